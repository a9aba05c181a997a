"""What stands in a cell of a returned workbook, as text."""

from datetime import date, datetime

from openpyxl.utils.escape import unescape

from shortlister.domain.texts import clean


def text_of(value: object) -> str:
    """A note as it is kept; what Excel made a number or a date of is written out."""
    match value:
        case None:
            return ""
        case bool():
            return str(value)
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.hour == value.minute == value.second == 0:
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
        case _:
            return clean(unescape(str(value))).strip()
