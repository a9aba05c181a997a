"""Two people who apply together in one application: of the second it is said that only the first was taken."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.places import place_words
from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.words.post_names import names_an_organisation
from shortlister.importing.form_labels import plain
from shortlister.importing.form_said import Said
from shortlister.importing.form_values import EMAIL
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.name_words import name_words
from shortlister.importing.person_names import is_person

TOGETHER: Final = N_(
    "“{file}” is of two applicants: “{other}” ({place}) applies in it too. Only one was taken; check the name, the "
    "address and the number, and add the other by hand."
)
_FIRST: Final = r"(?:first|1st|lead|main) (?:applicant|candidate)|(?:applicant|candidate) (?:1|one|a|no 1)"
_SECOND: Final = (
    r"(?:second|2nd|joint|other|co-?) ?(?:applicant|candidate)|co-(?:applicant|candidate)"
    r"|(?:applicant|candidate) (?:2|two|b|no 2)"
)
_OF: Final = r"(?:'s)?(?: (?:full )?(?:name|details))?"
_SECONDS: Final = late_regex(rf"(?:name of )?(?:the )?(?:{_SECOND}){_OF}")
_FIRSTS: Final = late_regex(rf"(?:name of )?(?:the )?(?:{_FIRST}){_OF}")
_PART: Final = r"[A-Z][\w'’-]+"
_WE: Final = late_regex(
    rf"\b(?:[Ww]e|[Bb]oth of us),? (?:both,? )?(?P<one>{_PART}(?: {_PART}){{0,2}}) (?:and|&|a|ac) "
    rf"(?P<other>{_PART}(?: {_PART}){{0,2}})\b(?=[^.]{{0,60}}\b(?:apply\w*|wish|would|want|hope|offer|propose|submit"
    r"|job[- ]?share|together|jointly)\b)"
)
_PAIR: Final = late_regex(rf"(?P<one>{_PART}(?: {_PART}){{0,2}}) (?:and|&|a|ac) (?P<other>{_PART}(?: {_PART}){{1,2}})")
_TOGETHER: Final = late_regex(
    r"(?i)\b(?:we (?:would|wish|want|are|both|apply|hope|offer|propose)|joint(?:ly)?|job[- ]?share|both of us)\b"
)
_SINGLE: Final = late_regex(r"\b(?:I am|I have|I would|I wish|my)\b")
_TOP: Final = 6
_MOST: Final = 400
_LONGEST: Final = 60


def told_of_second(said: Sequence[Said], file: str) -> tuple[str, list[Sentence]]:
    """The first one's name, where it is in words and no field, and what is said of the second; both may be empty."""
    for first, one, other in _pairs(said[:_MOST]):
        if name_words(other, shortest=2) - name_words(first, shortest=2):
            return first, [Sentence(TOGETHER, {"file": file, "other": other, "place": place_words(one.place)})]
    return "", []


def _pairs(said: Sequence[Said]) -> Iterator[tuple[str, Said, str]]:
    """The first name, and where and how the second is named."""
    yield from _labelled(said)
    for one in said:
        found = _WE.search(one.value) if not one.kind else None
        if found and not names_an_organisation(found["other"]):
            yield _whole(found), one, found["other"]
    texts = [one.value for one in said if not one.kind]
    if any(map(_TOGETHER.search, texts)) and not any(map(_SINGLE.search, texts)):
        for one in [one for one in said if not one.kind and len(one.value) < 60][:_TOP] + list(said[-_TOP:]):
            email = EMAIL.search(one.value)
            found = _PAIR.fullmatch((one.value[: email.start()] if email else one.value).strip(" |,;:–-"))
            if found and is_person(found["other"]) and not names_an_organisation(one.value):
                yield _whole(found), one, found["other"]


def _labelled(said: Sequence[Said]) -> Iterator[tuple[str, Said, str]]:
    first = ""
    for at, one in enumerate(said):
        label, _colon, value = one.value.partition(":")
        bare = plain(label) if len(label) <= _LONGEST else ""
        name = _name(value) or (_name(said[at + 1].value) if not value and at + 1 < len(said) else "")
        if _FIRSTS.fullmatch(bare):
            first = name or bare
        elif _SECONDS.fullmatch(bare) and name:
            yield (first if is_person(first) else ""), one, name


def _name(text: str) -> str:
    email = EMAIL.search(text)
    bare = re.split(r"[,;(|]|\s\+?\d", text[: email.start()] if email else text)[0].strip(" -–")
    return bare if is_person(bare) else ""


def _whole(found: re.Match[str]) -> str:
    """The first name, with the second's surname where it stands alone: `Hal and Bea Moon`."""
    one, other = found["one"], found["other"].split()
    return one if " " in one or len(other) < 2 else f"{one} {other[-1]}"
