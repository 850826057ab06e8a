// The parameters and the result of one callable, as TypeScript.
#pragma once

#include "emit/local_names.h"
#include "emit/writer.h"

namespace typhon {

// What a call gives in TypeScript: what Python returns, a promise of it, or, for what is used step
// by step, at once an AsyncGenerator whose first step is the call.
enum class ResultForm { direct, promise, stream };

// A function is a stream when each of its overloads returns something to step through.
ResultForm result_form(const model::Function& function, Form form);

struct SignatureStyle {
  std::size_t indent = 0;       // of the line that the signature begins on
  bool is_constructor = false;  // without a result
  ResultForm result = ResultForm::direct;
};

//   def f(a: int, *, trim: float = 0.1) -> str
//     → (
//         a: number,
//         options?: {
//           /** @defaultValue `0.1` */
//           trim?: number | undefined;
//         },
//       ): string
// On one line where that fits and nothing is described. Positional parameters keep their order,
// the options object is last, *args is the rest parameter or, before options, an array.
// Type parameters come first: "<T>(x: T): T". `column` is where the signature begins on its line.
void write_signature(const model::Function& function, std::size_t column, SignatureStyle style,
                     LocalNames& names, Writer& writer);

// A caller must give it: it has no default and does not collect.
bool is_required(const model::Parameter& parameter);

}  // namespace typhon
