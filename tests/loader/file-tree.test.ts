// A tree that is read only when somebody looks further than what is known of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Folder, lazyTree, treeOf, type TreeFile } from "../../src/loader/file-tree.js";

const file = (path: string): TreeFile => ({ path, size: 1, bytes: () => new Uint8Array(1) });
const files = ["app/src/a.py", "app/src/b/c.py", "app/notes.txt", "site-packages/d.py"].map(file);

function tree(): { reads: number; folder(...path: string[]): Folder } {
  const counted = {
    reads: 0,
    folder(...path: string[]): Folder {
      let found: Folder | TreeFile | undefined = top.get(path[0]!);
      for (const name of path.slice(1)) found = (found as Folder).child(name);
      assert.ok(found instanceof Folder, path.join("/"));
      return found;
    },
  };
  const top = lazyTree(["app/src", "app/empty", "site-packages"], () => {
    counted.reads++;
    return treeOf(files);
  });
  assert.deepEqual([...top.keys()], ["app", "site-packages"]);
  return counted;
}

test("walking the known folders reads nothing", () => {
  const lazy = tree();
  lazy.folder("app", "src");
  lazy.folder("app", "empty");
  lazy.folder("site-packages");
  assert.equal(lazy.reads, 0);
});

test("anything else reads the tree, once", () => {
  const lazy = tree();
  assert.equal(lazy.folder("app", "src").child("a.py"), files[0]);
  assert.equal(lazy.folder("app").child("notes.txt"), files[2]);
  assert.equal(lazy.folder("app", "src", "b").child("c.py"), files[1]);
  assert.deepEqual([...lazy.folder("site-packages").children.keys()], ["d.py"]);
  assert.equal(lazy.folder("app").child("gone.txt"), undefined);
  assert.equal(lazy.reads, 1);
});

test("a listing has the known folders and the others, each once", () => {
  const { folder } = tree();
  assert.deepEqual([...folder("app").children.keys()].sort(), ["empty", "notes.txt", "src"]);
  assert.equal(folder("app").children.get("src"), folder("app", "src"));
  assert.deepEqual([...folder("app", "empty").children.keys()], []);
});

test("a tree that cannot be read is tried again", () => {
  let isThere = false;
  const top = lazyTree(["app"], () => {
    if (!isThere) throw new Error("not there");
    return treeOf(files);
  });
  assert.throws(() => top.get("app")!.children, /not there/);
  isThere = true;
  assert.equal(top.get("app")!.children.size, 2);
});
