"""The machine's own tools, installed with apt when they are missing."""

import functools
import os
import shutil
import threading
from dataclasses import dataclass

from ..errors import CommandFailed, UserError
from ..steps import Action, Work


@dataclass(frozen=True)
class Tool:
    """A command (or a file, by its whole path) and the Debian package that brings it."""

    command: str
    package: str


BUILD_TOOLS = (
    Tool("g++", "g++"),
    Tool("cmake", "cmake"),
    Tool("ninja", "ninja-build"),
    Tool("ccache", "ccache"),
    Tool("git", "git"),
    Tool("debootstrap", "debootstrap"),
    Tool("unshare", "util-linux"),
    Tool("xz", "xz-utils"),
    Tool("pip3", "python3-pip"),
)
CODE_TOOLS = (Tool("clang-format", "clang-format"),)
FUZZ_TOOLS = (
    Tool("clang++-14", "clang-14"),
    Tool("/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.fuzzer-x86_64.a",
         "libclang-rt-14-dev"),
)
BROWSER_TOOLS = (
    Tool("chromium", "chromium"),
    Tool("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"),
    Tool("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", "fonts-noto-color-emoji"),
)
VSCODE_TOOLS = (Tool("rg", "ripgrep"),)


_ONE_AT_A_TIME = threading.Lock()  # a second apt would not wait for the first


def find(command: str) -> str | None:
    """The path of a command; debootstrap lives in /usr/sbin, which a user's PATH may lack."""
    if command.startswith("/"):
        return command if os.path.exists(command) else None
    return shutil.which(command, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def missing(tools: tuple[Tool, ...]) -> list[Tool]:
    return [tool for tool in tools if not find(tool.command)]


def install_command(tools: list[Tool]) -> str:
    packages = " ".join(tool.package for tool in tools)
    return f"apt-get install --no-install-recommends {packages}"


def install(work: Work, tools: tuple[Tool, ...]) -> None:
    """Installs what is missing of `tools`, or says which command would."""
    with _ONE_AT_A_TIME:
        absent = missing(tools)
        if absent:
            _install(work, absent)


def _install(work: Work, absent: list[Tool]) -> None:
    if not shutil.which("apt-get"):
        names = ", ".join(tool.command for tool in absent)
        raise UserError(f"Missing {names}: install them with this system's package manager")
    if os.geteuid() != 0:
        raise UserError(f"Missing tools: run as root '{install_command(absent)}'")
    try:
        work.run("dpkg", "--configure", "-a")  # finishes what an interrupted run has left
        work.run("apt-get", "update", "-qq")
        work.run(
            "apt-get", "install", "-y", "--no-install-recommends",
            *(tool.package for tool in absent), DEBIAN_FRONTEND="noninteractive",
        )
    except CommandFailed as failure:
        raise UserError(
            f"apt could not install {' '.join(tool.package for tool in absent)}: "
            f"check the network and the log {failure.log}, then run the same command again"
        ) from None
    work.note.append("installed " + " ".join(tool.package for tool in absent))


@functools.cache
def step(name: str, tools: tuple[Tool, ...]) -> Action | None:
    """The action that installs `tools`; None when all are there already."""
    if not missing(tools):
        return None
    return Action(name, "Install the machine's tools with apt", lambda work: install(work, tools))


def needs(name: str, tools: tuple[Tool, ...]) -> tuple[Action, ...]:
    action = step(name, tools)
    return (action,) if action else ()
