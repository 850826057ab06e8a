// Where modules outside of the project are: installed packages and the standard library's stubs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/source.h"
#include "resolve/libraries.h"

namespace typhon {

// Where the stubs of the standard library seem to be: "re.pyi" is written to it when declarations
// refer to its names, so that an editor can go there.
inline constexpr const char* standard_stubs_folder = ".typhon/stdlib";

// Reads them as PEP 561 orders it: the standard library, then for every site-packages folder the
// stub package ("attr-stubs"), a stub beside a module, the module itself. A package without
// py.typed is read too: what it says about its types is checked at run time as all types are.
class LibraryFiles final : public resolver::Libraries {
 public:
  // `sources` gets every file that is read, by path, and `module_sources` its path by the module's
  // name.
  LibraryFiles(const FileSystem& files, const std::vector<std::string>& site_packages,
               std::map<std::string, SourceFile>& sources,
               std::map<std::string, std::string>& module_sources)
      : files_(files),
        site_packages_(site_packages),
        sources_(sources),
        module_sources_(module_sources) {}

  std::optional<model::Module> read(const std::string& dotted) override;

 private:
  struct Found {
    std::string path;
    bool is_package;
  };
  model::Module extract_library(std::string path, std::string text, const std::string& name,
                                bool is_package);
  std::optional<Found> find(const std::string& dotted) const;
  std::optional<Found> find_in(const std::string& folder, const std::string& inside) const;

  const FileSystem& files_;
  const std::vector<std::string>& site_packages_;
  std::map<std::string, SourceFile>& sources_;
  std::map<std::string, std::string>& module_sources_;
};

}  // namespace typhon
