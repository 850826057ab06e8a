"""One module per verb of `./x`: its docstring is its help, `run(arguments) -> int` its body."""
