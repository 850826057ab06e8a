"""TypeScript's two language servers, asked the one thing that the tests need: where does this lead?

Both are stock programs from npm. `tsc --lsp --stdio` (TypeScript 7) speaks LSP; `tsserver` (5 and 6)
has a protocol of its own. Positions here are 0-based, in UTF-16 code units, as LSP has them.
"""

import json
import os
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self
from urllib.parse import unquote, urlsplit

ANSWER_TIME = 60.0  # seconds until a server that says nothing is ended


@dataclass(frozen=True, order=True)
class Location:
    """A range of text in a file."""

    file: Path
    line: int
    start: int
    end: int  # on the same line; a range over several lines ends at its first line's start


class LanguageServer(Protocol):
    """A running server. Use it in a `with` statement, which ends it."""

    def __enter__(self) -> Self: ...
    def __exit__(self, *failure: object) -> None: ...
    def open(self, file: Path) -> None: ...
    def ask(self, question: str, file: Path, line: int, character: int) -> list[Location]:
        """Answers to "definition" or "typeDefinition"; none when it leads nowhere."""
        ...


class _Program:
    """A child that sends messages with a Content-Length header, and is ended when it hangs."""

    def __init__(self, command: list[str | Path], cwd: Path, env: Mapping[str, str]) -> None:
        self._child = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **env},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        self._number = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self._child.kill()
        self._child.communicate()

    def write(self, data: bytes) -> None:
        assert self._child.stdin
        self._child.stdin.write(data)
        self._child.stdin.flush()

    def read(self) -> dict[str, Any]:
        """The next message. Raises RuntimeError when the server ends or hangs."""
        watchdog = threading.Timer(ANSWER_TIME, self._child.kill)
        watchdog.start()
        try:
            return self._read_message()
        finally:
            watchdog.cancel()

    def next_number(self) -> int:
        self._number += 1
        return self._number

    def _read_message(self) -> dict[str, Any]:
        assert self._child.stdout
        length = 0
        while line := self._child.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise RuntimeError("The language server ended or did not answer")
        message: dict[str, Any] = json.loads(self._child.stdout.read(length))
        return message


class LspServer(_Program):
    """`tsc --lsp --stdio`."""

    def __init__(self, tsc: Path, root: Path, env: Mapping[str, str]) -> None:
        super().__init__(["node", tsc, "--lsp", "--stdio"], root, env)
        folder = {"uri": root.as_uri(), "name": root.name}
        self._request(
            "initialize",
            processId=os.getpid(), rootUri=root.as_uri(), workspaceFolders=[folder],
            capabilities={"textDocument": {
                "definition": {"linkSupport": True}, "typeDefinition": {"linkSupport": True},
            }},
        )
        self._send("initialized")

    def open(self, file: Path) -> None:
        document = {
            "uri": file.as_uri(), "languageId": "typescript", "version": 1,
            "text": file.read_text("utf-8"),
        }
        self._send("textDocument/didOpen", textDocument=document)

    def ask(self, question: str, file: Path, line: int, character: int) -> list[Location]:
        answer = self._request(
            f"textDocument/{question}",
            textDocument={"uri": file.as_uri()},
            position={"line": line, "character": character},
        )
        found = answer if isinstance(answer, list) else [answer] if answer else []
        return sorted({_from_lsp(location) for location in found})

    def _request(self, method: str, **params: Any) -> Any:
        number = self.next_number()
        self._write({"id": number, "method": method, "params": params})
        while True:
            message = self.read()
            if "method" in message and "id" in message:  # the server's own question: no opinion
                self._write({"id": message["id"], "result": None})
            elif message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error'].get('message')}")
                return message["result"]

    def _send(self, method: str, **params: Any) -> None:
        self._write({"method": method, "params": params})

    def _write(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))


class TsServer(_Program):
    """`tsserver`."""

    def __init__(self, tsserver: Path, root: Path, env: Mapping[str, str]) -> None:
        super().__init__(
            ["node", tsserver, "--disableAutomaticTypingAcquisition", "--suppressDiagnosticEvents"],
            root, env,
        )

    def open(self, file: Path) -> None:
        self._write("open", file=str(file))

    def ask(self, question: str, file: Path, line: int, character: int) -> list[Location]:
        number = self._write(question, file=str(file), line=line + 1, offset=character + 1)
        while True:
            message = self.read()
            if message.get("type") == "response" and message.get("request_seq") == number:
                if not message["success"]:
                    raise RuntimeError(f"{question}: {message.get('message')}")
                return sorted({_from_tsserver(entry) for entry in message["body"]})

    def _write(self, command: str, **arguments: Any) -> int:
        number = self.next_number()
        request = {"seq": number, "type": "request", "command": command, "arguments": arguments}
        self.write(json.dumps(request).encode() + b"\n")
        return number


def _from_lsp(location: dict[str, Any]) -> Location:
    uri = location.get("targetUri") or location["uri"]
    place = location.get("targetSelectionRange") or location["range"]
    start, end = place["start"], place["end"]
    last = end["character"] if end["line"] == start["line"] else start["character"]
    return Location(Path(unquote(urlsplit(uri).path)), start["line"], start["character"], last)


def _from_tsserver(entry: dict[str, Any]) -> Location:
    start, end = entry["start"], entry["end"]
    last = end["offset"] if end["line"] == start["line"] else start["offset"]
    return Location(Path(entry["file"]), start["line"] - 1, start["offset"] - 1, last - 1)
