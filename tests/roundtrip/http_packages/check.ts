import { PythonError, callSignal } from "typhon";
import { equal, ok, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  get,
  get_plainly,
  in_time,
  mocked,
  mocked_now,
  run_until_done,
  served,
  stream,
  tls,
  with_task_group,
} from "./src/http_programs.py";

/** A page of this server; there is none in Node. */
const here = (globalThis as { readonly location?: { readonly origin: string } }).location?.origin;

test("anyio's tasks, streams and time limits run in JavaScript's loop", async () => {
  equal(await with_task_group([3, 1, 2]), [2, 4, 6]);
  equal(await stream(["a", "b"]), ["a", "b"]);
  same(await in_time(async () => "in time", 60), "in time");
  let signal: AbortSignal | undefined;
  const silent = (): Promise<string> => {
    signal = callSignal();
    return new Promise(() => {});
  };
  same(await in_time(silent, 0.005), "too late");
  same(signal?.aborted, true);
});

test("anyio.run waits in a loop of its own", () => {
  same(run_until_done(4), 8);
});

test("httpx asks a transport of Python's own", async () => {
  equal(await mocked("/a"), { method: "GET", path: "/a" });
  equal(mocked_now("/b"), { method: "POST", path: "/b" });
  equal(await served("/c"), [201, "PUT /c"]);
});

test("requests and urllib3 fetch in browsers, and say what is missing in Node", () => {
  if (here === undefined) {
    const error = throws(() => get_plainly("http://127.0.0.1:9/"), { class: PythonError });
    ok(/Node\.?js/i.test(error.message), `a reason that names Node, got ${error.message}`);
    return;
  }
  const [status, text] = get(`${here}/index.html`);
  same(status, 200);
  ok(text.includes("<title>Round trips</title>"), "the page");
  const [plainStatus, bytes] = get_plainly(`${here}/index.html`);
  same(plainStatus, 200);
  same(new TextDecoder().decode(bytes), text);
  same(get(`${here}/no-such-file`)[0], 404);
});

test("ssl has its settings, and says why it cannot encrypt", () => {
  const [mode, checksHost, oldest, reason] = tls();
  equal([mode, checksHost, oldest], ["CERT_REQUIRED", "True", "TLSv1_3"]);
  ok(/no TLS connections of Python's own/.test(reason ?? ""), "the reason");
});
