// What client and server tell each other at the start.
#pragma once

#include "lsp/positions.h"

namespace typhon::lsp {

struct ClientAbilities {
  Encoding encoding = Encoding::utf16;
  bool watches_files = false;       // can be asked to
  bool refreshes_lenses = false;    // can be asked to
  bool writes_declarations = true;  // initializationOptions.writeDeclarations
};

// From the parameters of `initialize`; what a client does not say it cannot do.
ClientAbilities client_abilities(const Json& params);

// The answer to `initialize`.
Json server_abilities(const ClientAbilities& client);

// Asks the client to watch what our answers depend on: the parameters of client/registerCapability.
Json watch_registration();

}  // namespace typhon::lsp
