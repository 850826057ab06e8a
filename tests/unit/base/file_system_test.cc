#include "base/file_system.h"

#include <doctest/doctest.h>

namespace typhon {

TEST_CASE("directories in memory are what files lie in") {
  const MemoryFileSystem files({{"src/a.py", "1"}, {"src/geo/b.py", "2"}, {"src-old/c.py", "3"}});
  CHECK(files.is_directory(""));
  CHECK(files.is_directory("src"));
  CHECK(files.is_directory("src/geo"));
  CHECK_FALSE(files.is_directory("sr"));
  CHECK_FALSE(files.is_directory("src/a.py"));
  CHECK(files.is_file("src/a.py"));
  CHECK_FALSE(files.is_file("src"));
  CHECK(files.list("") == std::vector<std::string>{"src", "src-old"});
  CHECK(files.list("src") == std::vector<std::string>{"a.py", "geo"});
  CHECK(files.list("nowhere").empty());
  CHECK(files.read("src/geo/b.py") == "2");
  CHECK(files.read("src/geo") == std::nullopt);
}

TEST_CASE("an empty file system still has its root") {
  const MemoryFileSystem files({});
  CHECK(files.is_directory(""));
  CHECK(files.list("").empty());
}

}  // namespace typhon
