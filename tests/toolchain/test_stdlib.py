"""What the archive of the standard library promises to the interpreter and to web servers."""

import json
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

from typhon_dev.recipes import compile_stdlib, pack_modules


class StdlibTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        lib = self.folder / "lib"
        (lib / "pack" / "test").mkdir(parents=True)
        (lib / "pack" / "__init__.py").write_text('"""Gone."""\nassert False\nVALUE = 5\n')
        (lib / "pack" / "data.txt").write_text("data")
        (lib / "pack" / "test" / "inner.py").write_text("")
        (lib / "dropped.py").write_text("")
        (lib / "zipimport.py").write_text("inside = 1\n")
        (lib / "pack" / "note.rst").write_text("")
        (self.folder / "excluded").write_text("# comment\ndropped.py  # a reason\n*.rst\npack/test #\n")
        more = self.folder / "more"
        more.mkdir()
        (more / "ours.py").write_text("VALUE = 6\n")
        for name in ("one", "two"):
            (self.folder / name).mkdir()
            compile_stdlib.main(lib, self.folder / "excluded", self.folder / name, more)
        self.archive = zipfile.ZipFile(self.folder / "one" / "stdlib.zip")
        self.addCleanup(self.archive.close)

    def test_it_holds_what_is_kept_and_nothing_else(self) -> None:
        folder = compile_stdlib.FOLDER
        streams = [f"packed/{name}" for name in sorted(pack_modules.STREAMS)]
        wanted = ["modules.json", *streams, f"{folder}/pack/data.txt"]
        self.assertEqual(self.archive.namelist(), wanted)
        modules = json.loads(self.archive.read("modules.json"))["modules"]
        sizes = {name: source for name, (source, *_) in modules.items()}
        frozen = f"{folder}/zipimport.py"
        self.assertEqual(
            sizes, {f"{folder}/ours.py": 10, f"{folder}/pack/__init__.py": 35, frozen: 11}
        )
        self.assertEqual(modules[frozen], [11])

    def test_each_stream_holds_what_the_index_says(self) -> None:
        rows = json.loads(self.archive.read("modules.json"))["modules"].values()
        packed = [row[2:] for row in rows if len(row) > 1]
        for name, parts in zip(pack_modules.STREAMS, zip(*packed)):
            self.assertEqual(self.archive.getinfo(f"packed/{name}").file_size, sum(parts), name)

    def test_it_is_stored_and_reproducible(self) -> None:
        self.assertEqual({entry.compress_type for entry in self.archive.infolist()}, {0})
        for name in ("stdlib.zip", "stdlib-source.zip"):
            one, two = ((self.folder / run / name).read_bytes() for run in ("one", "two"))
            self.assertEqual(one, two)

    def test_the_interpreter_runs_it_with_any_source_and_names_it_right(self) -> None:
        """Only stale text is beside the pyc, as with a lazily mounted source."""
        place = self.folder / "installed"
        compiled = place / "pack" / "__pycache__" / f"__init__.{compile_stdlib.TAG}.pyc"
        compiled.parent.mkdir(parents=True)
        text = self.folder / "lib" / "pack" / "__init__.py"
        compiled.write_bytes(compile_stdlib.compile_one("pack/__init__.py", text))
        (place / "pack" / "__init__.py").write_text("VALUE = 'from the text'")
        code = (f"import sys; sys.path.insert(0, {str(place)!r}); import pack; "
                "print(pack.VALUE, pack.__doc__)")
        shown = subprocess.run([sys.executable, "-B", "-c", code], capture_output=True, text=True)
        self.assertEqual(shown.stdout.split(), ["5", "None"], shown.stderr)


if __name__ == "__main__":
    unittest.main()
