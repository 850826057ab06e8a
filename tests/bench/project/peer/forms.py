"""Two of the jobs in the forms that suit Pyodide: measured side by side, the quickest counts."""

import json
from array import array

from workload import READINGS


def reverse_json(text: str) -> str:
    return json.dumps(json.loads(text)[::-1])


def reverse_buffer(values: memoryview) -> "array[int]":
    return array("i", values.tolist()[::-1])


def readings_as_dicts() -> list[dict[str, object]]:
    return [vars(reading) for reading in READINGS]


def readings_json() -> str:
    return json.dumps([vars(reading) for reading in READINGS])
