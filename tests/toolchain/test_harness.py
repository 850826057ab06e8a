"""The test harness tells right which tests are wanted and what a test program's output means."""

import contextlib
import io
import os
import subprocess
import unittest
from collections import Counter

from typhon_dev.commands import test as test_command
from typhon_dev.suites import _roundtrip, _tap
from typhon_dev.suites._protocol import Selection


class SelectionTest(unittest.TestCase):
    def test_without_globs_everything_is_wanted(self) -> None:
        selection = Selection("native")
        self.assertTrue(selection.wants("golden/scalars"))
        self.assertTrue(selection.may_want(("golden",)))

    def test_a_suite_name_wants_all_of_it(self) -> None:
        self.assertTrue(Selection("roundtrip-node", ("roundtrip-*",)).wants("roundtrip/int [node]"))

    def test_a_name_is_wanted_wherever_it_runs(self) -> None:
        selection = Selection("roundtrip-chromium", ("roundtrip/int",))
        self.assertTrue(selection.wants("roundtrip/int [chromium]"))
        self.assertFalse(selection.wants("roundtrip/bigint [chromium]"))
        self.assertTrue(selection.may_want(("roundtrip",)))
        self.assertFalse(selection.may_want(("golden", "unit")))

    def test_a_folder_wants_what_is_in_it(self) -> None:
        self.assertTrue(Selection("types", ("types/golden",)).wants("types/golden/scalars [x]"))
        self.assertFalse(Selection("types", ("types/gold",)).wants("types/golden/scalars [x]"))

    def test_globs(self) -> None:
        selection = Selection("native", ("golden/data*", "unit"))
        self.assertTrue(selection.wants("golden/dataclass"))
        self.assertTrue(selection.wants("unit"))
        self.assertFalse(selection.wants("golden/enum"))


class SideBySideTest(unittest.TestCase):
    def run_groups(self, *names: str, limit: float = 60) -> tuple[Counter[str], str]:
        def run_group(group: list[test_command.Suite]) -> Counter[str]:
            if group[0].name == "dies":
                os._exit(3)
            if group[0].name == "waits":
                subprocess.run(["sleep", "1000"])
            return Counter(passed=2)

        groups = [[test_command.Suite(name)] for name in names]
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            counts = test_command._run_side_by_side(run_group, groups, limit)
        return counts, printed.getvalue()

    def test_a_suite_whose_process_dies_is_a_failure_and_hides_no_other(self) -> None:
        counts, printed = self.run_groups("one", "dies", "two", "three")
        self.assertEqual(counts, Counter(passed=6, failed=1))
        self.assertEqual(printed, "\n✗ dies\n    The process ended with status 3\n\n")

    def test_a_suite_that_waits_for_ever_is_a_failure_and_hides_no_other(self) -> None:
        counts, printed = self.run_groups("one", "waits", "two", "three", limit=1)
        self.assertEqual(counts, Counter(passed=6, failed=1))
        self.assertEqual(printed, "\n✗ waits\n    It took longer than 1.0 s and was ended\n\n")


class ToolOutputTest(unittest.TestCase):
    def test_messages_are_charged_to_the_case_they_name(self) -> None:
        found = _roundtrip._by_case([
            "roundtrip/int/check.ts(1,2): error TS1: Wrong",
            "  because of this",
            "error TS2: About everything",
        ])
        self.assertEqual(found["int"], [
            "tests/roundtrip/int/check.ts(1,2): error TS1: Wrong", "  because of this",
        ])
        self.assertEqual(found[""], ["error TS2: About everything"])

    def test_a_case_that_did_not_reach_its_end_is_not_finished(self) -> None:
        reports: dict[str, list[dict[str, object]]] = {
            "good": [{"test": "loads"}, {"test": "leaves no handle behind"}],
            "not loaded": [{"test": "loads", "error": {"message": "m", "stack": ""}}],
            "died": [{"test": "loads"}, {"test": "a"}],
        }
        run = _roundtrip.Run(reports, "SIGSEGV")
        self.assertTrue(_roundtrip._is_finished(run, "good"))
        self.assertTrue(_roundtrip._is_finished(run, "not loaded"))
        self.assertFalse(_roundtrip._is_finished(run, "died"))
        self.assertFalse(_roundtrip._is_finished(run, "never begun"))

    def test_a_process_that_reports_nothing_has_not_passed(self) -> None:
        result = _roundtrip._result("int", "node", [])
        self.assertEqual((result.name, result.outcome), ("roundtrip/int [node]", "failed"))

    def test_tap_gives_the_innermost_tests(self) -> None:
        tap = "\n".join([
            "# Subtest: outer", "    ok 1 - inner", "      ---", "      duration_ms: 5", "      ...",
            "    1..1", "ok 1 - outer", "not ok 2 - broken", "  ---", "  error: 'why'", "  ...",
            "ok 3 - later # SKIP no browser",
        ])
        results = [(result.name, result.outcome) for result in _tap._results("loader", tap)]
        self.assertEqual(results, [
            ("loader/inner", "passed"), ("loader/broken", "failed"), ("loader/later", "skipped"),
        ])


if __name__ == "__main__":
    unittest.main()
