"""What programs ask of the host that loads packages. Here all packages are there from the start."""

from typing import Any

from pyodide import __version__ as version

__all__ = ["loadPackage", "loadPackagesFromImports", "loadedPackages", "version"]


class _Packages:
    """Names of packages that were loaded later: none."""

    def to_py(self) -> dict[str, str]:
        return {}

    def object_keys(self) -> list[str]:
        return []

    def __contains__(self, name: object) -> bool:
        return False

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


loadedPackages = _Packages()


async def loadPackage(names: Any, *args: Any, **options: Any) -> list[Any]:
    """Does nothing for packages that the program was built with; others cannot be loaded."""
    import importlib.util

    wanted = [names] if isinstance(names, str) else list(names)
    for name in wanted:
        if importlib.util.find_spec(name.replace("-", "_").partition("=")[0]) is None:
            raise ModuleNotFoundError(
                f"The package {name!r} is not in this program; install it and run `typhon build`"
            )
    return []


async def loadPackagesFromImports(code: str, *args: Any, **options: Any) -> list[Any]:
    """Does nothing: see loadPackage."""
    return []
