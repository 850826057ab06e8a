"""JavaScript's global object: `import js` or `from js import document`."""

from pyodide.ffi._modules import become_module
from pyodide.ffi._operations import GLOBAL, run

become_module(__name__, run(GLOBAL))
