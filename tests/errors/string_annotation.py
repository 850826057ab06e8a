def first(values: "list[int") -> "int":
#                  ^^^^^^^^ syntax-error: Annotation 'list[int' is not a type
    return values[0]
