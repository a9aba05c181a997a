"""What is said of a document, whatever its format, that has text or pictures which are not read."""

from typing import Final

from shortlister.i18n import N_

PICTURES: Final = N_(
    "Large pictures: {count}. They are not shown, and text in them is not read. Look at the document itself."
)
HIDDEN: Final = N_("{count} letters and digits are formatted as hidden text and were not read.")
LARGE: Final = 80.0
"""Square centimetres: more than a logo or a portrait covers."""
