"""What is said of a line in a cell of a PDF that may go on with the one above it."""

from typing import Final

from shortlister.i18n import N_

UNSURE_LINE: Final = N_(
    "Page {page}: whether “{text}” goes on with “{above}” above it or is a criterion of its own is not certain."
)
