#include "support/places.h"

namespace typhon::test {

std::string tests_folder() { return TYPHON_TESTS; }

std::string typhon_command() { return TYPHON_COMMAND; }

}  // namespace typhon::test
