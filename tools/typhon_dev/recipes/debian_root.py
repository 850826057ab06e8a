"""A Debian root in the cache: Emscripten, header-only libraries, sources and CPython's twin.

Every wasm build runs inside it, also when the host has an Emscripten of its own (which is then made
visible inside): the root's python3.13 builds CPython and compiles the standard library.
"""

import functools
import shutil
import subprocess
from pathlib import Path

from .. import chroot, paths, process, versions
from ..errors import CommandFailed, UserError
from ..steps import Step, Work
from . import emscripten, host

@functools.cache
def step() -> Step:
    settings = versions.load()
    debian = settings["debian"]
    packages = [*debian["packages"], *settings["headers"]]
    outputs = ["usr/bin/python3.13", "usr/include/pybind11/pybind11.h", "etc/apt/sources.list"]
    if not emscripten.on_host():
        packages += debian["emscripten_packages"]
        outputs.append("usr/share/emscripten/emscripten-version.txt")
    return Step(
        name="debian-root",
        what=f"Make a Debian {debian['suite']} root with {emscripten.describe()}",
        make=_make,
        inputs={"debian": debian, "packages": packages, "emscripten": emscripten.version()},
        after=host.needs("host-tools", host.BUILD_TOOLS),
        outputs=tuple(outputs),
    )


def run(work: Work, script: str, *, title: str) -> None:
    """Runs a bash script inside the root, in the folder that is `work.folder` outside."""
    chroot.run(step().place, work.folder, work.log, script, title=title)


def _make(work: Work) -> None:
    chroot.require_root()
    debian = versions.load()["debian"]
    root = work.folder
    packages_cache = paths.cache() / "debs"
    packages_cache.mkdir(exist_ok=True)
    try:
        work.run(
            host.find("debootstrap") or "debootstrap", "--variant=minbase",
            f"--cache-dir={packages_cache}", f"--keyring={_keyring()}",
            debian["suite"], root, mirror(), cwd=paths.cache(),
        )
        _configure_apt(root)
        _install(work, list(step().inputs["packages"]))
    except CommandFailed as failure:
        raise UserError(
            "the root could not be filled with Debian's packages. If this is not about the network "
            f"or this machine's apt mirror, look into {failure.log}; then run the same command again. "
            f"Its end says:\n{process.tail(failure.log, 5)}"
        ) from None
    _check_emscripten(root)
    work.note.append(emscripten.describe())


def _install(work: Work, packages: list[str]) -> None:
    """The downloaded packages stay in the cache, so a changed list fetches only what is new."""
    script = (
        "apt-get update -q; apt-get install -y -q --no-install-recommends "
        f"-o Dir::Cache::archives={chroot.CACHE}/debs {' '.join(packages)}"
    )
    title = f"apt-get install {' '.join(packages)}"
    chroot.run(work.folder, work.folder, work.log, script, title=title)


def mirror() -> str:
    """The address of the Debian archive that this machine's apt uses."""
    wanted = "$(REPO_URI) $(ORIGIN) $(CODENAME) $(COMPONENT)"
    listed = subprocess.run(
        ["apt-get", "indextargets", "--format", wanted, "Created-By: Packages"],
        capture_output=True, text=True,
    ).stdout
    for line in listed.splitlines():
        address, _, rest = line.partition(" ")
        if address.rstrip("/").endswith("/debian") and rest.endswith(" main"):
            return address
    raise UserError("No Debian archive in this machine's apt sources: add one, run apt-get update")


def _configure_apt(root: Path) -> None:
    """Gives the root this machine's way to the archive: names, certificates, apt's settings."""
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", root / "etc" / name)
    certificates = Path("/etc/ssl/certs/ca-certificates.crt")
    if certificates.exists():
        target = root / "etc/ssl/typhon-host.crt"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(certificates, target)
    settings = subprocess.run(
        ["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    passed_on = ("Acquire::Check-", "Acquire::http", "Acquire::https", "Acquire::Retries")
    kept = [line for line in settings if line.startswith(passed_on)]
    if certificates.exists():
        kept.append('Acquire::https::CAInfo "/etc/ssl/typhon-host.crt";')
    (root / "etc/apt/apt.conf.d/90typhon").write_text("\n".join([*kept, ""]))
    sources = root / "etc/apt/sources.list"
    lines = [line for line in sources.read_text().splitlines() if line.startswith("deb ")]
    sources.write_text("".join(f"{line}\n{line.replace('deb ', 'deb-src ', 1)}\n" for line in lines))


def _keyring() -> Path:
    for name in ("debian-archive-keyring.gpg", "debian-archive-keyring.pgp"):
        path = Path("/usr/share/keyrings") / name
        if path.exists():
            return path
    raise UserError("Debian's archive keys are missing: apt-get install debian-archive-keyring")


def _check_emscripten(root: Path) -> None:
    if emscripten.on_host():
        return
    found = (root / "usr/share/emscripten/emscripten-version.txt").read_text().strip().strip('"')
    wanted = emscripten.version()
    if found != wanted:
        raise UserError(
            f"Debian's Emscripten is {found}, versions.toml says {wanted}: change it there, "
            "then regenerate CPython's answers (cmake/cpython/README.md)"
        )
