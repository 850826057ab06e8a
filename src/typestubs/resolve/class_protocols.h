// What a class is to JavaScript because of its special methods.
#pragma once

#include <string>
#include <vector>

#include "resolve/classes.h"

namespace typhon::resolver {

// True for the special methods that callers see under another name, `__getitem__`, and for those
// that make an iterator or a context manager, `__next__`, `__enter__`.
bool is_protocol_method(const std::string& name);

// The members that come with one of Class::protocols: "next" with an iterator.
std::vector<std::string> members_of(const model::TypeExpr& protocol);

// For classes by reference and protocols, after types. A name that the class or a base declares
// itself is left to it.
//   __getitem__, __setitem__, __delitem__    get, set, delete
//   __contains__, __call__                   has, call
//   __iter__, __aiter__                      [Symbol.iterator], [Symbol.asyncIterator]
//   __len__                                  the attribute length
//   __next__, __anext__                      Class::protocols: iterator, async_iterator
//   __enter__, __aenter__                    Class::protocols: context_manager, async_…
void offer_protocols(const Classes& classes);

}  // namespace typhon::resolver
