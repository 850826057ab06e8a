"""The suites of `./x test`: one file each, found by its place; _protocol.py is the contract."""
