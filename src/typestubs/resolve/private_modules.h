// Which modules are nobody's business.
#pragma once

#include <string>

namespace typhon::resolver {

// "app._impl.shapes", but not "app.__init__": some part begins with one underscore.
bool is_private_module(const std::string& name);

}  // namespace typhon::resolver
