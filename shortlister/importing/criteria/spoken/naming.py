"""The criteria that a sentence names: by the words of their group or their own, by numbers, by signs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.gathered.gathering import Found
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

Position = tuple[int, int]
STEM: Final = 5
_WEAK: Final = frozenset(
    (
        "skill",
        "skills",
        "ability",
        "abilit",
        "experience",
        "knowledge",
        "the",
        "your",
        "and",
        "other",
        "any",
        "of",
        "in",
    )
)
_KINDS: Final = frozenset(
    word[:STEM]
    for word in (
        "qualifications",
        "experience",
        "skills",
        "knowledge",
        "abilities",
        "attributes",
        "behaviours",
        "values",
        "training",
        "education",
        "competencies",
        "aptitudes",
        "qualities",
        "disposition",
        "attainments",
        "understanding",
    )
)


_MARKS: Final = late_regex(r"[†‡§¶#^*¹²³][†‡§¶#^*¹²³ ,]{0,8}(?=\W*(?:[(\[][^()\[\]]{1,20}[)\]]\W*)?$)")
_CODE: Final = r"([A-Z]{1,4}[-.]?\d{1,2}[a-z]?|\d{1,2}\.\d{1,2}|\d{1,2}[a-z]|[a-z](?=[).]))"
_OPENS: Final = late_regex(rf"[(\[]?{_CODE}[)\].:]*(?:\s+\S|$)")
_CLOSES: Final = late_regex(rf"[(\[]{_CODE}[)\]]\W*$")


@dataclass(frozen=True, slots=True)
class Standing:
    """A criterion and where it stands among the blocks; `raw` is its line or cell as the document has it, `head` the
    line that heads it there, if any, `beside` what else stands in its row.
    """

    found: Found
    at: Position
    raw: str = ""
    head: str = ""
    beside: str = ""


def stems(text: str) -> frozenset[str]:
    """How the words of a text begin, without those that any criterion may have."""
    words = re.findall(r"[^\W\d_]{2,}", text.lower())
    return frozenset(word[:STEM] for word in words if word not in _WEAK) or frozenset(word[:STEM] for word in words)


_AROUND: Final = late_regex(
    r"(?i)^(?:the|all|your|our|any)\s+|\s+(?:criteria|section|points?|requirements?|items?)$"
    r"|\s+(?:listed|above|below|required|asked for|needed|shown)$"
)


def named(words: str, standing: Sequence[Standing]) -> list[Standing]:
    """The criteria of the group that is named so, else those that speak of each of the things that are named."""
    bare = _AROUND.sub("", words)
    if of_group := _headed(words, standing) or _headed(bare, standing):
        return of_group
    found: list[Standing] = []
    for part in re.split(r"\s*(?:,|\band\b|&|\bor\b|/)\s*", bare):
        several = _headed(part, standing) or _speaking_of(stems(part), standing)
        if not several:
            return []
        found.extend(one for one in several if one not in found)
    return found


def _headed(words: str, standing: Sequence[Standing]) -> list[Standing]:
    """The criteria whose group is called so, else those that stand below a line of these words.

    A number or a letter that is said counts: `Part A` is neither `Part B` nor `Part`.
    """
    numbered = _called(words, True)[0] != _called(words, False)[0]
    for exact in (True,) if numbered else (True, False):
        said = _called(words, exact)[0]
        for name in (_group, _head):
            if found := [one for one in standing if said and said in _called(name(one), exact)]:
                return found
    return []


def _group(one: Standing) -> str:
    return one.found.criterion.group


def _head(one: Standing) -> str:
    return one.head


_WORDS: Final = late_regex(r"[^\W\d_]{2,}")
_EXACT: Final = late_regex(r"[^\W\d_]{2,}|\d+|\b[^\W\d_]\b(?=\W*$|\s?[:–—])")


@lru_cache(maxsize=DEFAULT.pieces)
def _called(name: str, exact: bool) -> list[frozenset[str]]:
    """How the words of a name begin, and those of each part of it (`Skills and abilities`)."""
    lower = name.lower()
    words = _EXACT if exact else _WORDS
    found = [words.findall(part) for part in (lower, *re.split(r"\s*(?:,|\band\b|&|/)\s*", lower))]
    return [frozenset(word[:STEM] for word in several if word not in ("the", "and")) for several in found]


def _speaking_of(words: frozenset[str], standing: Sequence[Standing]) -> list[Standing]:
    """The criteria that share most with some words, at least half of them; none for a mere kind of criterion."""
    if not words or words & _KINDS:
        return []
    shared = [(len(words & stems(one.found.criterion.text)), one) for one in standing]
    most = max(count for count, _one in shared)
    return [one for count, one in shared if count == most] if most and 2 * most >= len(words) else []


def is_marked(found: Found, sign: str, raw: str = "") -> bool:
    """Whether a sign stands at a criterion: at its beginning or its end, in brackets where it is a letter.

    What a key explains is no longer in its text, but still in the line (`raw`) that it comes from.
    """
    bare = found.criterion.text.strip(" .;")
    closed = re.escape(sign)
    if sign.isalpha():
        return re.search(rf"[(\[]{closed}[)\]]", bare) is not None
    return (
        sign in found.signs
        or sign in _marks(raw)
        or bare.startswith(sign)
        or bare.endswith(sign)
        or f"({sign})" in bare
    )


def _marks(raw: str) -> str:
    """The marks at the end of a line, before a level or the like in brackets."""
    found = _MARKS.search(raw)
    return found[0] if found else ""


def without_sign(text: str, signs: Collection[str]) -> str:
    """A criterion's text without the signs that were explained: in brackets, or at its end or beginning."""
    for sign in map(re.escape, signs):
        bare = "" if sign.isalpha() else rf"|^{sign}\s*(?=\w)|\s*{sign}$"
        text = re.sub(rf"\s*[(\[]{sign}[)\]]{bare}", "", text)
    return text.strip()


@lru_cache(maxsize=DEFAULT.pieces)
def reference(label: str) -> str:
    """A number or reference of a criterion as it is compared: `(e1)`, `E.1` and `E1.` are the same."""
    bare = re.sub(r"[^a-z0-9.]", "", label.lower()).strip(".")
    return re.sub(r"(?<=[a-z])\.(?=\d)", "", bare)


def label_of(one: Standing) -> str:
    """The reference of a criterion: its label, else what stands so at its beginning or in brackets at its end."""
    if label := reference(one.found.label):
        return label
    return reference_in(one.found.criterion.text) or reference_in(one.beside)


def reference_in(text: str) -> str:
    """The reference that stands at the beginning of a text, or in brackets at its end."""
    found = _OPENS.match(text) or _CLOSES.search(text)
    return reference(found[1]) if found else ""


def numbered(labels: Sequence[str], standing: Sequence[Standing], here: Sequence[Standing]) -> list[Standing]:
    """The criteria with these numbers or letters: in the whole document where each stands once, else in the list."""
    for several in (standing, here):
        told = list(map(label_of, several))
        if all(told.count(label) == 1 for label in labels):
            return [one for one, label in zip(several, told, strict=True) if label in labels]
    if not any(re.search(r"\d|^[a-z]$", label_of(one)) for one in standing) and all(map(str.isdigit, labels)):
        wanted = {int(label) - 1 for label in labels}
        return [one for at, one in enumerate(standing) if at in wanted] if max(wanted) < len(standing) else []
    return []
