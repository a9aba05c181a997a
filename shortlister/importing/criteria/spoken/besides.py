"""What a sentence says of all criteria, added to what stands at each: `A` in its row, and `All … at interview` above.

It adds only what no code, mark or name at any criterion says: a sentence that names one of these repeats them. Where
each criterion has its own it must say that it adds: `also`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.later.stating import marks_of
from shortlister.importing.criteria.lines.trailing import codes_or_names, trailing_labels
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, unique
from shortlister.importing.criteria.spoken.clauses import Clause
from shortlister.importing.criteria.spoken.naming import Position, Standing, stems
from shortlister.importing.criteria.spoken.scopes import Which
from shortlister.importing.criteria.spoken.sentences import read, sentences_in
from shortlister.importing.criteria.spoken.whereabouts import paragraphs_in, standing_in
from shortlister.importing.criteria.words.adding import adds
from shortlister.importing.late_regexes import late_regex

_ROOM: Final = late_regex(
    r"(?i)\b(?:unless|except\w*|otherwise|normally|usually|generally|mainly|others?|only|rest|remain\w*|rather|instead"
    r"|either|or|methods?|codes?|columns?|combination|some|not|never)\b|n[’']t\b"
)
"""What leaves room for criteria that are measured otherwise, or speaks of what stands at each."""


def add_of_all(blocks: Sequence[Block], gathering: Gathering) -> None:
    """Adds what is surely said of all criteria, where most have a code or mark that says something else."""
    standing = standing_in(blocks, gathering.posts[0].found) if len(gathering.posts) == 1 else []
    if not standing:
        return
    own = {id(one.found): _own(one, blocks, gathering.key) for one in standing}
    told = unique(_told(blocks, standing, gathering.key, only_more=all(own.values())))
    known = {name for names in own.values() for name in names}
    if not told or not known or known & set(told):
        return
    for one in standing:
        criterion = one.found.criterion
        if set(criterion.measured_by) - set(told) - set(own[id(one.found)]):
            return  # something else was said of it
    for one in standing:
        criterion = one.found.criterion
        one.found.criterion = replace(criterion, measured_by=unique((*told, *own[id(one.found)])))


def _told(blocks: Sequence[Block], standing: Sequence[Standing], key: MethodKey, *, only_more: bool) -> Iterator[str]:
    """The methods of the sentences that are surely of all criteria; `only_more`: that say that they add to others."""
    for text, _place, at in paragraphs_in(blocks):
        for sentence in _parts(text):
            if only_more and not adds(sentence):
                continue
            reading = read(sentence, (), key)
            if reading.sure and reading.speaks and not reading.maybe:
                for clause in reading.clauses:
                    if _is_of_all(clause, at, standing):
                        yield from clause.methods


def _parts(text: str) -> Iterator[str]:
    """The sentences that leave no room for others, at a semicolon each half: behind it a key may stand."""
    for sentence in sentences_in(text):
        if not _ROOM.search(sentence):
            yield from (part.strip() for part in sentence.split(";") if not key_pairs(part))


def _is_of_all(clause: Clause, at: Position, standing: Sequence[Standing]) -> bool:
    """Whether a clause is of every criterion of the document, wherever it stands among them."""
    if clause.only or clause.without or clause.denied or not clause.scopes:
        return False
    for scope in clause.scopes:
        if not scope.every or scope.level:
            return False
        match scope.which:
            case Which.ALL:
                continue
            case Which.BELOW if all(one.at > at for one in standing):
                continue
            case Which.ABOVE if all(one.at < at for one in standing):
                continue
            case Which.AGAIN if all(one.at > at for one in standing) or all(one.at < at for one in standing):
                continue
            case _:
                return False
    return True


def _own(one: Standing, blocks: Sequence[Block], key: MethodKey) -> tuple[str, ...]:
    """The methods that stand at a criterion itself, in its row or its line, of those it has."""
    if not one.found.criterion.measured_by:
        return ()
    block, row = blocks[one.at[0]], one.at[1]
    spare = MethodKey(dict(key.codes))
    lines = [line for cell in block.cells if cell.row == row for line in cell.paragraphs] or [block.text]
    said = [name for line in lines for name in _said(line, spare)]
    source = one.found.criterion.source
    words = stems(" ".join(cell.text for cell in block.cells if cell.row == row and place_of(cell) != source))
    return tuple(name for name in one.found.criterion.measured_by if name in said or stems(name) <= words)


def _said(line: str, key: MethodKey) -> Iterator[str]:
    yield from methods_in(line, key) or codes_or_names(line, key)
    yield from trailing_labels(line, key)[2]
    yield from (name for mark in marks_of(line) if mark in key.codes for name in key.named(mark))
