"""Keys: the places where a document explains its own codes, marks and numbers of methods."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.codes_behind import with_codes_first
from shortlister.importing.criteria.methods.even_keys import with_codes_in_a_row, with_names_joined, with_pairs_even
from shortlister.importing.criteria.methods.methods import joined_names, mentioned, name_of
from shortlister.importing.criteria.methods.numbered_keys import counted_pairs, numbered_pairs
from shortlister.importing.criteria.methods.short_names import with_names_in_full
from shortlister.importing.criteria.methods.spelled_keys import listed_pairs
from shortlister.importing.criteria.methods.spoken_keys import with_signs
from shortlister.importing.criteria.words.method_words import timed_words
from shortlister.importing.criteria.words.vocabulary import is_method_header
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_KEY_PAIR: Final = late_regex(
    r"(?<![A-Za-z/])(?!(?:Each|This|That|It|They|All|How|Who|When|Key|Note)\b)\(?([A-Z]{1,5}|[A-Z][a-z]{1,3})\)?\s*(?:=|:|–|—|-(?=\s)|\bis\b|\bfor\b)\s*"
    r"(?![A-Z]{1,5}\s*(?:=|:|–|—|-\s))"
    r"([A-Za-z](?:[A-Za-z’'\- ]|&(?!\s*\(?[A-Z]{1,5}\)?\s*(?:=|:|–|—|-\s))){2,45}?"
    r"(?:\s?/\s?[A-Za-z][A-Za-z ]{1,25})?)\s*"
    r"(?=$|[,;.|()\n]|\s{2,}|\s+(?:(?:and|&|\+)\s+)?\(?(?:[A-Z]{1,5}|[A-Z][a-z]{1,3})\)?\s*(?:=|:|–|—|-\s))"
)
_ARTICLE: Final = late_regex(r"(?i)^(?:the|your|our|an?)\s+(?=[a-z]{3})")
_DOTTED_CODE: Final = late_regex(r"\b[A-Z]\.[A-Z](?:\.[A-Z])?\b\.?(?=\)?\s*(?:=|:|–|—|-\s))")
_SMALL_KEY_PAIR: Final = late_regex(
    r"(?:^(?:[A-Za-z][a-z]+(?: [a-z]+){0,4}\s*:\s*)?|[;,(*]\s*)"
    r"([a-z]{1,3})\s*(?:[:=)–—]|-(?=\s))\s*([A-Za-z][A-Za-z’'\- ]{2,40})(?=\s*(?:$|[;,.)]))"
)
_CODE_IN_BRACKETS: Final = late_regex(r"\(([A-Z]{1,3}|\d)\)\s*([A-Za-z][A-Za-z’'\- ]{2,40}?)\s*(?=$|[(,;.])")
_NAME_IN_BRACKETS: Final = late_regex(r"(?<![\w(/])([A-Z]{1,3}|[A-Z][a-z]{1,5}) \(([A-Za-z][A-Za-z’'\-/ ]{2,40})\)")
"""`A (application form), Int (interview)`."""
_NAMED_CODE: Final = late_regex(r"([A-Za-z][A-Za-z’'\-/& ]{2,60}?)\s*\(([A-Z]{1,3}|\d)\)")
_BRACKET: Final = late_regex(r"\((?:[A-Z]{1,3}|\d)\)")
_BEFORE_NAME: Final = late_regex(r"^(?:(?:and|or|by|at|from|via|through|in|on|the|an?|your)\s+)+", re.IGNORECASE)
_SMALL_WORDS: Final = frozenset(["a", "an", "and", "at", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
_LEADING: Final = late_regex(r"\b(?:by|from|via|through|using)\s+", re.IGNORECASE)
_SAYS_HOW: Final = late_regex(r"(?i)\b(?:assess|measur|tested|examin|evaluat|judg|check|codes?|key|method|means|shown)")
_BETWEEN: Final = late_regex(r"[\s,;/]*(?:(?:and|or)\b)?[\s,;/]*", re.IGNORECASE)
_MARK_PAIR: Final = late_regex(r"(?:^|(?<=\s))([†‡§¶#^¹²³])\s*[=:–-]?\s*([^†‡§¶#^¹²³\n]{3,90})")
_NEXT: Final = late_regex(r"[.;!]\s+(?=[A-Z])")
"""Where a sentence ends behind the meaning of a mark: the next one is of something else."""
_EQUALS: Final = late_regex(r"[(\[“\"']?[A-Z]{1,5}[)\]”\"']?\s*=")
_MARKED: Final = r"\b(?:marked|shown|coded|labelled|indicated|followed|identified)\b"
_MARKED_WITH: Final = (
    rf"{_MARKED}(?:(?: \w+){{0,3}} [(\[“‘\"'](?:[A-Z]{{1,3}}|[†‡§¶#^])[)\]”’\"']"
    r"|(?: (?:as|with|by|an?|the|letter)){0,3} [A-Z]{1,2}(?![\w’'.&/]))"
)
_MARKED_PAIR: Final = late_regex(
    rf"(?={_MARKED_WITH}){_MARKED}(?: \w+?){{0,3}} [(\[“‘\"']?([A-Z]{{1,3}}|[†‡§¶#^])[)\]”’\"']?"
    rf"((?:(?!{_MARKED_WITH}|\bwith\b(?: \w+){{0,3}} [(\[“‘\"'])[^.;\n]){{5,160}})"
)
_OTHERS: Final = late_regex(
    r"[,;]?\s+(?:and|while|whilst|but)(?: (?:those|ones|the|others|criteria|points))*\s*$", re.IGNORECASE
)
_AND: Final = late_regex(r"\s*,?\s*\b(?:and|or|then)\b\s*")
_TOLD_BY: Final = late_regex(r"\b(?:at|by|from|via|through|using|in|on|during|with)\s+", re.IGNORECASE)
_PLAIN_PAIR: Final = late_regex(r"(?<!\S)([A-Z]{1,3})\s+([A-Z][a-z]+(?: [a-z]+)*)(?=\s*(?:$|[,;|]|\s[A-Z]))")
_KEY_LEAD: Final = late_regex(
    r"^\W?[A-Z][\w’']*(?: \(?[\w’'/]+\)?){0,8}\s*(?:\)\s+|\)?\s*[:–—-]\s*)(?=[A-Z]{1,5}\s+[A-Z][a-z])"
)
"""What may stand before the codes of a key: `Method of assessment (MOA):`, `(Assessed by)`."""
_NUMBER_PAIR: Final = late_regex(
    r"(?<![\w.])(\d)\s*(?:=|–|—|-(?=\s))\s*([A-Za-z][A-Za-z’'\- ]{1,40}?)\s*(?=$|[,;.|)\n]|\s{2,}|\s\d\s*=)"
)
_AROUND: Final = late_regex(
    r"^(?:(?:will be |is |are |to be |we (?:will )?)?"
    r"(?:assess(?!ment)|measur(?!ement)|test|check|judg|examin(?!ation)|explor|look)\w*"
    r"(?: for| at)? )?"
    r"(?:(?:from|at|through|by|via|in|on|using|during|with|means|stands for)\s+)?(?:(?:your|the|an?|our)\s+)?(?=\w)"
    r"|,?\s+(?:and|or)$",
    re.IGNORECASE,
)
"""What may stand around a name in a key written as a sentence: `(A) from your application, … and (R) references`."""
_RUN_ON: Final = late_regex(r"\b[A-Z]{1,3} (?:for|means|stands for|is)\b")
_DAY: Final = late_regex(r"(?<=\w) (?:on|during) (?:the|your|our) (?:[a-z]+ ){0,2}days?\b[\s.;]*$", re.IGNORECASE)
"""When a method is used, and no other method: `by a field exercise on the interview day`."""
_WHEN: Final = late_regex(r"(.{3,40}?)\s+((?:on|at|during|in|before|after|as part of)\s+(?:the|an?|your|our)\s+.+)$")
_ROUND: Final = str.maketrans("[]{}", "()()")
"""Brackets of other kinds say the same: `[A] Application form`."""
_SIGN: Final = late_regex(r"[=:–—()\[{†‡§¶#^¹²³]")
_CODES: Final = late_regex(
    r"-\s|[A-Z][A-Za-z]{0,3}\s+(?:is|for)\b|[\[“‘\"'][A-Z]|^(?i:key)\b"
    r"|[A-Z]{1,5}\b.?\s(?s:.)*?\b[A-Z]{1,5}\b(?:.?\s|$)|\b1[.,)]?\s(?s:.)*?\b2[.,)]?\s"
)
"""One of these every key has: a sign or word between a code and its name, brackets, a mark, or else two codes."""


def key_pairs(text: str) -> dict[str, str]:
    """The pairs of a key (`A = Application form, I = Interview`), where at least two of them name methods."""
    text = with_codes_in_a_row(with_names_joined(text))
    return dict(_key_pairs(with_pairs_even(text)) or _key_pairs(text) or _within(text))


@lru_cache(maxsize=DEFAULT.pieces)
def _within(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs behind the colon of one sentence: `The letters show how: A = form, S = saw test. All others …`."""
    for sentence in _NEXT.split(text) if ":" in text and "=" in text else ():
        _lead, colon, told = sentence.partition(":")
        if colon and _EQUALS.match(told.strip()) and (pairs := _key_pairs(told.strip(" ."))):
            return pairs
    return ()


@lru_cache(maxsize=DEFAULT.pieces)
def _key_pairs(text: str) -> tuple[tuple[str, str], ...]:
    if not (_SIGN.search(text) or _CODES.search(text)):
        return ()
    pairs: dict[str, str] = {}
    text = _DOTTED_CODE.sub(
        lambda found: found[0].replace(".", ""),
        with_names_in_full(with_signs(with_codes_first(text.translate(_ROUND)))),
    )
    for line in text.split("\n"):
        for code, name in _KEY_PAIR.findall(line) + _SMALL_KEY_PAIR.findall(line) + _bracketed(line):
            known = _name_at_start(name)
            written = _ARTICLE.sub("", " ".join(name.split()))
            _put(pairs, code.upper(), known if known is not None else written[:1].upper() + written[1:])
    for code, name in _named_before(text):
        _put(pairs, code, name)
    in_brackets = [(code.upper(), name) for code, name in _NAME_IN_BRACKETS.findall(text) if _may_be_short(code, name)]
    if sum(1 for _code, name in in_brackets if _name_at_start(name)) > 1:
        for code, name in in_brackets:
            _put(pairs, code, _name_at_start(name) or name[:1].upper() + name[1:])
    sure, led = _plain_keys(text)
    pairs = {code: name for code, name in pairs.items() if code not in led} | sure
    for code, name in _marked_pairs(text):
        pairs.setdefault(code, name)
    if listed := listed_pairs(text):
        pairs = listed | {code: name for code, name in pairs.items() if not _RUN_ON.search(name)}
    known_pairs = {code: name for code, name in pairs.items() if _name_at_start(name) or joined_names(name)}
    others = {code: name for code, name in pairs.items() if code not in known_pairs}
    covered = sum(len(code) + len(name) + 3 for code, name in pairs.items())
    alone = len(known_pairs) < 2 and all(code.isalnum() for code in known_pairs)
    if not known_pairs or (alone and (len(pairs) < 2 or covered < 0.7 * len(text))):
        return ()
    if _are_levels(pairs):
        return ()
    plausible = {code: name for code, name in others.items() if _stands_for(code, name) and not _is_level(name)}
    plausible = sure | {code: name for code, name in plausible.items() if not is_method_header(name)}
    return tuple((code, name) for code, name in pairs.items() if code in known_pairs or code in plausible)


def _plain_keys(text: str) -> tuple[dict[str, str], set[str]]:
    """The pairs of lines that are nothing but a key without signs, and the words before them, which are no codes."""
    told = {line: pairs for line in text.split("\n") if (pairs := _plain_pairs(line) or numbered_pairs(line))}
    leads = [found[0] for line in told if (found := _KEY_LEAD.match(line))]
    sure = {code: name for pairs in told.values() for code, name in pairs.items()}
    return sure, {word for lead in leads for word in re.findall(r"\w+", lead)} - {*sure}


def _are_levels(pairs: Mapping[str, str]) -> bool:
    """Whether a key has nothing but E and D, for names that begin otherwise: `Form (E), interview (D)` tells levels."""
    return set(pairs) == {"E", "D"} and not any(name[:1].upper() == code for code, name in pairs.items())


def _put(pairs: dict[str, str], code: str, name: str) -> None:
    """The first meaning of a code stands, but for that of a level: `D – Desirable. A – Application, D – Documents`."""
    if code not in pairs or _is_level(pairs[code]):
        pairs[code] = name


def _named_before(text: str) -> list[tuple[str, str]]:
    """The pairs of `application form (A), interview (I) or medical (M)`; unknown names count in a row of known ones."""
    if not _BRACKET.search(text) or any(_bracketed(line) for line in text.split("\n")):
        return []
    found = [one for one in _NAMED_CODE.finditer(text) if one[2] not in ("E", "D") or _method_at_end(one[1])]
    known = [_method_at_end(one[1]) for one in found]
    if len(found) == 1 and not (_SAYS_HOW.search(text) or name_of(_BEFORE_NAME.sub("", found[0][1].strip()))):
        return []  # a criterion that ends with the name of a method: `Resident here before application (AF)`
    pairs = []
    for at, (one, name) in enumerate(zip(found, known, strict=True)):
        bare = _BEFORE_NAME.sub("", _LEADING.split(one[1])[-1].strip(), count=1)
        beside = [near for near in (at - 1, at + 1) if 0 <= near < len(found) and known[near]]
        row = at > 0 and bool(beside) and _BETWEEN.fullmatch(text[found[at - 1].end() : one.start()])
        together = joined_names(bare)
        if together and len(found) > 1 and not any(said in together for near, said in enumerate(known) if near != at):
            name = "/".join(together)
        elif row and not name and len(mentioned(bare)) == 1:
            name = mentioned(bare)[0]
        few = len(bare.split()) <= (7 if len(one[2]) > 1 and _abbreviates(one[2], bare) else 4)
        if name or (row and sum(map(bool, known)) > 1 and few and bare[:1].upper() == one[2][0]):
            pairs.append((one[2], name or bare[:1].upper() + bare[1:]))
    return pairs


def _may_be_short(code: str, name: str) -> bool:
    """Whether a code can stand for the name behind it: one in small letters has to begin one of its words."""
    begins = any(word.lower().startswith(code.lower()) for word in name.split())
    return not _is_level(name) and (code.isupper() or begins)


def _is_short_for(code: str, name: str) -> bool:
    return len(code) > 1 and len(name.split()) <= 5 and _abbreviates(code, name) and not _is_level(name)


def _begins(code: str, name: str) -> bool:
    """Whether a letter is the first of a name of a word or two that is no level: `(D) Documents`."""
    return code.isalpha() and name[:1].upper() == code and len(name.split()) < 3 and not _is_level(name)


def _abbreviates(code: str, name: str) -> bool:
    """Whether a code is the beginning of a name's first word, or made of the first letters of its words."""
    words = re.findall(r"\w+", name)
    initials = "".join(word[0] for word in words).upper()
    weighty = "".join(word[0] for word in words if word.lower() not in _SMALL_WORDS).upper()
    return name.upper().startswith(code) or initials.startswith(code) or weighty.startswith(code)


def _plain_pairs(line: str) -> dict[str, str]:
    """The pairs of a line that is nothing but codes, each before its name: `A Application  C Certificate`."""
    parts = re.split(r"(?:^|\s+)([A-Z]{1,5})\s+(?=[A-Z][a-z])", _KEY_LEAD.sub("", line.strip()))
    if len(parts) < 5 or parts[0].strip():
        return {}
    named = {code: name.strip(" ,;.|/•·") for code, name in zip(parts[1::2], parts[2::2], strict=True)}
    known = {code: found for code, name in named.items() if (found := name_of(name))}
    longer = {code: found for code, name in named.items() if code not in known and (found := _longer_name(name))}
    begun = {code: name for code, name in named.items() if name[0] == code[0] and len(name.split()) < 3}
    own = begun | {code: name for code, name in named.items() if _is_short_for(code, name)}
    methods = {**{code: name for code, name in own.items() if not _is_level(name)}, **known, **longer}
    return methods if len(known) > 1 and all(code in methods or _is_level(named[code]) for code in named) else {}


def _marked_pairs(text: str) -> list[tuple[str, str]]:
    """The pairs of `† assessed at interview`, `marked (S) are assessed from the form`, `1 = Application form`."""
    pairs = []
    for line in text.split("\n"):
        pairs.extend(sign_pairs(line))
    if led := re.match(r"(?i)key\b\W*(?:to \w+\W+)?", text):
        pairs.extend((code, known) for code, name in _PLAIN_PAIR.findall(text[led.end() :]) if (known := name_of(name)))
    numbered = [(code, name_of(name), _longer_name(name)) for code, name in _NUMBER_PAIR.findall(text)]
    sure = sum(1 for _code, known, _longer in numbered if known)
    if sure > 1 and all(known or longer for _code, known, longer in numbered):
        pairs.extend((code, known or longer) for code, known, longer in numbered)
    return pairs or list(counted_pairs(_NUMBER_PAIR.findall(text)).items())


def sign_pairs(line: str) -> list[tuple[str, str]]:
    """The signs that a line explains, each with its method or several: `† assessed at interview`."""
    pairs = []
    told = [(mark, _NEXT.split(rest)[0]) for mark, rest in _MARK_PAIR.findall(line)]
    for mark, rest in [*told, *_MARKED_PAIR.findall(line)]:
        day = _DAY.search(rest)
        rest = rest[: day.start()] if day and mentioned(day[0]) else rest
        parts = [_name_told(part) for part in _AND.split(_OTHERS.sub("", rest).strip(" ,"))]
        names = ("/".join(filter(None, parts)),) if all(parts) else mentioned(rest)
        if len(names) == 1 and not re.search(r"(?i)essential|desirable", rest):
            pairs.append((mark, names[0]))
    return pairs


def _name_told(text: str) -> str:
    """The method at the start of a text or behind its last `at`, `by` or `from`: `are used at shortlisting`."""
    return _name_at_start(text) or _name_at_start(_TOLD_BY.split(text.strip())[-1]) or ""


def _longer_name(text: str) -> str:
    """The words of a few that mention a method (`Test at interview`, `test or presentation`), or nothing."""
    words = text.strip(" ,;.").split()
    return " ".join(words)[:1].upper() + " ".join(words)[1:] if len(words) < 6 and mentioned(text) else ""


def _name_at_start(text: str) -> str | None:
    """The method that a text is, words behind it that only say when or where (`on the day`) aside."""
    whole = " ".join(text.split())
    bare = _AROUND.sub("", whole)
    if (name := name_of(whole) or name_of(bare)) is not None:
        return name
    said = _WHEN.match(bare)
    if said is None or mentioned(said[2]) or (name := name_of(said[1])) is None:
        return None
    return timed_words(whole, name) if bare == whole else name


def _bracketed(line: str) -> list[tuple[str, str]]:
    """The pairs of `(A) Application form (I) Interview`, where at least two codes stand before methods' names.

    A line in which codes rather stand behind the names that they fit (`application form (A)`) has none.
    """
    if not _BRACKET.search(line):
        return []
    pairs = [(code, name, _name_at_start(name)) for code, name in _CODE_IN_BRACKETS.findall(line)]
    if sum(1 for _code, _name, known in pairs if known) < 2:
        return []
    # Beside these a name that nobody knows, where the code is made of its letters.
    found = [(c, known or name) for c, name, known in pairs if known or _is_short_for(c, name) or _begins(c, name)]
    behind = [(code, last) for name, code in _NAMED_CODE.findall(line) if (last := _method_at_end(name))]
    if re.match(r"(?i)\W*(?:key\W*)?\((?:[A-Z]{1,3}|\d)\)", line):
        return found
    return found if _fitting(found) >= _fitting(behind) else []


def _fitting(pairs: Sequence[tuple[str, str]]) -> float:
    """How many codes are the first letter of their names; numbers count as half."""
    return sum(0.5 if code.isdigit() else float(name[:1].upper() == code[:1]) for code, name in pairs)


def _method_at_end(text: str) -> str | None:
    """The method that the last words of a text name: `… be assessed by application form`."""
    words = text.split()
    for size in range(min(4, len(words)), 0, -1):
        last = " ".join(words[-size:])
        if name := name_of(last):
            return name
        if re.search(r"[/&]", last) and joined_names(_BEFORE_NAME.sub("", last)):
            return "/".join(joined_names(_BEFORE_NAME.sub("", last)))
    return None


def _stands_for(code: str, name: str) -> bool:
    return name[:1].upper() == code[:1] or len(name.split()) <= 4


def _is_level(name: str) -> bool:
    return name.strip().lower().startswith(("essential", "desirable"))
