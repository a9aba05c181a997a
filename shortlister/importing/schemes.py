"""Schemes that an application names, guaranteed interview and redeployment: their labels, and what answers yes."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.methods.boxes import has_box, offer_in
from shortlister.importing.criteria.words.vocabulary import tick_of
from shortlister.importing.late_regexes import late_regex

UNCLEAR: Final = N_("Whether “{label}” applies is not clear from the answer “{answer}”; set the scheme by hand.")
UNTICKED: Final = N_("“{label}” is neither ticked yes nor no; set the scheme by hand if it applies.")
NEITHER: Final = N_(
    "“{answer}” under “{heading}” is neither yes nor no, and counts as not set; set the scheme by hand if it applies."
)
BOTH_WAYS: Final = N_("“{label}” is answered with yes and with no; set the scheme by hand if it applies.")

LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "guaranteed interview": (
            r"guaranteed interview(?: scheme)?(?: ?\(?gis\)?)?|gis|disability confident(?: scheme| interview)?"
            r"|(?:two ticks|offer of an interview|guaranteed interview requested|armed forces covenant|great place "
            r"to work for veterans|veterans?)(?: scheme)?|interview guarantee|priority scheme|guaranteed interview "
            r"scheme.*|(?:y )?cynllun (?:gwarantu cyfweliad|cyfweliad gwarantedig|gwarant cyfweliad)"
        ),
        "redeployee": (
            r"redeploy(?:ee|ment|ed)?(?: ?(?:status|candidate|applicant|register|pool))?|at risk|priority "
            r"redeployee|on redeployment register"
        ),
    }
)
"""What a heading or a label says of each scheme, in small letters."""

YES: Final = late_regex(
    r"^(?:y|yes|true|1|x|✓|✔|√|☑|☒|gis|applied|requested|eligible|ticked|redeployee|at risk"
    r"|ydw|oes|ie|hoffwn)$",
    re.IGNORECASE,
)
_EXACT: Final = tuple((name, late_regex(f"(?:{pattern})")) for name, pattern in LABELS.items())
_ASKED: Final = (
    ("guaranteed interview", late_regex(r"guaranteed interview|interview guarantee|disability confident|two ticks")),
    ("redeployee", late_regex(r"\bredeploy(?:ee|ment|ed)\b")),
)
"""Words of a question, or of a line with a box, that asks for a scheme."""

_QUESTION: Final = late_regex(
    r"(?:do|are|would|have|is|please|tick|i (?:wish|want|would|am)|apply(?:ing)?|if you|under)\b"
)
_YES: Final = late_regex(r"(?:yes|y)\b(?!.*\bno\b)", re.IGNORECASE)
_NO: Final = late_regex(
    r"(?:(?:no|n|false|not|none|nil|0|n/a|nac (?:ydw|oes)|nage|na)\b(?!.*\byes\b)|n/a$)", re.IGNORECASE
)
_PRINTED: Final = late_regex(r"yes\s*(?:/|or|\||\s)\s*no|no\s*(?:/|or|\||\s)\s*yes|y\s*/\s*n", re.IGNORECASE)
_SINGLE: Final = late_regex(r"(\S{1,2}|\[ ?x? ?\])?\s*\b(yes|no)\b\s*(\S{1,2}|\[ ?x? ?\])?", re.IGNORECASE)
_WISHED: Final = late_regex(
    r"(?:i|(?:do|would) you) (?:would )?(?:wish|want|like|ask|choose) (?:for my application )?to (?:be (?:considered"
    r"|offered|invited|interviewed|included|guaranteed)|apply under|use this|take part in this)\b"
    r"(?!.*\b(?:not|out|yes|no)\b.*\W(?:yes|no)\W*$)[^.!]{0,90}?\W+(yes|no)\W*",
    re.IGNORECASE,
)
"""An answer that says the question again: `I wish to be considered: Yes`."""
_FOLLOWS: Final = late_regex(
    r"(?i)\bif (?:yes|so|you (?:ticked|answered|said|have))\b"
    r"|\b(?:details?|reasons?|why|explain|describe|adjustments?)\b"
)
"""What asks for words about a scheme, and not for it."""
_LONGEST: Final = 160
_LONGEST_ANSWER: Final = 60
_ENDS: Final = late_regex(
    r"(.*?)(?:[:?\t]\s*|\s+)((?:yes|no|[yn])\b[\Wx]*(?:(?:yes|no|[yn])\b[\Wx]*)?|[☐☑☒✓✔√\[].*)$",
    re.IGNORECASE | re.DOTALL,
)
_STARTS: Final = late_regex(r"([☐☑☒✓✔√]|\[ ?[xX✓✔]? ?\])\s*(.+)", re.DOTALL)


class _Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNTICKED = "unticked"
    UNCLEAR = "unclear"


def schemes_in(pairs: Sequence[tuple[str, str]]) -> tuple[dict[str, bool], list[Sentence]]:
    """Which schemes the labelled fields of a cover page answer, and how; what is in doubt is not among them."""
    answers: dict[str, dict[_Answer, tuple[str, str]]] = {}
    for pair, after in zip(pairs, (*pairs[1:], ("", "")), strict=False):
        for label, value in _divided(*_with_choices(pair, after)):
            scheme = _scheme_of(label)
            found = None if scheme is None else _answer(value)
            if scheme is not None and found is not None:
                answers.setdefault(scheme, {}).setdefault(found, (_bare(label), " ".join(value.split())))
                break
    known: dict[str, bool] = {}
    doubts: list[Sentence] = []
    for scheme, given in answers.items():
        label, value = next(iter(given.values()))
        match _Answer.YES in given, _Answer.NO in given:
            case True, True:
                doubts.append(Sentence(BOTH_WAYS, {"label": label}))
            case False, False:
                unticked = _Answer.UNTICKED in given
                said = {"label": label} if unticked else {"label": label, "answer": value}
                doubts.append(Sentence(UNTICKED if unticked else UNCLEAR, said))
            case yes, _no:
                known[scheme] = yes
    return known, doubts


def scheme_in_cell(text: str) -> bool | None:
    """Whether the cell of a list, under a scheme's heading, says yes; a blank one says no, None is neither."""
    text = " ".join(text.split())
    if not text:
        return False
    if len(text) > _LONGEST_ANSWER:
        return True if _YES.match(text) else None
    match _answer(text):
        case _Answer.YES:
            return True
        case _Answer.NO:
            return False
        case _:
            return None


def scheme_asked(heading: str) -> str | None:
    """The scheme that a question asks for, which stands above the answers of a list."""
    return None if _FOLLOWS.search(heading) else _scheme_of(heading)


def neither_words(answer: str, heading: str) -> Sentence:
    """What is said of a cell that says neither; of a long one its beginning."""
    shown = answer if len(answer) <= _LONGEST_ANSWER else f"{answer[:_LONGEST_ANSWER].rstrip()}…"
    return Sentence(NEITHER, {"answer": shown, "heading": heading})


def _with_choices(pair: tuple[str, str], after: tuple[str, str]) -> tuple[str, str]:
    """A label and its answer, with the other choice where yes and no stand in neighbouring cells."""
    label, value = pair
    both = (_YES.match(value) and _NO.match(after[1])) or (_NO.match(value) and _YES.match(after[1]))
    return (label, f"{value} {after[1]}") if both and after[0] == value else pair


def _divided(label: str, value: str) -> list[tuple[str, str]]:
    """The label and its answer: as given, or both in one text with a colon, a box or a bare yes."""
    if value:
        return [(label, value)]
    text = label.strip()
    pairs = []
    if starts := _STARTS.fullmatch(text):
        pairs.append((starts[2], starts[1]))
    head, colon, tail = text.partition(":")
    if colon and tail.strip():
        pairs.append((head, tail.strip()))
    if ends := _ENDS.fullmatch(text):
        pairs.append((ends[1], ends[2]))
    return pairs


def _bare(label: str) -> str:
    return " ".join(label.split()).strip(" :*?.")


def _scheme_of(label: str) -> str | None:
    """The scheme of a label: exactly so called, or asked for in a question."""
    bare = _bare(label).casefold().replace("’", "'").replace("“", "").replace("”", "").replace('"', "")
    if not bare or len(bare) > _LONGEST:
        return None
    bare = re.sub(r"\s*[(\[](?:required|optional|if any|y/?n|yes/?no)[)\]]$", "", bare)
    exact = next((name for name, pattern in _EXACT if pattern.fullmatch(bare)), None)
    if exact is not None:
        return exact
    return next((name for name, words in _ASKED if words.search(bare) and _QUESTION.search(bare)), None)


def _answer(value: str) -> _Answer | None:
    """What an answer says; None where there is none, or a text that answers nothing."""
    text = " ".join(value.split())
    if not has_box(text) and len(text) <= _LONGEST and (wished := _WISHED.fullmatch(text)):
        text = wished[1]
    if not text or len(text) > _LONGEST_ANSWER:
        return None
    if (offer := offer_in(value)) is not None:
        chosen = [option.label.casefold() for option in offer.options if not option.empty]
        if not chosen:
            return _Answer.UNTICKED
        return _answer(chosen[0]) if len(chosen) == 1 else _Answer.UNCLEAR
    if YES.match(text):
        return _Answer.YES
    if (ticked := tick_of(text)) is not None:
        return _Answer.YES if ticked else _Answer.NO
    if has_box(text) and (single := _SINGLE.fullmatch(text)):
        ticked = tick_of(single[1] or single[3] or "")
        return _answer(single[2]) if ticked else _Answer.UNTICKED
    if _PRINTED.search(text):
        return _Answer.UNCLEAR
    if _YES.match(text):
        return _Answer.YES
    return _Answer.NO if _NO.match(text) else _Answer.UNCLEAR
