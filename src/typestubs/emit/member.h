// The members of a class that have no Python name in JavaScript.
#pragma once

#include <string>
#include <vector>

#include "emit/local_names.h"
#include "emit/writer.h"

namespace typhon {

// "get" for __getitem__, "[Symbol.iterator]" for __iter__; the Python name mostly. From another
// thread every iteration is asynchronous: "[Symbol.asyncIterator]".
std::string member_name(const model::Function& method, Form form = Form::direct);
std::string member_name(const model::Attribute& attribute);

// True for the __iter__ of a class that has an __aiter__ as well: for workers both have one name.
bool has_other_iteration(const model::Class& a_class, const model::Function& method);

// Those of Class::protocols that no base has already.
std::vector<model::TypeExpr> own_protocols(const model::Class& a_class, const ClassIndex& classes);

// The lines that declare what a protocol gives a class; what it enters or takes the next item with
// leads to the method that does so in Python:
//   iterator[X]           next(): IteratorResult<X, undefined>;
//   context_manager[X]    enter(): X;  exit(error?: unknown): boolean;
void write_protocol_members(const model::TypeExpr& protocol, LocalNames& names, Writer& writer);

}  // namespace typhon
