"""The event loop under the names that programs for Emscripten use: it is the host's."""

from _typhon_loop import HostEventLoop as WebLoop
from _typhon_loop import HostEventLoopPolicy as WebLoopPolicy

from .ffi._promises import PyodideFuture

__all__ = ["PyodideFuture", "WebLoop", "WebLoopPolicy"]
