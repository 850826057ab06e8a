// Classes: bases, attributes, properties, methods, and the classes inside them.
//
//   class Shape(Base, metaclass=Meta):    →  name "Shape", bases: name "Base",
//       """A closed curve."""                keywords {metaclass: Meta}, doc "A closed curve.",
//       sides: int = 0                       attribute "sides": int, has_default, value 0
//       class Style: …                       and, after it, a class named "Shape.Style"
//
// What kind of class it is, its bases tell; so that is for resolve.
#pragma once

#include "extract/decorator.h"
#include "extract/definitions.h"

namespace typhon {

// EXPECTS: source.definition.is("class_definition"). Adds nothing when its name is broken.
void extract_class(const Decorated& source, Circumstances circumstances,
                   const ExtractContext& context, ModuleDefinitions& out);

}  // namespace typhon
