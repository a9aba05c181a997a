"""The labelled fields of an application form in order, each with whose it is by the headings and labels around it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from shortlister.domain.places import Place
from shortlister.importing.form_labels import (
    Whose,
    ends_others,
    field_named,
    is_at_home,
    is_details_of_other,
    is_generic,
    is_label,
    plain,
    whose,
)
from shortlister.importing.form_roles import begins_with_person, is_role
from shortlister.importing.late_regexes import late_regex

EMAIL: Final = late_regex(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS: Final = late_regex(r"(?:[+(]*\d[\d ()/.+-]*\d)")
_SECTION: Final = late_regex(r"(?i)(?:section|part|adran|rhan) \w{1,3}\s*[:.–-]\s*[^:]+:?$")
_PERSON: Final = late_regex(r"(?i)(?:the )?(?:applicant|candidate)")
"""No label without a colon: it begins headings too."""
_POST: Final = late_regex(r"(?i)\b(?:posts?|positions?|jobs?|roles?|occupation|title|profession|swydd)\b")
_FEWEST_DIGITS: Final = 5
_MOST_DIGITS: Final = 13
_LONGEST: Final = 80
_LONGEST_LABEL: Final = 6
_HEADING: Final = 70
_LONGEST_LINE: Final = 300
"""A longer one is a text and no row of fields."""
_NUMBER: Final = late_regex(r"(?=.*\d)[\w/-]{2,12}")


class Standing(IntEnum):
    """How sure it is that a field is the applicant's: not, perhaps, as far as can be seen, or by its own words."""

    OTHERS = 0
    UNSURE = 1
    PLAIN = 2
    OWN = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A field with its value; of a line without a label the kind is empty. `under` is what speaks of somebody else."""

    kind: str
    value: str
    standing: Standing
    place: Place
    under: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of a document; `depth` is that of a real heading, else 0."""

    text: str
    place: Place
    depth: int = 0


class Reading:
    """What was said so far, and of whom the lines speak at the moment."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.standing = Standing.PLAIN
        self.under = ""
        self._depth = 0

    def take(self, lines: Sequence[Text]) -> None:
        """Read lines of a text; a label that stands alone has its value on the next line."""
        at = 0
        while at < len(lines):
            line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
            parts = divided(line.text)
            if len(parts) == 1 and not parts[0][1] and after is not None and self._goes_on(line, after):
                self.field(line.text, after.text, line.place)
                at += 2
                continue
            for label, value in parts:
                if label and value:
                    self.field(label, value, line.place)
                elif after is not None and self._heads_role(line, lines[at - 1] if at else None, after):
                    continue
                else:
                    self.line(replace(line, text=label or value))
            at += 1

    def _goes_on(self, line: Text, after: Text) -> bool:
        if not (field_named(line.text) and not after.depth and is_value(after.text)):
            return False
        return bool(valued(field_named(line.text), after.text)) and not divided(after.text)[0][1]

    def _heads_role(self, line: Text, before: Text | None, after: Text) -> bool:
        """Whether a role by itself (`Adviser`) heads the fields below; it may be the applicant's own post too."""
        kind = field_named(divided(after.text)[0][0]) if is_role(plain(line.text)) else ""
        if not kind or whose(line.text) is not Whose.NOBODY or self.standing is Standing.OTHERS:
            return False
        named = any(one.kind in ("name", "surname") for one in self.said)
        if kind == "name" and named:
            self.standing, self.under, self._depth = Standing.OTHERS, line.text.strip(" :"), line.depth
            return True
        if kind in ("email", "phone") and named and not (before and _POST.search(before.text)):
            self.standing, self.under, self._depth = Standing.UNSURE, line.text.strip(" :"), 0
            return True
        return False

    def field(self, label: str, value: str, place: Place, standing: Standing | None = None) -> None:
        """A label with its value; one that speaks of somebody else makes the fields behind it unsure."""
        kind, of = field_named(label), whose(label)
        if of is Whose.OTHER or (not kind and is_role(plain(label)) and begins_with_person(value)):
            self._other_field(label, value, place)
            return
        if self._reached(label, value, place, standing):
            return
        if not kind:
            self.said.append(Said("", f"{label}: {value}", standing or self.standing, place, self.under))
            return
        if kind == "name" and _PERSON.fullmatch(label.strip(" :*")) and _NUMBER.fullmatch(value.strip()):
            kind = "reference"
        if kind == "phone" and EMAIL.fullmatch(value.strip()):
            kind = "email"  # `Contact: bob@post.test`
        told = valued(kind, value)
        if of is Whose.OWN or kind == "reference":
            self._own(of)
        elif kind in ("name", "first name") and self.standing is Standing.UNSURE and standing is None and told:
            self.standing, self.under = Standing.PLAIN, ""  # another person is named
        here = standing if standing is not None and of is not Whose.OWN else self.standing
        if told:
            self.said.append(Said(kind, told, here, place, self.under))

    def _reached(self, label: str, value: str, place: Place, standing: Standing | None) -> bool:
        """Read a field that holds an address and a number, or one of them under `Home`; whether it was one."""
        home = is_at_home(label)
        reached = _reached_by(value) if home or field_named(label) in ("email", "phone") else []
        if not reached or (len(reached) < 2 and not home):
            return False
        if home and self.standing is Standing.UNSURE:
            self.standing, self.under = Standing.PLAIN, ""
        for kind, part in reached:
            named = label if whose(label) is Whose.OWN and not home else {"email": "E-mail", "phone": "Phone"}[kind]
            self.field(named, part, place, standing)
        return True

    def _own(self, of: Whose) -> None:
        if of is Whose.OWN:
            self.standing, self.under, self._depth = Standing.OWN, "", 0

    def _other_field(self, label: str, value: str, place: Place) -> None:
        self.said.append(Said(_kind_of(value), value, Standing.OTHERS, place, label))
        if not is_details_of_other(label) and self.standing is not Standing.OTHERS and not _answers(value):
            self.standing, self.under = Standing.UNSURE, label
        elif is_details_of_other(label) and self.standing is Standing.UNSURE:
            self.standing, self.under = Standing.PLAIN, ""

    def line(self, line: Text) -> None:
        """A line without a label and value: a heading that says whose the next fields are, or a text."""
        if self.heading(line.text, line.depth):
            return
        self.said.append(Said("", line.text, self.standing, line.place, self.under))

    def heading(self, text: str, depth: int = 0) -> bool:
        """Whether a text is a heading that says of whom the lines below speak."""
        heads = 2 < len(text) <= _HEADING and not text.rstrip().endswith((".", ",", ";")) and not EMAIL.search(text)
        of = whose(text) if heads and not (is_label(text) and field_named(text) not in ("name", "")) else Whose.NOBODY
        if of is Whose.OTHER and (depth or text[:1].isupper() or not text[:1].isalpha()):
            deeper = self.standing is Standing.OTHERS and self._depth and depth > self._depth
            self.standing, self.under = Standing.OTHERS, text.strip(" :")
            self._depth = self._depth if deeper else depth
            return True
        if of is Whose.OWN and not field_named(text):
            self.standing, self.under, self._depth = Standing.OWN, "", 0
            return True
        if of is Whose.OWN and field_named(text) and self.standing is not Standing.PLAIN:
            self.standing, self.under, self._depth = Standing.OWN, "", 0
        if self.standing is Standing.PLAIN or self.standing is Standing.OWN:
            return False
        if (depth and (depth <= self._depth or not self._depth)) or (heads and ends_others(text)):
            self.standing, self.under, self._depth = Standing.PLAIN, "", 0
        elif heads and is_generic(text) and self.standing is Standing.OTHERS and not depth:
            self.standing = Standing.UNSURE
        return False

    def state(self) -> tuple[Standing, str, int]:
        """Of whom the lines speak, to come back to."""
        return self.standing, self.under, self._depth

    def go_back(self, state: tuple[Standing, str, int]) -> None:
        """Speak again of whom an earlier line spoke."""
        self.standing, self.under, self._depth = state


def is_value(text: str) -> bool:
    """Whether a text can be what stands in a field: no label, and no heading that speaks of somebody."""
    return bool(text.strip()) and not is_label(text) and whose(text) is Whose.NOBODY


def valued(kind: str, value: str) -> str:
    """The value of a field as it is kept; empty where the text cannot be one."""
    bare = " ".join(value.split()).strip(" ,;|")
    if not bare or len(bare) > _LONGEST:
        return ""
    match kind:
        case "email":
            found = EMAIL.search(bare)
            return found[0] if found else bare if "@" in bare and " " not in bare else ""
        case "phone":
            number = _DIGITS.search(bare)
            enough = number is not None and sum(map(str.isdigit, number[0])) >= _FEWEST_DIGITS
            return bare if enough and not re.search(r"[^\W\d_]{12}", bare) and "@" not in bare else ""
        case "reference":
            return bare if any(map(str.isdigit, bare)) or bare.isupper() else ""
        case _:
            letters = re.search(r"[^\W\d_]{2}", bare) and not re.search(r"[\d@]", bare)
            return bare if letters and not is_label(bare) else ""


def divided(text: str) -> list[tuple[str, str]]:
    """The labels of a line with their values, also where several stand in it; a text without a colon has one part."""
    colons = [match.start() for match in re.finditer(r":(?!//)", text)]
    if len(text) > _LONGEST_LINE or _SECTION.match(text):
        return [(text, "")]
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
            and not _PERSON.fullmatch(label)
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
        if whose(label) is Whose.OTHER and is_details_of_other(label) and _kind_of(value):
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


def _kind_of(value: str) -> str:
    if EMAIL.search(value):
        return "email"
    return "phone" if valued("phone", value) and not re.search(r"[^\W\d_]{3}", value) else "name"


def _reached_by(value: str) -> list[tuple[str, str]]:
    """The address and the number in one value, each with its kind: `07700 900123, ann@post.test`."""
    email, number = EMAIL.search(value), _DIGITS.search(EMAIL.sub(" ", value))
    found = [("email", email[0])] if email else []
    enough = number is not None and 10 <= sum(map(str.isdigit, number[0])) <= _MOST_DIGITS
    return [*found, ("phone", number[0])] if number is not None and enough else found


def _answers(value: str) -> bool:
    """Whether a value answers a question, and names nobody."""
    return (
        re.fullmatch(r"(?i)\W*(?:yes|no|none|n/?a|not applicable|nil|ydw|nac ydw|oes|nac oes|☐.*|☒.*|☑.*)\W*", value)
        is not None
    )


def texts(lines: Iterable[str], place: Place, depth: int = 0) -> list[Text]:
    """Lines of one place, without the blank ones."""
    return [Text(line.strip(), place, depth) for line in lines if line.strip()]
