"""Records as plain JSON values and back, driven by their field types; fields at their default are left out."""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, cast, get_args, get_origin, get_type_hints

from shortlister.domain.changes import Change, Delta, Remains
from shortlister.domain.records import RECORDS, Kind, Record, Score
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA

Decoder = Callable[[Any], Any]


def encode(value: object) -> object:
    """A record, or any value within one, as JSON-able data; fractions as `"a/b"`."""
    if type(value) is Score:  # written all day: a third of the time by hand
        rating = {"rating": value.rating}
        return rating | {"evidence": value.evidence} if value.evidence else rating
    match value:
        case StrEnum():
            return value.value
        case None | bool() | int() | str():
            return value
        case Fraction():
            return str(value)
        case tuple():
            return [encode(item) for item in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {
                field.name: encode(getattr(value, field.name))
                for field in fields(value)
                if field.default is MISSING or getattr(value, field.name) != field.default
            }
    raise TypeError(f"{type(value).__name__} has no form in the ledger")


@cache
def _decoder(hint: Any) -> Decoder:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        options = [option for option in get_args(hint) if option is not NoneType]
        plain = [option for option in options if not is_dataclass(option)]
        if len(plain) == len(options):
            return lambda value: value
        inner = _decoder(options[0])
        return lambda value: None if value is None else inner(value)
    if origin is Literal:
        return lambda value: value
    if origin is tuple:
        inner = _decoder(get_args(hint)[0])
        return lambda value: tuple(inner(item) for item in value)
    if is_dataclass(hint):
        return _dataclass_decoder(cast("type[Any]", hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum | Fraction):
        return hint
    return lambda value: value


def _dataclass_decoder(cls: type[Any]) -> Decoder:
    hints = get_type_hints(cls)
    decoders = {field.name: _decoder(hints[field.name]) for field in fields(cls)}

    def decode_fields(value: Mapping[str, Any]) -> Any:
        if not isinstance(value, dict):
            raise ValueError(f"not a {cls.__name__}")
        return cls(**{name: decoders[name](item) for name, item in value.items()})

    return decode_fields


def decode(kind: Kind, data: Any) -> Record | None:
    """The record that `encode` made of; None stays None. Raises TypeError, KeyError or ValueError on other data."""
    if data is None:
        return None
    if kind is Kind.SCORE:
        if not isinstance(data, dict) or type(data.get("evidence", "")) is not str:
            raise ValueError("not a score")
        rating = data.get("rating")
        if not (rating is None or rating == NA or type(rating) is int):
            raise ValueError("not a score")
        return Score(rating, data.get("evidence", ""))
    return cast("Record", decode_as(RECORDS[kind], data))


def decode_as(cls: type[Any], data: Any) -> Any:
    """Like `decode`, for a value within a record (a scale, a rule)."""
    return _decoder(cast("Hashable", cls))(data)


_CANONICAL: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""Kept: making one anew for each entry costs more than encoding it."""


def canonical(data: object) -> bytes:
    """JSON as bytes, the same for the same data: keys sorted, no blanks, UTF-8 (`?` for what is none)."""
    return _CANONICAL.encode(data).encode(errors="replace")


def payload(change: Change) -> bytes:
    """What the ledger keeps of a change: its label, its deltas, and what it says is left of erased entries."""
    if not change.remains:
        return canonical(_document(change))
    return canonical(_document(change) | {"remains": encode_remains(change.remains)})


def _document(change: Change) -> dict[str, object]:
    return {
        "label": [change.label.message, encode_parameters(change.label.parameters)],
        "deltas": [[d.kind.value, list(d.key), encode(d.before), encode(d.after)] for d in change.deltas],
    }


def encode_remains(remains: Iterable[Remains]) -> list[object]:
    """What is left of erased entries as JSON-able data."""
    return [[one.replica, one.number, _document(one.change)] for one in remains]


def remains_from(data: Sequence[Any]) -> tuple[Remains, ...]:
    """What `encode_remains` made data of. Raises ValueError, KeyError or TypeError on other data."""
    found: list[Remains] = []
    for replica, number, document in data:
        if type(replica) is not str or type(number) is not int:
            raise ValueError("not an entry")
        found.append(Remains(replica, number, _change_of(document)))
    return tuple(found)


def encode_parameters(parameters: Mapping[str, object]) -> dict[str, object]:
    """A sentence's parameters as JSON-able data; what is neither text nor number becomes text."""
    return {name: value if isinstance(value, int | str) else str(value) for name, value in parameters.items()}


_KINDS: Final = {kind.value: kind for kind in Kind}
"""Looked up a hundred thousand times in a merge: five times as fast as asking the enumeration."""


def change_from(data: bytes) -> Change:
    """The change that `payload` wrote. Raises ValueError, KeyError or TypeError on other data."""
    document = json.loads(data.decode())
    change = _change_of(document)
    return replace(change, remains=remains_from(document["remains"])) if "remains" in document else change


def _change_of(document: Mapping[str, Any]) -> Change:
    message, parameters = document["label"]
    return Change(Sentence(message, parameters), tuple(map(delta_from, document["deltas"])))


def delta_from(data: Sequence[Any]) -> Delta:
    """One delta of those that `payload` wrote. Raises ValueError, KeyError or TypeError on other data."""
    name, key, before, after = data
    kind = _KINDS[name]
    return Delta(kind, tuple(key), decode(kind, before), decode(kind, after))
