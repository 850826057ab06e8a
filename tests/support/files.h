// Folders of test data as maps, so that a test can compare whole trees.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace typhon::test {

using Files = std::map<std::string, std::string>;  // path with forward slashes → bytes

// Every file below the folder, by path relative to it; empty when there is no such folder.
Files read_tree(const std::string& folder);

// Makes the folder hold exactly these files, and removes it when there are none.
void replace_tree(const std::string& folder, const Files& files);

// Names of the folders in `folder` that hold cases, sorted; not those with a leading "." or "_".
std::vector<std::string> list_cases(const std::string& folder);

// True when the runner shall rewrite what is expected: UPDATE is set. Ends the program with an
// error when CI is set too: a test that rewrites itself cannot fail.
bool is_update();

}  // namespace typhon::test
