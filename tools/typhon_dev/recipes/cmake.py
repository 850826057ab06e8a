"""Configures and builds one CMake preset, on the host or inside the Debian root."""

import functools
import os
import threading
from pathlib import Path

from .. import chroot, paths
from ..steps import Action, Work
from . import cpython, debian_root, headers, host, tree_sitter, typeshed, wasm_libs


# What is built of a preset that does not build everything.
_PROGRAMS = {"native-release": ("typhon",), "native-fuzz": ("typhon_fuzz",)}


@functools.cache
def native(preset: str = "native-release") -> Action:
    """build/<preset>: the command `typhon`; the presets for tests build the test programs too."""
    return Action(
        name=preset,
        what=f"Build the native command (preset {preset})",
        make=lambda work: _build_native(work, preset, _PROGRAMS.get(preset, ())),
        needs=(headers.step(), tree_sitter.step(), typeshed.step()),
        after=(
            *host.needs("host-tools", host.BUILD_TOOLS),
            *(host.needs("host-fuzz", host.FUZZ_TOOLS) if preset == "native-fuzz" else ()),
        ),
    )


@functools.cache
def tools() -> Action:
    """build/native-release/typhon_*: what the bench runs at full speed."""
    return Action(
        name="native-tools",
        what="Build the programs of the bench",
        make=lambda work: _build_native(
            work, "native-release", ("typhon_bench", "typhon_corpus", "typhon_programs")
        ),
        needs=(native(),),
    )


def _build_native(work: Work, preset: str, only: tuple[str, ...]) -> None:
    """All of the preset, when `only` names nothing."""
    _write_if_changed(paths.BUILD / "paths-native.cmake", _variables({
        "TYPHON_HEADERS": str(headers.include()),
        "TYPHON_TREE_SITTER": str(tree_sitter.folder()),
        "TYPHON_TYPESHED": str(typeshed.step().place),
    }))
    environment = {
        "CCACHE_DIR": str(paths.cache() / "ccache"),
        # Another clone of the same sources hits too: neither its place nor the age of the links
        # that make up its include roots is part of a result.
        "CCACHE_BASEDIR": str(paths.REPO),
        "CCACHE_NOHASHDIR": "1",
        "CCACHE_SLOPPINESS": "include_file_ctime,include_file_mtime",
    }
    work.run("cmake", "--preset", preset, cwd=paths.REPO, **environment)
    wanted = ("--target", *only) if only else ()
    work.run("cmake", "--build", "--preset", preset, "-j2", *wanted, cwd=paths.REPO, **environment)


TARGETS = {"native": native, "asan": functools.partial(native, "native-asan"),
           "debug": functools.partial(native, "native-debug"),
           "fuzz": functools.partial(native, "native-fuzz"), "native-tools": tools}


def build_wasm(work: Work, preset: str) -> Path:
    """Builds a wasm preset inside the root; returns its build folder."""
    variables = {
        "TYPHON_HEADERS": chroot.inside(headers.include()),
        "TYPHON_TREE_SITTER": chroot.inside(tree_sitter.folder()),
        "TYPHON_TYPESHED": chroot.inside(typeshed.step().place),
        "TYPHON_PYTHON": chroot.inside(cpython.step().place),
        "TYPHON_PYTHON_LIBRARIES": ";".join(python_libraries()),
    }
    _write_if_changed(paths.BUILD / "paths-wasm.cmake", _variables(variables))
    debian_root.run(
        Work(paths.BUILD, work.log, work.note),
        f"cd {chroot.CHECKOUT}; emcmake cmake --preset {preset}; "
        f"cmake --build --preset {preset} -j2",
        title=f"emcmake cmake --preset {preset}",
    )
    return paths.BUILD / preset


def python_libraries() -> list[str]:
    """libpython and all it is linked with, by their names inside the root, in linking order."""
    python = [cpython.step().place / name for name in cpython.LIBRARIES]
    others = [step.place / step.outputs[0] for step in wasm_libs.steps().values()]
    return [chroot.inside(library) for library in [*python, *others]]


def _variables(values: dict[str, str]) -> str:
    lines = [f'set({name} "{value}")' for name, value in sorted(values.items())]
    return "# Written by ./x build: where the cache keeps things.\n" + "\n".join(lines) + "\n"


def _write_if_changed(file: Path, text: str) -> None:
    """An unchanged file keeps its time, so that CMake does not configure anew.

    Two builds of one run may write the same file at once: each has a temporary name of its own.
    """
    file.parent.mkdir(exist_ok=True)
    if not file.exists() or file.read_text() != text:
        temporary = file.with_name(f"{file.name}.{os.getpid()}-{threading.get_ident()}.part")
        temporary.write_text(text)
        temporary.rename(file)
