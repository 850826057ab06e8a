// The table of commands. A command is done here, or by the compiler, which is C++ and has the same
// options (sdk/cli/options.cc).
import { resolve } from "node:path";
import { build as runBuild } from "../build-command.js";
import { profile as runProfile } from "../profile/command.js";
import { runCommand } from "../run-compiler.js";
import { compareWith, comparisonText } from "./compare/compare.js";
import { projectOption, type Call, type Command, type Option } from "./command.js";
import { CommandError } from "./command-error.js";
import { completionScript } from "./completion.js";
import { cleanProject } from "./clean.js";
import { initProject } from "./init/init.js";
import { templates } from "./init/templates.js";
import { packProject } from "./pack/pack.js";
import { symbolizeFile } from "./symbolize.js";
import { syncPackages } from "./sync.js";
import { watchProject } from "./watch.js";

const json: Option = { name: "json", about: "Print one JSON object instead of text" };

const strict: Option = {
  name: "strict",
  about: "Fail when anything that is offered is unknown and not written as Any",
};

const failOnWarnings: Option = {
  name: "fail-on-warnings",
  about: "Exit with status 1 when there are warnings",
};

const python: Option = {
  name: "python",
  value: "PROGRAM",
  about: "A Python that has pip (default: python3)",
};

function pythonOf(options: Call["options"]): string {
  return (options["python"] as string | undefined) ?? "python3";
}

function byCompiler(name: string): Command["run"] {
  return ({ project, words }: Call) => runCommand(project, [name, ...words]);
}

const init: Command = {
  name: "init",
  about: "Make a new project from a template",
  more: `Both sides get the tools that they usually have: TypeScript, ESLint and Vitest; mypy, ruff, black
and pytest. The folder must be empty or not exist yet.

${templates.map(({ name, about }) => `${name.padEnd(10)}  ${about}`).join("\n")}`,
  positionals: ["[FOLDER]"],
  options: [
    {
      name: "template",
      value: "NAME",
      choices: templates.map(({ name }) => name),
      about: "Which (default: vite-ts)",
    },
    { name: "name", value: "NAME", about: "The project's name (default: the folder's)" },
  ],
  examples: [
    { line: "typhon init my-app", about: "a page in TypeScript" },
    { line: "typhon init my-tool --template node-ts", about: "a program for Node.js" },
  ],
  async run({ positionals, options }) {
    initProject({
      folder: positionals[0] ?? ".",
      name: options["name"] as string | undefined,
      template: (options["template"] as string | undefined) ?? "vite-ts",
    });
    return 0;
  },
};

const build: Command = {
  name: "build",
  about: "Compile the project's Python modules into .typhon",
  more: `Writes declarations, modules and the archive of the Python files. Files that would not change
are left alone, and those that nothing makes any more are removed. No Python runs, except for
--snapshot, which imports the program's modules once and stores Python in that state.`,
  positionals: [],
  options: [
    strict,
    failOnWarnings,
    { name: "snapshot", about: "Store Python with the program's modules imported; runs their code" },
    { name: "explain", about: "With --snapshot: say which modules are stored, and who imported each" },
    json,
    projectOption,
  ],
  examples: [
    { line: "typhon build", about: "after a change, and before tsc or a bundler without plugin" },
    { line: "typhon build --strict", about: "in CI: everything that is offered has a type" },
    { line: "typhon build --snapshot", about: "for a program that starts with all modules there" },
  ],
  run: ({ project, words }) => runBuild(project, ["build", ...words]),
};

const watch: Command = {
  name: "watch",
  about: "Build now and whenever something changes",
  more: `For programs without a bundler's plugin, which does the same: beside tsc --watch or node --watch.
Ctrl-C ends it.`,
  positionals: [],
  options: [strict, projectOption],
  examples: [{ line: "typhon watch", about: "until Ctrl-C" }],
  async run({ project, words }) {
    const controller = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller.abort());
    return watchProject(project, words, controller.signal);
  },
};

const clean: Command = {
  name: "clean",
  about: "Remove what is generated",
  positionals: [],
  options: [{ name: "all", about: "Also the packages that typhon sync has installed" }, projectOption],
  examples: [
    { line: "typhon clean && typhon build", about: "from nothing" },
    { line: "typhon clean --all", about: "the whole folder .typhon" },
  ],
  async run({ project, options }) {
    const isRemoved = cleanProject(project, options["all"] === true);
    console.log(isRemoved ? "Removed .typhon's content" : "Nothing to remove");
    return 0;
  },
};

const check: Command = {
  name: "check",
  about: "Report what is wrong, and write nothing",
  positionals: [],
  options: [
    {
      name: "coverage",
      about: "Report how much of what is offered has a type, and why the rest has none",
    },
    {
      name: "stale",
      about: "Fail when .typhon does not hold what a build would write, layout aside",
    },
    {
      name: "against",
      value: "DIR",
      about: "Compare what is offered with a release; fail when the version does not say what changed",
    },
    failOnWarnings,
    {
      name: "format",
      value: "FORMAT",
      choices: ["text", "json", "github", "sarif"],
      about: "How to print diagnostics",
    },
    json,
    projectOption,
  ],
  examples: [
    { line: "typhon check", about: "all diagnostics, with file and line" },
    { line: "typhon check --format github", about: "annotations in GitHub's pull requests" },
    { line: "typhon check --stale", about: "in CI, where .typhon is committed" },
    { line: "typhon check --coverage", about: "where types are missing" },
    { line: "typhon check --against node_modules/my-lib", about: "before a release of my-lib" },
  ],
  async run(call) {
    const { against } = call.options;
    if (typeof against !== "string") return byCompiler("check")(call);
    const comparison = await compareWith(call.project, resolve(against));
    console.log(call.options["json"] ? JSON.stringify(comparison) : comparisonText(comparison));
    return comparison.isEnough ? 0 : 1;
  },
};

const pack: Command = {
  name: "pack",
  about: "Make an npm package and a wheel of the project",
  more: `The npm package has a module and its declarations for each public Python module, and needs no
plugin where it is used. Its name, version and dependencies are those of package.json.`,
  positionals: [],
  options: [
    { name: "out", value: "DIR", about: "Where to (default: dist)" },
    { name: "npm-only", about: "Make no wheel" },
    python,
    projectOption,
  ],
  examples: [
    { line: "typhon pack && npm publish dist/npm", about: "to npm" },
    { line: "typhon pack && twine upload dist/*.whl", about: "to PyPI" },
  ],
  async run({ project, options }) {
    const out = (options["out"] as string | undefined) ?? "dist";
    await packProject({
      project,
      out,
      python: options["npm-only"] === true ? undefined : pythonOf(options),
    });
    return 0;
  },
};

const profile: Command = {
  name: "profile",
  about: "Show where the time of a start goes",
  more: `Runs a program in Node, or opens the built page in a folder in Chromium, and prints each phase:
what is read, compiled, restored and imported, when and for how long.`,
  positionals: ["PROGRAM|FOLDER", "[ARGUMENT…]"],
  runsProgram: true,
  options: [{ name: "html", value: "FILE", about: "Also write a waterfall, one HTML file" }],
  examples: [
    { line: "typhon profile dist/main.js", about: "in Node" },
    { line: "typhon profile --html start.html dist", about: "the page in dist, in Chromium" },
  ],
  async run({ positionals: [what, ...args], options }) {
    if (what === undefined) {
      throw new CommandError("Name a program or a folder; see typhon profile --help");
    }
    return runProfile(what, args, options["html"] as string | undefined);
  },
};

const symbolizeStack: Command = {
  name: "symbolize",
  about: "Name the functions of the runtime in the stack of a crash",
  more: `Reads a text, from standard input if no file is named, and prints it with C's and C++'s names for
functions like typhon.wasm:wasm-function[1234]. The text must come from this version of Typhon.`,
  positionals: ["[FILE]"],
  options: [],
  examples: [{ line: "typhon symbolize crash.txt", about: "a FatalError's cause.stack, from a log" }],
  async run({ positionals }) {
    symbolizeFile(positionals[0]);
    return 0;
  },
};

const print: Command = {
  name: "print",
  about: "Show what the compiler knows after a phase",
  positionals: ["[FILE]"],
  options: [
    {
      name: "phase",
      value: "PHASE",
      choices: ["config", "model", "resolved", "manifest", "dts", "js"],
      about: "Which",
    },
    projectOption,
  ],
  examples: [
    { line: "typhon print --phase=dts src/stats.py", about: "the declarations of one module" },
    { line: "typhon print --phase=config", about: "the configuration with its defaults" },
  ],
  run: byCompiler("print"),
};

const sync: Command = {
  name: "sync",
  about: "Install the packages that requirements.txt pins",
  more: `pip installs them into .typhon/site-packages and checks their hashes. Only pure-Python wheels fit.
Does nothing when the folder is up to date.`,
  positionals: [],
  options: [
    python,
    projectOption,
  ],
  examples: [
    { line: "typhon sync && typhon build", about: "after a clone, or when requirements.txt changed" },
    { line: "typhon sync --python python3.13", about: "with another Python's pip" },
  ],
  async run({ project, options }) {
    await syncPackages(project, pythonOf(options));
    return 0;
  },
};

const completion: Command = {
  name: "completion",
  about: "Print a script that completes commands and options",
  positionals: ["SHELL"],
  options: [],
  examples: [
    { line: 'eval "$(typhon completion bash)"', about: "in ~/.bashrc; zsh likewise in ~/.zshrc" },
    {
      line: "typhon completion fish > ~/.config/fish/completions/typhon.fish",
      about: "once",
    },
  ],
  async run({ positionals }) {
    process.stdout.write(completionScript(positionals[0], commands));
    return 0;
  },
};

/** In the order of the help. */
// Programs start these two. Many editors insist on saying --stdio, though there is no other way.
const stdio: Option = {
  name: "stdio",
  about: "Talk over standard input and output, as always",
};

const lsp: Command = {
  name: "lsp",
  about: "Serve an editor: the Language Server Protocol",
  more: `The editor says where the projects are; docs/guide/editors.md has the settings of some.`,
  positionals: [],
  options: [stdio],
  examples: [{ line: "typhon lsp", about: "what to set as the command of a language server" }],
  run: byCompiler("lsp"),
};

const contentMapper: Command = {
  name: "content-mapper",
  about: "Serve TypeScript 7.1 or later, which reads .py files through this",
  more: `TypeScript starts it when tsconfig.json has { "contentMappers": [{ "package": "typhon",
"extensions": [".py"] }] } and it is called with --runExternalCode.`,
  positionals: [],
  options: [stdio],
  examples: [{ line: "tsc --runExternalCode", about: "starts it" }],
  run: byCompiler("content-mapper"),
};

export const commands: readonly Command[] = [
  ...[init, build, watch, check, clean, sync, pack, profile, symbolizeStack, print, lsp, contentMapper],
  completion,
];
