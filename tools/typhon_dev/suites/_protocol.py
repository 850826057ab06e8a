"""What a suite is: a module of this folder with

    a docstring         its first line says what the suite proves
    ORDER: int          10 first … 90 last: quick suites, long ones, then short ones to fill up the end
    PREFIXES: tuple     the first path parts of its tests' names, e.g. ("golden", "unit")
    TARGETS: tuple      optional: names of `./x build` targets that are brought up to date first
    GROUP: str          optional: suites of one group use the same files and run one after the other
    run(selection)      yields one Result for each test that the selection wants

A name is a path, with the place where it ran in brackets when there is more than one:
`roundtrip/int [chromium]`. A file whose name starts with "_" is no suite.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True)
class Result:
    """One finished test. `output` is why it failed or was skipped; empty when it passed."""

    name: str
    outcome: str  # "passed", "failed" or "skipped"
    output: str = ""
    seconds: float = 0.0


def passed(name: str, seconds: float = 0.0) -> Result:
    return Result(name, "passed", "", seconds)


def failed(name: str, output: str, seconds: float = 0.0) -> Result:
    """`output` is shown in full: the message, where it happened, and what to do."""
    return Result(name, "failed", output, seconds)


def skipped(name: str, reason: str) -> Result:
    return Result(name, "skipped", reason)


@dataclass(frozen=True)
class Selection:
    """The part of a suite that the user asked for; without globs it is all of it."""

    suite: str  # as shown: "roundtrip-node"
    globs: tuple[str, ...] = ()
    is_long: bool = False  # ./x test --long: more of everything that is drawn at random

    def wants(self, name: str) -> bool:
        return self.everything or any(_matches(name, glob) for glob in self.globs)

    @property
    def everything(self) -> bool:
        """No glob narrows this suite."""
        return not self.globs or any(fnmatchcase(self.suite, glob) for glob in self.globs)

    def may_want(self, prefixes: tuple[str, ...]) -> bool:
        """Whether a test whose name starts with one of `prefixes` could be wanted."""
        return self.everything or any(
            fnmatchcase(prefix, glob.split("/")[0]) for prefix in prefixes for glob in self.globs
        )


def _matches(name: str, glob: str) -> bool:
    plain = name.split(" [")[0]
    return any(
        fnmatchcase(form, pattern) for form in (name, plain) for pattern in (glob, f"{glob}/*")
    )
