"""The labels of one line of an application with their values, also where several stand in it or none has a colon."""

import re
from typing import Final

from shortlister.importing.form_labels import Whose, field_named, is_details_of_other, is_label, whose
from shortlister.importing.form_values import EMAIL, is_value, kind_of, led_to
from shortlister.importing.late_regexes import late_regex

PERSON: Final = late_regex(r"(?i)(?:the )?(?:applicant|candidate)")
"""No label without a colon: it begins headings too."""
_SECTION: Final = late_regex(r"(?i)(?:section|part|adran|rhan) \w{1,3}\s*[:.–-]\s*[^:]+:?$")
_LONGEST: Final = 80
_LONGEST_LABEL: Final = 6
_HEADING: Final = 70
_LONGEST_LINE: Final = 300
"""A longer one is a text and no row of fields."""


def divided(text: str) -> list[tuple[str, str]]:
    """The labels of a line with their values, also where several stand in it; a text without a colon has one part."""
    colons = [match.start() for match in re.finditer(r":(?!//)", text)]
    if len(text) > _LONGEST_LINE or _SECTION.match(text):
        return [(text, "")]
    if not colons and all(led := led_to(text)):
        return [led]
    if not colons:
        return [(text, "") if is_label(text) else _loose(text)]
    starts = [0, *(at for colon in colons[1:] if (at := _label_start(text, colon)) is not None)]
    parts = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        label, _colon, value = text[start:end].partition(":")
        label, value = label.strip(" \t|;,/"), value.strip(" \t|;,/")
        parts.append((label, value) if len(label) <= _HEADING else (text[start:end].strip(), ""))
    return parts


def _label_start(text: str, colon: int) -> int | None:
    """Where a label begins that ends at a colon in the middle of a line; None where none does.

    It is the longest that names a field, or the shortest that names somebody else where that is longer.
    """
    words = list(re.finditer(r"[^\s|;,\t]+", text[:colon]))[-_LONGEST_LABEL:]
    starts = [word.start() for word in words if ":" not in text[word.start() : colon] and word[0][:1].isupper()]
    own = next((start for start in starts if all(map(is_label, text[start:colon].split("/")))), None)
    other = next((start for start in reversed(starts) if whose(text[start:colon]) is Whose.OTHER), None)
    if other is None:
        return own
    before = [
        start for start in starts if start < other and re.search(r" (?:of|for)(?: your| the)? $", text[start:other])
    ]
    other = before[-1] if before else other
    return other if own is None or other <= own else own


def _loose(text: str) -> tuple[str, str]:
    """A label and its value side by side without a colon, or the text."""
    words = text.split() if len(text) <= _LONGEST + _HEADING and whose(text) is not Whose.OWN else []
    for count in range(min(_LONGEST_LABEL, len(words) - 1), 0, -1):
        label, value = " ".join(words[:count]), " ".join(words[count:])
        kind = field_named(label)
        if (
            kind
            and kind != "reference"
            and not PERSON.fullmatch(label)
            and text[:1].isupper()
            and _is_loose_value(kind, value)
        ):
            return label, value
        if (
            kind == "reference"
            and re.match(r"(?i)applicant|candidate|application", label)
            and len(value.split()) == 1
            and any(map(str.isdigit, value))
        ):
            return label, value
        if whose(label) is Whose.OTHER and is_details_of_other(label) and kind_of(value):
            return label, value
    return text, ""


def _is_loose_value(kind: str, value: str) -> bool:
    match kind:
        case "email":
            return EMAIL.fullmatch(value) is not None
        case "phone":
            return re.fullmatch(r"\+?[\d()][\d ()-]{6,20}", value) is not None
        case _:
            return re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,3}", value) is not None and is_value(value)
