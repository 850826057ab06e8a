// All places of a module's model, wherever they are in it.
#pragma once

#include <functional>

#include "model/api_model.h"

namespace typhon::model {

enum class SpanKind {
  token,   // of a name or a type: what diagnostics and maps lead to
  extent,  // of a whole function or class
};

// In a fixed order, which only the structure of the module decides. Overrides are left out: they
// stand in a file of their own.
using VisitSpan = std::function<void(ByteSpan& span, SpanKind kind)>;
void for_each_span(Module& module, const VisitSpan& visit);

// The names that declarations show, each with the module whose source it is in.
using VisitName = std::function<void(ByteSpan& name, const std::string& module)>;
void for_each_name(Module& module, const VisitName& visit);
void for_each_name(Class& a_class, const VisitName& visit);

}  // namespace typhon::model
