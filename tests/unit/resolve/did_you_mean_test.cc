#include "resolve/did_you_mean.h"

#include <doctest/doctest.h>

using typhon::closest_name;
using typhon::did_you_mean;

TEST_CASE("the closest name is suggested, a far one is not") {
  const std::vector<std::string> names = {"sources", "site-packages", "exclude", "str"};
  CHECK_EQ(closest_name("source", names), "sources");
  CHECK_EQ(closest_name("exlcude", names), "exclude");  // two neighbours swapped: one mistake
  CHECK_EQ(closest_name("st", names), "str");
  CHECK_EQ(closest_name("plugins", names), "");
  CHECK_EQ(closest_name("str", names), "");  // itself is no suggestion
  CHECK_EQ(closest_name("", names), "");
  CHECK_EQ(did_you_mean("sorces", names), "Did you mean 'sources'");
}
