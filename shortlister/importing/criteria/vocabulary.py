"""The field's own words: levels, kinds of sections, headings of columns, ticks."""

import re
from collections.abc import Sequence
from typing import Final

ESSENTIAL: Final = "essential"
DESIRABLE: Final = "desirable"
UNSPECIFIED: Final = "unspecified"

_WORD = re.IGNORECASE
_ESSENTIAL_WORDS: Final = re.compile(
    r"\b(?:essentials?|must[- ]haves?|mandatory|required|minimum|critical|necessary|compulsory|core requirements?)\b",
    _WORD,
)
_DESIRABLE_WORDS: Final = re.compile(
    r"\b(?:desirables?|desired|desirability|nice[- ]to[- ]haves?|preferred|preferable|advantageous|optional|advantages?"
    r"|beneficial|bonus|useful|good to have)\b",
    _WORD,
)
_LEVEL_CELL: Final = {
    ESSENTIAL: re.compile(
        r"^\(?(?:e|ess|essentials?(?: (?:criteri(?:a|on)|requirements?))?|must(?:[- ]have)?|required|mandatory|minimum"
        r"|core|critical|minimum ?/ ?critical)\)?[.:*]?$",
        _WORD,
    ),
    DESIRABLE: re.compile(
        r"^\(?(?:d|des|desirables?(?: (?:criteri(?:a|on)|requirements?))?|desired|preferred|nice(?:[- ]to[- ]have)?"
        r"|should(?:[- ]have)?|could(?:[- ]have)?|optional|advantageous|an advantage)\)?[.:*]?$",
        _WORD,
    ),
}
_TICKED: Final = re.compile(
    r"^(?:[✓✔√☑☒★*●•■▪◆⚫⬛✅✕✖×xX+]{1,2}|yes|y|true|tick(?:ed)?|\[[xX✓]\]|\([xX]\)|ü|þ)$", _WORD
)
_UNTICKED: Final = re.compile(r"^(?:[☐□◻○◯\-–—.✗✘]|no|n|n/?a|false|\[ ?\]|\( ?\))$", _WORD)

SPECIFICATION: Final = "specification"
OTHER: Final = "other"
_SPECIFICATION_WORDS: Final = re.compile(
    r"\b(?:(?:person|personal|people|employee|candidate|job|post(?:holder)?|role|selection|appointment)[- ]+"
    r"(?:spec(?:ification)?s?|profile|criteria|requirements)"
    r"|person\s+spec(?:ification)?|employee specification|selection criteria|shortlisting criteria"
    r"|(?:essential|desirable|minimum|key|personal|technical|specialist|professional|entry|core|behavioural|"
    r"leadership|experience|qualification|role)(?: and \w+)? (?:criteria|requirements|skills|competenc(?:y|ies"
    r"|es)|qualities|attributes"
    r"|qualifications|experience|knowledge|abilities)"
    r"|competenc(?:y|ies|es)|behaviours|attributes|person we are|who you are|about you|what you(?:'|’)?ll "
    r"(?:need|bring)|what you (?:will )?(?:need|bring)"
    r"|(?:who|what) (?:we|you)(?:'|’)?(?:re| are)? (?:looking for|need|want)|you(?:'|’| wi)ll have|you "
    r"(?:should|must|will) have|skills you need"
    r"|the ideal candidate|ideal candidate|the successful (?:candidate|applicant)|your (?:skills|experience"
    r"|profile|background)|knowledge,? skills|skills,? (?:and|&|knowledge|experience|interests)"
    r"|(?:skills|experience|knowledge|qualifications|abilities|education|training)(?:,| and| &| or|/| /) "
    r"?(?:skills|experience|knowledge|qualifications|abilities|attributes|education|training|expertise"
    r"|interests|aptitudes?|qualities)"
    r")\b",
    _WORD,
)
_STRONG_SPECIFICATION: Final = re.compile(
    r"\b(?:person(?:nel|al)?|employee|candidate|postholder|applicant)[- ]+(?:spec(?:ification)?s?|profile)\b"
    r"|\b(?:selection|shortlisting|essential|desirable|person) criteria\b",
    _WORD,
)
_COMBINED: Final = re.compile(
    r"\bjob (?:descriptions?|profiles?|and|&|specifications?)|\b(?:role|post) descriptions?\b|specifications? "
    r"for the posts",
    _WORD,
)
_OTHER_WORDS: Final = re.compile(
    r"\b(?:dut(?:y|ies)|responsibilit(?:y|ies)|accountabilit(?:y|ies)|main purpose|purpose of (?:the )?(?:role"
    r"|job|post)|job purpose|level purpose|role purpose|purpose"
    r"|job summary|role summary|summary of (?:the )?(?:post|role|job)|job description|role description|job "
    r"content|task description|(?:key|main|principal|specific) tasks"
    r"|tasks|key result areas|objectives?|deliverables|what you(?:'|’)?(?:ll| will) (?:do|be doing)|you will:?$"
    r"|the role$|about the (?:role|job|team|organisation|department|school|council|company)"
    r"|role overview|overview|background|introduction|general information|daily activities|day[- ]to[- ]day"
    r"|work(?:ing)? environment|working conditions|conditions of service"
    r"|terms and conditions|benefits|salary|remuneration|pay|pension|annual leave|hours|contract|location|place "
    r"of work|reporting|reports to|organisation(?:al)? (?:chart|structure)"
    r"|how to apply|application process|selection process|recruitment process|selection process details"
    r"|interview process|the application|sift|timetable|closing date|key dates|advice to (?:candidates"
    r"|applicants)|guidance"
    r"|notes? for|further information|contact(?:s| details| us)?|links|future prospects|security|nationality"
    r"|vetting|equal opportunit(?:y|ies) (?:statement|policy)|equality (?:&|and) diversity|safeguarding "
    r"statement|data protection"
    r"|health (?:and|&) safety|risk management|people management|our (?:values|stack|offer|benefits|team"
    r"|organisation)|what we (?:offer|value)|why (?:join|work)|dimensions|resources? managed|physical demands"
    r"|signatures?|declaration"
    r"|stages? of (?:the )?selection|disclosure|feedback|working patterns?|reasonable adjustments|disability "
    r"confident|things you need to know)\b",
    _WORD,
)
_ABILITY: Final = re.compile(
    r"^(?:proven |good |excellent |strong |sound |significant |relevant |some |demonstrable |extensive |considerable )*"
    r"(?:ability|able|experience|experienced|knowledge|understanding|skills?|qualified|qualification|degree"
    r"|educated|commitment|committed"
    r"|willing(?:ness)?|evidence|track record|competent|confident|communicat\w+|interpersonal|awareness"
    r"|familiarity|proficien\w+|enthusias\w+"
    r"|motivated|flexible|driving licence|gcse|nvq|level \d)\b",
    _WORD,
)

GENERIC_HEADER: Final = re.compile(
    r"^(?:(?:selection |person |job |key |assessment |essential |specification |role )?(?:criteri(?:a|on)s?"
    r"|requirements?|attributes?|factors?|areas?|categor(?:y|ies)|"
    r"descriptions?|specifications?|competenc(?:y|ies)|details?|items?|headings?|elements?|standards?"
    r"|statements?|subject|topic|type|quality|dimension)"
    r"|person(?:nel)?(?:al)? spec(?:ification)?s?|employee spec(?:ification)?s?|requirement|areas? of "
    r"(?:assessment|competence)|job requirements?|no\.?|ref(?:erence)?\.?|#|)[:*]?$",
    _WORD,
)
_GROUP_HEADER: Final = re.compile(
    r"^(?:attributes?|factors?|areas?|categor(?:y|ies)|groups?|headings?|sections?|subject|topic|domain"
    r"|dimension|heads?)[:*]?$",
    _WORD,
)
_NUMBER_HEADER: Final = re.compile(
    r"^(?:no\.?|nr\.?|ref(?:erence)?\.?(?: no\.?)?|#|number|item(?: no\.?)?|id|code)$", _WORD
)
_WEIGHT_HEADER: Final = re.compile(
    r"\b(?:weight(?:ing|ings|s)?|max(?:imum)? (?:score|marks?)|points|importance score)\b", _WORD
)
_METHOD_HEADER: Final = re.compile(
    r"\b(?:measured|assess(?:ed|ment|ments)?|evidence[d]?|identified|tested|methods?|how (?:identified|tested"
    r"|assessed|measured)|"
    r"measurement|means of|source|verified|examined|determined|demonstrated|stage|evaluat(?:ed|ion)|where "
    r"(?:assessed|evidenced))\b",
    _WORD,
)
_LEVEL_HEADER: Final = re.compile(
    r"\b(?:essential|desirable|e ?/ ?d|level|importance|priority|status|rating|necessity)\b|^[ed]$", _WORD
)


def level_of_cell(text: str) -> str | None:
    """The level that a short cell or label states by a letter or word, or None."""
    bare = text.strip().strip("*").strip()
    for level, pattern in _LEVEL_CELL.items():
        if pattern.match(bare):
            return level
    return None


def levels_named(text: str) -> frozenset[str]:
    """The levels whose words stand in the text."""
    found = set()
    if _ESSENTIAL_WORDS.search(text):
        found.add(ESSENTIAL)
    if _DESIRABLE_WORDS.search(text):
        found.add(DESIRABLE)
    return frozenset(found)


def tick_of(text: str) -> bool | None:
    """True for a tick, cross or star, False for an empty box or dash, None for anything else."""
    bare = "".join(text.split()) if len(text) < 8 else text
    if not bare:
        return None
    if _TICKED.match(bare):
        return True
    return False if _UNTICKED.match(bare) else None


def is_strong_specification(text: str) -> bool:
    """Whether a heading names the person specification itself."""
    return bool(_STRONG_SPECIFICATION.search(text)) and not _COMBINED.search(text)


def is_combined_title(text: str) -> bool:
    """Whether a heading names the job description and the person specification together."""
    return bool(_STRONG_SPECIFICATION.search(text) and _COMBINED.search(text))


def section_of(text: str) -> str | None:
    """What a heading opens: the specification, something else, or (None) not told by its words."""
    if is_strong_specification(text):
        return SPECIFICATION
    if is_combined_title(text):
        return OTHER
    other, wanted = _OTHER_WORDS.search(text), _SPECIFICATION_WORDS.search(text)
    if other and wanted:
        return OTHER if other.start() < wanted.start() and not levels_named(text) else SPECIFICATION
    if wanted or levels_named(text):
        return SPECIFICATION
    return OTHER if other else None


def names_section(text: str) -> bool:
    """Whether a short line is little else than the name of a section."""
    bare = text.strip(" :.-–—")
    if not bare or len(bare.split()) > 6 or text.strip().endswith("."):
        return False
    found = [
        match
        for pattern in (_STRONG_SPECIFICATION, _SPECIFICATION_WORDS, _OTHER_WORDS)
        if (match := pattern.search(bare))
    ]
    return any(match.end() - match.start() >= 0.6 * len(bare) for match in found)


def sounds_like_a_criterion(text: str) -> bool:
    """Whether a text opens as criteria do: ability, knowledge, experience, a qualification."""
    return bool(_ABILITY.match(text.strip()))


def is_group_header(text: str) -> bool:
    """Whether a heading stands above groups: `Area`, `Category`."""
    return bool(_GROUP_HEADER.match(text.strip()))


_GROUP_WORDS: Final = frozenset(
    [
        "qualification",
        "qualifications",
        "education",
        "educational",
        "training",
        "experience",
        "knowledge",
        "skill",
        "skills",
        "ability",
        "abilities",
        "aptitude",
        "aptitudes",
        "attainment",
        "attainments",
        "competence",
        "competences",
        "competency",
        "competencies",
        "expertise",
        "personal",
        "quality",
        "qualities",
        "attribute",
        "attributes",
        "circumstances",
        "disposition",
        "physical",
        "special",
        "requirement",
        "requirements",
        "other",
        "others",
        "interests",
        "communication",
        "it",
        "ict",
        "values",
        "behaviours",
        "behaviour",
        "languages",
        "language",
        "relevant",
        "professional",
        "practical",
        "technical",
        "general",
        "specific",
        "job",
        "related",
        "work",
        "previous",
        "working",
        "understanding",
        "attitude",
        "attitudes",
        "motivation",
        "character",
        "characteristics",
        "personality",
        "social",
        "interpersonal",
        "management",
        "leadership",
        "team",
        "and",
        "or",
        "of",
        "the",
        "for",
        "with",
        "to",
        "in",
        "achievements",
        "additional",
        "factors",
        "development",
        "further",
        "specialist",
        "academic",
        "vocational",
        "additional",
        "post",
        "role",
        "key",
    ]
)


def is_group_name(text: str) -> bool:
    """Whether a short text is made of nothing but the usual names of groups: `Education and training`."""
    words = re.findall(r"[a-z]+", text.lower())
    return 0 < len(words) <= 9 and len(text) < 80 and all(word in _GROUP_WORDS for word in words)


def is_number_header(text: str) -> bool:
    """Whether a heading stands above numbers or references."""
    return bool(_NUMBER_HEADER.match(text.strip()))


def is_weight_header(text: str) -> bool:
    """Whether a heading speaks of weights or marks."""
    return bool(_WEIGHT_HEADER.search(text))


def is_method_header(text: str) -> bool:
    """Whether a heading speaks of how criteria are measured."""
    return bool(_METHOD_HEADER.search(text)) and len(text) < 80


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


_HARD_OTHER: Final = re.compile(
    r"\b(?:duties|responsibilities|accountabilities|job description|role description|main purpose|job purpose"
    r"|how to apply|application process|selection process details|advice to|benefits|salary|terms and conditions"
    r"|key result areas|what you(?:'|’)?ll be doing|you will:?$|about the (?:role|job|team|organisation)"
    r"|further information|contact us|closing date|job summary|our stack|our benefits|what we offer|task "
    r"description|signatures?)\b",
    _WORD,
)


def is_hard_other(text: str) -> bool:
    """Whether a heading surely ends a specification, even from inside it."""
    return bool(_HARD_OTHER.search(text)) and not is_strong_specification(text)
