#include "emit/json_text.h"

#include <algorithm>
#include <vector>

namespace typhon {

namespace {

constexpr std::size_t max_line = 100;

// Behind the string that begins at `at`.
std::size_t skip_string(std::string_view json, std::size_t at) {
  for (++at; json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return at + 1;
}

class Layout {
 public:
  explicit Layout(std::string_view json);
  std::string run();

 private:
  struct Bracket {
    std::size_t begin = 0;
    std::size_t end = 0;  // behind the closing one
  };

  void write_value(std::size_t indent);
  void write_structure(std::size_t indent);
  void copy_until(std::size_t end);

  std::string_view json_;
  std::vector<Bracket> brackets_;  // by where they begin
  std::size_t next_ = 0;           // the first bracket at or behind at_
  std::size_t at_ = 0;
  std::string text_;
};

Layout::Layout(std::string_view json) : json_(json) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      at = skip_string(json, at);
      continue;
    }
    if (c == '[' || c == '{') {
      open.push_back(brackets_.size());
      brackets_.push_back({at, 0});
    } else if (c == ']' || c == '}') {
      brackets_[open.back()].end = at + 1;
      open.pop_back();
    }
    ++at;
  }
}

std::string Layout::run() {
  text_.reserve(json_.size() * 2);
  write_value(0);
  return std::move(text_);
}

void Layout::write_value(std::size_t indent) {
  const char first = json_[at_];
  if (first == '"') return copy_until(skip_string(json_, at_));
  if (first != '[' && first != '{') return copy_until(json_.find_first_of(",]}", at_));
  const Bracket bracket = brackets_[next_];
  const std::size_t length = bracket.end - bracket.begin;
  const bool is_empty = length == 2;
  if (!is_empty && indent + length > max_line) return write_structure(indent);
  copy_until(bracket.end);
  while (next_ < brackets_.size() && brackets_[next_].begin < bracket.end) ++next_;
}

void Layout::write_structure(std::size_t indent) {
  const std::string margin = "\n" + std::string(indent + 2, ' ');
  const bool is_object = json_[at_] == '{';
  const std::size_t end = brackets_[next_++].end;
  copy_until(at_ + 1);
  for (bool is_first = true; at_ < end - 1; is_first = false) {
    if (!is_first) copy_until(at_ + 1);  // the comma
    text_ += margin;
    if (is_object) {
      copy_until(skip_string(json_, at_) + 1);  // the key and its colon
      text_ += ' ';
    }
    write_value(indent + 2);
  }
  text_ += "\n" + std::string(indent, ' ');
  copy_until(end);
}

void Layout::copy_until(std::size_t end) {
  text_ += json_.substr(at_, end - at_);
  at_ = std::min(end, json_.size());
}

}  // namespace

void JsonList::add(std::string_view json) {
  if (!items_.empty()) items_ += ',';
  items_ += json;
}

void JsonObject::add(std::string_view key, std::string_view json) {
  if (!members_.empty()) members_ += ',';
  members_ += '"';
  members_ += key;
  members_ += "\":";
  members_ += json;
}

std::string readable_json(std::string_view compact) { return Layout(compact).run(); }

}  // namespace typhon
