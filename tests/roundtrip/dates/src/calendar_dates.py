"""Dates and times, as Date, text and milliseconds."""

from datetime import date, datetime, time, timedelta, timezone
from typing import Annotated, Any

Iso = Annotated[datetime, "iso"]


def echo(when: datetime) -> datetime:
    return when


def shown(when: datetime) -> str:
    return when.isoformat()


def is_aware(when: datetime) -> bool:
    return when.tzinfo is timezone.utc


def from_parts(year: int, month: int, day: int, hour: int, micro: int, offset: int) -> datetime:
    zone = timezone(timedelta(minutes=offset))
    return datetime(year, month, day, hour, 0, 0, micro, zone)


def local_noon() -> datetime:
    return datetime(2026, 7, 1, 12, 0)


def first() -> datetime:
    return datetime(1, 1, 1, tzinfo=timezone.utc)


def last() -> datetime:
    return datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=timezone.utc)


def echo_iso(when: Iso) -> Iso:
    return when


def echo_date(day: date) -> date:
    return day


def weekday(day: date) -> str:
    return day.strftime("%A")


def echo_time(moment: time) -> time:
    return moment


def echo_delta(delta: timedelta) -> timedelta:
    return delta


def delta_parts(delta: timedelta) -> tuple[int, int, int]:
    return delta.days, delta.seconds, delta.microseconds


def longest() -> timedelta:
    return timedelta.max


def either(value: date | datetime | None) -> str:
    return type(value).__name__


def give_either(kind: str) -> date | datetime | None:
    values: dict[str, date | datetime | None] = {
        "date": date(2026, 11, 22),
        "datetime": datetime(2026, 11, 22, tzinfo=timezone.utc),
        "none": None,
    }
    return values[kind]


def table(days: dict[str, list[date]]) -> list[tuple[date, timedelta]]:
    start = days["start"][0]
    return [(day, day - start) for day in days["all"]]


def wrong(kind: str) -> date:
    values: dict[str, Any] = {"text": "2026-11-22", "datetime": datetime(2026, 11, 22)}
    result: date = values[kind]
    return result


def unannotated(value):  # type: ignore[no-untyped-def]
    return value


def type_of(value) -> str:  # type: ignore[no-untyped-def]
    return type(value).__name__
