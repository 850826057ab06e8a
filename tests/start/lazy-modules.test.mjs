// Modules that a stored program has only because the library imports them: empty until they are used.
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { ask, buildSnapshot, ownPackage, projectWith } from "./support.mjs";

const program = {
  "src/probe.py": `
import asyncio, selectors, sys
from dataclasses import dataclass

@dataclass
class Point:
    x: int

def empty() -> list[str]:
    return sorted(name for name, module in sys.modules.items() if type(module) is not type(sys))

async def work() -> list[object]:
    queue = asyncio.Queue()
    event = asyncio.Event()

    async def fill() -> None:
        for number in range(3):
            await queue.put(number)
        event.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(fill())
        group.create_task(event.wait())
    async with asyncio.timeout(5):
        got = [await queue.get() for _ in range(3)]
    async with asyncio.Lock():
        both = await asyncio.gather(asyncio.sleep(0, "a"), asyncio.wait_for(asyncio.sleep(0.01, "b"), 5))
    try:
        await asyncio.wait_for(asyncio.sleep(60), 0.01)
    except TimeoutError as error:
        got.append(type(error).__name__)
    return [*got, *both, repr(Point(1))]

def waiting() -> int:
    async def two() -> int:
        await asyncio.sleep(0.001)
        return 2
    return asyncio.run(two())

def read_before_loading() -> list[str]:
    """What a lazy module has from the start and its real one has not."""
    wrong = []
    for name in empty():
        module = sys.modules[name]
        given = {key: value for key, value in vars(module).items() if key[:2] != "__"}
        dir(module)
        real = vars(module)
        wrong += [f"{name}.{key}" for key in given if not callable(given[key]) and given[key] != real[key]]
        assert type(module) is type(sys)
    return wrong

def used() -> list[object]:
    import subprocess, traceback
    from asyncio import StreamReader, selector_events
    try:
        1 / 0
    except ZeroDivisionError as error:
        lines = traceback.format_exception_only(error)
    return [
        int(sys.modules["socket"].AF_INET), subprocess.DEVNULL, lines, StreamReader.__module__,
        asyncio.subprocess.PIPE, selector_events.__name__, "SelectorEventLoop" in dir(asyncio),
    ]

def changed() -> list[object]:
    socket = sys.modules["socket"]
    socket.mark = 1
    return [socket.mark, type(socket).__name__, int(socket.SOCK_DGRAM)]

async def stack() -> list[str]:
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    future = loop.create_future()
    loop.set_debug(False)
    return [frame.name for frame in future._source_traceback]
`,
};

let project;
before((t) => {
  project = projectWith(t, program);
  const { status, stderr } = buildSnapshot(project, ["--snapshot", "--explain"]);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^loaded when they are used: ast, asyncio\.sslproto, .*\bsocket, ssl\b/m);
  assert.match(stderr, /^ +[\d.]+ kB  inspect +imported by asyncio\.coroutines$/m);
});

test("asyncio works without the archive of the standard library", (t) => {
  ownPackage(t, project, (folder) => fs.rmSync(join(folder, "runtime/stdlib.zip")));
  const { work, waiting } = ask(["work", "waiting"], {}, project);
  assert.deepEqual(work, [0, 1, 2, "TimeoutError", "a", "b", "Point(x=1)"]);
  assert.equal(waiting, 2);
});

test("what the library imports is empty, what the program imports is not", () => {
  const { empty } = ask(["empty"], {}, project);
  for (const name of ["ast", "socket", "ssl", "asyncio.sslproto"]) assert.ok(empty.includes(name), name);
  for (const name of ["selectors", "subprocess", "traceback", "inspect"]) assert.ok(!empty.includes(name), name);
});

test("an empty module has only what the real one has", () => {
  assert.deepEqual(ask(["read_before_loading"], {}, project).read_before_loading, []);
});

test("it is loaded when it is used", () => {
  const { used } = ask(["used"], {}, project);
  const error = ["ZeroDivisionError: division by zero\n"];
  assert.deepEqual(used, [2, -3, error, "asyncio.streams", -1, "asyncio.selector_events", true]);
});

test("or when it is changed", () => {
  assert.deepEqual(ask(["changed"], {}, project).changed, [1, "module", 2]);
});

test("C that has taken a function of it gets what the real one gives", () => {
  const { stack } = ask(["stack"], {}, project);
  assert.equal(stack.at(-1), "create_future");
});
