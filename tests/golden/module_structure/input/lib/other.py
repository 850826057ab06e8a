import inner
import namespace.inner as same
import pkg._impl as impl
import pkg.sub.deep


def engine() -> impl.Engine: ...


def deep() -> pkg.sub.deep.Deep: ...
