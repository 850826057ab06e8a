"""What the machine lacks is installed, by one apt at a time."""

import os
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

from typhon_dev.recipes import host
from typhon_dev.steps import Work

# Makes each package a command beside itself, and fails as apt does when another one is at work.
FAKE_APT = """#!/bin/sh
cd "$(dirname "$0")"
mkdir lock || exit 100
sleep 0.1
for package in "$@"; do
  case $package in tool-*) cp "$0" "$package";; esac
done
rmdir lock
"""


class InstallTest(unittest.TestCase):
    def test_two_steps_that_install_wait_for_each_other(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for command in ("apt-get", "dpkg"):
                (folder / command).write_text(FAKE_APT)
                (folder / command).chmod(0o755)
            works = [Work(folder, folder / f"{number}.log") for number in range(2)]
            path = f"{folder}:{os.environ['PATH']}"
            with mock.patch.dict(os.environ, PATH=path), mock.patch("os.geteuid", return_value=0):
                threads = [
                    threading.Thread(
                        target=host.install, args=(work, (host.Tool(f"tool-{at}", f"tool-{at}"),))
                    )
                    for at, work in enumerate(works)
                ]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
            self.assertEqual([work.note for work in works], [["installed tool-0"], ["installed tool-1"]])


if __name__ == "__main__":
    unittest.main()
