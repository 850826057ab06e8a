"""The operations of src/loader/compat/operations.ts, by number."""

from _typhon_compat import missing, run, run_deep

__all__ = ["missing", "run", "run_deep"]

GET, SET, REMOVE, CALL, TRAITS = range(5)  # src/runtime/compat/request.h has them too
CONSTRUCT, GLOBAL, ITEM, SET_ITEM, DELETE_ITEM, METHOD = range(5, 11)
TEXT, TYPEOF, TRUTH, KEYS, NAMES, SIZE = range(11, 17)
ITERATE, NEXT, RESUME, ITERATE_ASYNC = range(17, 21)
TO_PYTHON, ASSIGN, BYTES, IDENTITY, PROXY, DESTROY = range(21, 27)
SET_HELPERS, SLICE, CONSTRUCTOR_NAME, SUBSCRIBE = range(27, 31)
ENTRIES, UNWRAP = range(31, 33)
