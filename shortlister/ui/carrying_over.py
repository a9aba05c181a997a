"""An older pack of the same member, brought while the new one is open: its scores are offered, never taken unasked."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shortlister.domain.file_names import shown_name
from shortlister.domain.findings.carried_words import carried_words, left_words
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.workplace import Workplace

if TYPE_CHECKING:
    from shortlister.ui.bridge import CarriedOver


class CarrySheet(Sheet):
    """What would be taken over, and what has to be scored anew."""

    def __init__(self, place: Workplace, file: str, found: "CarriedOver") -> None:
        count = len(found.scores)
        words = _(
            "It is your pack of an earlier edition of the specification. Your ratings and notes are taken over where "
            "the criterion says the same; nothing else is, and the old pack stays as it is."
        )
        do = ngettext("Take {count} score over", "Take {count} scores over", count).format(count=count)
        super().__init__(
            place,
            _("Take your scores over from “{file}”?").format(file=shown_name(file)),
            words,
            do=do if count else "",
            safe=_("Leave them") if count else _("Close"),
            width=620,
        )
        for line in carried_words(found, file)[1 if count else 0 :]:
            self.body.addWidget(Label(line, self, role=Role.BODY, wrap=True))
            self.body.gap(6)


def offered(place: Workplace, path: Path) -> bool:
    """Whether the file is such a pack; then a sheet asks."""
    bridge = place.bridge
    if not bridge.is_older_pack(path):
        return False
    try:
        found = bridge.would_carry_over(path)
    except Refusal as refusal:
        place.messages.refuse(refusal)
        return True
    sheet = CarrySheet(place, path.name, found)
    sheet.done_for.connect(partial(_take, place, path, found))
    sheet.open()
    return True


def _take(place: Workplace, path: Path, found: "CarriedOver") -> None:
    if not place.bridge.carry_over(path):
        return
    count = len(found.scores)
    words = ngettext("{count} score taken over from “{file}”", "{count} scores taken over from “{file}”", count)
    place.messages.inform(words.format(count=count, file=shown_name(path.name)), "\n".join(left_words(found)))
