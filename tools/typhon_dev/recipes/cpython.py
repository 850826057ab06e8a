"""CPython for WebAssembly: static libraries, headers, and Lib with the target's _sysconfigdata.

The upstream source needs no patch. What is built in is decided here: everything that can work in
the static profile, no test modules, no _ctypes (which needs dlopen and closures).
"""

import functools
from pathlib import Path

from .. import chroot, hashing, versions
from ..steps import Step, Work
from . import answers, debian_root, emscripten, sources, wasm_libs

FLAGS = "-O3 -fwasm-exceptions -ffile-prefix-map=/typhon/work/source=cpython"

LIBRARIES = (
    "lib/libpython3.13.a",
    "lib/libHacl_Hash_SHA2.a",
    "lib/libexpat.a",
    "lib/libmpdec.a",
)

_LIBRARY_FILES = (
    "libpython3.13.a Modules/_hacl/libHacl_Hash_SHA2.a Modules/expat/libexpat.a "
    "Modules/_decimal/libmpdec/libmpdec.a"
)

# configure looks for these with pkg-config unless it is told; the linker names are ours.
_FOUND_BY = {"ZLIB": ("zlib", "z"), "BZIP2": ("bzip2", "bz2"), "LIBLZMA": ("xz", "lzma"),
             "LIBSQLITE3": ("sqlite3", "sqlite3")}

_CONFIGURE = """\
../configure -C --host=wasm32-unknown-emscripten --build=x86_64-pc-linux-gnu \\
  --with-build-python=python3.13 --with-emscripten-target=node --prefix=/usr/local \\
  --disable-ipv6 --with-pymalloc --disable-test-modules --with-ensurepip=no \\
  --enable-big-digits=30 py_cv_module__ctypes=n/a"""

_SCRUB = Path(__file__).with_name("scrub_sysconfig.py")


@functools.cache
def step() -> Step:
    version = sources.version("cpython")
    return Step(
        name="cpython",
        what=f"Compile CPython {version} for WebAssembly",
        make=_make,
        inputs={"source": versions.load()["sources"]["cpython"],
                "emscripten": emscripten.version(),
                "answers": answers.inputs("cpython", version),
                "scrub": hashing.of_python(_SCRUB)},
        needs=tuple(wasm_libs.steps().values()),
        after=(sources.step(), debian_root.step()),
        outputs=(*LIBRARIES, "include/Python.h", "include/pyconfig.h", "Lib/os.py"),
    )


def _make(work: Work) -> None:
    make_with(work, answers.script("cpython", sources.version("cpython")))


def make_with(work: Work, answers_script: str) -> None:
    """Fills lib/, include/ and Lib/, and leaves configure's answers as config.cache."""
    version = sources.version("cpython")
    debian_root.run(work, f"""
        mkdir source lib include
        tar xf {sources.tarball("cpython")} -C source --strip-components=1
        mkdir source/build; cd source/build
        {_library_variables()}
        {answers_script}
        export CONFIG_SITE=../Tools/wasm/config.site-wasm32-emscripten
        OPT="-O3 -Wall" CFLAGS="{FLAGS}" emconfigure {_CONFIGURE}
        cp config.cache ../..
        emmake make -j2 libpython3.13.a pybuilddir.txt
        cp {_LIBRARY_FILES} /typhon/work/lib
        cp -r ../Include/. pyconfig.h /typhon/work/include
        mv ../Lib /typhon/work/Lib
        for data in $(cat pybuilddir.txt)/_sysconfigdata_*.py; do
          python3.13 {chroot.inside(_SCRUB)} $data /typhon/work/Lib/$(basename $data)
        done
        cp Modules/config.c Modules/Setup.stdlib /typhon/work
        cd /typhon/work; rm -rf source Lib/test Lib/idlelib Lib/site-packages
    """, title=f"configure and compile CPython {version}")


def _library_variables() -> str:
    lines = []
    for variable, (name, linked) in _FOUND_BY.items():
        place = chroot.inside(wasm_libs.steps()[name].place)
        lines.append(f'export {variable}_CFLAGS="-I{place}/include"')
        lines.append(f'export {variable}_LIBS="-L{place}/lib -l{linked}"')
    return "\n        ".join(lines)


TARGETS = {"cpython": step}
