"""The step engine's promises: nothing half made, nothing made twice, damage found, Ctrl-C survived."""

import contextlib
import io
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
from pathlib import Path
from unittest import mock

from typhon_dev import paths, process, steps
from typhon_dev.errors import UserError
from typhon_dev.steps import Action, Node, Step, Work


class StepTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        patch = mock.patch.dict(os.environ, {"TYPHON_CACHE": folder.name})
        patch.start()
        self.addCleanup(patch.stop)
        self.made: list[str] = []

    def step(self, name: str, text: str = "good", **more: object) -> Step:
        def make(work: Work) -> None:
            self.made.append(name)
            (work.folder / "result").write_text(text)

        return Step(name, f"Make {name}", make, {"text": text}, outputs=("result",), **more)  # type: ignore[arg-type]

    def run_steps(self, *targets: Node) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            steps.run(targets)
        return printed.getvalue()

    def test_a_step_is_made_once(self) -> None:
        step = self.step("one")
        self.run_steps(step)
        self.assertEqual(self.run_steps(step), "")
        self.assertEqual(self.made, ["one"])
        self.assertEqual((step.place / "result").read_text(), "good")

    def test_what_is_needed_comes_first(self) -> None:
        first = self.step("first")
        tool = self.step("tool")
        self.run_steps(self.step("second", needs=(first,), after=(tool,)))
        self.assertEqual(sorted(self.made[:2]), ["first", "tool"])
        self.assertEqual(self.made[2], "second")

    def test_the_key_follows_inputs_and_needs_but_not_tools(self) -> None:
        plain = self.step("one")
        self.assertNotEqual(plain.key, self.step("one", "other").key)
        with_need = self.step("one", needs=(self.step("need"),))
        self.assertNotEqual(with_need.key, self.step("one", needs=(self.step("need", "other"),)).key)
        self.assertEqual(plain.key, self.step("one", after=(self.step("tool"),)).key)

    def test_damage_is_said_and_made_good(self) -> None:
        step = self.step("one")
        self.run_steps(step)
        (step.place / "result").write_text("evil")
        self.assertFalse(steps.is_current(step))
        said = self.run_steps(step)
        self.assertIn("damaged (result has changed)", said)
        self.assertEqual((step.place / "result").read_text(), "good")

    def test_a_lost_stamp_and_a_lost_file_count_as_damage(self) -> None:
        for name in (".typhon-stamp.json", "result"):
            step = self.step("one")
            self.run_steps(step)
            (step.place / name).unlink()
            self.assertIn("damaged", self.run_steps(step))
            self.assertTrue(steps.is_current(step))

    def test_a_failed_step_leaves_nothing_and_shows_its_log(self) -> None:
        step = Step("bad", "Fail", lambda work: work.run("sh", "-c", "echo the reason; exit 3"))
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            with self.assertRaisesRegex(UserError, r"'bad' failed.*status 3.*bad\.log"):
                steps.run([step])
        self.assertIn("the reason", printed.getvalue())
        self.assertFalse(step.place.exists())

    def test_a_missing_output_is_a_failure(self) -> None:
        step = Step("empty", "Make nothing", lambda work: None, outputs=("result",))
        with self.assertRaisesRegex(UserError, "did not make result"):
            self.run_steps(step)
        self.assertFalse(step.place.exists())

    def test_after_a_failure_nothing_new_begins(self) -> None:
        bad = Action("bad", "Fail", lambda work: work.run("false"))
        later = self.step("later", after=(bad,))
        with self.assertRaises(UserError):
            self.run_steps(later)
        self.assertEqual(self.made, [])

    def test_an_abandoned_folder_is_started_over(self) -> None:
        step = self.step("one")
        part = step.place.with_name(step.place.name + ".part")
        part.mkdir(parents=True)
        (part / "half").write_text("made")
        self.run_steps(step)
        self.assertFalse((step.place / "half").exists())

    def test_an_action_runs_every_time(self) -> None:
        action = Action("act", "Act", lambda work: self.made.append("act"))
        self.run_steps(action)
        self.run_steps(action)
        self.assertEqual(self.made, ["act", "act"])


class InterruptTest(unittest.TestCase):
    """Ctrl-C, in a process of its own, as a person presses it."""

    SCRIPT = textwrap.dedent("""
        import sys
        from pathlib import Path
        from typhon_dev import steps
        from typhon_dev.steps import Step
        def slow(work):
            (work.folder / "pid").write_text("started")
            work.run("sh", "-c", "trap '' TERM; echo $$ > shell; sleep 600 & wait; sleep 600")
        quick = Step("quick", "Be quick", lambda work: (work.folder / "result").write_text("x"),
                     outputs=("result",))
        try:
            steps.run([Step("slow", "Be slow", slow, after=(quick,))])
        except KeyboardInterrupt:
            sys.exit(130)
    """)

    def test_it_ends_all_and_keeps_what_was_finished(self) -> None:
        with tempfile.TemporaryDirectory() as cache:
            environment = {**os.environ, "TYPHON_CACHE": cache,
                           "PYTHONPATH": str(paths.REPO / "tools")}
            # The engine reads a recipe's text for its key, so the script has to be a file.
            script = Path(cache) / "script.py"
            script.write_text(self.SCRIPT)
            child = subprocess.Popen([sys.executable, "-B", str(script)], env=environment,
                                     stdout=subprocess.PIPE, text=True, preexec_fn=_restore_signal)
            shell = _await_shell(Path(cache))
            child.send_signal(signal.SIGINT)
            printed, _ = child.communicate(timeout=30)
            self.assertEqual(child.returncode, 130)
            self.assertIn("the next run goes on from there", printed)
            self.assertFalse(_is_alive(shell), "the step's command is still running")
            self.assertEqual(len(list(Path(cache).glob("quick-*"))), 1)
            finished = [path for path in Path(cache).glob("slow-*") if path.suffix != ".part"]
            self.assertEqual(finished, [])


def _restore_signal() -> None:
    """A parent in the background may have had Ctrl-C turned off."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _await_shell(cache: Path) -> int:
    """The pid of the slow step's shell, once it has started."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for file in cache.glob("slow-*.part/shell"):
            if file.read_text().strip():
                return int(file.read_text())
        time.sleep(0.05)
    raise AssertionError("the slow step did not start")


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


class ProcessTest(unittest.TestCase):
    def test_the_tail_of_a_log_is_its_end(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "log"
            log.write_text("".join(f"line {number}\n" for number in range(100)))
            self.assertEqual(process.tail(log, 2), "    line 98\n    line 99")
            self.assertEqual(process.tail(Path(folder) / "none"), "")


if __name__ == "__main__":
    unittest.main()
