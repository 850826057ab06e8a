// A stub `shapes.pyi` says what is typed, but a reader wants to get to the code in `shapes.py`.
#pragma once

#include <map>
#include <string>

#include "base/source.h"
#include "model/api_model.h"

namespace typhon {

// Where the names of a stub are in the module that it describes.
class StubOverlay {
 public:
  // `implementation` is extracted from the .py file beside the stub, and both are as written.
  StubOverlay(const model::Module& stub, const model::Module& implementation);

  // The same name in the implementation; null when that does not define it.
  const ByteSpan* find(ByteSpan in_stub) const;

 private:
  void match(const model::Function& stub, const model::Function& implementation);
  void match(const model::Class& stub, const model::Class& implementation);

  std::map<ByteSpan, ByteSpan> spans_;
};

}  // namespace typhon
