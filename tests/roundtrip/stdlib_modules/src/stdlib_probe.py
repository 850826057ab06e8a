"""The parts of the standard library that are written in C, and those that stand on them."""

import bz2
import collections
import datetime
import decimal
import functools
import gzip
import hashlib
import io
import itertools
import json
import lzma
import math
import os
import pathlib
import random
import re
import socket
import sqlite3
import statistics
import struct
import sys
import tempfile
import textwrap
import time
import unicodedata
import uuid
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib


def compressed_sizes(data: bytes) -> dict[str, int]:
    codecs = {
        "zlib": (zlib.compress, zlib.decompress),
        "gzip": (gzip.compress, gzip.decompress),
        "bz2": (bz2.compress, bz2.decompress),
        "lzma": (lzma.compress, lzma.decompress),
    }
    sizes: dict[str, int] = {}
    for name, (compress, decompress) in codecs.items():
        packed = compress(data)
        assert decompress(packed) == data, name
        sizes[name] = len(packed)
    return sizes


def crc32(data: bytes) -> int:
    return zlib.crc32(data)


def digests(data: bytes) -> dict[str, str]:
    names = (
        "md5",
        "sha1",
        "sha224",
        "sha256",
        "sha384",
        "sha512",
        "sha3_256",
        "blake2b",
        "blake2s",
    )
    return {name: hashlib.new(name, data).hexdigest() for name in names}


def sql(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("create table item (name text primary key, amount integer)")
        connection.executemany("insert into item values (?, ?)", rows)
        found = connection.execute(
            "select upper(name), sum(amount) over (order by name) from item order by name"
        ).fetchall()
    connection.close()
    return found


def sql_error() -> None:
    sqlite3.connect(":memory:").execute("select nonsense from nowhere")


def sqlite_file() -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "test.db"
        connection = sqlite3.connect(path)
        with connection:
            connection.execute("create table numbers (n)")
            connection.executemany("insert into numbers values (?)", ((n,) for n in range(1000)))
        connection.close()
        connection = sqlite3.connect(path)
        (total,) = connection.execute("select sum(n) from numbers").fetchone()
        connection.close()
    return int(total)


def precise(digits: int) -> str:
    with decimal.localcontext(prec=digits):
        return str(decimal.Decimal(2).sqrt())


def normalize(form: str, text: str) -> str:
    return unicodedata.normalize(form, text)  # type: ignore[arg-type]


def unicode_name(character: str) -> str:
    return unicodedata.name(character)


def parse_xml(text: str) -> list[tuple[str, dict[str, str]]]:
    return [(element.tag, element.attrib) for element in ElementTree.fromstring(text).iter()]


def json_round_trip(text: str) -> str:
    return json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True)


def json_error(text: str) -> None:
    json.loads(text)


def pattern(text: str) -> list[str]:
    return [match["word"] for match in re.finditer(r"(?P<word>\b\w*[éа-я]\w*\b)", text)]


def dates(text: str, days: int) -> str:
    return (datetime.datetime.fromisoformat(text) + datetime.timedelta(days=days)).isoformat()


def zip_names(names: list[str]) -> list[str]:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, name * 100)
    with zipfile.ZipFile(buffer) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def assorted() -> list[str]:
    return [
        str(math.comb(50, 25)),
        str(statistics.fmean([1, 2, 4])),
        struct.pack("<IH", 1, 2).hex(),
        ",".join(map(str, itertools.accumulate([1, 2, 3]))),
        str(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4])),
        str(collections.Counter("abca").most_common(1)),
        textwrap.shorten("a long sentence to shorten", 15),
        str(uuid.UUID(int=7)),
        random.Random(7).choice("abcdef"),
    ]


def random_numbers() -> tuple[float, float]:
    return random.random(), random.random()


def clocks() -> tuple[float, float]:
    return time.time(), time.monotonic()


def platform() -> str:
    major, minor = sys.version_info[:2]
    return f"{sys.platform} {sys.implementation.name} {major}.{minor}"


def files() -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "naïve.txt")
        path.write_text("é🐍\n", encoding="utf-8")
        text = path.read_text(encoding="utf-8")
        return f"{sorted(os.listdir(folder))} {path.stat().st_size} {text!r}"


def listening() -> str:
    """What a server gets: there is nobody who could reach it."""
    server = socket.socket()
    try:
        server.bind(("127.0.0.1", 0))
        server.listen()
    except OSError as error:
        return type(error).__name__
    finally:
        server.close()
    return "listens"
