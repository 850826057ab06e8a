from . import _impl


class B:
    def engine(self) -> _impl.Engine: ...
