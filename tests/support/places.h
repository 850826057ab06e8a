// Where the tests of this build are, and the command that they try. Known to one small file, so
// that another checkout finds all others compiled already.
#pragma once

#include <string>

namespace typhon::test {

std::string tests_folder();    // absolute
std::string typhon_command();  // absolute

}  // namespace typhon::test
