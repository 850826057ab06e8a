// The command line itself: help, mistakes and completion. No command runs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test, type TestContext } from "node:test";
import { main } from "../../sdk/npm/src/cli.js";
import { commands } from "../../sdk/npm/src/cli/commands.js";
import { helpOf, overview } from "../../sdk/npm/src/cli/help.js";
import { styleOf } from "../../sdk/npm/src/cli/style.js";

const plain = { bold: (text: string) => text, faint: (text: string) => text };

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

async function run(t: TestContext, ...words: string[]): Promise<Outcome> {
  const printed = { out: "", error: "" };
  const record = (key: "out" | "error") => (text: string | Uint8Array) => {
    printed[key] += String(text);
    return true;
  };
  const out = t.mock.method(process.stdout, "write", record("out"));
  const error = t.mock.method(process.stderr, "write", record("error"));
  try {
    return { exitCode: await main(words), ...printed };
  } finally {
    out.mock.restore();
    error.mock.restore();
  }
}

async function refused(t: TestContext, ...words: string[]): Promise<string> {
  const { exitCode, out, error } = await run(t, ...words);
  assert.deepEqual([exitCode, out], [2, ""]);
  return error.trimEnd();
}

test("the help lists every command, and each explains itself with examples", async (t) => {
  const all = await run(t, "--help");
  assert.equal(all.exitCode, 0);
  for (const { name, about, examples } of commands) {
    assert.match(all.out, new RegExp(`^  ${name} +${about}$`, "m"));
    assert.notEqual(examples.length, 0, `${name} has no example`);
    const { out } = await run(t, name, "--help");
    assert.equal((await run(t, "help", name)).out, out);
    for (const { line } of examples) assert.ok(out.includes(line), `${line} is not in the help`);
  }
});

test("without a command the help goes to standard error, with the status of misuse", async (t) => {
  assert.match(await refused(t), /^Import an ordinary Python package[^]*Commands:/);
});

test("the document of the command line says what the help says", () => {
  const document = readFileSync("docs/command-line.md", "utf8");
  for (const text of [overview(commands, plain), ...commands.map((one) => helpOf(one, plain))]) {
    assert.ok(document.includes(text), `docs/command-line.md must have, word by word:\n\n${text}`);
  }
});

test("a mistyped command, option or value is answered with the one that was meant", async (t) => {
  assert.equal(await refused(t, "biuld"), 'typhon: There is no command "biuld"; did you mean "build"?');
  assert.equal(await refused(t, "--versoin"), 'typhon: There is no option "--versoin"; did you mean "--version"?');
  assert.equal(
    await refused(t, "build", "--jsn"),
    'typhon: typhon build has no option "--jsn"; did you mean "--json"?',
  );
  assert.equal(
    await refused(t, "print", "--phase", "dst"),
    'typhon: --phase cannot be "dst"; did you mean "dts"?',
  );
  assert.equal(
    await refused(t, "completion", "fihs"),
    `typhon: typhon completion takes the shell's name; did you mean "fish"?`,
  );
});

test("what is meant by nothing is answered with all there is", async (t) => {
  assert.match(await refused(t, "deploy"), /^typhon: There is no command "deploy"; there is "init", "build"/);
  assert.match(await refused(t, "print", "--phase=x1"), /; there is "config", "model"/);
});

test("missing and surplus values and words are named", async (t) => {
  assert.equal(
    await refused(t, "build", "--project"),
    "typhon: --project needs a value: typhon build --project DIR",
  );
  assert.equal(await refused(t, "check", "--json=1"), "typhon: --json takes no value; write --json alone");
  assert.equal(
    await refused(t, "build", "src"),
    'typhon: typhon build does not take "src"; see typhon build --help',
  );
});

test("words behind a program belong to the program", async (t) => {
  assert.equal(
    await refused(t, "profile", "--html", "x.html", "no/such.js", "--help", "--html"),
    "typhon: There is no program or folder no/such.js",
  );
  assert.match((await run(t, "profile", "--help", "main.js")).out, /^Show where the time of a start goes/);
});

test("only a terminal gets colours, and not when NO_COLOR or TERM refuses them", (t) => {
  const painted = (env: Record<string, string>, isTTY: boolean) => {
    const names = ["NO_COLOR", "TERM"];
    const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
    t.after(() => restore(before));
    restore({ NO_COLOR: undefined, TERM: "xterm", ...env });
    return styleOf({ isTTY } as NodeJS.WriteStream).bold("x");
  };
  assert.equal(painted({}, true), "\x1b[1mx\x1b[0m");
  assert.deepEqual(
    [painted({}, false), painted({ NO_COLOR: "1" }, true), painted({ TERM: "dumb" }, true)],
    ["x", "x", "x"],
  );
});

function restore(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

test("bash completes commands, options and values", async (t) => {
  const { out: script } = await run(t, "completion", "bash");
  const complete = (...words: string[]): string[] => {
    const program = `${script}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}) COMP_CWORD=${words.length - 1}
_typhon; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", program], { encoding: "utf8" }).trim().split("\n");
  };
  assert.deepEqual(complete("typhon", "c"), ["check", "clean", "content-mapper", "completion"]);
  assert.deepEqual(complete("typhon", "build", "--st"), ["--strict"]);
  assert.deepEqual(complete("typhon", "print", "--phase", "m"), ["model", "manifest"]);
  assert.deepEqual(complete("typhon", "build", "--project", "sdk/n"), ["sdk/npm"]);
});

test("the scripts for zsh and fish name every command", async (t) => {
  const zsh = (await run(t, "completion", "zsh")).out;
  assert.match(zsh, /^autoload -U \+X bashcompinit && bashcompinit\n_typhon\(\)/);
  const fish = (await run(t, "completion", "fish")).out;
  for (const { name } of commands) {
    assert.ok(fish.includes(`-n __fish_use_subcommand -a ${name} `));
  }
  assert.match(fish, /-l phase -x -a 'config model resolved manifest dts js' -d 'Which'/);
});
