def first(values: "list[int") -> "int":
#                 ^^^^^^^^^^ unsupported-type: '"list[int"' is not understood as a type
#                  ^^^^^^^^ syntax-error: Annotation 'list[int' is not a type
    return values[0]
