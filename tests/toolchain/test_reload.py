"""src/loader/hot/reload.py, in a native CPython: which modules an edit reloads, and what it keeps."""

import importlib
import importlib.util
import sys
import tempfile
import traceback
import unittest
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from typhon_dev import paths


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reload", paths.REPO / "src/loader/hot/reload.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class ReloadTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="typhon-reload-")
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.reload = _load()
        self.reload._PROGRAM = f"{self.root}/"
        before = sys.modules.copy()
        settings = sys.path[:], sys.dont_write_bytecode
        sys.path.insert(0, str(self.root))
        sys.dont_write_bytecode = True  # two edits in one second look the same to its cache

        def restore() -> None:
            for name in sys.modules.keys() - before.keys():
                del sys.modules[name]
            sys.path[:], sys.dont_write_bytecode = settings

        self.addCleanup(restore)

    def program(self, main: str, others: dict[str, str] = {}) -> ModuleType:
        """Writes the modules, by their paths without ".py", and imports `main`."""
        for name, text in {"main": main, **others}.items():
            self.write(name, text)
        return importlib.import_module("main")

    def write(self, name: str, text: str) -> str:
        file = self.root / f"{name}.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        return str(file)

    def edit(self, name: str, text: str) -> Callable[[], object] | None:
        self.reload.prepare()
        return self.reload.reload(self.write(name, text))

    def test_keeps_the_module_and_what_it_makes_only_once(self) -> None:
        text = "if 'kept' not in globals():\n    kept = []\nkept.append(0)\nmade = []\n"
        main = self.program(text)
        made = main.made
        self.assertIsNone(self.edit("main", text))
        self.assertEqual(main.kept, [0, 0])
        self.assertIsNot(main.made, made)

    def test_what_is_not_defined_any_more_is_gone(self) -> None:
        main = self.program("import os\nold = 1\ndef f(): pass\n")
        main.given = 2
        self.edit("main", "new = 1\n")
        self.assertEqual({"new", "given"}, {name for name in vars(main) if not name.startswith("__")})

    def test_reloads_what_imports_the_module_directly_or_not(self) -> None:
        main = self.program(
            "import middle\nL = middle.M\n", {"base": "N = 1\n", "middle": "from base import N as M\n"}
        )
        self.edit("base", "N = 2\n")
        self.assertEqual(main.L, 2)

    def test_leaves_alone_what_imports_in_functions_or_for_checkers_only(self) -> None:
        main = self.program(
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from base import N\n"
            "def f():\n    import base\n    return base.N\nkept = []\n",
            {"base": "N = 1\n"},
        )
        kept, one = main.kept, main.f()
        self.edit("base", "N = 2\n")
        self.assertIs(main.kept, kept)
        self.assertEqual((one, main.f()), (1, 2))

    def test_modules_of_a_package(self) -> None:
        main = self.program(
            "from p import b, c\nM = b.N\n",
            {
                "p/__init__": "whole = []\n",
                "p/a": "N = 1\n",
                "p/b": "from .a import N\n",
                "p/c": "kept = []\n",
            },
        )
        kept, whole = main.c.kept, sys.modules["p"].whole
        self.edit("p/a", "N = 2\n")
        self.assertEqual(main.M, 2)
        self.assertIs(main.c.kept, kept)
        self.assertIs(sys.modules["p"].whole, whole)

    def test_a_circle_of_imports(self) -> None:
        main = self.program(
            "N = 1\nimport other\nM = other.f()\n", {"other": "import main\ndef f(): return main.N\n"}
        )
        self.assertIsNone(self.edit("main", "N = 2\nimport other\nM = other.f()\n"))
        self.assertEqual(main.M, 2)

    def test_objects_become_those_of_the_new_class(self) -> None:
        main = self.program(
            "class A:\n    class B: pass\nclass S:\n    __slots__ = ('x',)\na, b, s = A(), A.B(), S()\n"
        )
        a, b, s = main.a, main.b, main.s
        self.edit(
            "main",
            "class A:\n    class B:\n        def f(self): return 1\nclass S:\n    __slots__ = ('x', 'y')\n",
        )
        self.assertIsInstance(a, main.A)
        self.assertEqual(b.f(), 1)
        self.assertNotIsInstance(s, main.S)

    def test_members_of_an_enumeration_become_the_new_ones(self) -> None:
        enum = "from enum import Enum\nclass E(Enum):\n    X = 1\n    Y = 2\n"
        main = self.program(
            "import e, keeper\n",
            {"e": enum, "keeper": "d, l, s = {}, [], set()\nclass O: __slots__ = ('x',)\no = O()\n"},
        )
        keeper = main.keeper
        x = main.e.E.X
        keeper.d.update({x: x, 1: 2})
        keeper.l.append(x)
        keeper.s.add(x)
        keeper.o.x = x
        self.edit("e", enum)
        new = main.e.E.X
        self.assertIsNot(new, x)
        for held in (keeper.d[new], keeper.l[0], *keeper.s, keeper.o.x):
            self.assertIs(held, new)

    def test_a_failure_leaves_everything_as_it_was(self) -> None:
        main = self.program("from base import N\nL = [N]\n", {"base": "N = 1\n"})
        kept = main.L
        failed = self.edit("base", "N = 2\nM = 1 / 0\n")
        self.assertIs(main.L, kept)
        self.assertEqual((sys.modules["base"].N, hasattr(sys.modules["base"], "M")), (1, False))
        assert failed is not None
        try:
            failed()
        except ZeroDivisionError as error:
            files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
        self.assertEqual(files, [__file__, f"{self.root}/base.py"])
        self.assertIsNone(self.edit("base", "N = 3\n"))
        self.assertEqual(main.L, [3])

    def test_a_syntax_error(self) -> None:
        main = self.program("N = 1\n")
        failed = self.edit("main", "N = = 2\n")
        self.assertEqual(main.N, 1)
        assert failed is not None
        self.assertRaises(SyntaxError, failed)

    def test_a_module_that_is_removed(self) -> None:
        main = self.program("import gone\n", {"gone": "N = 1\n"})
        self.reload.prepare()
        file = self.root / "gone.py"
        file.unlink()
        failed = self.reload.reload(str(file))
        assert failed is not None
        self.assertRaises(ModuleNotFoundError, failed)
        self.assertIs(sys.modules["gone"], main.gone)


if __name__ == "__main__":
    unittest.main()
