"""Labels and headings of application forms: which field they name, and whether it is the applicant's or another's."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from shortlister.importing.form_roles import is_field_of_role
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT


class Whose(StrEnum):
    """Whom a label or a heading speaks of; NOBODY: it does not say."""

    OWN = "own"
    OTHER = "other"
    NOBODY = "nobody"


_KIND: Final = r"(?:(?:personal|private|preferred|contact|home|day ?time|evening|main|best|correspondence) )*"
_OF: Final = r"(?: (?:of|for) (?:the |an? )?(?:applicant|candidate))?"
_OWNER: Final = r"(?:(?:the )?(?:applicant|candidate)(?:'?s'?)? |your |my |own )?"
_FIELDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, late_regex(pattern))
    for name, pattern in (
        ("reference", (
            r"(?:your )?(?:applicant|candidate|application)(?:'?s)? (?:reference|ref|id|no|number|code)\.?(?: no"
            r"| number| code| id)?|(?:your )?reference(?: no| number)?|ref\.?(?: no)?"
            r"|cyfeirnod(?: (?:yr ymgeisydd|y cais))?|rhif (?:yr ymgeisydd|ymgeisydd|y cais)"
        )),
        ("first name", (
            rf"{_OWNER}(?:(?:first|given|fore|christian)[ -]?names?|first and middle names?){_OF}"
            r"|enw(?:au)? (?:cyntaf|bedydd)"
        )),
        ("other names", rf"{_OWNER}other names?{_OF}|enwau eraill"),
        ("surname", rf"{_OWNER}(?:sur|last |last-?|family |family-?)names?{_OF}|cyfenw"),
        ("name", (
            rf"{_OWNER}(?:(?:full|legal|complete|official) )*name(?: in full| and surname)?{_OF}"
            r"|(?:the )?(?:applicant|candidate)"
            r"|enw(?: llawn)?|enw'r ymgeisydd|enw(?: llawn)? (?:yr|eich) ymgeisydd|eich enw(?: llawn)?"
        )),
        ("email", (
            rf"{_OWNER}{_KIND}e-?mail(?: ?(?:address|addr|contact|id))?{_OF}"
            r"|(?:eich )?(?:cyfeiriad )?e-?bost(?: (?:personol|yr ymgeisydd))?"
        )),
        ("phone", (
            rf"{_OWNER}{_KIND}(?:(?:mobile|cell) ?)?(?:(?:tele)?phone|tel|mobile|cell|contact)\.?"
            rf"(?: ?(?:no|number|nos|numbers))?\.?(?: mobile| home)?{_OF}"
            r"|(?:eich )?(?:rhif )?(?:ff[oô]n|cyswllt)(?: (?:symudol|cartref|personol))?|(?:rhif )?symudol"
        )),
    )
)  # fmt: skip
_FURTHER: Final = late_regex(
    r"(?:home |work |permanent |current |full |postal )*address(?: line \d| \d)?|post ?code|town|city|county"
    r"|country|title|job title|(?:post|job|position|role|vacancy)(?: applied for| title| reference| ref)?"
    r"|position held"
    r"|occupation|organi[sz]ation|company|employer|relationship(?: to you)?|capacity|how long known|years known"
    r"|date(?: of birth)?|signature|signed|no|number|dates?|from|to|age|nationality|ni number"
    r"|national insurance number"
    r"|middle names?|known as|preferred name|previous (?:sur)?names?|maiden name|pronouns|website|fax"
    r"|preferred contact|home|personal|private"
    r"|(?:work|business|office|alternative|second|other) (?:e-?mail|(?:tele)?phone|tel|mobile|number)"
    r"(?: address| number)?"
    r"|teitl|cyfeiriad|cod post|swydd|dyddiad|llofnod"
)
"""Labels of fields that are not taken, and of which a row of headings may be made."""

_OTHER: Final = late_regex(
    r"\b(?:referees?|referee's|references|reference (?:\d|one|two|three|a|b|i|ii)|(?:first|second|third|professional"
    r"|character|academic|personal|employer'?s?|employment) references?|next of kin|emergency (?:contacts?"
    r"|details|name"
    r"|(?:tele)?phone|tel|e-?mail|number|address)|(?:case of|an) emergency"
    r"|(?:line|your|current|present|former|previous|last|hiring|reporting|recruiting) managers?|managers?'s?"
    r" (?:full )?(?:name|e-?mail|(?:tele)?phone|contact|details|title|number)|related to|office use"
    r"|alternative contact"
    r"|contact \d|contact person|(?:completed|received|submitted|introduced|recommended|countersigned|witnessed) by"
    r"|testimonials?|canolwyr|canolwr|canolwraig|geirda|geirdaon|argyfwng|cyswllt brys|rheolwr llinell"
    r"|(?:e-?mail(?: address)?|name|(?:tele)?phone|address|number) of (?:your |the |a |an |last |current |previous "
    r"|present |most |recent |secondary )*(?:company|organi[sz]ation|contact|practice|firm))\b"
)
"""What speaks of somebody else wherever it stands in a heading; many a post is called by another such word."""

_WHO: Final = late_regex(
    r"\b(?:managers?|employers?|persons?|people|someone|somebody|anyone|colleagues?|contacts?) (?:who|that|whom|we"
    r"|to)\b|^who (?:can|could|should|may|might|will|would|else|do|did)\b"
)
_SOMEBODY: Final = (
    r"(?:employers?|employment|managers?|supervisors?|tutors?|head ?teachers?|schools?|colleges?|universit(?:y|ies)"
    r"|education|business|firm|work(?:place)?|(?:recruitment |employment |supply |temp |staffing )?agenc(?:y|ies)"
    r"|emergency|kin|referrals?|recruiter|consultant|professional memberships?|training provider|institution|partner"
    r"|spouse|husband"
    r"|wife|relatives?|relations?|relationship|doctor|gp|witness|parents?|guardians?|interviewers?|panel members?"
    r"|sponsors?|proposers?|trade union|dependants?|children|landlord|solicitor|carer|mentor|cyflogwr|cyflogwyr"
    r"|cyflogaeth|addysg|ysgol|coleg|prifysgol|asiantaeth|perthynas|perthnasau|rhiant|gwarcheidwad)(?:'s)?"
)
_OTHER_BARE: Final = late_regex(
    r"(?:(?:your|my|current|present|last|previous|former|most|recent|or|and|details|of|the|name|e-?mail|address"
    r"|(?:tele)?phone|number|contact|at|past|all|a|an|secondary) )*"
    rf"{_SOMEBODY}(?: (?:and|or|&) (?:your |the )?{_SOMEBODY})*"
    r"(?: (?:and|or|\d|details|history|name|record|information|contact|e-?mail|address|(?:tele)?phone|tel|number"
    r"|qualifications|training|experience|attended|presennol|blaenorol|agosaf|to you|to (?:the )?applicant))*"
)
_OF_QUERIES: Final = late_regex(
    r"(?:please )?(?:contacts? (?:person |name |details )?)?(?:(?:for|about|with|regarding) )?"
    r"(?:(?:any|all|further|general|informal) )*(?:queries|enquiries|questions)"
    r"(?: (?:please )?(?:contact|to)| about (?:the|this) (?:post|job|role))?"
    r"|am ragor o wybodaeth|ymholiadau"
)
"""Who answers for the vacancy stands behind it."""
_OWN: Final = late_regex(r"\b(?:your|my|applicant|applicant's|candidate|candidate's|personol|ymgeisydd|eich)\b")
_OWN_HEADING: Final = late_regex(
    r"(?:(?:the|your|my|applicant'?s?|candidate'?s?|personal|and|contact|details|information|particulars|basic|about"
    r"|of|more|some|key|for|full) )*(?:you|yourself|me|myself|(?:your|applicant|candidate)(?:'s)?|personal|(?:your"
    r"|applicant|applicant's|candidate|candidate's|personal) (?:contact )?(?:details|information|particulars|data"
    r"|profile|contact)|personal and contact details|manylion personol|amdanoch(?: chi)?|ymgeisydd"
    r"|eich manylion(?: chi| cyswllt| personol)*"
    r"|manylion (?:yr )?ymgeisydd)(?: \d)?"
    r"|(?:.* )?(?:to be )?completed by (?:the )?(?:applicant|candidate)"
)
_OWN_GENERIC: Final = late_regex(
    r"(?:contact|applicant|address|main)? ?(?:details|information|particulars|data)|manylion(?: cyswllt)?|contact"
)
_ENDS_OTHERS: Final = late_regex(
    r"(?:(?:supporting|personal|your|candidate) )*(?:statement|information in support|declaration|signature|skills"
    r"|experience|interests|hobbies|criminal record.*|right to work.*|availability|profile|personal profile|summary"
    r"|why .*|datganiad(?: ategol| personol)?)"
)
_APPLIES: Final = late_regex(r"\b(?:appl(?:y|ication|ications)|curriculum|cv|cais|ffurflen)\b")
_ONLY_OWN: Final = late_regex(
    r"date of birth|nationality|ni number|national insurance number|pronouns|(?:post|job|position|role|vacancy)"
    r"(?: applied for| title| reference| ref)|right to work.*|dyddiad geni|cenedligrwydd"
)
_NUMBER: Final = late_regex(
    r"(?:(?:section|part|adran|rhan|question|q) ?[\da-z]{1,3}\s*[:.)–-]?\s+(?=\w))?"
    r"(?:(?:[a-z]?\d{1,2}(?:\.\d{1,2})*[.):]?|\(?[a-z\d]{1,2}[.)])\s+(?=[^\W\d_]))?"
)
_ASKS: Final = late_regex(
    r"(?:(?:can|could|may|would) (?:you |we )?)?(?:please )?(?:(?:what(?: is|'s| are)|tell us|give(?: us)?|enter|type"
    r"|provide|state|write|fill in|have|confirm|beth yw|rhowch)(?: in)?(?: the)?|please(?= your )) (?=\w)"
)
"""What a question begins with: `What is your name?` is the label `your name`."""
_REACHED: Final = late_regex(
    r" (?:(?:(?:that |which )?(?:we|i) (?:can|could|should|may)|to|for us to)"
    r" (?:use|(?:reach|contact|call|ring|e-?mail) you(?: (?:on|at|by))?)|below|here|please)"
)
_BEST_NUMBER: Final = late_regex(
    r"(?:what(?: is|'s)? )?(?:the |your )?(?:(?:best|main|preferred|contact|daytime|evening) )*numbers?"
    r" (?:(?:can|could|should|may) we|(?:that |which )?we (?:can|could|should|may)|to|for us to)"
    r" (?:use|(?:reach|contact|call|ring|phone|text) you(?: (?:on|at|by))?)"
)
"""A question for a telephone number that does not say so: `What number can we reach you on?`."""
_LONGEST: Final = 70
_MOST_WORDS: Final = 9


def plain(text: str) -> str:
    """A label in a form that can be compared: without its number, what stands in brackets, stars and the colon."""
    bare = " ".join(text.casefold().replace("’", "'").split()).strip(" *:?•·-–")
    bare = bare[match.end() :] if (match := _NUMBER.match(bare)) else bare
    bare = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", bare)
    return " ".join(bare.split()).strip(" *:?.-–")


@lru_cache(maxsize=DEFAULT.pieces)
def field_named(label: str) -> str:
    """The applicant's field that a label names (`email`), whoever it speaks of; empty: it names none."""
    if len(label) > _LONGEST:
        return ""
    halves = [plain(half) for half in label.split("/")] if label.count("/") == 1 else []
    asked = [_asked(bare) for bare in (plain(label), *halves)]
    if any(_BEST_NUMBER.fullmatch(bare) for bare in (plain(label), *halves)):
        return "phone"
    for bare in asked:
        for name, pattern in _FIELDS:
            if pattern.fullmatch(bare):
                return name
    return ""


def _asked(bare: str) -> str:
    """What a question asks for, or the label as it is."""
    start = match.end() if (match := _ASKS.match(bare)) else 0
    end = match.start() if (match := _REACHED.search(bare, start)) and match.end() == len(bare) else len(bare)
    return bare[start:end] if start or bare.startswith(("your ", "the best ", "best ")) else bare


def is_label(text: str) -> bool:
    """Whether a short text is nothing but the label of a field of a form."""
    return bool(field_named(text)) or (len(text) <= _LONGEST and _FURTHER.fullmatch(plain(text)) is not None)


@lru_cache(maxsize=DEFAULT.pieces)
def whose(text: str) -> Whose:
    """Whom a label or a heading speaks of. The title of a form names a manager too, and speaks of nobody else."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return Whose.NOBODY
    whole = " ".join(text.casefold().replace("’", "'").split())
    if field_named(text) == "reference":
        return Whose.NOBODY
    if any(map(_OWN_HEADING.fullmatch, _halves(text))):
        return Whose.OWN
    if any(map(is_field_of_role, _halves(text))) or any(map(_OF_QUERIES.fullmatch, _halves(text))):
        return Whose.OTHER
    if _APPLIES.search(whole):
        return Whose.NOBODY
    if _OTHER.search(whole) or _WHO.search(plain(text)) or any(map(_OTHER_BARE.fullmatch, _halves(text))):
        return Whose.OTHER
    return Whose.OWN if field_named(text) and _OWN.search(whole) else Whose.NOBODY


def speaks_of_others(text: str) -> bool:
    """Whether a text, however long, names somebody else: a referee, a manager, the next of kin."""
    return _OTHER.search(" ".join(text.casefold().replace("’", "'").split())) is not None


def _halves(text: str) -> list[str]:
    return [plain(half) for half in (text, *(text.split("/") if text.count("/") == 1 else ()))]


def ends_others(text: str) -> bool:
    """Whether a heading begins a part of a form in which nobody else is named, and which does not say whose it is."""
    return _ENDS_OTHERS.fullmatch(plain(text)) is not None


def is_generic(text: str) -> bool:
    """Whether a heading promises details of a person without saying of whom: `Contact details`."""
    return _OWN_GENERIC.fullmatch(plain(text)) is not None


def is_at_home(label: str) -> bool:
    """Whether a label sets what is the applicant's own apart from what is their work's: `Home`, `Private`."""
    return plain(label) in ("home", "personal", "private", "at home", "cartref")


def is_details_of_other(label: str) -> bool:
    """Whether a label says a field and whom else it is of: `Emergency contact phone`, and not `Line manager`."""
    bare = " ".join(re.findall(r"[\w-]+", label.casefold()))
    return (
        re.search(r"\b(?:e-?mail|e-?bost|(?:tele)?phone|tel|mobile|ff[oô]n|address|number|cyfeiriad)\b", bare)
        is not None
    )


def is_field_of_other(label: str) -> bool:
    """Whether a label names a field and whom else it is of: `Keyworker e-mail`."""
    return whose(label) is Whose.OTHER and is_details_of_other(label)


def is_of_applicants_only(label: str) -> bool:
    """Whether a form asks a label of nobody but who applies: `Date of birth`."""
    return _ONLY_OWN.fullmatch(plain(label)) is not None
