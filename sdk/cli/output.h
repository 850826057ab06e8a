// Where the command line's text goes.
#pragma once

#include <string_view>

namespace typhon::cli {

class Output {
 public:
  virtual ~Output() = default;
  virtual void out(std::string_view text) = 0;  // results and diagnostics
  virtual void err(std::string_view text) = 0;  // why the command could not do its work
  // Whether `out` goes to a terminal that shows colours and NO_COLOR is not set.
  virtual bool has_colors() const = 0;
};

}  // namespace typhon::cli
