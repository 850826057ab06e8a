def greet(name: str) -> None:
    print "Hello", name
#   ^^^^^ syntax-error: Statement 'print' is Python 2
