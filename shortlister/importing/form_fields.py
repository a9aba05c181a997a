"""The labelled fields of an application form in order, each with whose it is by the headings and labels around it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.importing.form_labelled import PERSON, divided
from shortlister.importing.form_labels import (
    Whose,
    ends_others,
    field_named,
    is_at_home,
    is_details_of_other,
    is_field_of_other,
    is_generic,
    is_label,
    is_of_applicants_only,
    plain,
    whose,
)
from shortlister.importing.form_roles import begins_with_person, is_role
from shortlister.importing.form_said import Said, Standing, Text
from shortlister.importing.form_values import EMAIL, answers, is_value, kind_of, reached_by, valued
from shortlister.importing.late_regexes import late_regex

_POST: Final = late_regex(r"(?i)\b(?:posts?|positions?|jobs?|roles?|occupation|title|profession|swydd)\b")
_GREETS: Final = late_regex(r"(?i)(?:dear|annwyl) \w")
_ADDRESS: Final = 7
"""At most so many lines stand between whom a letter is sent to and its greeting."""
_HEADING: Final = 70
_NUMBER: Final = late_regex(r"(?=.*\d)[\w/-]{2,12}")


class Reading:
    """What was said so far, and of whom the lines speak at the moment."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.standing = Standing.PLAIN
        self.under = ""
        self.near: tuple[str, str] | None = None
        """A field of somebody else's just above, with its kind: bare labels below it may be theirs too."""
        self._depth = 0
        self._headed = 0

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
                elif after is not None and _is_left_empty(label or value, after.text):
                    self.near = (label or value, _kind_asked(label or value))
                else:
                    self.line(replace(line, text=label or value))
            at += 1

    def _goes_on(self, line: Text, after: Text) -> bool:
        if after.depth or not is_value(after.text) or divided(after.text)[0][1]:
            return False
        if is_field_of_other(line.text):
            return _kind_asked(line.text) == kind_of(after.text)
        return bool(field_named(line.text)) and bool(valued(field_named(line.text), after.text))

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
            self.near = (label, _kind_asked(label)) if is_field_of_other(label) and not answers(value) else None
            return
        if self._reached(label, value, place, standing):
            return
        if not kind:
            self.said.append(Said("", f"{label}: {value}", standing or self.standing, place, self.under))
            self.near = None if is_of_applicants_only(label) else self.near
            return
        if kind == "name" and PERSON.fullmatch(label.strip(" :*")) and _NUMBER.fullmatch(value.strip()):
            kind = "reference"
        if kind == "phone" and EMAIL.fullmatch(value.strip()):
            kind = "email"  # `Contact: bob@post.test`
        told = valued(kind, value)
        if of is Whose.OWN or kind == "reference":
            self._own(of)
        elif kind in ("name", "first name") and self.standing is Standing.UNSURE and standing is None and told:
            self.standing, self.under = Standing.PLAIN, ""  # another person is named
        here = standing if standing is not None and of is not Whose.OWN else self.standing
        near = self._still_near(kind, label)
        if told and standing is None and near and here > Standing.UNSURE:
            self.said.append(Said(kind, told, Standing.UNSURE, place, near[0]))
        elif told:
            self.said.append(Said(kind, told, here, place, self.under))

    def _still_near(self, kind: str, label: str) -> tuple[str, str] | None:
        """The field of somebody else's whose owner may be this field's too.

        It ends at a name, at what is said to be the applicant's, and at a second field of its own kind.
        """
        same = self.near is not None and self.near[1] == _kind_asked(label)
        if same or kind not in ("email", "phone") or whose(label) is Whose.OWN:
            self.near = None
        return self.near

    def _reached(self, label: str, value: str, place: Place, standing: Standing | None) -> bool:
        """Read a field that holds an address and a number, or one of them under `Home`; whether it was one."""
        home = is_at_home(label)
        reached = reached_by(value) if home or field_named(label) in ("email", "phone") else []
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
        self.said.append(Said(kind_of(value), value, Standing.OTHERS, place, label))
        if not is_details_of_other(label) and self.standing is not Standing.OTHERS and not answers(value):
            self.standing, self.under = Standing.UNSURE, label
        elif is_details_of_other(label) and self.standing is Standing.UNSURE:
            self.standing, self.under = Standing.PLAIN, ""

    def line(self, line: Text) -> None:
        """A line without a label and value: a heading that says whose the next fields are, or a text."""
        self._greet(line)
        if self.heading(line.text, line.depth):
            return
        self.said.append(Said("", line.text, self.standing, line.place, self.under))

    def _greet(self, line: Text) -> None:
        """Who writes a letter speaks from its greeting on, whoever it is sent to: `The Headteacher` above it."""
        since = self.said[self._headed :]
        sent = self.standing is Standing.OTHERS and not self._depth and len(since) <= _ADDRESS
        if sent and _GREETS.match(line.text) and not any(one.kind for one in since):
            self.standing, self.under = Standing.PLAIN, ""

    def heading(self, text: str, depth: int = 0) -> bool:
        """Whether a text is a heading that says of whom the lines below speak."""
        heads = 2 < len(text) <= _HEADING and not text.rstrip().endswith((".", ",", ";")) and not EMAIL.search(text)
        of = whose(text) if heads and not (is_label(text) and field_named(text) not in ("name", "")) else Whose.NOBODY
        if of is Whose.OTHER and (depth or text[:1].isupper() or not text[:1].isalpha()):
            deeper = self.standing is Standing.OTHERS and self._depth and depth > self._depth
            self.standing, self.under = Standing.OTHERS, text.strip(" :")
            self._depth = self._depth if deeper else depth
            self._headed = len(self.said)
            self.near = None
            return True
        self.near = None if depth or of is Whose.OWN or (heads and ends_others(text)) else self.near
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


def _kind_asked(label: str) -> str:
    """What a field of anybody's holds, by its label: a mobile number is another than a telephone's."""
    bare = label.casefold()
    if re.search(r"e-?mail|e-?bost", bare):
        return "email"
    if re.search(r"mobile|\bcell|symudol", bare):
        return "mobile"
    return "phone" if re.search(r"phone|\btel\b|number|\bff[oô]n|contact", bare) else ""


def _is_left_empty(label: str, below: str) -> bool:
    """Whether a label of somebody else's field has no value, and a field without an owner's name follows it."""
    after = divided(below)[0][0]
    return is_field_of_other(label) and field_named(after) in ("email", "phone") and whose(after) is Whose.NOBODY
