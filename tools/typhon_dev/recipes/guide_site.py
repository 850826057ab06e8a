"""The user guide as a site: build/guide-site, from the Markdown in docs/ that docs/guide/README.md lists."""

import functools
import os
import re
import shutil
from pathlib import Path

from .. import hashing, paths
from ..steps import Action, Step, Work
from . import node, npm_lock

SITE = paths.BUILD / "guide-site"

_DOCS = paths.REPO / "docs"
_SOURCES = _DOCS / "site"
_CONTENTS = _DOCS / "guide/README.md"
_ICON = paths.REPO / "vscode-extension/media/icon.png"
_STAGED = paths.BUILD / "guide-site-source"
_STAMP = paths.BUILD / "guide-site.stamp"
_LINK_TO_PAGE = re.compile(r"^(?:\d+\.|-) \[.+?\]\((.+?\.md)\)", re.M)


@functools.cache
def tools() -> Step:
    """<place>/node_modules: what the lock file of docs/site names."""
    return Step(
        name="site-tools",
        what="Install what builds the guide's site",
        make=_install,
        inputs={"files": hashing.of_files(_SOURCES / name for name in npm_lock.FILES)},
        after=node.needs(),
        outputs=("node_modules/.package-lock.json",),
    )


@functools.cache
def step() -> Action:
    """SITE: files for any web server. Below the root of one, or below the variable SITE_BASE."""
    return Action("guide-site", "Build the guide's site", _build, needs=(tools(),), after=node.needs())


TARGETS = {"guide-site": step}


def _install(work: Work) -> None:
    npm_lock.install(work, _SOURCES)


def _build(work: Work) -> None:
    wanted = _key()
    if SITE.exists() and _STAMP.exists() and _STAMP.read_text() == wanted:
        return
    _STAMP.unlink(missing_ok=True)
    _stage()
    work.run("node", "node_modules/vitepress/bin/vitepress.js", "build", cwd=_STAGED,
             **node.environment())
    _STAMP.write_text(wanted)


def _key() -> str:
    base = os.environ.get("SITE_BASE", "")
    files = [*_listed_pages(), _ICON, *hashing.source_files("docs/site")]
    return hashing.of_json([tools().key, base, hashing.of_files(files)])


def _stage() -> None:
    """The listed pages only, so that a link to any other is a dead one, which VitePress refuses."""
    shutil.rmtree(_STAGED, ignore_errors=True)
    shutil.copytree(_SOURCES, _STAGED)
    (_STAGED / "node_modules").symlink_to(tools().place / "node_modules")
    pages = _STAGED / "pages"
    for page in _listed_pages():
        copy = pages / page.relative_to(_DOCS)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, copy)
    (_STAGED / "index.md").rename(pages / "index.md")
    (pages / "public").mkdir()
    shutil.copyfile(_ICON, pages / "public/icon.png")


def _listed_pages() -> list[Path]:
    links = _LINK_TO_PAGE.findall(_CONTENTS.read_text())
    return [_CONTENTS, *((_CONTENTS.parent / link).resolve() for link in links)]
