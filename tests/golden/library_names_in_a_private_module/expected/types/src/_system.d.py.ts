// Made by Typhon from src/_system.py; do not edit.
export {};

export { which as find_program } from "../.typhon/stdlib/shutil.py";
export { getpid } from "../.typhon/stdlib/os/__init__.py";
//# sourceMappingURL=_system.d.py.ts.map
