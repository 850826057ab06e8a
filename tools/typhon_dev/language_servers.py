"""TypeScript's two language servers, asked what the tests need: where does this lead, what would a
rename change, what is wrong?

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
        """Answers to "definition", "typeDefinition", "implementation" or "references".

        None when it leads nowhere. Raises RuntimeError when the server fails.
        """
        ...


class EditorServer(LanguageServer, Protocol):
    """One that is also asked to change something."""

    def replace(self, file: Path, text: str) -> None:
        """The open file has another text, which is not saved."""
        ...

    def errors(self, file: Path) -> list[str]:
        """What is wrong in an open file."""
        ...

    def rename(self, file: Path, line: int, character: int, name: str) -> set[Path]:
        """The files that the new name would change."""
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

    @property
    def process(self) -> int:
        return self._child.pid

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
    """`tsc --lsp --stdio`, or any other that speaks LSP."""

    def __init__(self, command: list[str | Path], root: Path, env: Mapping[str, str]) -> None:
        super().__init__(command, root, env)
        folder = {"uri": root.as_uri(), "name": root.name}
        self.request(
            "initialize",
            processId=os.getpid(), rootUri=root.as_uri(), workspaceFolders=[folder],
            capabilities={"textDocument": {
                "definition": {"linkSupport": True}, "typeDefinition": {"linkSupport": True},
                "implementation": {"linkSupport": True}, "diagnostic": {}, "rename": {},
            }},
            # The client's word that the workspace is trusted: content mappers may run.
            initializationOptions={"runExternalCode": True},
        )
        self._versions: dict[Path, int] = {}
        self.send("initialized")

    def open(self, file: Path) -> None:
        if file in self._versions:
            return
        self._versions[file] = 1
        document = {
            "uri": file.as_uri(), "version": 1, "text": file.read_text("utf-8"),
            "languageId": "python" if file.suffix == ".py" else "typescript",
        }
        self.send("textDocument/didOpen", textDocument=document)

    def replace(self, file: Path, text: str) -> None:
        self._versions[file] += 1
        document = {"uri": file.as_uri(), "version": self._versions[file]}
        self.send("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def errors(self, file: Path) -> list[str]:
        answer = self.request("textDocument/diagnostic", textDocument={"uri": file.as_uri()})
        return [item["message"] for item in answer.get("items", []) if item["severity"] == 1]

    def rename(self, file: Path, line: int, character: int, name: str) -> set[Path]:
        edit = self.request(
            "textDocument/rename",
            textDocument={"uri": file.as_uri()},
            position={"line": line, "character": character},
            newName=name,
        ) or {}
        changed = [each["textDocument"]["uri"] for each in edit.get("documentChanges") or []]
        return {_file_of(uri) for uri in [*changed, *(edit.get("changes") or {})]}

    def ask(self, question: str, file: Path, line: int, character: int) -> list[Location]:
        answer = self.request(
            f"textDocument/{question}",
            textDocument={"uri": file.as_uri()},
            position={"line": line, "character": character},
            context={"includeDeclaration": True},  # for references
        )
        found = answer if isinstance(answer, list) else [answer] if answer else []
        return sorted({_from_lsp(location) for location in found})

    def request(self, method: str, **params: Any) -> Any:
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

    def send(self, method: str, **params: Any) -> None:
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
        body = self._request(question, file=str(file), line=line + 1, offset=character + 1)
        entries = body["refs"] if question == "references" else body
        return sorted({_from_tsserver(entry) for entry in entries})

    def replace(self, file: Path, text: str) -> None:
        lines = file.read_text("utf-8").count("\n") + 1  # an end behind the end is the end
        self._write(
            "change", file=str(file), line=1, offset=1, endLine=lines + 1, endOffset=1,
            insertString=text,
        )

    def errors(self, file: Path) -> list[str]:
        found = self._request("semanticDiagnosticsSync", file=str(file))
        return [item["text"] for item in found if item["category"] == "error"]

    def rename(self, file: Path, line: int, character: int, name: str) -> set[Path]:
        body = self._request("rename", file=str(file), line=line + 1, offset=character + 1)
        return {Path(group["file"]) for group in body["locs"]} if body["info"]["canRename"] else set()

    def _request(self, command: str, **arguments: Any) -> Any:
        number = self._write(command, **arguments)
        while True:
            message = self.read()
            if message.get("type") == "response" and message.get("request_seq") == number:
                if not message["success"]:
                    raise RuntimeError(f"{command}: {message.get('message')}")
                return message["body"]

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
    return Location(_file_of(uri), start["line"], start["character"], last)


def _file_of(uri: str) -> Path:
    return Path(unquote(urlsplit(uri).path))


def _from_tsserver(entry: dict[str, Any]) -> Location:
    start, end = entry["start"], entry["end"]
    last = end["offset"] if end["line"] == start["line"] else start["offset"]
    return Location(Path(entry["file"]), start["line"] - 1, start["offset"] - 1, last - 1)
