"""Lead-ins: the sentences before lists, and what they say of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.gathered.sections import ECHO, GUESSED, Sections
from shortlister.importing.criteria.lines.false_leads import leads_to_gifts, stands_between
from shortlister.importing.criteria.lines.open_leads import (
    SURE,
    Form,
    Reading,
    is_given,
    leads_to_nobody,
    offers,
    open_lead,
    reading_of,
    tells_of_person,
)
from shortlister.importing.criteria.lines.outline import LevelLabel
from shortlister.importing.criteria.lines.stage_headings import lead_methods
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned
from shortlister.importing.criteria.words.asking import sentences_of
from shortlister.importing.criteria.words.must_leads import says_what_is_expected
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, is_hard_other, section_of
from shortlister.importing.criteria.words.sending import calls_for_papers
from shortlister.importing.criteria.words.some_of_these import asks_for_some
from shortlister.importing.criteria.words.unread_words import left_out
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    UNSPECIFIED,
    looks_like_header,
    sounds_like_a_criterion,
)
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
    r"|qualities|(?:important|essential|first|main|key) (?:quality|attributes?|characteristics?|traits?)"
    r"\b(?! of (?:the|this|our|each) (?!(?:\w+ )?(?:candidate|applicant|person|(?:post|job|role)[- ]?holder)))"
    r"|competenc\w+"
    r"|(?:following|these) (?:[\w-]+ ){0,2}(?:attributes|characteristics|strengths|aptitudes)|behaviours)",
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
    r"ideally)* (?:have|possess|demonstrate|show|need)\b|looking for\b|must (?:also )?have\b"
    r"|(?:assess|judg|select|look|test)\w* (?:for|on|against|by) (?:all )?(?:of )?(?:the following|these)\b[^:.]{0,40}?"
    r"\b(?:attributes|qualities|skills|abilities|characteristics|competenc\w+|strengths|aptitudes)\b)",
    re.IGNORECASE,
)
_SOMEBODY: Final = late_regex(r"\b(?:you|we|candidates?|applicants?|post ?holders?|they|who)\b", re.IGNORECASE)

_CHOICE: Final = late_regex(
    r"(?:and )?(?:either|any (?:one )?of|(?:at least )?one of|one or more of)"
    r"(?: (?:of )?(?:the following|these|both))?\W*",
    re.IGNORECASE,
)
_FEW: Final = 6
_FEWEST_STAGES: Final = 2
_NEARLY: Final = 0.7
_PARTS: Final = late_regex(
    r"\b(?:areas|domains|standards|strands|themes|pillars|aspects|parts|elements|dimensions|functions)\b[^.:]{0,80}"
    r"\b(?:role|post|job|work|position|headship|profession|team|headteacher|manager)\b[^.:]{0,60}\s*:$",
    re.IGNORECASE,
)
"""What leads to the names of parts of the work: `The key areas of the role are:`."""
_RANKS: Final = late_regex(
    r"\b(?:line[- ]?managed by|(?:reports|reporting|responsible|accountable|answerable) (?:directly )?to)"
    r"(?: (?:the|one of|any of|either of))?(?: following)?\s*:[-–]?$",
    re.IGNORECASE,
)
"""What leads to those that somebody works under: `The warden will be line managed by:`."""
_SET_OUT: Final = late_regex(
    r"\b(?:set out|organi[sz]ed|divided|grouped|arranged|presented)\b[^.:]{0,30}\b(?:in|into|under|by)\b[^.:]{0,30}"
    r"\b(?:domains|areas|standards|headings|sections|parts|themes|strands)\b",
    re.IGNORECASE,
)
"""What leads to the names of the parts of a paper: `The standards are set out in four domains:`."""
_NAME: Final = 8
_COULD: Final = late_regex(
    r"\b(?:could|may|might|can|will) (?:also |typically |often )?(?:include|involve|cover|range from)\s*:[-–]?\s*$"
    r"|(?:^|[.!?] )(?:for example|for instance|examples? (?:of|include)|typical(?:ly)?|current)\b[^.!?]*:[-–]?\s*$",
    re.IGNORECASE,
)
"""How lines end that lead to examples, or to what may come."""


_STAGES: Final = late_regex(
    r"\b(?:selection|recruitment|interview|assessment|application|appointment|admissions?)\b[^:]{0,80}"
    r"\b(?:stages?|steps?|parts?|elements|tasks|tests|activities|exercises|following|consists? of|includes?"
    r"|involves?)\b"
    r"|\b(?:stages?|steps?|parts?|elements) of (?:the|our) (?:selection|recruitment|interview|assessment|application"
    r"|appointment|admissions?)\b",
    re.IGNORECASE,
)
"""Lines that may lead to the stages of the selection: `The selection process has these parts:`."""


def _leads_to_stages(text: str, items: Sequence[str]) -> bool:
    """Whether a line leads to a list of what the selection consists of: nearly each item names a way of measuring."""
    if len(items) < _FEWEST_STAGES or not _STAGES.search(text) or any(map(sounds_like_a_criterion, items)):
        return False
    return sum(bool(mentioned(one)) for one in items) >= _NEARLY * len(items)


def is_lead(text: str) -> bool:
    """Whether a line with a colon leads up to a list and is no heading: `You will need:`."""
    if not text.endswith(":"):
        return False
    leads = _CRITERIA_LEAD.search(text) or _DUTIES_LEAD.search(text)
    open_end = re.search(r"(?i)\b(?:must|should)\s*:$", text)
    led = bool(leads) and bool(re.search(r"(?i)\b(?:you|we|will|must|should)\b", text))
    return led or bool(open_end) or bool(lead_methods(text, MethodKey()))


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
    if _names_parts(text, items, ahead) or _leads_to_stages(text, items) or _RANKS.search(text):
        scope.listing = OTHER
        return True
    if not items or (scope.section == SPECIFICATION and not weak):
        return False
    if scope.told_open and scope.section == SPECIFICATION and plain_level(text) == DESIRABLE:
        sections.label(LevelLabel(DESIRABLE, "", ()), GUESSED)
        return True
    form = open_lead(text, f"{sections.gathering.identity.title} {sections.gathering.head}")
    read = reading_of(form, items) if form else Reading.OTHER
    if form is None or read is Reading.OTHER or (scope.section == OTHER and (form not in SURE or read != Reading.ASKS)):
        others = form or is_given(items) or offers(text) or leads_to_nobody(text) or _tells_of_work(text, items)
        if weak and others and plain_level(text) is None:
            scope.listing = OTHER
            return True
        needs = form is Form.MODAL and scope.section is None and _CRITERIA_LEAD.search(text) is not None
        return needs and _take_work(sections, block, items, ahead)
    _open_list(sections, text)
    sections.scope.told_open = True
    if not weak:
        sections.scope.group = ""
    if read is Reading.UNSURE:
        _doubt_work(sections, block)
    return True


def _tells_of_work(text: str, items: Sequence[str]) -> bool:
    """Whether a line leads to what the work or somebody's work may be: `This could involve:`, `For example, …:`."""
    told = _COULD.search(text) is not None and _CRITERIA_LEAD.search(sentences_of(text)[-1]) is None
    return told and not any(tells_of_person(one) or sounds_like_a_criterion(one) for one in items)


def _names_parts(text: str, items: Sequence[str], ahead: Sequence[Block]) -> bool:
    """Whether a line only leads to the names of parts of the work, and the criteria stand in a table behind these.

    Or to those of a paper's parts, and headings with the criteria follow.
    """
    if any(len(one.split()) > _NAME or sounds_like_a_criterion(one) for one in items):
        return False
    if _SET_OUT.search(text):
        return any(one.kind is BlockKind.HEADING or one.cells for one in ahead[len(items) : len(items) + 1])
    if not _PARTS.search(text):
        return False
    behind = [one for one in ahead[len(items) :] if one.cells][:1]
    heads = [cell.text for one in behind for cell in one.cells if cell.row == 1]
    return bool(items) and looks_like_header(heads)


def _take_work(sections: Sections, block: Block, items: Sequence[str], ahead: Sequence[Block]) -> bool:
    """What `You will need to:` does to a list of things that are done: no criteria where others have their heading."""
    asks = any(tells_of_person(one) or sounds_like_a_criterion(one) for one in items)
    headed = any(one.kind is BlockKind.HEADING and section_of(one.text) == SPECIFICATION for one in ahead)
    if not asks and (headed or sections.gathering.count()):
        sections.scope.listing = OTHER
        said = left_out(f"{block.text.strip()} {items[0]}", block.place)
        sections.gathering.notes.append(replace(said, passage=Passage(block.place, block.text)))
        return True
    _open_list(sections, block.text.strip())
    _doubt_work(sections, block)
    return True


def _doubt_work(sections: Sections, block: Block) -> None:
    said = {"place": place_words(block.place), "text": block.text.strip()}
    sections.gathering.notes.append(Problem("", Sentence(PERHAPS_WORK, said), Passage(block.place, block.text)))


def take_open_heading(sections: Sections, block: Block, ahead: Sequence[Block]) -> bool:
    """The same of a heading, outside any section and where such a lead-in opened the one at hand."""
    scope = sections.scope
    return (scope.section is None or scope.told_open) and take_open_lead(sections, block, ahead)


def take_level(sections: Sections, text: str, label: LevelLabel) -> None:
    """A label of a level, or a lead-in that says one: `We prefer that you:`, which holds for its own list alone."""
    sections.label(label, GUESSED)
    sections.scope.wished = label.level == DESIRABLE and bool(_SOMEBODY.search(text))


def take_lead(sections: Sections, text: str, ahead: Sequence[Block] = ()) -> None:
    """What a lead-in such as `You must also have:` does to the list behind it."""
    scope = sections.scope
    if scope.section != SPECIFICATION and stands_between(text, ahead):
        return
    if scope.wished and scope.items and _SOMEBODY.search(text) and text.endswith((":", ":-")):
        expected = says_what_is_expected(text) and not asks_for_some(text)
        scope.level, scope.wished = ESSENTIAL if expected else UNSPECIFIED, False
    if text.endswith(" wrote:") and sections.gathering.count():
        scope.listing = OTHER  # an earlier e-mail, quoted below its answer
        return
    if calls_for_papers(text) or leads_to_gifts(text):
        scope.listing = OTHER
        return
    kind = _kind_of_lead(text)
    wanted = (_SURE_LEAD if scope.section == OTHER else _CRITERIA_LEAD).search(text)
    must = scope.section == SPECIFICATION and _MUST_LEAD.search(text)
    shown = scope.section == SPECIFICATION and lead_methods(text, MethodKey())
    if must or shown or (wanted and (kind != OTHER or scope.strong or scope.labelled)):
        _open_list(sections, text)
        return
    if (scope.strong or scope.labelled) and not (kind == OTHER and is_hard_other(text)):
        return
    if scope.section == OTHER and (methods := _methods_of_lead(text)):
        scope.listing, scope.methods = ECHO, methods
        return
    if kind == OTHER or _DUTIES_LEAD.search(text):
        scope.listing = OTHER


def _kind_of_lead(text: str) -> str | None:
    """What the last sentence of a lead-in opens; a whole one only names the other things surely: `… our team.`"""
    last = (sentences_of(text) or [text])[-1]
    kind = section_of(last)
    return None if kind == OTHER and last.endswith(".") and not is_hard_other(last) else kind


def _open_list(sections: Sections, text: str) -> None:
    """Opens a list of criteria, where need be a weak specification with it."""
    scope = sections.scope
    if scope.section != SPECIFICATION:
        titled = sections.gathering.is_title(scope.heading)
        heading = scope.heading if scope.section is None and not titled else ""
        sections.open(SPECIFICATION, scope.depth or GUESSED - 1)
        sections.scope.group, sections.scope.heading, sections.scope.lead_only = heading, heading, True
    sections.scope.listing, sections.scope.items, sections.scope.lead = SPECIFICATION, 0, text
    if (
        re.search(r"\b(?:must|shall|need|required|essential)\b[^.]*$", text, re.IGNORECASE)
        and sections.scope.level == UNSPECIFIED
        and not asks_for_some(text)
        and not lead_methods(text, MethodKey())
    ):
        sections.scope.level = ESSENTIAL
        sections.scope.level_inner, sections.scope.level_begins = True, sections.gathering.count()
    if methods := _methods_of_lead(text):
        sections.scope.methods = methods


def _methods_of_lead(text: str) -> tuple[str, ...]:
    """The methods of `The behaviours to be tested at interview are:`."""
    if (told := follows(text, MethodKey())) and told.methods:
        return told.methods
    if methods := lead_methods(text, MethodKey()):
        return methods
    found = re.search(
        r"\b(?:assess\w*|measur\w*|test(?:ed)?|evidenc\w*|demonstrat\w*|examin\w*)\b(.{0,80})", text, re.IGNORECASE
    )
    names = mentioned(found[1]) if found else ()
    return () if names == ("Selection process",) else names
