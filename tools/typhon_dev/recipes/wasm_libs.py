"""zlib, bzip2, liblzma and SQLite as static libraries for the runtime.

Emscripten's own ports cannot be used: Debian's package has a frozen cache of system libraries.
Each library is a step of its own: lib/*.a, include/*.h.
"""

import functools
from collections.abc import Callable

from .. import versions
from ..steps import Step, Work
from . import answers, debian_root, emscripten, sources

FLAGS = "-O3 -fwasm-exceptions -ffile-prefix-map=/typhon/work=."

# FTS5 and RTREE because programs expect them of SQLite; threads and loadable extensions cannot work.
_SQLITE_FLAGS = " ".join(
    f"-DSQLITE_{flag}"
    for flag in ("THREADSAFE=0", "OMIT_LOAD_EXTENSION", "ENABLE_FTS5", "ENABLE_RTREE",
                 "ENABLE_MATH_FUNCTIONS", "TEMP_STORE=3", "DQS=0")
)


@functools.cache
def steps() -> dict[str, Step]:
    """By name: zlib, bzip2, xz, sqlite3."""
    return {
        "zlib": _step("zlib", _make_zlib, "lib/libz.a", "include/zlib.h"),
        "bzip2": _step("bzip2", _make_bzip2, "lib/libbz2.a", "include/bzlib.h"),
        "xz": _step("xz", _make_xz, "lib/liblzma.a", "include/lzma.h"),
        "sqlite3": _step("sqlite3", _make_sqlite, "lib/libsqlite3.a", "include/sqlite3.h"),
    }


def _step(name: str, make: Callable[[Work], None], *outputs: str) -> Step:
    version = sources.version(name)
    return Step(
        name=f"wasm-{name}",
        what=f"Compile {name} {version} for WebAssembly",
        make=make,
        inputs={"source": versions.load()["sources"][name], "emscripten": emscripten.version(),
                "answers": answers.inputs(name, version)},
        after=(sources.step(), debian_root.step()),
        outputs=outputs,
    )


def _make_zlib(work: Work) -> None:
    _compile(work, "zlib", f"""
        CFLAGS="{FLAGS}" CHOST=wasm32 emconfigure ./configure --static
        emmake make -j2 libz.a
        cp libz.a ../lib; cp zlib.h zconf.h ../include
    """)


def _make_bzip2(work: Work) -> None:
    _compile(work, "bzip2", f"""
        emmake make CC=emcc AR=emar RANLIB=emranlib CFLAGS="{FLAGS} -D_FILE_OFFSET_BITS=64" libbz2.a
        cp libbz2.a ../lib; cp bzlib.h ../include
    """)


def _make_xz(work: Work) -> None:
    make_xz_with(work, answers.script("xz", sources.version("xz")))


def make_xz_with(work: Work, answers_script: str) -> None:
    """Leaves configure's answers as config.cache."""
    _compile(work, "xz", f"""
        {answers_script}
        CFLAGS="{FLAGS}" emconfigure ./configure -C --host=wasm32-unknown-emscripten \\
          --disable-shared --enable-static --disable-xz --disable-xzdec --disable-lzmadec \\
          --disable-lzmainfo --disable-scripts --disable-doc --disable-nls --enable-threads=no \\
          --disable-dependency-tracking
        emmake make -j2 -C src/liblzma
        cp src/liblzma/.libs/liblzma.a ../lib; cp -r src/liblzma/api/lzma* ../include
        cp config.cache ..
    """)


def _make_sqlite(work: Work) -> None:
    """The amalgamation is made by the root's own compiler and tclsh, then compiled for wasm."""
    _compile(work, "sqlite3", f"""
        mkdir amalgamation; cd amalgamation
        ../configure --disable-tcl --disable-readline; make sqlite3.c; cd ..
        emcc {FLAGS} {_SQLITE_FLAGS} -c amalgamation/sqlite3.c -o sqlite3.o
        emar rcs ../lib/libsqlite3.a sqlite3.o
        cp amalgamation/sqlite3.h amalgamation/sqlite3ext.h ../include
    """)


def _compile(work: Work, name: str, script: str) -> None:
    """Unpacks the source into source/, runs `script` there, and leaves lib/ and include/ only."""
    debian_root.run(work, f"""
        mkdir source lib include
        tar xf {sources.tarball(name)} -C source --strip-components=1
        cd source
        {script}
        cd /typhon/work; rm -rf source
    """, title=f"compile {name}")
