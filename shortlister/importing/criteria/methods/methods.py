"""Methods of assessment: the field's names for them, codes and a document's own key of codes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.list_signs import without_brackets, without_when
from shortlister.importing.criteria.words.fillers import names_no_method
from shortlister.importing.criteria.words.method_words import FURTHER_IN_TEXT, NAMES, own_words
from shortlister.importing.criteria.words.vocabulary import level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_ANY_NAME: Final = late_regex("|".join(f"({pattern})" for pattern, _name in NAMES), re.IGNORECASE)
"""All the patterns at once, each as a group of its own and none with a group inside."""
_ARTICLE: Final = late_regex(r"^(?:the|an?|your|our|by|via|through|at)\s+", re.IGNORECASE)
_STAGE: Final = late_regex(r"\s+(?:process(?<!selection process)(?<!recruitment process)|stage)$", re.IGNORECASE)
_DEFAULT_CODES: Final[Mapping[str, str]] = {
    "A": "Application form", "AF": "Application form", "APP": "Application form", "AP": "Application form",
    "I": "Interview", "INT": "Interview", "IV": "Interview", "T": "Test", "C": "Certificates", "CERT": "Certificates",
    "R": "References", "REF": "References", "P": "Presentation", "PRES": "Presentation", "CV": "CV",
    "AC": "Assessment centre",
    "S": "Supporting statement", "SS": "Supporting statement", "CL": "Covering letter", "L": "Covering letter",
    "E": "Exercise", "EX": "Exercise", "D": "Certificates", "Q": "Certificates", "O": "Observation", "AS": "Assessment",
    "SP": "Selection process", "W": "Written exercise", "G": "Group exercise",
}  # fmt: skip
_GUESSED: Final = frozenset(["S", "L", "E", "D", "Q", "O", "W", "G", "AS", "SP"])
"""Codes that stand for one thing here and for another there."""
_ASSUMED: Final = frozenset(["T", "C", "P", "R"])
"""Codes that nearly always stand for the same; where no key says so, it is still said what they were taken for."""
_SHORT_WORDS: Final = frozenset(["APP", "INT", "CERT", "REF", "PRES", "CV"])
"""Codes that say what they mean beside a key without them."""
_WORDS: Final = frozenset(["ID", "IT", "ICT", "PC", "DL", "CPD", "SIA", "RTW"])
"""What is short for something of its own, and no letters of methods."""
_SPLIT: Final = late_regex(r"\s*(?:[,;/&+\n|•]|\band\b|\bplus\b|\bor\b|\bthen\b)\s*", re.IGNORECASE)
_CODES: Final = late_regex(r"^[A-Z]{1,4}(?:\s*[,/&+;.\s-]\s*[A-Z]{1,4})*\.?$")
_WHOLE: Final = late_regex(r"(?i)(?:both|all)(?: (?:of (?:these|the above)|methods|stages))?")
_JOINED: Final = late_regex(r"\s*(?:[/&+]|\band\b)\s*", re.IGNORECASE)
_LEAD: Final = late_regex(
    r"^(?:\(|\s)*(?:all\s+)?(?:of these\s+|criteria\s+)?(?:are\s+|is\s+|to be\s+|will be\s+)?"
    r"(?:measured|assessed|identified|tested|evidenced|demonstrated|examined|evaluated|verified"
    r"|checked)\b[^:]{0,30}?\b(?:by|via|through|at|from|in|on|using|during)\b[:\s]*"
    r"(?:the |your |an? |means of )*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class MethodKey:
    """A document's key of codes, grown as it is read; the built-in one serves only where there is none.

    `unknown` codes and `unread` words stood where methods do, and named none; `twofold` codes stand for a level too.
    `guessed` codes were taken for what they mostly mean, with no key that says so, `assumed` ones for what they nearly
    always mean.
    Letters stand together only where the document uses them singly (`single`; None: not known).
    """

    codes: dict[str, str] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    guessed: set[str] = field(default_factory=set)
    assumed: set[str] = field(default_factory=set)
    twofold: set[str] = field(default_factory=set)
    single: frozenset[str] | None = None

    def learn(self, pairs: Mapping[str, str]) -> None:
        """Takes further codes; the first meaning stands."""
        for code, name in pairs.items():
            self.codes.setdefault(code.upper(), name)

    def expand(self, code: str) -> tuple[str, ...] | None:
        """The methods that a code stands for, also several run together (`AIR`), or None."""
        known: Mapping[str, str] = self.codes or _DEFAULT_CODES
        code = code.upper()
        if code in known:
            return self.named(code) if self.codes else (self._guessed(code),)
        if not self.codes and len(code) > 3:
            return None
        found, at = list[str](), 0
        while at < len(code):
            size = next((size for size in (3, 2, 1) if code[at : at + size] in known and at + size <= len(code)), 0)
            if not size:
                return (_DEFAULT_CODES[code],) if self.codes and code in _SHORT_WORDS else None
            if not self.codes and not self._stands_alone(code, code[at : at + size]):
                return None
            found.extend(self.named(code[at : at + size]) if self.codes else (self._guessed(code[at : at + size]),))
            at += size
        return tuple(found)

    def _guessed(self, code: str) -> str:
        """What a code mostly stands for, noted where it may be something else."""
        self.guessed |= {code} & _GUESSED
        self.assumed |= {code} & _ASSUMED
        return _DEFAULT_CODES[code]

    def taken(self, code: str) -> str:
        """What a guessed code was taken for; nothing where a key says what it is, or nobody had to guess."""
        return _DEFAULT_CODES[code] if code in self.guessed | self.assumed and not self.codes else ""

    def _stands_alone(self, code: str, part: str) -> bool:
        """Whether a part of a code without a key is used by itself too: `ID` need not be `I` and `D`."""
        if self.single is None:
            return code not in _WORDS
        return len(part) > 1 or part in self.single

    def named(self, code: str) -> tuple[str, ...]:
        """The methods that a code of the document's own key stands for: one, several (`Interview/Test`), or all."""
        name = self.codes[code]
        if _WHOLE.fullmatch(name):
            others = [one for one, said in self.codes.items() if not _WHOLE.fullmatch(said)]
            return unique(method for one in others for method in self.named(one))
        return joined_names(name) or (name,)


def joined_names(text: str) -> tuple[str, ...]:
    """The methods of `Interview/Reference`, each part of which is the name of one; nothing for anything else."""
    parts = [name_of(part) for part in _JOINED.split(text)]
    return unique(part for part in parts if part) if len(parts) > 1 and all(parts) else ()


_SHORT: Final = late_regex(
    r"^(?:short|brief|quick|(?:\d{1,3}|[a-z]+(?:-(?:one|two|three|five))?)[ -]?min(?:ute)?s?|half[- ]hour)\s+"
    r"(?=(?:\S.*\b)?(?:tests?|tasks?|exercises?|quiz|presentations?|interviews?)$)|^original\s+(?=certificates?$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=DEFAULT.pieces)
def name_of(text: str) -> str | None:
    """The name of the method that a text is, or None where it is none.

    What differs in spelling alone (`app forms`) has the field's name; everything else keeps the document's words.
    """
    whole = " ".join(text.split()).strip(" .:*()")
    bare = _SHORT.sub("", _ARTICLE.sub("", whole))
    bare = _STAGE.sub("", bare) or bare
    found = _ANY_NAME.fullmatch(bare)
    if found is not None and whole[:1].isupper() and _SHORT.match(whole):
        return own_words(whole)  # a name of its own, and not `a short test` in running words
    return None if found is None else NAMES[(found.lastindex or 0) - 1][1] or own_words(bare)


_MARKS: Final = late_regex(r"[\d†‡§¶#^¹²³](?:[\s,/&+;]*[\d†‡§¶#^¹²³])*")
_RANGE: Final = late_regex(r"(?<!\d)(\d)\s*(?:[-–—]|\bto\b)\s*(\d)(?!\d)")
_SMALL_CODES: Final = late_regex(r"[a-z]{1,3}(?:\s*[,/&+;\s]\s*[a-z]{1,3})*")
_DOTTED: Final = late_regex(r"\b[A-Z](?:\.[A-Z])+\b\.?")
_TECHNOLOGY: Final = late_regex(r"\bI\.\s?T\.?(?=\s+[A-Za-z]{4})")
"""The I.T. of an `I.T. test`, and no codes."""
_ABBREVIATED: Final = late_regex(r"[A-Z](?:\.[A-Z]){2,}")


def _counted(found: re.Match[str]) -> str:
    """The numbers of a range one by one: `1-3` as `1,2,3`."""
    return ",".join(map(str, range(int(found[1]), int(found[2]) + 1))) or found[0]


def _undotted(text: str, key: MethodKey) -> str:
    """A code without the dots between its letters, where the key knows it as one: `A.F.`."""
    code = text.replace(".", "")
    return code if code in key.codes else text


def methods_in(text: str, key: MethodKey) -> tuple[str, ...] | None:
    """The methods that a short text (a cell, a note) lists by names or codes; None where it is something else."""
    bare = " ".join(text.replace("\n", " / ").split())
    if led := _LEAD.match(bare):
        bare = bare[led.end() :]
    bare = _TECHNOLOGY.sub("IT", without_brackets(without_when(bare))).strip(" .:()*")
    if names_no_method(bare) and bare.upper() not in key.codes:
        return None
    if "." in bare:
        bare = _DOTTED.sub(lambda found: _undotted(found[0], key), bare)
    if not bare or (_ABBREVIATED.fullmatch(bare) and not all(key.expand(letter) for letter in bare.split("."))):
        return None
    if _CODES.match(bare):
        name = name_of(bare) if " " in bare else None  # `IT TASK` is a name, and no three codes
        return (name,) if name else _by_codes(bare, key)
    if key.codes and _MARKS.fullmatch(said := _RANGE.sub(_counted, bare)):
        marks = re.findall(r"[^\s,/&+;]", said)
        known = all(mark in key.codes for mark in marks)
        return unique(name for mark in marks for name in key.named(mark)) if known else None
    if key.codes and _SMALL_CODES.fullmatch(bare) and all(c.upper() in key.codes for c in re.findall(r"[a-z]+", bare)):
        return _by_codes(bare.upper(), key)
    found: list[str] = []
    for part in _SPLIT.split(bare):
        part = part.strip(" .:()*")
        if not part:
            continue
        if part.upper() in key.codes:
            found.extend(key.named(part.upper()))
            continue
        if (name := name_of(part)) is not None:
            found.append(name)
            continue
        codes = key.expand(part) if re.fullmatch(r"[A-Z]{1,4}", part) else None
        if codes is None:
            named = whole_names(part)
            if not named:
                return None
            codes = named
        found.extend(codes)
    return unique(found) or None


def is_explained(text: str, key: MethodKey) -> bool:
    """Whether a text is nothing but codes that the document's own key explains."""
    text = text.upper() if _SMALL_CODES.fullmatch(text.strip()) else text
    codes = re.findall(r"[A-Z]+", _DOTTED.sub(lambda found: _undotted(found[0], key), text))
    rest = re.sub(r"[A-Z]+|[\s,/&+;.]", "", text)
    return bool(key.codes) and bool(codes) and not rest and all(code in key.codes for code in codes)


def _by_codes(text: str, key: MethodKey) -> tuple[str, ...] | None:
    found: list[str] = []
    for part in re.findall(r"[A-Z]+", text):
        codes = key.expand(part)
        if codes is None:
            name = name_of(part)
            if name is None:
                if len(part) <= 3 and part not in ("AND", "OR"):
                    key.unknown.add(part)
                    if found or key.codes:
                        continue
                return unique(found) or None
            codes = (name,)
        found.extend(codes)
    return unique(found) or None


def whole_names(text: str) -> tuple[str, ...]:
    """Names of methods standing one behind the other without separators (`Application form Interview`), or nothing."""
    rest, found = text.strip(), list[str]()
    words = rest.split()
    while words:
        size = next((size for size in range(min(4, len(words)), 0, -1) if name_of(" ".join(words[:size]))), 0)
        if not size:
            return ()
        found.append(name_of(" ".join(words[:size])) or "")
        words = words[size:]
    return unique(found)


def says_level_or_method(text: str) -> bool:
    """Whether a short text is nothing but a tick, a level, a mark or a list of methods."""
    bare = " ".join(text.split())
    if tick_of(bare) is not None or level_of_cell(bare) or bare.isdigit():
        return True
    return len(bare) < 60 and methods_in(bare, MethodKey()) is not None


def listed_apart(text: str) -> list[tuple[str, ...]]:
    """Lists of methods that a narrow cell ran together: `Interview Interview/Test` is one list and then another."""
    lists: list[list[str]] = []
    words = re.findall(r"[/,;&+]|[^\s/,;&+]+", text)
    joined = False
    while words:
        if words[0] in "/,;&+" or words[0].lower() in ("and", "or"):
            joined = True
            words.pop(0)
            continue
        size = next((size for size in range(min(4, len(words)), 0, -1) if name_of(" ".join(words[:size]))), 0)
        if not size:
            return []
        name = name_of(" ".join(words[:size])) or ""
        if joined and lists:
            lists[-1].append(name)
        else:
            lists.append([name])
        joined = False
        words = words[size:]
    return [tuple(names) for names in lists]


def mentioned(text: str) -> tuple[str, ...]:
    """The methods that a sentence mentions (`in your application and at the first stage interview`)."""
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for order in (_SPECIFIC, FURTHER_IN_TEXT, _GENERAL):
        for match in order.finditer(text):
            if any(begin < match.end() and match.start() < end for begin, end in taken):
                continue
            name = name_of(match.group())
            if name:
                taken.append(match.span())
                found.append((match.start(), name))
    return unique(name for _at, name in sorted(found))


_SPECIFIC: Final = late_regex(
    r"\b(?:(?:first|second|third|final|initial|preliminary|telephone)(?:[- ]stage)? interviews?|(?:selection"
    r"|recruitment) process|interview process"
    r"|application forms?|supporting statements?|personal statements?|cover(?:ing)? letters?|letter of "
    r"application|assessment cent(?:re|er)s?|second interview stage|first interview stage)\b",
    re.IGNORECASE,
)
_GENERAL: Final = late_regex(
    r"\b(?:application(?<!date of application)(?<!of your application)(?<!receipt of application)"
    r"(?<!time of application)|interviews?|references|reference(?! to\b)|certificates?"
    r"|tests?|presentations?|portfolio|exercises?|cv)\b",
    re.IGNORECASE,
)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names once each, in their first order."""
    return tuple(dict.fromkeys(name for name in names if name))
