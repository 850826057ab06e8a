// Snapshots, for the package's own build and for `typhon build`.
export { currentHost } from "../../../../src/loader/hosts/current.js";
export { makeRuntimeSnapshot } from "../../../../src/loader/snapshot/make.js";
