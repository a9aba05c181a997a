"""What a file of scores does besides rating: what it clears, and which of its columns say nothing here, in words."""

from shortlister.domain.edits.scoring import TakeScores
from shortlister.domain.state import State
from shortlister.i18n import ngettext


def taken_words(state: State, edit: TakeScores) -> list[str]:
    """A sentence each for ratings cleared, notes cleared and columns left out, of an edit not yet done."""
    pairs = [(state.scores.get(edit.member, one.applicant, one.measure), one) for one in edit.scores]
    changes = [(before, one.after(before)) for before, one in pairs if before is not None]
    ratings = sum(was.rating is not None and (now is None or now.rating is None) for was, now in changes)
    notes = sum(bool(was.evidence) and (now is None or not now.evidence) for was, now in changes)
    lines: list[str] = []
    if ratings:
        said = ngettext(
            "{count} rating is cleared, because its cell is empty.",
            "{count} ratings are cleared, because their cells are empty.",
            ratings,
        )
        lines.append(said.format(count=ratings))
    if notes:
        said = ngettext("{count} note is cleared.", "{count} notes are cleared.", notes)
        lines.append(said.format(count=notes))
    if edit.left_out:
        said = ngettext("Left out: the column {columns}.", "Left out: the columns {columns}.", len(edit.left_out))
        lines.append(said.format(columns=", ".join(f"“{column}”" for column in edit.left_out)))
    return lines
