"""Each template of `npm create typhon`, straight after init, passes the tools of both languages."""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from typhon_dev import paths, products
from typhon_dev.recipes import browser, python_tools
from typhon_dev.suites._checks import CheckFailed, check
from typhon_dev.suites._protocol import Result, Selection

PREFIXES = ("templates",)
ORDER = 1  # the longest: what comes at the end would run alone
TARGETS = ("tarball", "node-modules", "python-tools")

TEMPLATES = paths.REPO / "sdk/npm/templates"
SERVE_PREVIEW = paths.REPO / "tests/templates/preview.mjs"
RUN_PAGE = paths.REPO / "tests/e2e/run-page.mjs"
CONSUMER = paths.REPO / "tests/templates/consumer"
PLACEHOLDER = re.compile(r"\{\{(name|package|typhon|options)\}\}")
PYTHON_FILES = ("pyproject.toml", "src/**/*.py", "tests/**/*.py")
TYPHON_TABLE = re.compile(r"^\[tool\.typhon\]\n(?:(?!\[).*\n)*", re.MULTILINE)
NAME = "my-app"
SAID = "3 numbers, mean 2.00, median 2"


@dataclass
class Shared:
    """What is made once for all templates, and the Python sides that have passed."""

    tarball: Path
    creator: Path  # where `npm create typhon` works
    python: Path  # with the Python tools
    sides: set[str] = field(default_factory=set[str])


class Template:
    """One template in a folder of its own, made and checked with what all of them share."""

    def __init__(self, name: str, folder: Path, shared: "Shared") -> None:
        self.name = name
        self.folder = folder
        self.project = folder / NAME
        self.tarball = shared.tarball
        self.python = shared.python
        self.shared = shared

    def init(self) -> None:
        """As a newcomer does, with packages that npm has fetched before."""
        creator = self.shared.creator
        self._run("npm", "create", "typhon", NAME, "--", "--template", self.name, cwd=creator)
        self.folder.mkdir()
        (creator / NAME).rename(self.project)
        for name in (".gitignore", ".editorconfig", ".vscode/settings.json", ".github/workflows/ci.yml"):
            if not (self.project / name).is_file():
                raise CheckFailed(f"npm has not packed {name}")
        texts = {path: path.read_text() for path in self.project.rglob("*") if path.is_file()}
        left = [path.name for path, text in texts.items() if PLACEHOLDER.search(text)]
        if left:
            raise CheckFailed(f"Placeholders are left in {', '.join(left)}")

    def install(self) -> None:
        """npm writes where our tarball is; the template's own words about the version stay."""
        package = self.project / "package.json"
        text = package.read_text()
        self._run("npm", "install", "--prefer-offline", self.tarball)
        package.write_text(text)

    def npm_check(self) -> None:
        self._run("npm", "run", "check")

    def npm_test(self) -> None:
        self._run("npm", "test")

    def build(self) -> None:
        self._run("npm", "run", "build")

    def production(self) -> None:
        if (self.project / "index.html").exists():
            printed = self._run("node", SERVE_PREVIEW, self.project, cwd=paths.REPO)
        elif (self.project / "dist/npm").exists():
            printed = self._use_package()
        else:
            printed = self._run("npm", "start", "--silent", "--", "3", "1", "2")
        if printed.strip() != SAID:
            raise CheckFailed(f"Expected {SAID!r}, got {printed!r}")

    def _use_package(self) -> str:
        """What `typhon pack` made passes the checkers, and works in a program without a plugin."""
        programs = paths.REPO / "node_modules/.bin"
        self._run("npm", "pack", "--pack-destination", "..", cwd=self.project / "dist/npm")
        packed = self.project / "dist/my-app-0.1.0.tgz"
        self._run(programs / "publint", "run", packed, "--strict")
        self._run(programs / "attw", packed, "--profile", "esm-only", "--no-definitely-typed")
        self._run(self.python, "-m", "twine", "check", "--strict", *self.project.glob("dist/*.whl"))
        consumer = self.folder / "consumer"
        shutil.copytree(CONSUMER, consumer)
        tools = [f"{name}@{_pinned(name)}" for name in ("typescript", "vite")]
        self._run("npm", "install", "--prefer-offline", packed, self.tarball, *tools, cwd=consumer)
        self._run("npx", "tsc", cwd=consumer)
        self._run("npx", "vite", "build", cwd=consumer)
        page = self._run("node", RUN_PAGE, consumer / "dist", cwd=paths.REPO)
        printed = self._run("node", "out/main.js", cwd=consumer)
        if json.loads(page) != [printed.strip()]:
            raise CheckFailed(f"Chromium says {page!r}, Node {printed!r}")
        return printed

    def python_side(self) -> None:
        """Once for all templates whose Python sides differ in nothing that a Python tool reads."""
        files = [file for pattern in PYTHON_FILES for file in sorted(self.project.glob(pattern))]
        texts = [(str(file.relative_to(self.project)), file.read_text()) for file in files]
        side = json.dumps([(name, TYPHON_TABLE.sub("", text)) for name, text in texts])
        if side not in self.shared.sides:
            self._python_tools()
            self._wheel()
            self.shared.sides.add(side)

    def _python_tools(self) -> None:
        for command in (["mypy"], ["black", "--check", "."], ["ruff", "check", "."], ["pytest", "-q"]):
            self._run(self.python, "-m", *command)

    def _wheel(self) -> None:
        """The Python side is a normal distribution: built, installed, and tested as such."""
        self._pip("wheel", "--no-deps", "--wheel-dir", "../wheels", ".")
        wheels = list((self.folder / "wheels").glob("my_app-*.whl"))
        target = self.folder / "installed"
        self._pip("install", "--target", target, *wheels)
        tests = self.folder / "tests"
        shutil.copytree(self.project / "tests", tests)
        self._run(self.python, "-m", "pytest", "-q", tests, cwd=self.folder,
                  PYTHONPATH=str(target))
        program = "from my_app import summarize; s = summarize([3, 1, 2]); " \
                  "print(f'{s.count} numbers, mean {s.mean:.2f}, median {s.median}')"
        printed = self._run(self.python, "-c", program, cwd=self.folder,
                            PYTHONPATH=str(target))
        if printed.strip() != SAID:
            raise CheckFailed(f"CPython says {printed!r}")

    CHECKS: tuple[tuple[str, str], ...] = (
        ("init", "init"), ("install", "install"), ("check", "npm_check"), ("test", "npm_test"),
        ("build", "build"), ("production", "production"), ("python", "python_side"),
    )

    def _pip(self, *words: str | Path) -> None:
        """The host's pip, working on the environment: Debian's venv module cannot bring its own."""
        quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
        self._run("pip3", "--python", self.python, *quiet, *words)

    def _run(self, *command: str | Path, cwd: Path | None = None, **env: str) -> str:
        return products.capture(command, cwd or self.project, NO_COLOR="1", **env).decode()


def run(selection: Selection) -> Iterator[Result]:
    names = [name for name in _template_names() if selection.wants(f"templates/{name}")]
    if not names:
        return
    browser.provide()
    tarball = products.tarball()
    with tempfile.TemporaryDirectory(prefix="typhon-templates-") as folder:
        place = Path(folder).resolve()
        shared = Shared(tarball, _make_creator(place / "creator"), _make_environment(place / "python"))
        for name in names:
            yield from _check_all(Template(name, place / name, shared))


def _pinned(package: str) -> str:
    """The version that the checkout itself uses."""
    return json.loads((paths.REPO / "package.json").read_text())["devDependencies"][package]


def _template_names() -> list[str]:
    return sorted(path.parent.name for path in TEMPLATES.glob("*/package.json"))


def _make_creator(place: Path) -> Path:
    """A folder in which `npm create typhon` is our own. Returns it."""
    place.mkdir()
    (place / "package.json").write_text("{}")
    packages = (products.tarball(), products.creator_tarball())
    products.capture(["npm", "install", "--prefer-offline", *packages], place)
    return place


def _make_environment(place: Path) -> Path:
    """A Python that finds the tools that all templates pin. Returns its program."""
    products.capture(["python3", "-m", "venv", "--without-pip", place], place.parent)
    (packages,) = place.glob("lib/python*/site-packages")
    (packages / "tools.pth").write_text(f"{python_tools.step().place}\n")
    return place / "bin/python"


def _check_all(template: Template) -> Iterator[Result]:
    """In order; each needs those before it, so the first failure ends the template."""
    for title, method in Template.CHECKS:
        result = check(f"templates/{template.name} [{title}]", getattr(template, method))
        yield result
        if result.outcome == "failed":
            return
