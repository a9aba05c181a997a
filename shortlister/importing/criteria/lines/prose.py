"""Criteria in running text: lists inside a sentence, and sentences that say what is needed."""

import re
from typing import Final

from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.sending import is_sent
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_OPENING: Final = late_regex(
    r"^.{0,120}?\b(?:you (?:will|should|must|need to|would)(?: ideally| also)? (?:have|possess|hold|bring)"
    r"|(?:we are|we(?:'|’)re) looking for(?: someone with)?|(?:the )?(?:successful|ideal) (?:candidate"
    r"|applicant) (?:will|should|must) (?:have|possess|hold)|applicants? (?:should|must) have)\s+",
    re.IGNORECASE,
)
_NEED: Final = late_regex(
    r"\b(?:you(?:'|’)?(?:ll| will)? (?:need|must|have) to|you must(?: also)?(?: have| be)?|you should"
    r"|you will need(?: to)?"
    r"|(?:would|will) be expected to have|must have|need to)\s+(.{8,})$",
    re.IGNORECASE,
)
_HOLDS: Final = late_regex(
    r"^you(?:'|’| wi)ll (?:also )?(?:hold|possess|have|bring)\b(?! the (?:opportunity|chance)| access).{8,}$",
    re.IGNORECASE,
)
_ESSENTIAL: Final = late_regex(
    r"\b(?:is|are) (?:also )?(?:essential|required|necessary|a must|mandatory)\b", re.IGNORECASE
)
_DESIRABLE: Final = late_regex(
    r"\b(?:is|are|would be|will be|can be|may be) (?:also |very |particularly |highly )?(?:desirable|helpful"
    r"|useful|an advantage|advantageous|beneficial|preferred|welcome)\b",
    re.IGNORECASE,
)

_AN_ADVANTAGE: Final = late_regex(
    r"\b(?:would|will|could|may|is|are)(?: also)? (?:be )?(?:also |very |particularly |highly |considered )?"
    r"(?:(?:an?|a distinct|a real|a big|an added) (?:advantage|benefit|bonus|plus|asset|help)|advantageous|desirable"
    r"|beneficial|preferred|ideal|lovely|great|handy|helpful|useful|welcome|(?:nice|good|great)(?: to have)?)"
    r"(?:, (?:especially|particularly|in particular|above all) [^.;:]{2,60})?[.;!]?$",
    re.IGNORECASE,
)
_DENIED: Final = late_regex(
    r",? (?:(?:is|are|would be) (?P<first>not)|(?:but|although|though|while|whilst|albeit)(?: (?:this|it|they|these))?"
    r"(?: (?:is|are)n[’']t| (?:is |are |would be )?(?:not|by no means)))"
    r"(?: (?:strictly|absolutely|explicitly|always|an?))* (?:essential|required|necessary|requirement|must|mandatory"
    r"|compulsory)(?(first),? (?:but|though)\b|(?:,|(?=\W*$)))",
    re.IGNORECASE,
)
"""What denies that all before it is essential: `…, but is not a requirement`, `… is not essential but would be …`."""
_FURTHER: Final = late_regex(
    r"[;:.?!] |\s[-–—]\s|,? (?:but|although|though|while|whilst)\b|, (?:and|with|preferably|ideally)\b"
)

_JOINS: Final = late_regex(r"\W*(?:and|or|and\s*/\s*or)\W*", re.IGNORECASE)
_ENTITLED: Final = late_regex(
    r"\b(?:(?:entitled|eligible|permitted|authori[sz]ed|allowed)(?: legally)?|(?:the|a) (?:legal )?right) to "
    r"(?:live and )?work in\b",
    re.IGNORECASE,
)
"""A condition of every employment in a country, where running text says it."""
_SUBJECT_TO: Final = late_regex(
    r"^(?:(?:this|the) (?:post|role|job|position|vacancy|appointment) (?:is|will be) (?:also )?"
    r"(?:subject to|exempt from)\b"
    r"|(?:you|applicants|candidates|the post ?holder) must (?:have|hold) (?:current |an? )?(?:appropriate|relevant)"
    r" (?:current )?(?:uk )?professional registration\b)",
    re.IGNORECASE,
)
"""What pages of adverts say below a specification, whatever the post: `This post is subject to a criminal record …`."""
_MUST: Final = late_regex(
    r"^(?:(?:an?|each|every|all|the|successful) )*(?:candidates?|applicants?|(?:post|office)[- ]?holders?)\b.{0,60}?"
    r"\b(?:must|should|shall) (?:be|have|hold|possess|meet|satisfy)\b"
    r"(?!.*\b(?:appl(?:y|ied|ication)|interview|form|criteri|clos"
    r"|attend"
    r"|shortlist|submit|complete|statement|state(?! of)|aware|available on))",
    re.IGNORECASE,
)


def calls_it_an_advantage(text: str) -> bool:
    """Whether a text says of all that it asks for that it is only desirable: `… would be an advantage`."""
    denied = _DENIED.search(text)
    bare = (_DENIED.sub("", text) if denied else text).strip()
    if denied and "(" not in bare and "," not in bare and not _FURTHER.search(f"{bare.rstrip('.;! ')} "):
        return True
    found = _AN_ADVANTAGE.search(bare)
    return found is not None and not _FURTHER.search(bare[: found.start()])


def joins_criteria(text: str) -> bool:
    """Whether a line is nothing but the `and` or `or` between two criteria."""
    return bool(_JOINS.fullmatch(text))


def says_must(text: str) -> bool:
    """Whether a sentence says what candidates must be or have, and nothing of how they apply."""
    return bool(_MUST.match(text))


_NOT_ASKED: Final = late_regex(
    r"[^.;]{6,120} (?:(?:is|are|was|will be) not|(?:is|are)n[’']t|is no longer)(?: an?| absolutely| strictly| always)*"
    r" (?:required|necessary|needed|requirement|prerequisite)\b(?![^.]*\b(?:useful|desirable|advantage\w*|help\w*"
    r"|welcome|prefer\w*|benefi\w*|bonus|plus|ideal\w*|asset)\b)",
    re.IGNORECASE,
)
"""A sentence that says what is not asked for, and not that it would be welcome."""


def is_condition_of_work(text: str, *, levelled: bool = False) -> bool:
    """Whether a paragraph only says who may work in a country, and on what conditions people are appointed.

    So does one that says what nobody needs: `Experience of government is not required, but …`.

    `levelled`: it stands below the label of a level, where what the post is subject to may be asked for.
    """
    sentences = re.split(r"(?<=[.!?])(?<!\W[a-z]\.)\s+", text.strip())
    if not levelled and all(_SUBJECT_TO.match(one) or _NOT_ASKED.match(one) for one in sentences):
        return True
    return bool(_ENTITLED.search(text)) and all(_ENTITLED.search(one) or speaks_of_procedure(one) for one in sentences)


def listed_in_prose(text: str) -> list[str]:
    """The parts of `You will have a degree; experience of …; …`, or nothing where it is no such list."""
    found = _OPENING.match(text)
    if found is None or text.count(";") < 2:
        return []
    parts = [part.strip(" .") for part in text[found.end() :].split(";")]
    return [re.sub(r"^and\s+", "", part) for part in parts if len(part) > 5]


def needs_in(text: str) -> list[tuple[str, str]]:
    """The sentences of a paragraph that say what a person needs, each with its level."""
    needs: list[tuple[str, str]] = []
    for sentence in re.split(r"(?<=[.!?])(?<!\W[a-z]\.)\s+", text):
        bare = sentence.strip().rstrip(".")
        if speaks_of_procedure(bare) or _ENTITLED.search(bare):
            continue
        if _DESIRABLE.search(bare):
            needs.append((bare, DESIRABLE))
        elif _ESSENTIAL.search(bare) or (_HOLDS.match(bare) and not bare.endswith(":")):
            needs.append((bare, ESSENTIAL))
        elif (found := _NEED.search(bare)) and not bare.endswith(":") and not is_sent(found[1]):
            needs.append((found[1].strip(), ESSENTIAL))
    return needs
