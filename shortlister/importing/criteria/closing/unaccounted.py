"""Lines and cells among the criteria that became nothing: neither criterion nor heading, level, method or note."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.clauses import heads_clauses, is_clause
from shortlister.importing.criteria.closing.stood import Standing, cut
from shortlister.importing.criteria.closing.stretches import lines_among
from shortlister.importing.criteria.gathered.leads import leads_as_you
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.lines.leads_run_in import list_run_in
from shortlister.importing.criteria.lines.open_leads import Form, open_lead
from shortlister.importing.criteria.lines.outline import is_note, level_label, without_continued, without_enumerator
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.lines.stages_above_levels import takes_in_earlier
from shortlister.importing.criteria.lines.stems_joined import is_open_stem, is_stem_of_ability
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.column_heads import heads_levels, level_head, names_measures, names_texts
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import record_field
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in, says_level_or_method
from shortlister.importing.criteria.tables.listed_sentences import is_read_apart
from shortlister.importing.criteria.words.fillers import is_filler
from shortlister.importing.criteria.words.form_lines import is_form_line, is_vague
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.levels_written_on import level_behind
from shortlister.importing.criteria.words.paper_words import is_dated, is_template
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.unread_words import LEFT_OUT
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    is_group_name,
    levels_named,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

HEADS_NONE: Final = N_("{place}: “{text}” stands over criteria, but is the group of none; check their groups.")
_REFERENCE: Final = late_regex(r"^(?:[A-Z]{1,4}[-. ]?)?[A-Z]?\d{1,3}(?:\.\d{1,2})?[.:)]?\s+|^\W+|^[(\[]\w{1,2}[)\]]\s*")
_BEHIND: Final = late_regex(r"\s*(?:[(\[:–—|]|\s-\s|\s/\s).*$", re.DOTALL)
_BRACKET: Final = late_regex(r"(?<=\w)\W*[(\[][^()\[\]]{1,40}[)\]]\W*$")
"""What stands behind a text in a bracket: a level, methods."""
_FORM: Final = late_regex(
    r"(?:none|nil|n/?a|(?:sub-?|grand )?total|signatures?|signed|date|page|from|sent|to|subject|notes?|name)\b[\W\d]*"
    r"(?:\w+[\W\d]*){0,3}$",
    re.IGNORECASE,
)
_SPEAKS: Final = late_regex(
    r"\b(?:criteri(?:a|on)|appl(?:y|icants?|ications?)|candidates?|shortlist\w*|interviews?|assess\w*|measured|panel"
    r"|we(?:[’']ll|[’']d)?|our|us|must|closing date)\b",
    re.IGNORECASE,
)
"""Words of the procedure: a line with one of them explains and asks for nothing."""
_CODES_BEHIND: Final = late_regex(r"\s*[(\[][A-Z]{1,3}(?:[\s,;/&+]{1,3}[A-Z]{1,3})*[)\]]$")
_LISTED: Final = late_regex(r"\s*[:|–—,;/&+]\s*|\s-\s+|\s+and\s+")
_LONGEST: Final = 300
_HEADING: Final = 8
_WORD: Final = 4
_FEW: Final = 3
_DEGREE: Final = late_regex(r"(?i)\blevels?\b")
"""What a heading of levels has among few words, and a criterion among more: `A high level of accuracy`."""
_LAYOUT: Final = 15
_SHORT: Final = 36
"""A longer text is read where one of its halves is: it was divided."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read, as letters: texts and groups of all criteria with the titles, methods, and each text by itself."""

    taken: str
    groups: frozenset[str]
    headings: str
    methods: frozenset[str]
    key: MethodKey
    texts: frozenset[str] = frozenset()

    def accounts_for(self, text: str, *, heading: bool = False) -> bool:
        """Whether a text was read, or is something that need not be."""
        plain = _BRACKET.sub("", text.strip())
        bare = without_continued(without_enumerator(_REFERENCE.sub("", plain))).strip(" :")
        whole, half = letters(bare), len(letters(bare)) // 2
        if len(whole) < 3 or whole in self.methods or len(text) > _LONGEST or self._lists_methods(bare):
            return True
        if whole in (self.headings if heading else self.taken) or (not heading and self._has_labels_only(text)):
            return True
        ends = (whole[: max(12, half - 8)], whole[half + 8 :][:30])
        if not heading and len(whole) > _SHORT and any(end in self.taken for end in ends):
            return True
        if not heading and is_read_apart(bare, self.taken):
            return True
        if (short := letters(_BEHIND.sub("", bare))) and short in self.groups:
            return True
        return self._explains(plain) or self._explains(bare)

    def _has_labels_only(self, text: str) -> bool:
        """Whether a text was read without what it says of itself: `Essential: typing`, `Typing (E) [A, I]`."""
        if (field := record_field(text)) and letters(field[1]) in self.taken:
            return True
        if listed := list_run_in(text):
            return all(letters(part) in self.taken for part in listed.parts)
        run, bare = run_in(text), trailing_labels(text, self.key)[0]
        told = _CODES_BEHIND.sub("", behind.text) if (behind := level_behind(text)) else ""
        return any(
            letters(one) in self.taken for one in (run[1] if run else "", bare, told) if len(letters(one)) >= _WORD
        )

    def _lists_methods(self, text: str) -> bool:
        """Whether a line is a word for a level and methods of criteria: `Red – CV, interview`."""
        first, *others = (part.strip() for part in _LISTED.split(text))
        return bool(others) and len(first.split()) < 3 and all(letters(one) in self.methods for one in others if one)

    def _says_its_own_level(self, text: str) -> bool:
        """Whether a line ends or begins with a level of its own, as criteria do: `Typing – Desirable – Test`."""
        bare, level, _methods = trailing_labels(text, self.key)
        if level is None and (found := run_in(text)):
            level, bare = found
        named = bool(_SPEAKS.search(bare)) or is_group_name(bare) or level_head(bare) or names_texts(bare)
        return level in (ESSENTIAL, DESIRABLE) and not named and letters(bare) not in self.headings

    def heads(self, text: str) -> bool:
        """Whether a heading is in a group or a title, or need not be; words of criteria are no sign."""
        bare = without_continued(without_enumerator(_REFERENCE.sub("", _BRACKET.sub("", text.strip())))).strip(" :")
        short = letters(_BEHIND.sub("", bare))
        no_name = not bare[:1].isupper() or bool(re.search(r"[\d£]", bare)) or bool(levels_named(text))
        no_name = no_name or leads_as_you(bare) or (is_open_stem(bare) and letters(bare) in self.taken)
        return no_name or len(short) < 3 or short in self.headings or self.accounts_for(text, heading=True)

    def _explains(self, text: str) -> bool:
        if self._says_its_own_level(text) or is_vague(text):
            return False
        told = (
            level_label(text, self.key, leads=True)
            or plain_level(text)
            or level_head(text)
            or method_note(text, self.key)
            or key_pairs(text)
        )
        named = methods_in(text, self.key) or says_level_or_method(text) or levels_named(text)
        levels = heads_levels(text) and not (len(text.split()) > _FEW and _DEGREE.search(text))
        heads = names_texts(text) or names_measures(text) or levels or is_strong_specification(text)
        blank = is_template(text) or is_filler(text) or open_lead(text.rstrip(" ;,")) not in (None, Form.VERB)
        note = blank or is_note(text) or is_dated(text) or is_clause(text) or heads_clauses(text)
        note = note or takes_in_earlier(text)
        spoken = bool(mentioned(text)) and not sounds_like_a_criterion(text)
        return bool(told or named or spoken or heads or note or _FORM.match(text) or _SPEAKS.search(text))


def unaccounted(standing: Standing) -> Iterator[Problem]:
    """A doubt for each line or cell in the columns, lists or stretches of criteria that nothing accounts for."""
    criteria = [one for post in standing.posts for one in post.criteria]
    known = _Known(
        " ".join(letters(text) for one in criteria for text in (one.text, one.group))
        + " ".join(letters(post.title) for post in standing.posts),
        frozenset(letters(part) for one in criteria for part in (one.group, *one.group.split(": ")) if part),
        " ".join(letters(one) for one in (*(one.group for one in criteria), *(post.title for post in standing.posts))),
        frozenset(letters(method) for one in criteria for method in one.measured_by),
        standing.key,
        frozenset(letters(one.text) for one in criteria),
    )
    for at in standing.in_tables:
        yield from _in_table(standing, at, known)
    yield from _in_lines(standing, known)


def _in_table(standing: Standing, at: int, known: _Known) -> Iterator[Problem]:
    grid, found = standing.grids[at], standing.in_tables[at]
    if len(found) < 2:
        return
    columns = Counter(one.column for one in found)
    rows = {one.row for one in found}
    names = _columns_of_groups(grid, columns, known)
    for row in range(1, grid.rows + 1):
        own = [cell for cell in grid.own(row) if cell.row == row]
        alone = len(grid.own(row)) == 1
        for cell in own:
            beside = row < min(rows) and cell.column > max(columns)  # it is over what the columns behind them say
            again = letters(cell.text) in known.texts  # it stands here a second time
            over = alone and not beside and not again and any(one > row for one in rows)
            over = over and len(cell.text.split()) < _HEADING
            if over and row not in rows and (len(grid.own(row + 1)) > 1 if row < min(rows) else row + 1 in rows):
                yield from _of_cell(cell, cell.paragraphs, known, HEADS_NONE)
            elif cell.column in names and not alone and rows & set(range(row, row + cell.row_span)):
                yield from _of_cell(cell, (" ".join(cell.text.split()),), known, HEADS_NONE)
            elif columns[cell.column] > 1 and min(rows) <= row <= max(rows) + 1:
                yield from _of_cell(cell, _among(cell, known), known, LEFT_OUT)


def _columns_of_groups(grid: Grid, taken: Mapping[int, int], known: _Known) -> set[int]:
    """The columns left of the criteria in which other cells are the groups of some."""
    free = range(1, min(taken))
    return {at for at in free if any(letters(grid.text(row, at)) in known.groups for row in range(1, grid.rows + 1))}


def _among(cell: Cell, known: _Known) -> Sequence[str]:
    """The paragraphs of a cell; of a long one those between what was read: a page may stand in one cell."""
    if len(cell.paragraphs) <= _LAYOUT:
        return cell.paragraphs
    read = [at for at, text in enumerate(cell.paragraphs) if letters(text) in known.taken]
    return cell.paragraphs[read[0] : read[-1]] if read else ()


def _of_cell(cell: Cell, texts: Sequence[str], known: _Known, sentence: str) -> Iterator[Problem]:
    for text in texts:
        if not (known.heads(text) if sentence == HEADS_NONE else known.accounts_for(text)):
            yield _problem(sentence, text, place_of(cell))


def _in_lines(standing: Standing, known: _Known) -> Iterator[Problem]:
    blocks = standing.document.blocks
    stood = sorted(at for at in standing.by_block if at not in standing.grids)
    if not stood:
        return
    items, among = _runs(blocks, set(stood)), set(lines_among(blocks, set(stood), standing.key))
    for at, block in enumerate(blocks):
        if at in standing.by_block or block.kind is BlockKind.TABLE:
            continue
        between = _is_between(blocks, at, standing.by_block)
        headed = stood[0] < at < stood[-1] and at + 1 in standing.by_block
        if not (at in items or at in among or between or headed):
            continue
        heads = block.kind is BlockKind.HEADING or (
            block.kind is BlockKind.PARAGRAPH and blocks[at + 1 : at + 2] and blocks[at + 1].kind is BlockKind.ITEM
        )
        if heads and len(block.text.split()) < _HEADING and at + 1 in standing.by_block:
            if not (known.heads(block.text) or is_stem_of_ability(block.text)):
                yield _problem(HEADS_NONE, block.text, block.place)
        elif (
            not heads
            and (at in items or ((between or at in among) and " " in block.text.strip()))
            and not known.accounts_for(block.text)
        ):
            yield _problem(LEFT_OUT, block.text, block.place)


def _is_between(blocks: Sequence[Block], at: int, stood: Container[int]) -> bool:
    """Whether criteria stand right above and below a line, but for lines of a form."""
    above, below = at - 1, at + 1
    while above not in stood and above >= 0 and is_form_line(blocks[above].text):
        above -= 1
    while below not in stood and below < len(blocks) and is_form_line(blocks[below].text):
        below += 1
    return above in stood and below in stood


def _runs(blocks: Sequence[Block], stood: set[int]) -> set[int]:
    """Where the items of such lists stand as hold at least two criteria."""
    found: set[int] = set()
    run: list[int] = []
    for at in range(len(blocks) + 1):
        if at < len(blocks) and blocks[at].kind is BlockKind.ITEM:
            run.append(at)
            continue
        if sum(1 for one in run if one in stood) > 1:
            found.update(run)
        run = []
    return found


def _problem(sentence: str, text: str, place: Place) -> Problem:
    return Problem("", Sentence(sentence, {"place": place_words(place), "text": cut(text)}), Passage(place, text))
