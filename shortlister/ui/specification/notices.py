"""What the page says beside the work: that there is none yet, that it is fixed, why scoring cannot be opened."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from shortlister.domain.changes import Change
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.records import Criterion
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import BannerKind
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.buttons import Kind as ButtonKind
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.scoring_opens import in_the_way, in_the_way_words
from shortlister.ui.specification.hands import Hands


def accepted_words(change: Change) -> str:
    """An acceptance names its criterion; nothing for any other change."""
    match [delta.before for delta in change.deltas], [delta.after for delta in change.deltas]:
        case [Criterion(accepted=False)], [Criterion(accepted=True) as one]:
            return _("{criterion} accepted").format(criterion=one.reference)
        case _:
            return ""


def why_not_open(bridge: Bridge, doubts: int) -> str:
    """Why scoring cannot be opened now, `doubts` of the criteria being open."""
    state = bridge.state
    stage = state.stages.get(state.vacancy.stage)
    waiting = 0 if scoring_has_opened(state) else sum(not one.accepted for one in state.criteria.values())
    if not bridge.actor.runs_the_vacancy:
        return _("Scoring is opened by the chair or HR")
    if stage is not None and stage.open:
        return _("Scoring of {stage} is open already").format(stage=_(stage.name))
    if waiting:
        words = ngettext(
            "Before scoring opens, {count} criterion is still to be accepted",
            "Before scoring opens, {count} criteria are still to be accepted",
            waiting,
        )
        return words.format(count=waiting)
    if doubts:
        words = ngettext(
            "Before scoring opens, {count} doubt is still to be settled",
            "Before scoring opens, {count} doubts are still to be settled",
            doubts,
        )
        return words.format(count=doubts)
    return in_the_way_words(in_the_way(bridge))


def nothing_yet(do: Callable[[str], None], parent: QWidget) -> tuple[EmptyState, Button]:
    """The page without a specification, and its first button; `do` acts by the name of an action."""
    empty = EmptyState(
        _("No person specification yet"),
        _("Choose the file as it arrived, or drop it on the window. Each criterion is then shown with its origin."),
        parent,
    )
    first = empty.add_button(
        Button(_("Choose a file"), empty, kind=ButtonKind.PRIMARY, icon="folder-open", key="Ctrl+O")
    )
    paste = empty.add_button(Button(_("Paste it"), empty, key="Ctrl+V"))
    write = empty.add_button(Button(_("Add a criterion"), empty, key="A"))
    for button, name in ((first, "file"), (paste, "paste"), (write, "add")):
        button.clicked.connect(lambda _checked=False, name=name: do(name))
    return empty, first


def say_fixed(area: MessageArea, bridge: Bridge, hands: Hands) -> None:
    """The edition that scoring was opened on; it changes with a reason only."""
    words = _("Edition {edition} of the specification has been fixed since scoring opened")
    said = words.format(edition=bridge.state.vacancy.edition)
    if said in [banner.sentence() for banner in area.banners()]:
        return
    area.clear()
    actions = [(_("Change with a reason"), hands.edit)] if bridge.actor.runs_the_vacancy else []
    then = _("A change makes a new edition, and packs must be issued again.")
    area.show_banner(BannerKind.INFORMATION, said, then, actions=actions, icon="lock")
