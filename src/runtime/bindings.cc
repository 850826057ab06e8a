// The module _typhon: what the Python half of the runtime (src/runtime/python) needs from C++.
// Registration only.
#include <pybind11/embed.h>

#include "runtime/async/promise.h"
#include "runtime/host.h"

namespace py = pybind11;

PYBIND11_EMBEDDED_MODULE(_typhon, module) {
  module.def("wake_host", &typhon::runtime::wake_host, py::arg("seconds"));
  module.def("write_host", [](int stream, const py::buffer& data) {
    py::buffer_info bytes = data.request();
    typhon_host_write(stream, static_cast<const uint8_t*>(bytes.ptr),
                      static_cast<uint32_t>(bytes.size));
  });
}
