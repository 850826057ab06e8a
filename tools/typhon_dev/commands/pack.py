"""Makes the npm packages' tarballs, build/typhon-<version>.tgz and build/create-typhon-<version>.tgz,
checks them, and packs the VS Code extension, build/typhon-vscode-<version>.vsix.

Usage: ./x pack

Builds what is missing, packs build/npm as npm publishes it, prints the sizes, and has publint and
@arethetypeswrong/cli look at the result. The version is the one in sdk/npm/package.json.
"""

import tarfile
from pathlib import Path

from .. import paths, products, steps
from ..errors import CommandFailed, UserError
from ..process import tail
from ..recipes import node_modules, npm, vscode
from ..steps import Work

_SHOWN = 12  # how many of the largest files are listed


def run(arguments: list[str]) -> int:
    if arguments:
        raise UserError(f"Unknown argument {arguments[0]}: run ./x pack --help")
    steps.run([npm.tarball(), node_modules.step(), vscode.step()])
    tarball = products.tarball()
    _print_sizes(tarball)
    for each in (tarball, products.creator_tarball()):
        _check("publint", "run", str(each), "--strict")
    # Only ES modules are offered, so how CommonJS would resolve the package does not count.
    _check("attw", str(tarball), "--profile", "esm-only", "--no-definitely-typed",
           "--no-color", "--no-emoji")
    packed = vscode.vsix()
    vscode.pack(Work(paths.BUILD, paths.logs() / "pack-vscode.log"), packed)
    print(f"{packed.relative_to(paths.REPO)}: {_megabytes(packed.stat().st_size)}")
    return 0


def _print_sizes(tarball: Path) -> None:
    with tarfile.open(tarball) as archive:
        files = sorted(archive.getmembers(), key=lambda member: (-member.size, member.name))
    unpacked = sum(member.size for member in files)
    print(f"{tarball.relative_to(paths.REPO)}: {_megabytes(tarball.stat().st_size)} packed, "
          f"{_megabytes(unpacked)} unpacked, {len(files)} files")
    for member in files[:_SHOWN]:
        print(f"  {_megabytes(member.size):>9}  {member.name.removeprefix('package/')}")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.2f} MB"


def _check(tool: str, *arguments: str) -> None:
    log = paths.logs() / f"pack-{tool}.log"
    log.unlink(missing_ok=True)
    program = paths.REPO / "node_modules/.bin" / tool
    try:
        Work(paths.BUILD, log).run(program, *arguments, **products.environment())
    except CommandFailed as failure:
        print(tail(failure.log))
        raise UserError(f"{tool} found faults in the package: see above and {log}") from None
    print(f"✓ {tool}")
