// Made by Typhon from .typhon/stdlib/_typeshed/__init__.py; do not edit.
export {};

export interface SupportsDunderLT<_T_contra> {}

export interface SupportsDunderGT<_T_contra> {}

export interface SupportsKeysAndGetItem<_KT, _VT_co> {
  keys(): IterableIterator<_KT>;
  get(key: _KT): _VT_co;
}
//# sourceMappingURL=__init__.d.py.ts.map
