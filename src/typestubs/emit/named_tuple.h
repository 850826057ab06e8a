// Named tuples as TypeScript.
//
//   class Point(NamedTuple):    export type Point = readonly [x: number, y: number] & {
//       x: int               →    readonly x: number;
//       y: int = 0                readonly y: number;
//                               };
//                               export type PointInit = readonly [x: number, y?: number] | {
//                                 readonly x: number;
//                                 readonly y?: number | undefined;
//                               };
#pragma once

#include "emit/docstring.h"
#include "emit/local_names.h"
#include "emit/writer.h"

namespace typhon {

// What stands behind `type Point = `, up to the final semicolon. `doc` is that of the class.
void write_named_tuple(const model::Class& a_class, const Docstring& doc, LocalNames& names,
                       Writer& writer);
void write_named_tuple_init(const model::Class& a_class, LocalNames& names, Writer& writer);

}  // namespace typhon
