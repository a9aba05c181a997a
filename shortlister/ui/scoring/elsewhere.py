"""Measures of other stages: seen on Score but closed, with the stage where they come."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from shortlister.domain.measures import Measure, measures
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.theme import Theme


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A measure and the name of the stage that scores it."""

    measure: Measure
    stage: str

    @property
    def words(self) -> str:
        """For tooltip and screen reader."""
        criterion, method = self.measure.criterion, _(self.measure.method.name)
        words = _("{criterion} by {method}: closed here, scored at the stage {stage}")
        return words.format(criterion=criterion.reference, method=method, stage=_(self.stage))


def elsewhere(state: State, stage: str) -> tuple[Elsewhere, ...]:
    """The measures of every stage but this one (id), by stage and then in the order of the criteria."""
    return tuple(
        Elsewhere(measure, other.name)
        for other in state.stages_in_order
        if other.id != stage
        for measure in measures(state, other.id)
    )


def counted(found: tuple[Elsewhere, ...]) -> str:
    """`2 more at Interview, 1 more at Test`."""
    stages = list(dict.fromkeys(one.stage for one in found))
    parts: list[str] = []
    for stage in stages:
        count = sum(one.stage == stage for one in found)
        words = ngettext("{count} more at {stage}", "{count} more at {stage}", count)
        parts.append(words.format(count=count, stage=_(stage)))
    return ", ".join(parts)


def briefly(found: tuple[Elsewhere, ...]) -> str:
    """`2 more at Interview`; of several stages how many these are."""
    stages = {one.stage for one in found}
    if len(stages) < 2:
        return counted(found)
    words = ngettext("{count} more at {stages} other stages", "{count} more at {stages} other stages", len(found))
    return words.format(count=len(found), stages=len(stages))


def named(found: tuple[Elsewhere, ...]) -> str:
    """`Interview, Presentation (Assessment day)`: the method, and the stage where it is called otherwise."""
    parts: list[str] = []
    for one in found:
        method, stage = _(one.measure.method.name), _(one.stage)
        words = method if method == stage else _("{method} ({stage})").format(method=method, stage=stage)
        parts.append(words)
    return ", ".join(parts)


def paint_closed(painter: QPainter, theme: Theme, tile: QRectF) -> None:
    """A tile that nobody can score here: no ground, a padlock."""
    c = theme.colours
    painting.frame(painter, tile, fill=c.sunken, line=c.line, radius=theme.S(4))
    side = theme.S(13)
    place = QRectF(tile.center().x() - side / 2, tile.center().y() - side / 2, side, side)
    paint_icon(painter, "lock", place, c.ink3)
