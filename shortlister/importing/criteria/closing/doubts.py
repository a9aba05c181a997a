"""Doubts: what a person should look at before a draft is accepted, each in one sentence."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.own_doubts import LIKE_A_HEADING, MORE_THAN_ONE, ONLY_INTERVIEW, TWICE, own_doubts
from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Document, DraftCriterion, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_, _, ngettext
from shortlister.importing.criteria.closing.leftovers import leftover_doubts
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.level_words import tells_of_unknown
from shortlister.importing.criteria.lines.outline import is_capitals
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.methods.printed import HALF
from shortlister.importing.criteria.words.both_levels import (
    conditional_doubt,
    conditional_end,
    is_conditional,
    tells_of_both,
)
from shortlister.importing.criteria.words.code_cells import is_no_code
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.phrases import UNTESTED, names_something_held
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.unread_words import tells_of_unread
from shortlister.importing.criteria.words.vocabulary import (
    BOTH_LEVELS,
    ESSENTIAL,
    UNSPECIFIED,
    is_only_headings,
    level_of_cell,
    sounds_like_a_criterion,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.unsure_lines import UNSURE_LINE

_HEADS: Final = 1
"""The row in which headings stand."""
_SEAM: Final = 10
"""So many letters on each side tell whether two lines were joined in a criterion."""
_SPOKEN: Final = late_regex(
    r"(?=.{4,})[B-DF-HJ-NP-TV-XZ]{0,2}[AEIOUY]{1,2}(?:[B-DF-HJ-NP-TV-XZ]{1,3}[AEIOUY]{1,2}){0,4}[B-DF-HJ-NP-TV-XZ]{0,2}S?"
)
"""A word in capitals whose sounds follow one another as those of words do."""
_TAKEN_ONCE: Final = N_("This stands in the document more than once and was taken once.")


def criterion_doubts(criteria: Sequence[DraftCriterion]) -> list[DraftCriterion]:
    """The criteria with their doubts."""
    texts = [letters(criterion.text) for criterion in criteria]
    counts = Counter(texts)
    measured = any(criterion.measured_by for criterion in criteria)
    doubted = []
    for criterion, text in zip(criteria, texts, strict=True):
        known = criterion.level != UNSPECIFIED
        doubts = [one for one in criterion.doubts if not (known and (tells_of_unknown(one) or one == _(HALF)))]
        if not known and not any(_tells_of_level(one) for one in doubts):
            doubts.append(_open_level(criterion))
        if not criterion.measured_by and measured and not any(map(_tells_of_methods, doubts)):
            doubts.append(_("The document does not say how this is measured."))
        own = own_doubts(criterion.text, criterion.level)
        doubts += [one for one in own if one != _(MORE_THAN_ONE)]
        if criterion.level == ESSENTIAL and _only_interview(criterion.measured_by):
            doubts.append(_(ONLY_INTERVIEW))
        if _(MORE_THAN_ONE) in own and _(MORE_THAN_ONE) not in doubts:
            doubts.append(_(MORE_THAN_ONE))
        named = name_of(criterion.text) and not names_something_held(criterion.text)
        if is_only_headings(criterion.text) or named or _is_lone_capitals(criterion, criteria):
            doubts += [one for one in (_(LIKE_A_HEADING),) if one not in doubts]
        if counts[text] > 1 and _(TWICE) not in doubts:
            doubts.append(_(TWICE))
        doubted.append(replace(criterion, doubts=tuple(doubts)) if doubts != [*criterion.doubts] else criterion)
    return doubted


def _is_lone_capitals(one: DraftCriterion, criteria: Sequence[DraftCriterion]) -> bool:
    """Whether a criterion is one word in capitals that can be spoken, `PERKS`, above others that are not in capitals.

    Letters that stand for words, `COSHH` and `GCSE`, mostly cannot be.
    """
    if len(one.text.split()) > 1 or not is_capitals(one.text) or not _SPOKEN.fullmatch(one.text.strip(" :.")):
        return False
    others = [other for other in criteria if other is not one]
    below = criteria[-1:] != [one] and len(others) > 1
    return below and not any(is_capitals(other.text) for other in others)


def taken_once(again: Place) -> str:
    """That a criterion was taken once though it stands in the document a second time, there."""
    if place := place_words(again):
        return _("This stands in the document again ({place}) and was taken once.").format(place=place)
    return _(_TAKEN_ONCE)


def _tells_of_methods(doubt: str) -> bool:
    """Whether a doubt already says why a criterion has no method."""
    return doubt == _(UNTESTED) or tells_of_unread(doubt)


def _tells_of_level(doubt: str) -> bool:
    """Whether a doubt already says why a criterion has no level."""
    return tells_of_both(doubt) or tells_of_unknown(doubt) or doubt in (_(BOTH_LEVELS), _(HALF))


def _open_level(criterion: DraftCriterion) -> str:
    """Why a criterion has no level: its own end or its heading gives it both under conditions, or nothing gives one."""
    said = conditional_end(criterion.text) or (criterion.group if is_conditional(criterion.group) else "")
    if said:
        return conditional_doubt(said, criterion.source)
    return _("The document does not say whether this is essential or desirable.")


def _only_interview(methods: Sequence[str]) -> bool:
    return bool(methods) and all(re.search(r"(?i)\binterviews?\b", name) for name in methods)


def title_doubts(title: str, *, told: bool) -> tuple[str, ...]:
    """The doubt about a post without a title, or with one that no label tells and that names nobody who works."""
    if not title:
        return (_("The document does not say the title of the post."),)
    if told or names_a_post(title):
        return ()
    return (taken_for_title(title),)


def taken_for_title(title: str) -> str:
    """The doubt about a title that nothing says to be one."""
    return _("“{title}” was taken for the title of the post; check it.").format(title=title)


def untitled(post: DraftPost) -> DraftPost:
    """The post without its title, and with the doubt about that: the lines of a CV name posts that somebody had."""
    doubts = [doubt for doubt in post.doubts if doubt not in title_doubts(post.title, told=not post.title)]
    return replace(post, title="", doubts=(*title_doubts("", told=False), *doubts))


def post_doubts(criteria: Sequence[DraftCriterion], *, told_elsewhere: bool) -> tuple[str, ...]:
    """The doubts about a post as a whole; `told_elsewhere`: a table tells how numbers are measured, used or not."""
    doubts = []
    if not told_elsewhere and not any(criterion.measured_by for criterion in criteria):
        doubts.append(_("The document does not say how the criteria are measured."))
    if all(criterion.level == UNSPECIFIED for criterion in criteria):
        doubts.append(_("The document does not say which criteria are essential and which desirable."))
    return tuple(doubts)


def code_doubts(
    document: Document, gathering: Gathering, titles: Collection[str] = (), *, plain: Document
) -> tuple[Problem, ...]:
    """The codes that the document uses and nothing explains, each with the first place where it stands.

    `plain` is the document before any rule took lines out of it.

    Letters that stand beside the title of a post alone are its grade or scale: `Teacher (MPS/UPS)`.
    """
    said = N_("{place}: the code “{code}” is not explained in the document.")
    nowhere = N_("The code “{code}” is not explained in the document.")
    doubts = []
    for code in sorted(gathering.key.unknown):
        told = _is_told(code, plain) or _heads_a_list(code, document) or (len(code) > 1 and level_of_cell(code))
        if told or is_no_code(code, document) or _names_a_grade(code, document, titles):
            continue
        passage = next((one for one in _passages_of(code, document) if place_words(one.place)), Passage())
        place = {"place": place_words(passage.place)} if passage else {}
        doubts.append(Problem("", Sentence(said if passage else nowhere, {**place, "code": code}), passage))
    return tuple(doubts)


def _is_told(code: str, document: Document) -> bool:
    """Whether a line says what the letters stand for, be it a method or not: `M = must have`."""
    told = re.compile(rf"(?<!\w){re.escape(code)} ?= ?[a-z]{{3}}", re.IGNORECASE)
    return any(told.search(block.text) for block in document.blocks)


def _heads_a_list(code: str, document: Document) -> bool:
    """Whether a code is nothing but the heading of a column of words and letters, `MOA`: its cells are in no doubt."""
    word = re.compile(rf"(?<![A-Za-z]){re.escape(code)}(?![A-Za-z])")
    heads = False
    for block in document.blocks:
        for cell in (one for one in block.cells if word.search(one.text)):
            below = [one.text for one in block.cells if one.column == cell.column and one.row > cell.row]
            told = [text for text in below if text.strip()]
            if cell.text.strip() != code or cell.row > _HEADS or not told or any(map(_is_ticked, told)):
                return False
            heads = True
    return heads


def _is_ticked(text: str) -> bool:
    return tick_of(text) is not None


def _names_a_grade(code: str, document: Document, titles: Collection[str]) -> bool:
    """Whether a code stands only in lines that hold the title of a post."""
    names = [name for title in titles if (name := letters(re.sub(r"\(.*?\)", "", title)))]
    lines = [letters(one.words) for one in _passages_of(code, document)]
    return bool(lines) and all(any(name in line for name in names) for line in lines)


def _passages_of(code: str, document: Document) -> Iterator[Passage]:
    """Where a code stands as a word of its own: in short cells first, then anywhere."""
    word = re.compile(rf"(?<![A-Za-z]){re.escape(code)}(?![A-Za-z])")
    cells = [cell for block in document.blocks for cell in block.cells]
    yield from (Passage(one.place, one.text) for one in cells if len(one.text) < 20 and word.search(one.text))
    yield from (Passage(one.place, one.text) for one in document.blocks if word.search(one.text))
    yield from (Passage(one.place, one.text) for one in cells if word.search(one.text))


def title_passages(posts: Sequence[DraftPost]) -> dict[str, Passage]:
    """Where the titles stand that are in doubt, by what is said of them."""
    said = {doubt: post.title for post in posts for doubt in title_doubts(post.title, told=not post.title)}
    told = {doubt for post in posts for doubt in post.doubts}
    return {doubt: Passage(words=title) for doubt, title in said.items() if title and doubt in told}


def lost_passages(document: Document) -> dict[str, Passage]:
    """What is said of letters that are not shown, with where the first of them stand."""
    if not (lost := document.not_shown):
        return {}
    said = ngettext(
        "{count} of the file's {total} letters and digits is not shown.",
        "{count} of the file's {total} letters and digits are not shown.",
        lost,
    )
    return {said.format(count=lost, total=document.characters_in_file): document.lost_at}


def _is_of_no_criterion(problem: Problem, posts: Sequence[DraftPost]) -> bool:
    """Whether a doubt of how two lines hang together is of a heading, a name or a form: no criterion has them."""
    said = problem.sentence
    texts = [letters(one.text) for post in posts for one in post.criteria]
    if said.message != UNSURE_LINE or not texts or sounds_like_a_criterion(str(said.parameters["text"])):
        return False
    above, own = letters(str(said.parameters["above"])), letters(str(said.parameters["text"]))
    return not any(f"{above[-_SEAM:]}{own[:_SEAM]}" in text or text.startswith(own) for text in texts)


def document_doubts(document: Document, posts: Sequence[DraftPost], left: Sequence[DraftCriterion]) -> tuple[str, ...]:
    """The doubts about the document as a whole, with what was left over; the number of posts last."""
    unsure = [problem for problem in document.unsure if not _is_of_no_criterion(problem, posts)]
    doubts = [str(problem) for problem in (*document.problems, *unsure)]
    doubts.extend(lost_passages(document))
    doubts.extend(leftover_doubts(left))
    if len(posts) > 1:
        doubts.append(
            ngettext(
                "The document holds {count} post.", "The document holds {count} posts; choose one.", len(posts)
            ).format(count=len(posts))
        )
    return tuple(doubts)
