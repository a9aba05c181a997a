"""Sentences that say how all criteria are assessed but some: `… at interview, except 3, which is a practical task`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.methods.told_of_all import plainly
from shortlister.importing.criteria.methods.used_for import as_assessed
from shortlister.importing.criteria.words.adding import adds
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

BUT: Final = late_regex(
    r"(?i)(?:(?<=[\s(,;–—-])|^)[(]?(?:with (?:the |only )*(?:sole |only |one |single )?exceptions? of"
    r"|with (?:only |just )?one exception,?"
    r"|except(?:ing|ed)?(?: for| in the case of)?|apart from|aside from|other than|save for|save|excluding"
    r"|not including"
    r"|barring|(?<=all )but|but not)\b[:,]?\s+(?!(?:where|when|if|as|that|in so far|to)\b)"
)
_WHICH: Final = late_regex(
    r"(?i)\s*,?\s*\b(?:which|who|that|where|for which|this|these|it|they|both of which|all of which|each of which)\b"
)
_SAID: Final = r"(?:will|shall|must|should|can|is|are|to be|being)\b"
_MAIN: Final = late_regex(rf"(?i)(?:\s*[,)–—-])?\s+(?={_SAID})")
_ALL: Final = late_regex(
    r"(?i)^\W*(?:(?:n\.?b|note|please note)\b\W*(?:that )?)?(?:everything(?: else)?"
    r"|all(?: of)?(?: the)? (?:others?|rest)"
    r"|all of (?:it|them)|the (?:others?|rest|remainder)|all else|the remaining|all remaining)(?: criteria| ones"
    r"| requirements)?\b"
)
_TO_ALL: Final = late_regex(r"(?i)\b(?:everything(?: else)?|all of (?:it|them|this)|the (?:rest|others))\b")
_BARE: Final = late_regex(
    r"(?i)^(?P<all>all|each|everything)(?: (?:of )?(?:the )?(?:criteria|requirements))?:? (?=(?:by|at|through|via"
    r"|from|using) )"
)
_LATER: Final = late_regex(
    r"(?i)^(?:and |but |while |whilst |whereas )?(?:this|these|it|they|those|that(?: one)?|the latter|which)\b"
)
_NOT: Final = late_regex(r"(?i)\b(?:not|never)\b")
_AT: Final = (
    late_regex(r"(?i)\b(?:by|via|through|at|from|in|on|using|during|with)\s+"),
    late_regex(r"(?i)\b(?:is|are|be|of|need|needs|a|an|the|your)\s+"),
)
_UNSURE: Final = late_regex(r"(?i)\b(?:may|might|could|usually|normally|possibly|either)\b")
_TESTED: Final = late_regex(r"(?i)^(?:which|that|this|these|it|they)?\s*(?:will be|is|are|to be)? ?tested$")
_ENDS: Final = late_regex(r"(?i)\s*(?:[–—:]|\s-\s|=)\s*(?=\S)")
_BY: Final = late_regex(r"(?i)(?:,?\s+(?:only|just))?\s+(?=(?:by|via|through|at|from|on|using|in)\s)")
_PARTED: Final = late_regex(r"(?<=[.!?;])\s+(?=\S)")
_ASSESSES: Final = late_regex(r"(?i)\b(?:assess|measur|test|evaluat|examin|verif|check|interview|application)")
_EVIDENCE: Final = late_regex(
    r"(?i)(?:\S+ ){0,3}(?:documents?|documentation|paperwork|papers|proof|evidence|visits?|sessions?|trials?"
    r"|demonstrations?|checks?)"
)
"""What measures something, though no list has its name."""
_STARTS: Final = late_regex(r"(?i)[,;)]?\s+(?=(?:all|every|everything|each|the|criteria|we|both)\b)")
"""Where a sentence about all may begin behind its exception."""
LONGEST: Final = 600


@dataclass(frozen=True, slots=True)
class Excepted:
    """One exception: the words for what it is about, its methods (None where unread), and those of all others.

    `adds`: its methods come to those of the others.
    """

    subject: str
    methods: tuple[str, ...] | None
    general: tuple[str, ...]
    sentence: str
    adds: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A text without its exceptions, and these."""

    text: str
    excepted: tuple[Excepted, ...]


def read_exceptions(text: str, key: MethodKey) -> Read | None:
    """The text without the exceptions to what it says of all criteria; None where there is none such."""
    bare = " ".join(text.split())
    if not 12 < len(bare) < LONGEST or not BUT.search(bare) or not _ASSESSES.search(bare):
        return None
    if whole := _in_sentences(bare, key):
        return whole
    for inner in re.finditer(r"[(\[]((?:[^()\[\]]|\([^()]*\))*)[)\]]", bare):
        if BUT.search(inner[1]) and (told := _in_sentences(inner[1], key)):
            return Read(f"{bare[: inner.start(1)]}{told.text}{bare[inner.end(1) :]}", told.excepted)
    return None


def _in_sentences(text: str, key: MethodKey) -> Read | None:
    kept: list[str] = []
    found: list[Excepted] = []
    for sentence in _PARTED.split(text):
        if found and (later := _later(sentence, found[-1], key)):
            found[-1] = later
        elif BUT.search(sentence) and (told := _in_sentence(sentence, key)):
            kept.append(told.text)
            found.extend(told.excepted)
        else:
            kept.append(sentence)
    return Read(" ".join(kept), tuple(found)) if found else None


def _later(sentence: str, last: Excepted, key: MethodKey) -> Excepted | None:
    """The exception with what the next sentence says of it: `This is tested by a practical task.`"""
    subject = re.escape(last.subject)
    opens = _LATER.match(sentence) or re.match(rf"(?i)(?:and |but |while |the )?(?:{subject})\b", sentence)
    if last.methods != () or opens is None:
        return None
    methods = tail_methods(f"which{sentence[opens.end() :]}", key)
    if not methods:
        return None
    return Excepted(last.subject, methods, last.general, f"{last.sentence} {sentence}", adds(sentence))


def _in_sentence(sentence: str, key: MethodKey) -> Read | None:
    """A sentence that names an exception at its end, at its beginning or in its middle."""
    but = BUT.search(sentence)
    if but is None or _UNSURE.search(sentence) or sounds_like_a_criterion(sentence):
        return None
    end = "." if sentence.endswith(".") else ""
    before, behind = sentence[: but.start()].rstrip(" ,;(–—-"), sentence[but.end() :].rstrip(" .;")
    if "(" in but[0] and behind.endswith(")") and behind.count(")") > behind.count("("):
        behind = behind[:-1]
    for general, aside in _parts(before, behind):
        if told := _general(general, key):
            text, methods = told
            return Read(f"{text}{end}", tuple(_exceptions(aside, methods, sentence, key)))
    return None


def _parts(before: str, behind: str) -> Iterator[tuple[str, str]]:
    """What may be said of all, and of the exception, beginning with what leaves most to the exception."""
    if len(before.split()) > 1:
        yield before, behind
    starts = list(_STARTS.finditer(behind))
    if not before or re.fullmatch(r"(?i)\W*(?:n\.?b|note|please note)?\W*(?:that)?\W*", before):
        for one in sorted(starts, key=lambda found: not found[0].strip()):
            closing = ")" if one[0].startswith(")") else ""
            yield behind[one.end() :], behind[: one.start()] + closing
    elif before:
        for one in reversed(list(_MAIN.finditer(behind))):
            closing = ")" if ")" in one[0] and "(" in behind[: one.start()] else ""
            yield f"{before} {behind[one.end() :]}", behind[: one.start()] + closing


def _general(text: str, key: MethodKey) -> tuple[str, tuple[str, ...]] | None:
    """A sentence of all criteria as it is read on, and its methods; None where it is no such sentence."""
    bare = text.strip(" ,;")
    bare = as_assessed(bare)
    forms = (bare, _ALL.sub("All criteria", bare), _TO_ALL.sub("all criteria", bare))
    plain = plainly(bare, key, all_of_it=True)
    for form in unique((*forms, _BARE.sub("All criteria are assessed ", bare), *([plain] if plain else []))):
        spare = MethodKey(dict(key.codes))
        if BUT.search(form) or re.search(r"(?i)\bwhich\b", form):
            continue
        methods = method_note(form, spare) or ((told := follows(form, spare)) and told.methods) or ()
        if methods and not spare.unread:
            return form[:1].upper() + form[1:], methods
    return None


def _exceptions(aside: str, general: tuple[str, ...], sentence: str, key: MethodKey) -> Iterator[Excepted]:
    """What stands behind `except`: one exception, or several that each have methods of their own."""
    each = re.split(r"(?<=\))\s*(?:,|;|\band\b)+\s*(?:and\s+)?", aside)
    if len(each) == 1:
        each = _by_clauses(aside)
    for one in each:
        yield from _exception(one.strip(" ,;"), general, sentence, key)


def _by_clauses(aside: str) -> list[str]:
    """`3, which is tested, and 5, which is checked from documents` as two."""
    parts = re.split(r"(?i)\s*[,;]\s*(?:and|or)?\s+(?=[^,;]{1,60}?,?\s+(?:which|who|where)\b)", aside)
    return parts if all(_WHICH.search(part) for part in parts) else [aside]


def _exception(aside: str, general: tuple[str, ...], sentence: str, key: MethodKey) -> Iterator[Excepted]:
    subject, tail = _subject_and_tail(aside, key)
    methods = tail_methods(tail, key) if tail else ()
    numbers = re.findall(r"[A-Za-z]*\d+", subject)
    if methods and re.search(r"(?i)\brespectively\b", tail) and len(numbers) == len(methods):
        for number, method in zip(numbers, methods, strict=True):
            yield Excepted(number, (method,), general, sentence)
        return
    yield Excepted(subject, methods, general, sentence, adds(tail))


def _subject_and_tail(aside: str, key: MethodKey) -> tuple[str, str]:
    """The words for what is excepted, and what is said of it."""
    bracket = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]\W*", aside)
    if bracket and not re.fullmatch(r"\*+|\w|\W", bracket[2]):
        return bracket[1].strip(" ,"), bracket[2]
    led = re.match(
        r"(?i)(?:those |the ones |criteria |items )?(?:which|that) (?:are|is) (?=marked|shown|starred|listed|in )",
        aside,
    )
    found = _WHICH.search(aside, led.end() if led else 1)
    if found and found.start() > 0:
        return aside[: found.start()].strip(" ,"), aside[found.start() :].strip(" ,")
    for one in (*_ENDS.finditer(aside), *_BY.finditer(aside)):
        tail = aside[one.end() :]
        if one.start() and re.search(r"[^\W\d]{2}", tail) and tail_methods(tail, key):
            return aside[: one.start()].strip(" ,"), tail
    return aside, ""


def tail_methods(tail: str, key: MethodKey) -> tuple[str, ...] | None:
    """The methods that `which is tested by a practical task` names, or `documents`; None where it cannot be read."""
    bare = re.sub(r"(?i)\s*,?\s*respectively\b", "", tail).strip(" ,;.:()")
    if _NOT.search(bare):
        return () if not mentioned(bare) else None
    if _TESTED.fullmatch(bare):
        return ("Test",)
    for start in (None, *(found for at in _AT for found in at.finditer(bare))):
        words = bare if start is None else bare[start.end() :]
        spare = MethodKey(dict(key.codes))
        told = told_methods(words, spare)
        known = told.known or (told.methods and _EVIDENCE.fullmatch(words))
        if told.methods and known and not told.unread and not (start is None and _WHICH.match(f" {words}")):
            return told.methods
    return mentioned(bare) or None
