"""What `js.fetch` answers."""

from ._proxy import JsProxy


class JsFetchResponse(JsProxy):
    __slots__ = ()
