#include "parse/node.h"

#include "parse/node_access.h"

namespace typhon {

namespace {

bool is_extra(const Node& node) { return ts_node_is_extra(NodeAccess::unwrap(node)); }

// Children are visited with a cursor: asking for the n-th child costs n steps each time.
template <typename Visit>
void for_each_child(const Node& node, Visit visit) {
  if (!node.exists()) return;
  Cursor cursor(node);
  if (!cursor.to_first_child()) return;
  do {
    if (!visit(cursor)) return;
  } while (cursor.to_next_sibling());
}

}  // namespace

std::string_view Node::kind() const {
  return exists() ? ts_node_type(NodeAccess::unwrap(*this)) : std::string_view{};
}

bool Node::is_named() const { return exists() && ts_node_is_named(NodeAccess::unwrap(*this)); }

bool Node::is_error() const { return exists() && ts_node_is_error(NodeAccess::unwrap(*this)); }

bool Node::is_missing() const { return exists() && ts_node_is_missing(NodeAccess::unwrap(*this)); }

bool Node::has_error() const { return exists() && ts_node_has_error(NodeAccess::unwrap(*this)); }

ByteSpan Node::span() const {
  if (!exists()) return {};
  const TSNode raw = NodeAccess::unwrap(*this);
  return {text_->base + ts_node_start_byte(raw), text_->base + ts_node_end_byte(raw)};
}

std::string_view Node::text() const {
  if (!exists()) return {};
  const TSNode raw = NodeAccess::unwrap(*this);
  const std::uint32_t begin = ts_node_start_byte(raw);
  return text_->parsed.substr(begin, ts_node_end_byte(raw) - begin);
}

Node Node::field(std::string_view name) const {
  if (!exists()) return {};
  const TSNode raw = NodeAccess::unwrap(*this);
  const auto length = static_cast<std::uint32_t>(name.size());
  return NodeAccess::wrap(ts_node_child_by_field_name(raw, name.data(), length), text_);
}

std::vector<Node> Node::children() const {
  std::vector<Node> result;
  for_each_child(*this, [&](const Cursor& cursor) {
    result.push_back(cursor.node());
    return true;
  });
  return result;
}

std::vector<Node> Node::named_children() const {
  std::vector<Node> result;
  for_each_child(*this, [&](const Cursor& cursor) {
    const Node child = cursor.node();
    // An ERROR node is an extra too, but it is no comment.
    if (child.is_named() && (!is_extra(child) || child.is_error())) result.push_back(child);
    return true;
  });
  return result;
}

std::vector<Node> Node::fields(std::string_view name) const {
  std::vector<Node> result;
  for_each_child(*this, [&](const Cursor& cursor) {
    const char* field = cursor.field_name();
    const Node child = cursor.node();
    if (field != nullptr && name == field && child.is_named()) result.push_back(child);
    return true;
  });
  return result;
}

Node Node::first_named_child() const {
  Node result;
  for_each_child(*this, [&](const Cursor& cursor) {
    const Node child = cursor.node();
    if (!child.is_named() || is_extra(child)) return true;
    result = child;
    return false;
  });
  return result;
}

bool Node::has_token(std::string_view token) const {
  bool found = false;
  for_each_child(*this, [&](const Cursor& cursor) {
    const Node child = cursor.node();
    found = !child.is_named() && child.kind() == token;
    return !found;
  });
  return found;
}

}  // namespace typhon
