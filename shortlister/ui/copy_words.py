"""Where and when one of two copies of a score was made, in words."""

from typing import TYPE_CHECKING

from shortlister.domain.file_names import shown_name
from shortlister.i18n import _
from shortlister.ui.moments import clock, date, moment

if TYPE_CHECKING:
    from shortlister.ui.bridge import Copy


def place_words(copy: "Copy", *, in_pack: bool = False, number: int = 0) -> str:
    """`In a pack`, `In the Excel workbook`, `In the vacancy`; what is open now is `In this pack` where it is one.

    The file that brought it tells two of them apart; else its `number` among the copies (from 1) does.
    """
    if copy.file and copy.where.value != "here":
        return _("In “{file}”").format(file=shown_name(copy.file))
    match copy.where.value:
        case "workbook":
            return _("In the Excel workbook")
        case "here" if in_pack:
            return _("In this pack")
        case "here":
            return _("In the vacancy")
        case _ if number:
            return _("In a pack, copy {number}").format(number=number)
        case _:
            return _("In a pack")


def time_words(copy: "Copy") -> str:
    """`18 November 20:14`."""
    when = moment(copy.at)
    if when is None:
        return _("at a time that is not known")
    return _("{date} {time}").format(date=date(copy.at, now=when), time=clock(when))
