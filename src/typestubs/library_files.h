// Where modules outside of the project are: installed packages and the standard library's stubs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "compile.h"
#include "read_module.h"
#include "resolve/libraries.h"

namespace typhon {

// Reads them as PEP 561 orders it: the standard library, then for every site-packages folder the
// stub package ("attr-stubs"), a stub beside a module, the module itself. A package without
// py.typed is read too: what it says about its types is checked at run time as all types are.
class LibraryFiles final : public resolver::Libraries {
 public:
  // `known` gets what later phases want to know of the files that are read: their text, which
  // module is in which, and where the names of a stub are in the module beside it.
  LibraryFiles(const FileSystem& files, const std::vector<std::string>& site_packages,
               ModuleReader& reader, Inspection& known)
      : files_(files), site_packages_(site_packages), reader_(reader), known_(known) {}

  std::optional<model::Module> read(const std::string& dotted) override;

 private:
  struct Found {
    std::string path;
    bool is_package;
  };
  std::optional<Found> find(const std::string& dotted) const;
  std::optional<Found> find_in(const std::string& folder, const std::string& inside) const;

  const FileSystem& files_;
  const std::vector<std::string>& site_packages_;
  ModuleReader& reader_;
  Inspection& known_;
};

}  // namespace typhon
