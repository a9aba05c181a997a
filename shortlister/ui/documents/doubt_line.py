"""The line above an application that says what was wrong with its file when it was brought in."""

from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.tokens import Role


class DoubtLine(Region):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, ground="attn_soft", lines=Side.BOTTOM)
        row = Row(self, margins=(12, 6, 12, 7), spacing=8)
        row.addWidget(IconLabel("triangle-alert", self, ink="attn_mark", size=15))
        self.words = Label("", self, role=Role.SECONDARY, ink="attn", wrap=True)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, doubt: str) -> None:
        """Show this; empty hides the line."""
        self.words.setText(doubt)
        self.setAccessibleName(_("In doubt about this file: {doubt}").format(doubt=doubt) if doubt else "")
        self.setVisible(bool(doubt))
