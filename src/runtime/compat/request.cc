#include "runtime/compat/request.h"

#include "runtime/compat/value.h"
#include "runtime/convert/text.h"
#include "runtime/errors.h"
#include "runtime/host.h"
#include "runtime/ref.h"

namespace typhon::runtime::compat {
namespace {

constexpr int32_t end_answer = -1;

PyObject* read_answer(const Slot* answer, int32_t receiver) {
  Reader in(answer);
  Slot head = in.next();
  if (static_cast<HostAnswer>(head.pair.low) != HostAnswer::result) {
    raise_answer(answer);
    return nullptr;
  }
  PyObject* value = read_value(in, receiver);
  if (head.pair.high != 0) typhon_host_compat(end_answer, nullptr);
  return value;
}

}  // namespace

Request::Request() : head_(out_->mark().slots) { out_->pair(0, 0); }

Request::~Request() {
  if (!is_sent_) out_->abandon();
}

bool Request::add(PyObject* value) {
  ++positional_;
  return write_value(value, *out_);
}

bool Request::add_name(PyObject* name) {
  ++positional_;
  return write_name(name, *out_);
}

bool Request::add_deep(PyObject* value, int depth, bool proxies) {
  ++positional_;
  return write_deep(value, depth, proxies, *out_);
}

bool Request::add_keyword(PyObject* name, PyObject* value) {
  ++keywords_;
  return write_text_lossy(name, *out_) && write_value(value, *out_);
}

void Request::add_javascript(int32_t id, PyObject* owner) {
  ++positional_;
  out_->keep(owner);
  out_->pair(static_cast<int32_t>(ValueTag::object), id);
}

void Request::add_undefined() {
  ++positional_;
  out_->pair(static_cast<int32_t>(ValueTag::undefined), 0);
}

PyObject* Request::send(int32_t operation, int32_t receiver) {
  is_sent_ = true;
  out_->set_pair(head_, positional_, keywords_);
  const Slot* answer = typhon_host_compat(operation, out_->finish());
  out_->drop_kept();
  if (answer != nullptr) return read_answer(answer, receiver);
  PyErr_SetString(PyExc_ImportError,
                  "JavaScript cannot be reached: the program was built without a module that "
                  "imports 'js' or 'pyodide'");
  return nullptr;
}

}  // namespace typhon::runtime::compat
