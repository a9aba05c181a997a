"""Plain lines below the label of a level that are a list without bullets, however short some of them are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading, is_acronym, is_capitals, is_note, level_label
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.method_notes import tells_methods
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.paper_words import is_dated, is_template
from shortlister.importing.criteria.words.section_words import OTHER, names_section, section_of
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name
from shortlister.importing.late_regexes import late_regex

_NUMBER: Final = late_regex(r"\s\d{1,2}$")
_MOST: Final = 25
_FEWEST: Final = 2
"""The lines that a heading has below it, and the headings, where plain lines are both."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The plain lines of one look right below the label of a level, and the block that ends them."""

    lines: tuple[Block, ...]
    end: Block | None
    key: MethodKey

    def heads(self, at: int) -> bool:
        """Whether a line may be a heading by its words."""
        text = self.lines[at].text.strip()
        return not bears_own(text, self.key) and (is_group_name(text) or could_be_heading(text))

    def below(self, at: int) -> int:
        """How many lines that are no headings stand right below a line."""
        return len(list(takewhile(lambda one: not self.heads(one), range(at + 1, len(self.lines)))))

    def named(self) -> bool:
        """Whether usual names of groups are among the lines."""
        return any(is_group_name(one.text) for one in self.lines)


def plain_lists(blocks: Sequence[Block], key: MethodKey) -> Mapping[tuple[Place, str], bool]:
    """The lines of such lists that something else would take for headings, and whether they may be ones after all.

    A heading is shown by its look, an empty line above it alone, the same words in a further list, the usual name of
    a group, or by others, each with lines of its own below it.
    """
    runs = [_run(blocks, at + 1, key) for at, block in enumerate(blocks) if _is_label(block, key)]
    counts = Counter(text for run in runs for text in {one.text.strip().casefold() for one in run.lines})
    return {
        (run.lines[at].place, run.lines[at].text.strip()): doubted
        for run in runs
        for at, doubted in _listed(run)
        if counts[run.lines[at].text.strip().casefold()] == 1
    }


def bears_own(text: str, key: MethodKey) -> bool:
    """Whether a line ends with a code, method or level of its own, and what stands before is no name of a group."""
    bare, level, methods = trailing_labels(text, key)
    return bool(methods or (level is not None and level != UNSPECIFIED)) and not is_group_name(bare)


def _listed(run: _Run) -> Iterator[tuple[int, bool]]:
    """The lines of a run that are criteria, and whether they may be headings after all."""
    heads = [at for at in range(len(run.lines)) if run.heads(at)]
    least = 1 if run.named() else _FEWEST
    ruled = len(heads) >= _FEWEST and heads[0] == 0 and all(run.below(at) >= least for at in heads)
    own = {at for at, one in enumerate(run.lines) if bears_own(one.text.strip(), run.key)}
    last = len(run.lines) - 1
    led = last not in own and not any(at + 1 in own for at in own)  # each may say it of the lines below it
    for at, block in enumerate(run.lines):
        if at in own:
            if not led:
                yield at, False
        elif is_group_name(block.text) or ruled or _is_set_apart(run.lines, at) or (at == last and not _ends(run)):
            continue
        elif run.heads(at):
            yield at, at > 0 and run.below(at) >= _FEWEST and len(heads) == 1


def _ends(run: _Run) -> bool:
    """Whether what stands behind a run surely ends it, so that its last line heads nothing."""
    if run.end is None:
        return True
    if run.end.kind is not BlockKind.PARAGRAPH or level_label(run.end.text, run.key):
        return False  # others know whether it is the heading of that
    text = run.end.text
    return section_of(text) == OTHER or tells_methods(text, run.key) or bool(key_pairs(text) or mentioned(text))


def _is_label(block: Block, key: MethodKey) -> bool:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or run_in(block.text):
        return False
    label = level_label(block.text.strip(), key)
    return label is not None and label.level != UNSPECIFIED


def _run(blocks: Sequence[Block], begin: int, key: MethodKey) -> _Run:
    """The plain lines from here on, up to what is no line of a list; none where that is a list with bullets."""
    lines: list[Block] = []
    for at in range(begin, len(blocks)):
        block = blocks[at]
        if not _is_plain(block, key) or (lines and block.depth != lines[0].depth):
            break
        lines.append(block)
    end = blocks[begin + len(lines)] if begin + len(lines) < len(blocks) else None
    if end is not None and end.kind in (BlockKind.ITEM, BlockKind.TABLE):
        return _Run((), end, key)
    if end is None or not (_is_label(end, key) or end.kind is BlockKind.HEADING):
        kept = tuple(takewhile(lambda one: one.text.endswith(".") == lines[0].text.endswith("."), lines))
        return _Run(kept, end if len(kept) == len(lines) else lines[len(kept)], key)
    return _Run(tuple(lines), end, key)


def _is_plain(block: Block, key: MethodKey) -> bool:
    """Whether a paragraph may be a criterion or the plain heading of some: short, and nothing else that is known."""
    text = block.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or block.bold or len(text.split()) > _MOST or text[-1:] in ":?!":
        return False
    if is_group_name(text):
        return True
    bare = _NUMBER.sub("", trailing_labels(text, key)[0])
    if (is_capitals(bare) and not is_acronym(bare)) or text[:1].islower() or _is_label(block, key):
        return False
    other = is_note(text) or is_template(text) or is_dated(text) or is_form_line(text) or speaks_of_procedure(text)
    return not (
        other or tells_methods(text, key) or key_pairs(text) or names_section(text) or section_of(text) == OTHER
    )


def _is_set_apart(lines: Sequence[Block], at: int) -> bool:
    """Whether an empty line stands above a line and none below it."""
    if not 0 < at < len(lines) - 1:
        return False
    above, here, below = (one.place.line or 0 for one in lines[at - 1 : at + 2])
    return here - above > 1 and below - here == 1
