"""What a heading explains of signs below it: `Criteria (* = desirable)`, `Skills – bold type means essential`.

A sign that cannot be seen in the text, such as a colour, is explained too: the heading then is no level itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

BOLD, ITALIC, UNDERLINED, BRACKETS, UNSEEN = "BOLD", "ITALIC", "UNDERLINED", "BRACKETS", ""
_SIGN: Final = r"[†‡§¶#^✦★☆◊¤+~▲►●○■□◆◇]"
_LEVEL: Final = (
    r"(?P<level>essential|desirable|desired|mandatory|required|preferred|optional|must[- ]haves?|nice[- ]to[- ]haves?"
    r"|an advantage|advantageous|a bonus|helpful|vital)s?\b"
)
_THINGS: Final = (
    r"(?:criteri(?:a|on)s?|requirements?|items?|points?|attributes?|ones|entries|lines|rows|things|qualities|skills"
    r"|qualifications?|essentials|desirables)"
)
_THOSE: Final = rf"(?:(?:all|any|the|those|these|only|anything|everything|what is|where|if|{_THINGS})\s+)*"
_IS: Final = r"(?:is|are|being|will be|have been|has been|was|were)"
_AROUND: Final = (
    rf"(?:(?:which|that|{_IS}|marked|shown|indicated|denoted|printed|given|written|identified|set|placed|put|listed"
    r"|followed|flagged|signed|highlighted|enclosed|by|with|in|inside|within|as|a|an|the|letter|sign|symbol|having|have"
    r"|has|carrying|using|[:=–—,-])\s*)*"
)
_SAYS: Final = (
    rf"(?:=|:|–|—|-|→|denotes?|indicates?|means?|shows?|marks?|signif(?:y|ies)|stands? for|for|{_IS})?\s*"
    r"(?:(?:the|a|an|only|merely|considered|regarded as|just|that it is|not essential but)\s+)*"
)
_FORMS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_THOSE}(?:{_IS} )?(?P<but>unless|except)(?! for)? ?{_AROUND}¤(?:ed)?$",
        rf"^{_THOSE}{_AROUND}¤(?: {_THINGS})?,?\s*{_SAYS}{_LEVEL}(?: {_THINGS})?$",
        rf"^{_THOSE}{_LEVEL}(?: {_THINGS})?\s*{_AROUND}¤$",
        rf"^{_THOSE}{_AROUND}{_LEVEL}(?: {_THINGS})?,? (?P<but>unless|except(?! for)|apart from|other than|but not)"
        rf"(?: (?:where|for|if|when))? ?{_THOSE}(?:they |it )?{_AROUND}¤$",
    )
)
_OTHERS: Final = late_regex(
    r"\s*(?:[,;.]|\band\b|\bwhile\b|\bbut\b)+\s*(?:and |but )?(?:(?:all|the|every) ?)*(?:others?|rest|remainder"
    rf"|remaining|unmarked|unstarred|plain|else|everything else|anything else|not marked|no mark)\b"
    rf"(?: {_THINGS})?\s*{_SAYS}{_LEVEL.replace('level', 'others')}(?: {_THINGS})?$",
    re.IGNORECASE,
)
_KINDS: Final = (
    (
        BRACKETS,
        r"(?i:\b(?:round |square )?(?:brackets?|bracketed|parenthes[ei]s)\b)|\(\s?\)|\[\s?\]|[(\[](?:…|\.\.\.)[)\]]",
    ),
    (BOLD, r"(?i:\bbold(?:ed|[- ]?face)?(?: (?:type|print|text|face|font|letters))?\b)"),
    (ITALIC, r"(?i:\bitalic(?:s|i[sz]ed)?(?: (?:type|print|text|font|letters))?\b)"),
    (UNDERLINED, r"(?i:\bunderlin(?:ed|ing|e)(?: (?:type|print|text|letters))?\b)"),
    (
        "*",
        r"(?i:\b(?:an? )?(?:asterisks?|stars?)\b(?:\s?\(?\*\)?)?|\b(?:starred|asterisked)\b)"
        r"|[(\[“\"‘']?(?<!\*)\*(?!\*)[)\]”\"’']?",
    ),
    ("**", r"[(\[“\"‘']?(?<!\*)\*\*(?!\*)[)\]”\"’']?|\b(?i:double asterisks?)\b"),
    ("sign", rf"[(\[“\"‘']?(?P<sign>{_SIGN})[)\]”\"’']?"),
    (
        UNSEEN,
        r"(?i:\b(?:red|blue|green|purple|orange|yellow|grey|gr[ae]y|shaded|shading|highlight(?:ed|s)?"
        r"|colou?red|capitals?|upper case|larger|smaller)(?: (?:type|print|text|font|ink|letters|shading))?\b)",
    ),
    ("letter", r"[(\[“\"‘']?(?<![\w.])(?P<letter>[B-HJ-Z])(?![\w.])[)\]”\"’']?"),
)
_NAMED: Final = late_regex(
    rf"^(?P<first>essential|desirable)(?: {_THINGS})?\s*(?:and|or|&|/|\+|,)\s*"
    rf"\(?(?P<second>essential|desirable)\s?(?:[(\[]?(?P<star>\*|{_SIGN})[)\]]?|[(\[](?P<letter>[A-Z])[)\]])"
    rf"\)?(?: {_THINGS})?$",
    re.IGNORECASE,
)
_BRACKET: Final = late_regex(r"^(?P<head>[^()\[\]]{0,60}?)\s*[(\[]\s*(?P<note>.{4,160}?)\s*[)\]][.:]?$")
_DASH: Final = late_regex(r"^(?P<head>[^:;,–—]{2,60}?)\s*(?:[:;,–—]|\s-|\.)\s+(?P<note>.{4,160}?)[.]?$")
_MARKS: Final = late_regex(
    r"(?i)=|\b(?:marked|shown|indicated|denoted|printed|given|written|identified|with|in|unless|except|are|is)\b"
)
"""What a heading has in it that is nothing but an explanation: `Essential criteria are marked *`."""
_LONGEST: Final = 200
_LEVELS: Final = late_regex(
    r"(?i)\b(?:essential|desir|mandator|requir|prefer|optional|must|nice|advantag|bonus|helpful|vital)"
)


_NAMES_LEVEL: Final = late_regex(r"(?i)\b(?:essential|desirable|must|nice to)\b")


@dataclass(frozen=True, slots=True)
class HeadNote:
    """A heading without its explanation, and this: the sign, the level of what has it, and that of all else.

    The sign is a character, a letter, `BOLD`, `ITALIC`, `UNDERLINED` or `BRACKETS`; nothing where it cannot be seen.
    """

    head: str
    sign: str
    level: str
    others: str
    note: str


@lru_cache(maxsize=DEFAULT.pieces)
def head_note(text: str) -> HeadNote | None:
    """What a heading explains of signs below it; None where it explains none."""
    bare = " ".join(text.split())
    if not 6 < len(bare) < _LONGEST or not _LEVELS.search(bare):
        return None
    if (named := _NAMED.match(bare)) and named["first"].lower() != named["second"].lower():
        sign = named["star"] or named["letter"].upper()
        level = _level(named["second"])
        return HeadNote("Criteria", sign, level, _other(level), bare)
    for head, note in _parts(bare):
        if told := _explained(note):
            sign, level, others = told
            own = _level(head) if (said := re.match(r"(?i)(?:essential|desirable)\b", head)) else ""
            if own == level or "=" in head or (not own and _NAMES_LEVEL.search(head)):
                continue
            shown = f"Criteria{head[said.end() :]}".replace("Criteria criteria", "Criteria") if own and said else head
            return HeadNote(shown, sign, level, own or others or _other(level), note)
    return None


def is_run_in(text: str) -> bool:
    """Whether a heading only names both levels, one of them with its sign: `Essential and desirable* criteria`."""
    return _NAMED.match(" ".join(text.split())) is not None


def note_of_marks(text: str) -> HeadNote | None:
    """What a sentence that is no heading explains of signs; the level of all else only where it says it."""
    bare = " ".join(text.split()).strip(" .()")
    told = _explained(bare) if 6 < len(bare) < _LONGEST and _LEVELS.search(bare) else None
    return HeadNote("", *told, bare) if told else None


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for form in (_BRACKET, _DASH):
        if found := form.match(text):
            yield found["head"].strip(" :–—-"), found["note"]
    if _MARKS.search(text):
        yield "Criteria", text.strip(" .:")


def _explained(note: str) -> tuple[str, str, str] | None:
    """The sign, its level and the level of all else (nothing where no one says it)."""
    others = _OTHERS.search(note)
    said = note[: others.start()] if others else note
    for kind, pattern in _KINDS:
        for found in re.finditer(pattern, said):
            open_to = f"{said[: found.start()]}¤{said[found.end() :]}"
            for form in _FORMS:
                if (read := form.match(" ".join(open_to.split()))) and (told := _told(read, kind, found, others)):
                    return told
    return None


def _told(
    read: re.Match[str], kind: str, found: re.Match[str], others: re.Match[str] | None
) -> tuple[str, str, str] | None:
    said = read.groupdict()
    level = _level(said.get("level") or "")
    if not level:
        return None
    rest = _level(others["others"]) if others else ""
    if said.get("but"):
        level, rest = _other(level), level
    sign = found["sign"] if kind == "sign" else found["letter"] if kind == "letter" else kind
    return (sign, level, rest) if rest != level else None


def _level(word: str) -> str:
    bare = word.lower().strip()
    opened = re.match(r"essential|desirable", bare)
    told = level_of_cell(opened[0] if opened else bare)
    if told or not bare:
        return told or ""
    needed = bare.startswith(("mandatory", "required", "must", "vital"))
    return ESSENTIAL if needed else DESIRABLE if _LEVELS.match(re.sub(r"^an? ", "", bare)) else ""


def _other(level: str) -> str:
    return {ESSENTIAL: DESIRABLE, DESIRABLE: ESSENTIAL}.get(level, "")
