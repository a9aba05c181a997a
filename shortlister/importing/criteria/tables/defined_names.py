"""Tables behind a specification that say what its criteria mean: `Competency` beside `Definition`, by their names."""

from typing import Final

from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.late_regexes import late_regex

_HEADS: Final = late_regex(
    r"(?i)(?:definitions?|descriptors?|description|meaning|explanation|what (?:this|it) (?:means|looks like)"
    r"|(?:(?:positive|behavioural|effective|key) )?(?:behaviours?|indicators?))"
    r"(?: (?:of|for) (?:the |each )?(?:competenc(?:y|ies)|behaviours?|terms?|criteri(?:a|on)))?\W*"
)
_WORD: Final = late_regex(r"[a-z]+")
_STEM: Final = 8


def defines_criteria(grid: Grid, gathering: Gathering) -> bool:
    """Whether a table of two columns explains criteria that were read: it says so, and most of its names are theirs."""
    head = grid.own(1)
    if grid.columns != 2 or grid.rows < 2 or len(head) != 2 or not _HEADS.fullmatch(head[1].text.strip()):
        return False
    names = [_stems(text) for row in range(2, grid.rows + 1) if (text := grid.text(row, 1).strip())]
    if not names or not gathering.posts:
        return False
    known = {_stems(one.criterion.text) for one in gathering.posts[-1].found}
    return 2 * sum(1 for name in names if name in known) >= len(names)


def _stems(text: str) -> tuple[str, ...]:
    """The beginnings of a text's words, so that `Communicating` and `Communicate` are alike."""
    return tuple(word[:_STEM] for word in _WORD.findall(text.lower()))
