"""Brackets at the end of a text that say its level or how it is measured."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.methods.further_methods import further_at_end
from shortlister.importing.criteria.methods.group_methods import group_told
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, name_of
from shortlister.importing.criteria.methods.said_in_brackets import said_in_bracket, speaks_in_bracket
from shortlister.importing.criteria.methods.told_methods import names_a_test
from shortlister.importing.criteria.words.both_levels import conditional_end
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, level_of_cell
from shortlister.importing.criteria.words.words_for_levels import level_in_words
from shortlister.importing.late_regexes import late_regex

_DASHED: Final = late_regex(r"\s+[–—-]\s+\(?(essential|desirable)\)?[.;]?$", re.IGNORECASE)
_RUN_IN: Final = late_regex(
    r"(?:[\s|/;,.–—-]*[(\[*_|–—-])?\s*\b((?:[Aa]ssessed|[Mm]easured|[Tt]ested|[Hh]ow (?:assessed|measured)"
    r"|(?:(?<=[(\[|])[cjv]|[CJV])(?:hecked|udged|erified))"
    r"(?: (?:by|at|via|through|from))?\s*:\s*[^:]{2,90}?)[)\]*_.;\s]*$"
)
_OTHER_VERB: Final = late_regex(r"(?i)^(?:checked|judged|verified)\b")
"""What says so only behind a criterion: `Checked by: J Smith` on a line of its own is about the paper."""
_PROMISED: Final = late_regex(
    r"(?:\s*[(\[|;–—]\s*|\s-\s+|(?<=[.;])\s+)(?:we(?:[’']ll| will| shall)? (?:also )?(?:assess|test|measure|judge"
    r"|check|score|look for|explore)(?: (?:this|it|that|these))?|(?:this|which|it) (?:is|will be) (?:assessed|tested"
    r"|measured|judged|checked|looked for|explored|scored))"
    r" (?P<how>(?:(?:by|at|via|through|from|in|on|with|using|during) |(?=your |the ))[^.;:]{2,80}?)[)\].;\s]*$",
    re.IGNORECASE,
)
"""What an employer says behind a criterion: `– we will assess this by interview`, `(this is tested at interview)`."""
_AFTER_DASH: Final = late_regex(r"\s+[–—-]\s+([^–—()]{1,60}?)[.;]?$")
_TESTED: Final = late_regex(
    r"(?i)(?:(?:this |it )?(?:is |will be |to be |to )?(?:tested|test)"
    r"|(?:we(?:[’']ll| will| shall)? )?test(?: (?:this|it))?|testing)(?: on the day)?"
)
"""A test of which nothing more is said: `(tested)`, `(we will test this)`."""
_ONLY: Final = late_regex(r"(?i)\s+only$")
_MARKS: Final = late_regex(r"\s*([†‡§¶#^*¹²³]+(?:[ ,]+[†‡§¶#^*¹²³]+)*)$")
_WEIGHT: Final = late_regex(r"(?i)(?:weight(?:ing|ed)?|wtg)?\W*[x×]?\s*\d{1,3}(?:\.5)?\s*%?")
_CODES: Final = late_regex(r"[A-Z]{1,3}(?:\s*[,/&+]\s*[A-Z]{1,3})*")
_LISTED: Final = late_regex(r"[A-Z]{1,4}(?:(?:\s*[,;/&+|]\s*|\s+(?:and|or)\s+)[A-Z]{1,4})*")
_LEVEL_APART: Final = late_regex(r"^[ED]\s*[;|]|[;|]\s*[ED]$")
"""A letter of a level beside codes that a stronger sign parts from it: `D; R`."""
_LEVEL_BEFORE: Final = late_regex(r"\s*[(\[{](essential|desirable|E|D)[)\]}]\s*$", re.IGNORECASE)
"""A level in brackets; codes that nothing explains may stand behind it, and stay in the text."""
_LEVEL_STATED: Final = late_regex(r"(?<=[\w).,;!%])\s+(Essential|Desirable|ESSENTIAL|DESIRABLE)\.?$")
"""A level as a sentence of its own before its methods: `Typing Essential. Assessed by: test`."""
_TRAILING: Final = late_regex(r"\s*[(\[{]([^()\[\]{}]{1,60})[)\]}]\s*[.;]?$")


def trailing_labels(text: str, key: MethodKey) -> tuple[str, str | None, tuple[str, ...]]:
    """The text without bracketed level or method codes at its end, and what they said: `… (E) (A/I)`."""
    rest, further = further_at_end(text, key)
    if further:  # stays behind the text: it adds to whatever else is said
        bare, level, methods = trailing_labels(rest, key)
        return bare + text[len(rest) :], level, methods
    level, methods = None, ()
    behind = _LEVEL_BEFORE.search(text) if ":" in text else None
    bare = text[: behind.start()] if behind else text
    if ":" in text and (ran := _RUN_IN.search(bare)) and ran.start() > 2 and (named := _run_in(ran[1], key)):
        methods, text = named, bare[: ran.start()].strip()
        level = level_of_cell(behind[1]) if behind else None
        if level is None and (told := _LEVEL_STATED.search(text)):
            level, text = level_of_cell(told[1]), text[: told.start()].strip()
    elif (promised := _PROMISED.search(text)) and (named := _promised(promised["how"], key)):
        methods, text = named, text[: promised.start()].strip()
    for _turn in range(6):
        if conditional_end(text):
            return text, UNSPECIFIED, methods
        if level is None and (told := _DASHED.search(text)):
            level, text = level_of_cell(told[1]), text[: told.start()]
        if not methods and (ended := _AFTER_DASH.search(text)) and (named := codes_or_names(ended[1].strip(), key)):
            methods, text = named, text[: ended.start()].strip()
            if level is None and _DASHED.search(text):
                continue
        elif level is None and not methods and ended and (pair := _level_and_methods(ended[1].strip(), key)):
            (level, methods), text = pair, text[: ended.start()].strip()
        text, marked = _marks(text, key)
        methods = marked + methods
        found = _TRAILING.search(text)
        if found is None or found.start() < 2:
            break
        inner = found[1].strip(" !")
        coded = inner.upper() in key.codes and not (methods and inner.upper() in key.twofold)
        lettered = len(inner) == 1 and _LEVEL_BEFORE.search(text[: found.start()])  # `(E) (D)`, a D for documents
        said = None if coded or lettered else _level_in(inner)  # `E = Exercise`; `(D) (A, D)`
        if said and level is None:
            level = said
        elif named := codes_or_names(inner, key) or _spoken(inner, key, told=bool(methods)):
            methods = named + methods
        elif level is None and (pair := _level_and_methods(inner, key)):
            level, methods = pair
        else:
            before = _LEVEL_BEFORE.search(text[: found.start()])
            if level is None and before and _CODES.fullmatch(inner):
                key.unknown.update(re.findall(r"[A-Z]+", inner))
                return f"{text[: before.start()]} {text[found.start() :].strip()}", level_of_cell(before[1]), methods
            if names_a_test(inner):
                key.unread.add(inner)
            break
        text = text[: found.start()].strip()
    return text, level, methods


def _spoken(inner: str, key: MethodKey, *, told: bool) -> tuple[str, ...]:
    """The methods that those who choose say in a bracket; one that says none need not where they are `told` behind it.

    `Can use a database (we use Ark) – A, I`.
    """
    if not speaks_in_bracket(inner):
        return ()
    return said_in_bracket(inner, replace(key, unread=set()) if told else key)


_AMOUNT: Final = late_regex(r"(?i)(?:the )?minimum")
"""How much is asked for at the least (`Level 2 (minimum)`), which a list of wishes may say as well."""


def _level_in(inner: str) -> str | None:
    """The level that the inside of a bracket says in whatever words; `good` may be how good somebody is at it."""
    if _AMOUNT.fullmatch(inner):
        return None
    return level_of_cell(inner) or (level_in_words(inner) if not inner.lower().endswith("good") else None)


def _run_in(said: str, key: MethodKey) -> tuple[str, ...] | None:
    """The methods of such words at the end of a criterion: `Checked: trial day`."""
    return method_note(_OTHER_VERB.sub("Assessed", said), key)


def _promised(how: str, key: MethodKey) -> tuple[str, ...] | None:
    """The methods that such words name: `at interview`, `your certificates`."""
    return method_note(f"Assessed {how}" if not how.startswith(("your ", "the ")) else f"Assessed by {how}", key)


def _marks(text: str, key: MethodKey) -> tuple[str, tuple[str, ...]]:
    """The text without the marks (`†‡`) at its end that the document's key explains, and their methods."""
    found = _MARKS.search(text)
    marks = re.findall(r"[^ ,]", found[1]) if found else []
    if found is None or not all(mark in key.codes for mark in marks):
        return text, ()
    return text[: found.start()], tuple(name for mark in marks for name in key.named(mark))


def codes_or_names(inner: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that the inside of a bracket lists by codes of the key or by names; nothing for anything else."""
    if note := method_note(inner, key):
        return note
    if _TESTED.fullmatch(inner):
        return tuple(filter(None, (name_of("test"),)))
    inner = _ONLY.sub("", inner) or inner
    if re.fullmatch(r"[A-Z]{1,4}(?:\s+[A-Z]{1,4})+", inner) and all(one in key.codes for one in inner.split()):
        return methods_in(inner, key) or ()
    if _LISTED.fullmatch(inner) and not _LEVEL_APART.search(inner):
        parts = re.findall(r"[A-Z]+", inner)
        if all(part in key.codes or (key.codes and key.expand(part)) or _is_short_name(part) for part in parts):
            return methods_in(inner, key) or ()
        return ()
    if re.fullmatch(r"\d(?:\s*[,;/&+]\s*\d)*", inner):
        numbers = re.findall(r"\d", inner)
        known = all(one in key.codes for one in numbers)
        return tuple(name for one in numbers for name in key.named(one)) if known else ()
    parts = re.split(r"\s*(?:[,;/&+|]|\band\b)\s*", inner)
    return tuple(name for part in parts if (name := name_of(part))) if all(name_of(part) for part in parts) else ()


def _is_short_name(part: str) -> bool:
    """Whether capitals are the short form of a known method, `CV` or `APP`, and no other abbreviation."""
    name = name_of(part)
    return part == "CV" or (name is not None and len(part) > 2 and name.casefold() != part.casefold())


_LEVEL_FIRST: Final = late_regex(r"^(?P<level>\w+)(?:\s*[;:,–|\-/]\s*|\s+)(?P<said>.+)$")
_LEVEL_LAST: Final = late_regex(r"^(?P<said>.+?)(?:\s*[;:|]\s*|\s+[–—-]\s+)(?P<level>\w+)$")


def _level_and_methods(inner: str, key: MethodKey) -> tuple[str, tuple[str, ...]] | None:
    """`E; A, I` or `Essential – Interview`; a weight beside the level is read from the whole line."""
    parts = [part.strip() for part in re.split(r"[;,]", inner)]
    if len(parts) == 2 and (level := level_of_cell(parts[0])) and _WEIGHT.fullmatch(parts[1]):
        return level, ()
    for found in (_LEVEL_FIRST.match(inner), _LEVEL_LAST.match(inner)):
        level = level_of_cell(found["level"]) if found else None
        said = found["said"].strip() if found else ""
        if level and (methods := codes_or_names(said, key) or said_in_bracket(said, key) or methods_in(said, key)):
            return level, methods
    return None


def heading_methods(text: str, key: MethodKey) -> tuple[str, tuple[str, ...]]:
    """A heading without a bracket, or words behind a dash, that say how its criteria are assessed; those methods."""
    found = re.search(r"\s*[\(\[]([^()\[\]]{1,120})[\)\]]\s*:?$", text)
    if found is None or found.start() < 2:
        if (said := _PROMISED.search(text)) and said.start() > 2 and (told := _promised(said["how"], key)):
            return text[: said.start()].strip(), told
        return group_told(text, key) or (text, ())
    inner = found[1].strip()
    methods = method_note(inner, key) or codes_or_names(inner, key) or said_in_bracket(inner, key)
    return (text[: found.start()].strip(), methods) if methods else (text, ())


def group_and_methods(paragraphs: Sequence[str], key: MethodKey | None) -> tuple[str, tuple[str, ...]]:
    """What a cell names a group, and the methods of its criteria that it says in a bracket or a line below.

    Without a key nothing is looked for: other columns tell the methods. `(IT)` may be a word, `(I/T)` is not.
    """
    whole = " ".join(paragraphs).strip()
    bracket = re.search(r"\(([A-Z]+)\)\W*$", whole)
    if key is None or (bracket and bracket[1] not in key.codes):
        return whole, ()
    for text in paragraphs[1:]:
        if methods := method_note(text, key):
            return paragraphs[0].strip(), methods
    return heading_methods(whole, key)
