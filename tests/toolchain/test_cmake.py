"""What the recipe of CMake writes."""

import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from typhon_dev.recipes import cmake


class CMakeTest(unittest.TestCase):
    def test_two_builds_may_write_one_file_at_once(self) -> None:
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(8) as pool:
            for number in range(100):
                file = Path(folder) / f"paths-{number}.cmake"
                writes = [pool.submit(cmake._write_if_changed, file, "same\n") for _ in range(8)]
                for write in writes:
                    write.result()
                self.assertEqual(file.read_text(), "same\n")
            self.assertEqual(len(list(Path(folder).iterdir())), 100)


if __name__ == "__main__":
    unittest.main()
