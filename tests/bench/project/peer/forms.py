"""Some of the jobs in forms that suit Pyodide: measured side by side, the quickest counts."""

import json
from array import array

from workload import Reading, floats, ints, readings


def ready_now() -> int:
    return 7


def ints_array() -> "array[int]":
    return array("i", ints())


def ints_json() -> str:
    return json.dumps(ints())


def floats_array() -> "array[float]":
    return array("d", floats())


def count_list(values: memoryview) -> int:
    return len(values.tolist())


def count_json(text: str) -> int:
    return len(json.loads(text))


def reverse_json(text: str) -> str:
    return json.dumps(json.loads(text)[::-1])


def reverse_buffer(values: memoryview) -> "array[int]":
    return array("i", values.tolist()[::-1])


def readings_as_dicts() -> list[dict[str, object]]:
    return [vars(reading) for reading in readings()]


def readings_json() -> str:
    return json.dumps([vars(reading) for reading in readings()])


def count_readings_dicts(values: list[dict]) -> int:
    return len([Reading(**value) for value in values])


def count_readings_json(text: str) -> int:
    return len([Reading(**value) for value in json.loads(text)])
