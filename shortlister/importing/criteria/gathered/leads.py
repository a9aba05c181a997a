"""Lead-ins: the sentences before lists, and what they say of them."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.gathered.sections import ECHO, GUESSED, Sections
from shortlister.importing.criteria.lines.open_leads import (
    SURE,
    Reading,
    is_given,
    leads_to_nobody,
    offers,
    open_lead,
    reading_of,
)
from shortlister.importing.criteria.lines.outline import LevelLabel
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, is_hard_other, section_of
from shortlister.importing.criteria.words.sending import calls_for_papers
from shortlister.importing.criteria.words.some_of_these import asks_for_some
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

PERHAPS_WORK: Final = N_(
    "{place}: “{text}” stands over a list that may tell the work too; check that each line asks something of the "
    "person."
)
_DUTIES_LEAD: Final = late_regex(
    r"\b(?:will|to|include|including|involves?|are|expected to|as follows|required to|might include"
    r"|about)\s*:?\s*[-–]?$|\bresponsib\w+|\bduties\b",
    re.IGNORECASE,
)
_CRITERIA_LEAD: Final = late_regex(
    r"\b(?:(?:you|candidates?|applicants?|postholder|we|they|who)(?:'|’)?(?:ll| will| should| must| need| would"
    r"| can| are| also|re| also need)*(?:, [^,:]{3,80},)?(?: also| be| to| able| ideally)* (?:have|has"
    r"|demonstrate|show|possess"
    r"|bring|be able|looking for|need|offer|hold)\b"
    r"|looking for|must (?:also )?have|skills|experience|able to|ability to|assess you against|criteria"
    r"|qualities|competenc\w+|behaviours)",
    re.IGNORECASE,
)
_MUST_LEAD: Final = late_regex(
    r"\b(?:you|candidates?|applicants?|post ?holders?)\b[^:.]{0,40}\b(?:must|shall)\b(?![^:]{0,20}\b(?:complete|submit"
    r"|send|apply|provide|sign)\b)[^:]{0,120}:$|\b(?:must|shall)(?: also| all)?(?: be| have| be able to)?\s*:$",
    re.IGNORECASE,
)
"""`Candidates shall, on the latest date for receipt of applications:`, whatever stands between; `She must:`."""
_SURE_LEAD: Final = late_regex(
    r"\b(?:(?:you|candidates?|applicants?|postholder|who)(?:'|’)?(?:ll| will| should| must| need to)*(?: also| "
    r"ideally)* (?:have|possess|demonstrate|show|need)\b|looking for\b|must (?:also )?have\b)",
    re.IGNORECASE,
)

_CHOICE: Final = late_regex(
    r"(?:and )?(?:either|any (?:one )?of|(?:at least )?one of|one or more of)"
    r"(?: (?:of )?(?:the following|these|both))?\W*",
    re.IGNORECASE,
)
_FEW: Final = 6


def is_lead(text: str) -> bool:
    """Whether a line with a colon leads up to a list and is no heading: `You will need:`."""
    if not text.endswith(":"):
        return False
    leads = _CRITERIA_LEAD.search(text) or _DUTIES_LEAD.search(text)
    open_end = re.search(r"(?i)\b(?:must|should)\s*:$", text)
    led = bool(leads) and bool(re.search(r"(?i)\b(?:you|we|will|must|should)\b", text))
    return led or bool(open_end)


def leads_to_choice(text: str) -> bool:
    """Whether a line only says that what is listed below it are alternatives: `Either`, `One of the following:`."""
    return bool(_CHOICE.fullmatch(text))


def leads_as_you(text: str) -> bool:
    """Whether a few words speak to the reader and lead up to a list, with a colon or without: `You will have`."""
    bare = text.rstrip(" :–-…")
    return bare.lower().startswith("you") and len(bare.split()) <= _FEW and is_lead(f"{bare}:")


def take_open_lead(sections: Sections, block: Block, ahead: Sequence[Block]) -> bool:
    """Opens a list that completes a lead-in in plain speech, and says whether it did: `We want someone who`.

    In a specification that only such a line opened, a list of something else ends it.
    """
    scope, text = sections.scope, block.text.strip()
    below = takewhile(lambda one: one.kind is BlockKind.ITEM, ahead)
    items = [one.text for one in below if one.depth == ahead[0].depth]
    weak = scope.section == SPECIFICATION and scope.lead_only
    if not items or (scope.section == SPECIFICATION and not weak):
        return False
    if scope.told_open and scope.section == SPECIFICATION and plain_level(text) == DESIRABLE:
        sections.label(LevelLabel(DESIRABLE, "", ()), GUESSED)
        return True
    form = open_lead(text, f"{sections.gathering.identity.title} {sections.gathering.head}")
    read = reading_of(form, items) if form else Reading.OTHER
    if form is None or read is Reading.OTHER or (scope.section == OTHER and (form not in SURE or read != Reading.ASKS)):
        if weak and (form or is_given(items) or offers(text) or leads_to_nobody(text)) and plain_level(text) is None:
            scope.listing = OTHER
            return True
        return False
    _open_list(sections, text)
    sections.scope.told_open = True
    if not weak:
        sections.scope.group = ""
    if read is Reading.UNSURE:
        said = {"place": place_words(block.place), "text": text}
        sections.gathering.notes.append(Problem("", Sentence(PERHAPS_WORK, said), Passage(block.place, block.text)))
    return True


def take_open_heading(sections: Sections, block: Block, ahead: Sequence[Block]) -> bool:
    """The same of a heading, outside any section and where such a lead-in opened the one at hand."""
    scope = sections.scope
    return (scope.section is None or scope.told_open) and take_open_lead(sections, block, ahead)


def take_lead(sections: Sections, text: str) -> None:
    """What a lead-in such as `You must also have:` does to the list behind it."""
    scope = sections.scope
    if text.endswith(" wrote:") and sections.gathering.count():
        scope.listing = OTHER  # an earlier e-mail, quoted below its answer
        return
    if calls_for_papers(text):
        scope.listing = OTHER
        return
    kind = section_of(text)
    wanted = (_SURE_LEAD if scope.section == OTHER else _CRITERIA_LEAD).search(text)
    must = scope.section == SPECIFICATION and _MUST_LEAD.search(text)
    if must or (wanted and (kind != OTHER or scope.strong or scope.labelled)):
        _open_list(sections, text)
        return
    if (scope.strong or scope.labelled) and not (kind == OTHER and is_hard_other(text)):
        return
    if scope.section == OTHER and (methods := _methods_of_lead(text)):
        scope.listing, scope.methods = ECHO, methods
        return
    if kind == OTHER or _DUTIES_LEAD.search(text):
        scope.listing = OTHER


def _open_list(sections: Sections, text: str) -> None:
    """Opens a list of criteria, where need be a weak specification with it."""
    scope = sections.scope
    if scope.section != SPECIFICATION:
        heading = scope.heading if scope.section is None else ""
        sections.open(SPECIFICATION, scope.depth or GUESSED - 1)
        sections.scope.group, sections.scope.heading, sections.scope.lead_only = heading, heading, True
    sections.scope.listing, sections.scope.items, sections.scope.lead = SPECIFICATION, 0, text
    if (
        re.search(r"\b(?:must|shall|need|required|essential)\b[^.]*$", text, re.IGNORECASE)
        and sections.scope.level == UNSPECIFIED
        and not asks_for_some(text)
    ):
        sections.scope.level = ESSENTIAL
        sections.scope.level_inner, sections.scope.level_begins = True, sections.gathering.count()
    if methods := _methods_of_lead(text):
        sections.scope.methods = methods


def _methods_of_lead(text: str) -> tuple[str, ...]:
    """The methods of `The behaviours to be tested at interview are:`."""
    if (told := follows(text, MethodKey())) and told.methods:
        return told.methods
    found = re.search(
        r"\b(?:assess\w*|measur\w*|test(?:ed)?|evidenc\w*|demonstrat\w*|examin\w*)\b(.{0,80})", text, re.IGNORECASE
    )
    names = mentioned(found[1]) if found else ()
    return () if names == ("Selection process",) else names
