// Lets TypeScript 7.1 and later read `.py` files as if they were TypeScript: no declarations are
// written, and what is being edited counts before it is saved.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "cli/cli.h"
#include "rpc/serve.h"
#include "workspace/live_project.h"

namespace typhon::mapper {

class ContentMapper final : public rpc::Server {
 public:
  // `open_project` opens any folder of the machine, "/" included.
  explicit ContentMapper(cli::OpenProject open_project) : open_project_(std::move(open_project)) {}

  std::vector<rpc::Json> handle(const rpc::Message& message) override;

 private:
  // A project that TypeScript opened, under its own name for it.
  struct Opened {
    std::string fault;  // why there is no project of ours
    std::shared_ptr<workspace::LiveProject> project;
  };

  rpc::Json answer_to(const rpc::Message& message);
  rpc::Json initialize() const;
  rpc::Json open_project(const rpc::Json& params);
  rpc::Json close_project(const rpc::Json& params);
  rpc::Json transform(const rpc::Json& params);

  Opened open(const std::string& config_file);
  // Changes when one module's declarations did though its own text did not.
  std::string config_identity(workspace::LiveProject& project);

  struct Given {  // what was made of a module
    std::string source;
    std::string declared;
  };
  struct Surface {
    std::string identity;
    std::map<std::string, Given> modules;  // by path
  };

  cli::OpenProject open_project_;
  // By folder. They stay when TypeScript closes them, which it also does to open them anew.
  std::map<std::string, std::shared_ptr<workspace::LiveProject>> projects_;
  std::map<std::string, Opened> opened_;     // by handle
  std::map<std::string, Surface> surfaces_;  // by folder
};

}  // namespace typhon::mapper
