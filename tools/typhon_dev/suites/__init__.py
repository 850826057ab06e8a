"""The suites of `./x test`: one file each, found by its place. See _protocol.py for the contract."""
