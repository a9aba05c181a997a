"""The field's own words: levels, kinds of sections, headings of columns, ticks."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from shortlister.domain.own_doubts import MORE_THAN_ONE as MORE_THAN_ONE
from shortlister.domain.own_doubts import sounds_like_a_criterion as sounds_like_a_criterion
from shortlister.i18n import N_
from shortlister.importing.criteria.words.weight_words import speaks_of_weights
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

ESSENTIAL: Final = "essential"
DESIRABLE: Final = "desirable"
UNSPECIFIED: Final = "unspecified"

BOTH_LEVELS: Final = N_("The document says here that this is both essential and desirable; choose one.")

_WORD = re.IGNORECASE
_ESSENTIAL_WORDS: Final = late_regex(
    r"\b(?:essentials?|hanfodol|riachtanach|riatanach|(?:must|need[- ]to)[- ]haves?|mandatory|required|minimum|critical"
    r"|necessary|compulsory"
    r"|core requirements?)\b",
    _WORD,
)
_DESIRABLE_WORDS: Final = late_regex(
    r"\b(?:desirables?|dymunol|inmhianaithe|(?:ion-)?mh?iannaichte|desired|desirability"
    r"|nice[- ]to[- ]haves?|preferred|preferable|advantageous|optional"
    r"|asset (?:qualifications?|criteria|experience|skills?)|advantages?|beneficial|bonus|useful|good to have)\b",
    _WORD,
)
_LEVEL_CELL: Final = {
    ESSENTIAL: late_regex(
        r"^\(?(?:e|ess|hanfodol|riachtanach|riatanach"
        r"|essentials?(?: (?:criteri(?:a|on)|requirements?))?|must(?:[- ]have)?|need[- ]to[- ]haves?|required|mandatory"
        r"|minimum|core|critical|minimum ?/ ?critical)\)?[.:*]?$",
        _WORD,
    ),
    DESIRABLE: late_regex(
        r"^\(?(?:d|des|dymunol|inmhianaithe|(?:ion-)?mh?iannaichte"
        r"|desirables?(?: (?:criteri(?:a|on)|requirements?))?|desired|preferred|assets?"
        r"|nice(?:[- ]to[- ]have)?|should(?:[- ]have)?|could(?:[- ]have)?|would(?:[- ](?:like|have))?"
        r"|good[- ]to[- ]have|even better(?: (?:if|with|still))?|optional|advantageous"
        r"|an advantage)\)?[.:*]?$",
        _WORD,
    ),
}
_BOTH: Final = late_regex(
    r"^\(?(?:e|ess|essential)\.? ?(?:[/,&+|]|or|and|and ?/ ?or) ?(?:d|des|desirable)\)?[.:*]?$"
    r"|^\(?(?:d|des|desirable)\.? ?(?:[/,&+|]|or|and|and ?/ ?or) ?(?:e|ess|essential)\)?[.:*]?$",
    _WORD,
)
_TICKED: Final = late_regex(
    r"^(?:[✓✔√☑☒★*●•■▪◆⚫⬛✅✕✖×xX+]{1,2}|yes|y|true|tick(?:ed)?|\[[xX✓]\]|\([xX]\)|ü|þ)$", _WORD
)
_UNTICKED: Final = late_regex(r"^(?:[☐□◻○◯\-–—.✗✘]|no|n|n/?a|false|\[ ?\]|\( ?\))$", _WORD)

GENERIC_HEADER: Final = late_regex(
    r"^(?:(?:selection |person |job |key |assessment |essential |specification |role )?(?:criteri(?:a|on)s?"
    r"|requirements?|attributes?|factors?|areas?|categor(?:y|ies)|"
    r"descriptions?|specifications?|competenc(?:y|ies)|details?|items?|headings?|elements?|standards?"
    r"|statements?|subject|topic|type|quality|dimension)"
    r"|meini prawf|crit[ée]ir|slatan-tomhais|gofyn(?:ion|iad)|riachtanais|priodoleddau"
    r"|person(?:nel)?(?:al)? spec(?:ification)?s?|employee spec(?:ification)?s?|requirement|areas? of "
    r"(?:assessment|competence)|job requirements?|what (?:we|you) [\w ]{0,12}(?:need|want|for)"
    r"|no\.?|ref(?:erence)?\.?|#|)[:*]?$",
    _WORD,
)
_GROUP_HEADER: Final = late_regex(
    r"^(?:attributes?|factors?|areas?|categor(?:y|ies)|groups?|headings?|sections?|subject|topic|domain"
    r"|dimension|heads?)[:*]?$",
    _WORD,
)
_NUMBER_HEADER: Final = late_regex(
    r"^(?:(?:(?:criterion|criteria|item) )?(?:n[or]\.?|ref(?:erence)?\.?(?: no\.?)?|number|id|code)|#|item)$", _WORD
)
_METHOD_CORE: Final = late_regex(
    r"\b(?:measure[ds]?|measurement|assess(?:ed|ment|ments)?|evidenced?|identified|tested|methods?|examined"
    r"|verified|verification|ascertained"
    r"|determined|demonstrated|evaluat(?:ed|ion)|source|stages?|(?:how )?shown(?: (?:by|in|at|through)|$)|proved by"
    r"|judged (?:by|at|in|on|from|through|via)|f(?:oun|in)d out"
    r"|checked (?:by|at|in|on|from|through|via)|(?:looked for|seen) (?:at|in|on|from|through))\b"
    r"|^look (?:for (?:it|this|these|them) )?(?:in|at|on)\b"
    r"|^(?:how|where|when)\b.*\b(?:test|assess|check|judge|measure|look|see|score|explore|verify|evaluate|decide"
    r"|find out|know|tell|show)\w*"
    r"|^we(?:[’']ll| will| shall)? (?:check|test|assess|judge|measure|explore|verify)\b",
    _WORD,
)
_METHOD_HEADS: Final = late_regex(
    r"how\??|(?:assess|check|judg|measur|test|verifi|evaluat|examin|explor|scor)ed how\??"
    r"|m\.? ?(?:o\.?|of) ?a\.?|(?:dull(?:iau)? )?asesu|(?:asesir|mesurir)(?: (?:drwy|gan|yn))?"
    r"|tystiolaeth(?: (?:o|drwy))?|conas a mheas(?:far|t[óo]far)|modh(?:anna)? measúnaithe|measúnú",
    _WORD,
)
"""Headings of methods in a letter, in short, and in Welsh and Irish."""
_METHOD_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        "how where when which what method methods of for means stage stages assessed assess assessment assessments "
        "assessing measured measure measurement measuring verification verifying validated validation confirmed "
        "confirmation ascertained established appraised appraisal by at on via through in the to be will is are "
        "it this "
        "evidence evidenced identified tested testing examined verified determined demonstrated evaluated evaluation "
        "source "
        "sources selection criteria criterion and or process from mode key see below technique techniques tool tools "
        "shortlisting used shown proved judged checked found find out we you your looked test check checks judge "
        "verify explore explored score scored scoring see seen look looking ll re do does can these them that each "
        "evaluate point shall may who decide decides decided deciding know tell show",
    )
)
_PROCESS: Final = late_regex(
    r"\b(?:application|recruitment|hiring|appointments?|admissions?|interview|recruitment and selection)"
    r" (?:process|procedure|exercise)\b",
    _WORD,
)
"""What headings call the way to an appointment: `Stage of the application process`."""
_OR: Final = r"(?:[/&|]|or|and)"
_LEVEL_HEADER: Final = late_regex(
    r"\b(?:essential|desirable|e ?/ ?d|level(?! ?\d)|importance|priority|status|rating|rank(?:ing)?|necessity"
    r"|lefel|pwysigrwydd|leibhéal)\b"
    rf"|^(?:e(?:ss)?\.? ?{_OR} ?d(?:es)?|d(?:es)?\.? ?{_OR} ?e(?:ss)?)\.?$"
    r"|^[ed]$",
    _WORD,
)


_RANKED: Final = late_regex(r"^\d\s*[-–—.:)]\s*(?=[A-Za-z]{4})")
"""The rank before the name of a level: `1 - Essential`."""


@lru_cache(maxsize=DEFAULT.pieces)
def level_of_cell(text: str) -> str | None:
    """The level that a short cell or label states by a letter or word, or None."""
    bare = text.strip().strip("*").strip()
    bare = _RANKED.sub("", bare[1:-1].strip() if bare[:1] + bare[-1:] == "[]" else bare)
    for level, pattern in _LEVEL_CELL.items():
        if pattern.match(bare):
            return level
    halves = re.split(r"\s*[/|\n]\s*", bare)
    if len(halves) == 2 and all(len(half) > 2 for half in halves):
        told = {level_of_cell(half) for half in halves}  # the same in two languages
        return told.pop() if len(told) == 1 else None
    return None


def says_both_levels(text: str) -> bool:
    """Whether a short cell states both levels at once: `E/D`, `Essential or desirable`."""
    return len(text) < 40 and bool(_BOTH.match(" ".join(text.split())))


_NOT_ESSENTIAL: Final = late_regex(
    r"(?:\bnot|\b(?:is|are|was|were|do|does|need|would)n[’']t) (?:(?:be|an?|strictly|absolutely|always) )*"
    r"(?:essential|required|necessary|mandatory|compulsory)\b"
    r"|\bnon[- ]?essentials?\b",
    _WORD,
)


def says_not_essential(text: str) -> bool:
    """Whether a text says of what it names that it is not essential."""
    low = text.lower()
    return ("not " in low or "non" in low or "n’t " in low or "n't " in low) and bool(_NOT_ESSENTIAL.search(text))


@lru_cache(maxsize=DEFAULT.pieces)
def levels_named(text: str) -> frozenset[str]:
    """The levels whose words stand in the text."""
    found = set()
    if says_not_essential(text):
        text = _NOT_ESSENTIAL.sub("" if re.match(r"[☐-☒□■✓✔]", text) else "desirable", text)
    if _ESSENTIAL_WORDS.search(text):
        found.add(ESSENTIAL)
    if _DESIRABLE_WORDS.search(text):
        found.add(DESIRABLE)
    return frozenset(found)


def tick_of(text: str) -> bool | None:
    """True for a tick, cross or star, False for an empty box or dash, None for anything else."""
    bare = "".join(text.split()) if len(text) < 8 else ""
    if not bare:
        return None
    if _TICKED.match(bare):
        return True
    return False if _UNTICKED.match(bare) else None


def is_group_header(text: str) -> bool:
    """Whether a heading stands above groups: `Area`, `Category`."""
    return bool(_GROUP_HEADER.match(text.strip()))


_GROUP_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        "qualification qualifications education educational training employment history experience "
        "knowledge skill skills ability abilities aptitude aptitudes attainment attainments competence "
        "competences competency competencies expertise personal quality qualities attribute attributes "
        "circumstances disposition physical special requirement requirements other others interests "
        "communication it ict values behaviours behaviour languages language relevant professional "
        "practical technical general specific job related work previous working understanding attitude "
        "attitudes motivation character characteristics personality social interpersonal management "
        "leadership team and or of the for with to in achievements additional factors development further "
        "specialist academic vocational post role key cymwysterau profiad gwybodaeth sgiliau addysg "
        "hyfforddiant rhinweddau personol a",
    )
)


@lru_cache(maxsize=DEFAULT.pieces)
def is_group_name(text: str) -> bool:
    """Whether a short text is made of nothing but the usual names of groups: `Education and training`.

    `Ability to` names none: what follows goes on with it.
    """
    words = re.findall(r"[a-z]+", text.lower())
    return 0 < len(words) <= 9 and len(text) < 80 and words[-1] != "to" and all(word in _GROUP_WORDS for word in words)


_HEADINGS: Final = frozenset(
    ["qualifications", "experience", "skills", "knowledge", "education", "training", "abilities", "aptitudes"]
)
_AROUND: Final = frozenset(["and", "or", "etc", "professional", "personal", "general", "other", "specific", "the"])


def is_only_headings(text: str) -> bool:
    """Whether a text is made of nothing but what criteria are grouped by: `Qualifications, experience, etc`."""
    words = re.findall(r"[a-z]+", text.lower())
    return any(word in _HEADINGS for word in words) and all(word in _HEADINGS or word in _AROUND for word in words)


def is_number_header(text: str) -> bool:
    """Whether a heading stands above numbers or references."""
    return bool(_NUMBER_HEADER.match(text.strip()))


def is_weight_header(text: str) -> bool:
    """Whether a heading speaks of weights or marks."""
    return speaks_of_weights(text)


@lru_cache(maxsize=DEFAULT.pieces)
def is_method_header(text: str) -> bool:
    """Whether a heading speaks of how criteria are measured, in no other words than such headings have."""
    if " / " in text and len(text) < 80:
        return any(is_method_header(part) for part in text.split(" / ") if part.strip())
    bare = re.sub(r"\(.{3,}?\)", " ", text) if "(" in text else text
    bare = _PROCESS.sub("selection process", bare)
    if _METHOD_HEADS.fullmatch(bare.strip(" :")):
        return True
    if len(text) >= 80 or not _METHOD_CORE.search(bare := _BROKEN.sub(_put_together, bare)):
        return False
    return all(word in _METHOD_WORDS for word in re.findall(r"[a-z]{2,}", bare.lower()))


_BROKEN: Final = late_regex(r"\b([A-Za-z]+) (?=([A-Za-z]+))")
"""Two words beside each other, of which a narrow column may have made two."""


def _put_together(found: re.Match[str]) -> str:
    """The first of two words, without a space where both are one that headings of methods have: `ASSESSM ENT`."""
    one, other = found[1].lower(), found[2].lower()
    whole = {one, other} <= _METHOD_WORDS or one + other not in _METHOD_WORDS
    return f"{found[1]} " if whole else found[1]


def is_level_header(text: str) -> bool:
    """Whether a heading speaks of levels: `Essential`, `E/D`, `Importance`."""
    return len(text) < 50 and bool(_LEVEL_HEADER.search(text.strip()))


def looks_like_header(texts: Sequence[str]) -> bool:
    """Whether a row of cells names columns: levels, methods or weights beside one another."""
    short = [" ".join(text.split()) for text in texts if text.strip()]
    if len(short) < 2 or any(len(text) > 90 for text in short):
        return False
    named = sum(1 for text in short if is_level_header(text) or is_weight_header(text) or is_method_header(text))
    return named >= 2 or (named == 1 and any(GENERIC_HEADER.match(text) for text in short))
