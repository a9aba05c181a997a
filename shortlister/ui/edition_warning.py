"""Before a new edition is made: whose packs are out and have not all come back, on the sheet that makes it."""

from shortlister.domain.findings.edition_words import edition_words
from shortlister.domain.findings.packs_out import still_out
from shortlister.domain.state import State
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role


def warn_of_packs_out(sheet: Sheet, state: State) -> None:
    """Say it at the head of the sheet; nothing where no pack of this edition is out."""
    lines = edition_words(still_out(state, state.vacancy.stage), state.vacancy.edition, window=True)
    for line in lines:
        sheet.body.addWidget(Label(line, sheet, role=Role.SECONDARY, ink="attn", weight=600, wrap=True))
        sheet.body.gap(6)
    if lines:
        sheet.body.gap(8)
