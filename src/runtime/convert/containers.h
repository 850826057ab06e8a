// Lists, tuples, sets and dictionaries, both ways.
// What is written is like py_to_js, what is read like js_to_py.
#pragma once

#include "runtime/plan.h"
#include "runtime/wire.h"

namespace typhon::runtime {

// `value` is a list or a tuple.
bool write_items(const TypePlan& item, PyObject* value, Writer& out);

// Any value: what is no tuple of that length is a mismatch.
bool write_tuple(const TypePlan& plan, PyObject* value, Writer& out);

// `value` is a set or a frozenset.
bool write_set(const TypePlan& item, PyObject* value, Writer& out);

bool write_dict(const TypePlan& plan, PyObject* value, Writer& out);

// The items of a dictionary, with their number before them; without a plan for them, keys are text.
bool write_entries(const TypePlan* key_plan, const TypePlan& value_plan, PyObject* dict,
                   Writer& out);

PyObject* read_list(const TypePlan& item, Reader& in);
PyObject* read_tuple(const TypePlan& plan, Reader& in);
PyObject* read_tuple_of(const TypePlan& item, Reader& in);
PyObject* read_set(const TypePlan& item, Reader& in, bool frozen);
PyObject* read_dict(const TypePlan& key_plan, const TypePlan& value_plan, Reader& in);

}  // namespace typhon::runtime
