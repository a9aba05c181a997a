"""What can be done about each kind of doubt, in the words of its buttons."""

from shortlister.i18n import _
from shortlister.ui.specification.doubts import Doubt, DoubtKind


def ways(doubt: Doubt) -> list[tuple[str, str]]:
    """What can be done about a doubt: name of the way, and the words on its button."""
    if doubt.away:
        return [("back", _("Look at it again"))]
    match doubt.kind:
        case DoubtKind.LEVEL:
            return [("essential", _("Essential")), ("desirable", _("Desirable"))]
        case DoubtKind.METHOD:
            return [("method", _("Choose method"))]
        case DoubtKind.HIDDEN:
            return [("desirable", _("Move to desirable")), ("keep", _("Keep"))]
        case DoubtKind.DOUBLE:
            return [("split", _("Split here")), ("keep", _("Keep as one"))]
        case DoubtKind.TWICE:
            return [("remove", _("Remove this one")), ("keep", _("Keep both"))]
        case DoubtKind.NEEDED:
            return [("essential", _("Essential")), ("keep", _("Keep"))]
        case DoubtKind.HEADING:
            return [("heading", _("Make it a group")), ("remove", _("Remove")), ("keep", _("Keep"))]
        case DoubtKind.OTHER:
            return [("edit", _("Edit")), ("keep", _("Keep"))]
        case DoubtKind.LEFT_OUT:
            return [("take", _("Take as a criterion")), ("away", _("Leave it out"))]
        case DoubtKind.WEIGHTS:
            return [("even", _("Set all to 1")), ("away", _("Keep them"))]
        case DoubtKind.TITLE:
            return [("rename", _("Rename the vacancy")), ("away", _("Put away"))]
        case DoubtKind.DOCUMENT:
            return [("away", _("Put away"))]
