"""The paragraphs of a cell as criteria: labels of levels, headings inside the cell, notes of methods taken apart."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.i18n import _
from shortlister.importing.criteria.gathered.leads import is_lead, leads_to_choice
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.gathered.unread import alternatives
from shortlister.importing.criteria.lines.open_leads import open_lead
from shortlister.importing.criteria.lines.outline import could_be_heading, is_title_case, level_label, without_continued
from shortlister.importing.criteria.lines.own_notes import with_own_notes
from shortlister.importing.criteria.lines.run_in_words import labelled
from shortlister.importing.criteria.lines.trailing import codes_or_names, trailing_labels
from shortlister.importing.criteria.methods.follows import told_ahead
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.tables.bold_heads import heads_in_bold
from shortlister.importing.criteria.tables.sub_points import heads_of_sublists, is_open, with_points_joined
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.paper_words import is_template
from shortlister.importing.criteria.words.running import split_run_together
from shortlister.importing.criteria.words.vocabulary import MORE_THAN_ONE, is_only_headings, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.wrapped import are_items, begins_own, goes_on, is_item, joins

_ALTERNATIVE: Final = late_regex(r"(?i)\W*(?:and\s*/\s*)?or\W*")


_OPEN_END: Final = late_regex(
    r"\b(?:you|we|they|candidates?|applicants?|panel)\b.* (?:of|for|in|with|by|on|at)\s*:$", re.IGNORECASE
)
"""What a sentence ends in that only leads on: `We will look for evidence of:`."""
_FEW: Final = 4
_WIDE: Final = 40
_MOST_LISTS, _LABEL = 6, 60
_AND: Final = late_regex(r"(?i)\W*and\W*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion in a cell with what the cell itself says of it; `whole` with the bracket that says methods."""

    text: str
    group: str = ""
    level: str | None = None
    methods: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    label: str = ""
    whole: str = ""


def sets_lists_apart(grid: Grid, key: MethodKey) -> bool:
    """Whether a row of cells only sets lists side by side, each below the label of a level in its own cell.

    A single row may be the panels of a leaflet, of which others than the lists tell of the job.
    """
    cells = [cell for row in range(1, grid.rows + 1) for cell in grid.own(row)]
    if not 1 < len(cells) <= _MOST_LISTS or any(len(cell.paragraphs) < 2 for cell in cells):
        return False
    panels, heads = grid.rows == 1, [cell.paragraphs[0] for cell in cells]
    told = [len(head) < _LABEL and level_label(head, key, leads=panels) is not None for head in heads]
    return all(told) or (panels and sum(told) > 1)


def entries_of(cell: Cell, key: MethodKey, *, apart: bool = False, alike: bool = False) -> list[Entry]:
    """The criteria in a cell's paragraphs; `apart`: what stands beside them shows that each line is one.

    `alike`: the cells above and below begin with a bold line too.
    """
    cell = with_own_notes(with_points_joined(cell, key), key)
    marks = cell.marks or (False,) * len(cell.paragraphs)
    listed = any(marks)
    entries: list[Entry] = []
    group, level, common, choice = "", None, tuple[str, ...](), tuple[str, ...]()
    inner, ends = heads_of_sublists(cell, key)
    named = _names_of_sentences(cell, marks) | heads_in_bold(cell, marks, key, alike=alike) | inner
    opens = len(cell.paragraphs) > 1 and labelled(cell.paragraphs[0]) is not None
    for index, (text, mark) in enumerate(zip(cell.paragraphs, marks, strict=True)):
        following = marks[index + 1] if index + 1 < len(marks) else False
        text, group = text.strip(), "" if index in ends else group
        if label := (level_label(text, key) if not mark or len(text) < 30 else None):
            level, common = label.level, label.methods or common
            group = label.group or group if len(cell.paragraphs) > 1 else group
            continue
        if methods := method_note(text, key) or told_ahead(text, key):
            if entries and _is_of_one(cell.paragraphs, index, key):
                entries[-1] = _with(entries[-1], methods)
            else:
                common = methods
            continue
        if entries and not entries[-1].methods and (codes := _bracketed(text, key)):
            entries[-1] = _with(entries[-1], codes)
            continue
        if (entries or len(cell.paragraphs) > 1) and not mark and speaks_of_procedure(text):
            continue
        if index + 1 < len(cell.paragraphs) and leads_to_choice(text):
            choice = (str(alternatives(text, place_of(cell))),)
            continue
        if is_template(text) or _AND.fullmatch(text) or (not mark and index + 1 < len(marks) and _leads(text)):
            continue
        if index in named or (mark and following and _heads_items(text, cell.paragraphs[index + 1])):
            group = text.rstrip(" :")
            continue
        if entries and _is_alternative(text, cell.paragraphs[index - 1]):
            entries[-1] = _joined(entries[-1], text)
            continue
        if entries and not mark and index and marks[index - 1] and goes_on(cell.paragraphs[index - 1], text):
            entries[-1] = _joined(entries[-1], text)
            continue
        if _names_below(text, index, cell, key) or (listed and not mark and _is_heading(text, following, listed=True)):
            group = without_continued(text).strip(" :")
            continue
        ended = not entries or mark or entries[-1].text.endswith((".", ";", ":"))
        small = text[:1].islower() and not _is_own(cell.paragraphs, index)
        if not (ended or apart) and (small or joins(cell.paragraphs[index - 1], text)):
            entries[-1] = _doubted(_joined(entries[-1], text), cell.paragraphs[: index + 1])
            continue
        more = _entries(text, group, level, key)
        entries.extend([replace(more[0], label=cell.number(index), doubts=(*more[0].doubts, *choice)), *more[1:]])
        choice = ()
        level = entries[-1].level if opens and entries and labelled(text) else level
    return [entry if entry.methods or not common else _with(entry, common) for entry in entries]


def _leads(text: str) -> bool:
    """Whether a paragraph only leads up to those below it, in a sentence that they complete."""
    return is_lead(text) or _OPEN_END.search(text) is not None or open_lead(text.rstrip(" ;,")) is not None


def _is_own(lines: Sequence[str], at: int) -> bool:
    """Whether a line in small letters is a criterion of its own, as the others in small letters are, or as it opens."""
    return begins_own(lines, at) or (are_items(lines) and is_item(lines[at - 1], lines[at], max(map(len, lines))))


def _names_of_sentences(cell: Cell, marks: Sequence[bool]) -> frozenset[int]:
    """The names each above a sentence without a number: headings, where a cell with a list has two of them or more."""
    texts = [text.strip() for text in cell.paragraphs]
    found = [
        at
        for at, (text, sentence) in enumerate(itertools.pairwise(texts))
        if any(marks) and not marks[at + 1] and len(text.split()) <= 4 and is_title_case(text)
        and len(sentence) > 40 and sentence.endswith(".")
    ]  # fmt: skip
    return frozenset(found) if len(found) > 1 else frozenset()


def _heads_items(text: str, following: str) -> bool:
    """Whether an item is nothing but what criteria are grouped by, and the next one is more."""
    return is_only_headings(text) and not is_only_headings(following)


def _bracketed(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a paragraph that is nothing but a bracket with codes or names: it belongs to the one above."""
    found = re.fullmatch(r"[(\[]([^()\[\]]{1,60})[)\]][.;]?", text)
    return codes_or_names(found[1].strip(), key) if found else ()


def _is_of_one(lines: Sequence[str], at: int, key: MethodKey) -> bool:
    """Whether a bracket that says methods is of the line above it alone: such brackets stand between the lines too."""
    if not (_is_bracket(lines[at]) and at):
        return False
    return any(_is_bracket(line) and method_note(line.strip(), key) for line in lines[:-1])


def _is_bracket(line: str) -> bool:
    return line.strip()[:1] in "([" and line.strip(" .;")[-1:] in (")", "]")


def _is_alternative(text: str, before: str) -> bool:
    """Whether a paragraph is an `OR` between two, or the one behind it."""
    return any(_ALTERNATIVE.fullmatch(one) for one in (text, before)) or before.endswith(" OR")


def _joined(entry: Entry, text: str) -> Entry:
    return replace(entry, text=f"{entry.text} {text}")


def _doubted(entry: Entry, lines: Sequence[str]) -> Entry:
    """A criterion of several lines in small letters, doubted where two of them and more could be others.

    So is one among lines with capitals, where the line before had room for more.
    """
    longest = max(map(len, lines))
    alike = [one for one, other in itertools.pairwise(lines) if len(other.split()) > 1 and is_item(one, other, longest)]
    small = all(line[:1].islower() for line in lines[1:])
    apart = len(alike) > 1 if small else lines[-2] in alike and longest > _WIDE
    doubts = (_(MORE_THAN_ONE),) if apart else ()
    return replace(entry, doubts=tuple(dict.fromkeys((*entry.doubts, *doubts))))


def _with(entry: Entry, methods: tuple[str, ...]) -> Entry:
    return replace(entry, methods=methods)


def _entries(text: str, group: str, level: str | None, key: MethodKey) -> list[Entry]:
    made = []
    if found := labelled(text):
        level, text = found
    elif (
        len(text) > 40
        and (led := re.match(r"(?i)^(essential|desirable)(?: \(cont\w*\.?\))?\s+(?=[A-Za-z])", text))
        and (len(text) > 250 or "(" in led[0])
    ):
        level, text = level_of_cell(led[1]), text[led.end() :]
    parts, doubts = split_run_together(text)
    for part in parts:
        if (
            len(parts) > 4
            and len(part.split()) <= 6
            and is_title_case(part)
            and (len(part.split()) > 1 or not part.endswith("."))
        ):
            group = part.strip(" .:")
            continue
        bare, said, methods = trailing_labels(part, key)
        made.append(Entry(bare, group, said or level, methods, doubts, whole=part if methods and not said else ""))
    return made


def set_beside(entries: Sequence[Entry], beside: Sequence[Sequence[str]], key: MethodKey) -> list[Entry]:
    """The criteria of a row in which a column of its own says how each is measured.

    What a bracket names besides is a further method where the document's key has it, and else only part of the text.
    """
    return [_beside(entry, [*methods], key) for entry, methods in zip(entries, beside, strict=True)]


def _beside(entry: Entry, methods: Sequence[str], key: MethodKey) -> Entry:
    if not methods or not entry.whole.startswith(entry.text):
        return entry
    if set(entry.methods) <= set(methods):
        return replace(entry, methods=())
    known = {name for code in key.codes for name in key.named(code)}
    if set(entry.methods) <= known:
        return replace(entry, methods=tuple(dict.fromkeys((*entry.methods, *methods))))
    return replace(entry, text=entry.whole, methods=())


def _is_heading(text: str, following: bool, *, listed: bool) -> bool:
    if not following or not listed:
        return False
    return text.endswith(":") or (could_be_heading(text, bold=True) and len(text) < 70) or is_title_case(text)


def _names_below(text: str, index: int, cell: Cell, key: MethodKey) -> bool:
    """Whether a few words with a colon are the name of what is below them in the cell; with a bullet, open ones."""
    short = text.endswith(":") and len(text.split()) <= _FEW and text[:1].isupper()
    below = cell.paragraphs[index + 1 :]
    named = short and bool(below) and not below[0].strip()[:1].islower()
    return named and (not any(cell.marks[index : index + 1]) or is_open(text, key))


def parallel(values: Sequence[str | None], count: int) -> list[str | None] | None:
    """The values one for each criterion, where there are as many."""
    return list(values) if len(values) == count else None


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text)
