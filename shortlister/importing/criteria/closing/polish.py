"""The gathered criteria made fit to show: weak finds dropped beside strong ones, texts cleaned, duplicates doubted."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.own_doubts import WITHOUT_A_BREAK
from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.i18n import _
from shortlister.importing.criteria.closing.clauses import without_clauses, without_paper_lines
from shortlister.importing.criteria.closing.doubts import criterion_doubts, post_doubts, taken_once, title_doubts
from shortlister.importing.criteria.gathered.gathering import Found, FoundPost, Gathering
from shortlister.importing.criteria.lines.prose import calls_it_an_advantage
from shortlister.importing.criteria.methods.methods import unique
from shortlister.importing.criteria.methods.noun_phrases import with_names_only
from shortlister.importing.criteria.methods.trailing_codes import with_codes_read
from shortlister.importing.criteria.methods.usual_codes import with_usual_codes
from shortlister.importing.criteria.posts.titles import shown_title
from shortlister.importing.criteria.tables.stage_tables import methods_of, told_by_number
from shortlister.importing.criteria.words.hints import without_hint
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.level_edges import with_levels_at_edges
from shortlister.importing.criteria.words.own_words import level_in_own_words
from shortlister.importing.criteria.words.trimmed_titles import without_grade
from shortlister.importing.criteria.words.unread_words import left_out
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.wording import split_label, tidy

_SINGLE: Final = 0.5
_STRONG: Final = 3
"""How sure a section is that says itself what it is, and how many criteria of such count for more than others."""
_NAME_ENDS: Final = late_regex(r"\s+[–—-]\s+|\s*[(:,/]")
_REFERENCE: Final = late_regex(r"^(?:[A-Z]{1,4}-?)?([A-Z]{1,2})?\d{1,3}(?:\.\d{1,2})?[.:)]?\s+(?=[A-Z(‘“\"'a-z])")


def polished(gathering: Gathering) -> tuple[DraftPost, ...]:
    """The posts with their criteria; a post without any is left out."""
    posts, stages, every = [], told_by_number(gathering), gathering.of_every()
    bare = _without_grades([_title(post) for post in gathering.posts])
    for post, title in zip(gathering.posts, bare, strict=True):
        if _tells_again(post, title, gathering.posts, bare):
            gathering.notes.extend(left_out(one.criterion.text, one.criterion.source) for one in post.found)
            continue
        passing = _in_passing(post.found, named=gathering.strong_headings > 0)
        gathering.notes.extend(left_out(one.criterion.text, one.criterion.source) for one in passing[:1])
        wanted, passed = without_clauses(without_paper_lines(_strongest(post.found, passing)))
        gathering.notes.extend(passed)
        kept = _deduplicated(wanted)
        if not kept:
            continue
        criteria = _without_references([_with_stages(found, stages, every) for found in kept])
        criteria = with_usual_codes(with_codes_read(criteria, gathering.key), gathering.key)
        criteria = with_levels_at_edges(criteria)
        criteria = [
            criterion if criterion.measured_by else replace(criterion, measured_by=every)
            for criterion in criteria
            if len(criterion.text) > 1
        ]
        if criteria:
            key = dict(gathering.key.codes)
            criteria = with_names_only(criteria, gathering.key)
            doubted = criterion_doubts([_with_own_level(criterion) for criterion in criteria])
            told = post_doubts(doubted, told_elsewhere=bool(gathering.stage_tables))
            doubts = (*title_doubts(title, told=post.identity.told), *told)
            posts.append(DraftPost(title, tuple(doubted), doubts, key))
    return tuple(posts)


def _with_stages(found: Found, told: Mapping[str, tuple[str, ...]], every: tuple[str, ...]) -> DraftCriterion:
    """The criterion with a clean text, and the methods that a table of stages gives to its number.

    What a bracket adds comes to its own methods, or to those of every criterion.
    """
    known = found.criterion
    methods = known.measured_by or methods_of(found.label, known.text, told)
    methods = unique((*(methods or every), *found.further)) if found.further else methods
    text, group = clean(known.text), without_hint(known.group)
    same = (text, group, methods) == (known.text, known.group, known.measured_by)
    return known if same else replace(known, text=text, group=group, measured_by=methods)


def _with_own_level(criterion: DraftCriterion) -> DraftCriterion:
    """The criterion, with the level of its own words where nothing else gives one: `… would be an advantage`."""
    if criterion.level != UNSPECIFIED or set(criterion.doubts) - {_(WITHOUT_A_BREAK)}:
        return criterion
    level = DESIRABLE if calls_it_an_advantage(criterion.text) else level_in_own_words(criterion.text)
    return replace(criterion, level=level) if level else criterion


def _title(post: FoundPost) -> str:
    known = post.identity
    if known.family and not known.named and (known.code or known.grade):
        grade = f" (Grade {known.grade})" if known.grade else ""
        return f"{known.family} – {known.code}{grade}" if known.code else f"{known.family}{grade}"
    return shown_title(known.title)


def _without_grades(titles: Sequence[str]) -> list[str]:
    """The titles without the grades behind them, unless only these tell two of the posts apart."""
    bare = [without_grade(title) for title in titles]
    return (
        bare if len({letters(title) for title in bare}) == len({letters(title) for title in titles}) else list(titles)
    )


def _strongest(found: Sequence[Found], passing: Sequence[Found]) -> list[Found]:
    """Finds of weak sections, and of an advert, count only where there are no strong ones to speak of."""
    strong, others = [one for one in found if one.strength >= _STRONG], {id(one) for one in passing}
    kept = [one for one in found if id(one) not in others]
    return [one for one in kept if one.strength > 1] if len(strong) >= _STRONG else kept


def _in_passing(found: Sequence[Found], *, named: bool) -> list[Found]:
    """What an advert lists in a sentence's wake, `You will:`, where a whole specification stands behind it.

    That has a heading of its own (`named`), tells the level of each of its criteria, and is no shorter.
    """
    strong = [at for at, one in enumerate(found) if one.strength >= _STRONG]
    levels = {found[at].criterion.level for at in strong}
    if not named or len(strong) < _STRONG or levels != {ESSENTIAL, DESIRABLE}:
        return []
    before = [one for one in found[: strong[0]] if one.strength > 1 and _is_said_in_passing(one)]
    return before if len(before) <= len(strong) else []


def _is_said_in_passing(one: Found) -> bool:
    known = one.criterion
    return bool(one.lead) and known.level == UNSPECIFIED and not known.measured_by


def _tells_again(post: FoundPost, title: str, posts: Sequence[FoundPost], titles: Sequence[str]) -> bool:
    """Whether only prose asks for something in a post, and another of that name has a specification: they are one."""
    if len(posts) < 2 or any(one.strength > 1 for one in post.found):
        return False
    names = (_NAME_ENDS.split(other)[0] for one, other in zip(posts, titles, strict=True) if _is_specified(one))
    return any(len(name.split()) > 1 and name.casefold() in title.casefold() for name in names)


def _is_specified(post: FoundPost) -> bool:
    return sum(1 for one in post.found if one.strength >= _STRONG) >= _STRONG


def _deduplicated(found: Sequence[Found]) -> list[Found]:
    """The same text twice in one group and level is one criterion (a heading repeated, an advert repeated).

    It has the methods of both: what is listed below each stage is measured at each.
    Where only single ones of many stand twice, it is not the document that repeats itself: each has a doubt.
    """
    kept: dict[tuple[str, str, str], Found] = {}
    again: list[tuple[Found, Place]] = []
    for one in found:
        mark = (letters(one.criterion.text), one.criterion.level, letters(one.criterion.group))
        if first := kept.get(mark):
            again.append((first, one.criterion.source))
            methods = unique((*first.criterion.measured_by, *one.criterion.measured_by))
            first.criterion = replace(first.criterion, measured_by=methods)
        else:
            kept[mark] = one
    if len(again) <= _SINGLE * len(kept):
        for one, second in again:
            doubts = dict.fromkeys((*one.criterion.doubts, taken_once(second)))
            one.criterion = replace(one.criterion, doubts=tuple(doubts))
    return list(kept.values())


def clean(text: str) -> str:
    """A criterion's text: one line, no bullet or number, no stray semicolon at its end."""
    text = split_label(tidy(text))[1]
    text = re.sub(r"\s+([,.;:])", r"\1", text)
    text = re.sub(r"(?<=[a-z])- (?=[a-z]{3,})(?!and\b|or\b)", "-", text)
    if text.rstrip().endswith((";", "and", "or", "AND", "OR")):
        text = re.sub(r"\s*(?:;|[;,]\s*(?:and\s*/\s*or|and|or)|\s(?:AND|OR))\s*$", "", text)
    if text.count('"') == 1:
        text = text.strip('"').strip()
    return re.sub(r"(?<=\w)\*+$", "", text).strip()


def _without_references(criteria: list[DraftCriterion]) -> list[DraftCriterion]:
    """The document's own references taken off where most criteria have one; E and D in them tell an open level."""
    matches = [_REFERENCE.match(criterion.text) for criterion in criteria]
    if sum(1 for match in matches if match) < max(3, 0.6 * len(criteria)):
        return criteria
    letters = Counter(match[1][-1:] for match in matches if match and match[1])
    tells = set(letters) <= {"E", "D"} and bool(letters)
    bare = []
    for criterion, match in zip(criteria, matches, strict=True):
        if match is None:
            bare.append(criterion)
            continue
        level = criterion.level
        if tells and level == UNSPECIFIED and match[1]:
            level = ESSENTIAL if match[1].endswith("E") else DESIRABLE
        bare.append(replace(criterion, text=criterion.text[match.end() :].strip(), level=level))
    return bare
