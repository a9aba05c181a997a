"""The references by which criteria are named: `E1, E2 and D1 to D3`, `1.1 to 1.4`, `points (a) and (c)`, `all Es`."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.importing.criteria.spoken.naming import reference
from shortlister.importing.late_regexes import late_regex

_CALLED: Final = (
    r"(?:criteri(?:a|on)|requirements?|points?|items?|attributes?|numbers?|nos?\.?|lines?|bullets?|skills?|elements?"
    r"|statements?)"
)
_WITH: Final = (
    r"(?:(?:numbered|labelled|lettered|referenced|under|against|with|in|at|as) )?(?:the )?"
    r"(?:(?:references?|refs?\.?|numbers?|nos?\.?) )?"
)
_THINGS: Final = (
    r"(?:(?:all |each )?(?:of )?(?:the |those |our )?"
    rf"(?:(?:(?:selection |essential |desirable )?{_CALLED}|ones|those) )?{_WITH})"
)
_REF: Final = (
    r"(?:\(?(?:[A-Za-z]{1,4}[-.]?\d{1,2}[a-z]?|\d{1,2}\.\d{1,2}|\d{1,2}[a-z])(?:\)|(?!\w))"
    r"|\(?(?:[A-Za-z]|[ivx]{1,4})\))"
)
_TO: Final = r"\s?(?:(?:up )?to|through|[-–—])\s?"
_AND: Final = r"\s?(?:,? and|,? or|,|&|\+|/)\s?"
_JOINED: Final = rf"(?:(?:{_AND}|{_TO}){_REF}|\s?[-–—]\s?\d{{1,2}}(?![\w.]\w))"
_LISTED: Final = late_regex(rf"(?i)(?<![\w(.]){_THINGS}(?P<list>{_REF}{_JOINED}*)(?: \(?inclusive\)?)?")
_LETTERED: Final = late_regex(
    r"(?i)\b(?:the )?(?:criteri(?:a|on)|points?|items?|requirements?|letters?|lines?) "
    rf"(?P<list>[a-z](?![\w’'])(?:(?:{_AND}|{_TO})[a-z](?![\w’']))*)(?: inclusive)?"
)
_CODED: Final = r"(?:criteria|references|numbers|points|items)\b"
_BEGUN: Final = late_regex(
    rf"(?i)\b(?:(?:all |each |every |any )?(?:of )?(?:the )?(?:{_CALLED}|those|ones|references?)"
    r" (?:(?:that|which|whose) )?(?:numbers? |references? )?"
    r"(?:marked|beginning|begins?|starting|starts?|prefixed|coded|labelled|lettered|referenced)"
    r" (?:with )?(?:an? |the )?(?:letters? |prefix )?"
    rf"|(?:all|each|every)(?: of)?(?: the)? |the (?=[\"“‘']?[a-z]{{1,4}}[\"”’']? {_CODED}))"
    rf"[\"“‘']?(?P<letters>[a-z]{{1,4}}?)[\"”’']?(?:(?<=\w)s)?(?![\w’'])(?: {_CODED})?"
)


def references_in(text: str, labels: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a text names criteria by their references, and which; `labels` are those of the document in their order."""
    known = frozenset(labels)
    if not known:
        return
    for found in _LISTED.finditer(text):
        if names := _listed(found["list"], labels):
            yield *found.span(), names
    if any(len(one) == 1 and one.isalpha() for one in known):
        for found in _LETTERED.finditer(text):
            if names := _listed(found["list"], labels):
                yield *found.span(), names
    prefixes = {prefix for one in known if (prefix := _prefix(one)) and one != prefix}
    for found in _BEGUN.finditer(text) if prefixes else ():
        if (letters := found["letters"].lower()) in prefixes and found["letters"].isupper():
            yield *found.span(), tuple(one for one in dict.fromkeys(labels) if _prefix(one) == letters)


def _prefix(label: str) -> str:
    found = re.match(r"[a-z]+(?=\d)", label)
    return found[0] if found else ""


def _listed(text: str, labels: Sequence[str]) -> tuple[str, ...]:
    """The references of a list, those between two ends with them; none where one is not a criterion's."""
    names: list[str] = []
    parts = re.split(rf"(?i)({_TO}|{_AND})", text)
    to = False
    for at, part in enumerate(parts):
        if at % 2:
            to = bool(re.fullmatch(rf"(?i){_TO}", part))
            continue
        one = reference(part)
        if to and names:
            one = f"{_prefix(names[-1])}{one}" if one.isdigit() and not names[-1].isdigit() else one
            between = _between(names[-1], one, labels)
            if not between:
                return ()
            names.extend(between)
        elif one in labels:
            names.append(one)
        else:
            return ()
    return tuple(dict.fromkeys(names))


def _between(first: str, last: str, labels: Sequence[str]) -> list[str]:
    """The references behind one up to another: by their numbers or letters, else as they stand in the document."""
    stem = re.match(r"(.*?)(\d+|[a-z])$", first)
    end = re.match(r"(.*?)(\d+|[a-z])$", last)
    if stem and end and stem[1] == end[1] and stem[2].isdigit() == end[2].isdigit():
        digits = stem[2].isdigit()
        low, high = (int(stem[2]), int(end[2])) if digits else (ord(stem[2]), ord(end[2]))
        several = [f"{stem[1]}{one if digits else chr(one)}" for one in range(low + 1, high + 1)]
        return several if all(one in labels for one in several) else []
    if labels.count(first) == labels.count(last) == 1:
        return list(labels[labels.index(first) + 1 : labels.index(last) + 1])
    return []
