"""The colours hold their contrast, the ramp its order, the scale its sizes."""

import pytest
from PySide6.QtGui import QColor, QPalette, QStandardItemModel
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.palettes import colours, ramp
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, hub
from shortlister.ui.kit.tokens import Role, ThemeName

TEXTS = [
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("canvas", "side", "surface", "sunken")),
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("accent_soft", "hover")),
    ("ink", "attn_soft"), ("ink", "bad_soft"), ("ink3", "dis_bg"),
    ("attn", "attn_soft"), ("attn", "canvas"), ("attn", "surface"), ("attn", "accent_soft"),
    ("bad", "bad_soft"), ("bad", "canvas"), ("bad", "surface"),
    ("accent", "accent_soft"), ("accent", "surface"), ("accent", "canvas"),
    ("on_accent", "accent"), ("on_accent", "accent_over"), ("on_accent", "accent_pressed"),
]  # fmt: skip
SHAPES = [
    ("edge", "surface"), ("edge", "canvas"), ("focus", "surface"), ("focus", "canvas"), ("focus", "side"),
    ("attn_mark", "surface"), ("attn_mark", "attn_soft"), ("bad_mark", "surface"), ("bad_mark", "bad_soft"),
    ("accent", "surface"), ("dis", "dis_bg"),
]  # fmt: skip


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_every_text_can_be_read_on_its_ground(name: ThemeName, ink: str, ground: str) -> None:
    palette = colours(name)
    assert contrast(palette.named(ink), palette.named(ground)) >= 4.5


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_every_shape_that_means_something_can_be_seen(name: ThemeName, shape: str, ground: str) -> None:
    palette = colours(name)
    assert contrast(palette.named(shape), palette.named(ground)) >= 3.0


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("ratings", range(2, 8))
def test_every_digit_can_be_read_in_its_tile(name: ThemeName, ratings: int) -> None:
    steps = ramp(name, ratings)
    assert len(steps) == ratings
    assert all(contrast(step.fill, step.digit) >= 4.5 for step in steps)


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("ratings", range(2, 12))
def test_the_ramp_never_turns_back(name: ThemeName, ratings: int) -> None:
    light = [luminance(step.fill) for step in ramp(name, ratings)]
    ordered = sorted(light, reverse=name is ThemeName.LIGHT)
    assert light == ordered
    if ratings <= 7:
        assert len(set(light)) == ratings


def test_the_lowest_step_has_a_border_and_in_high_contrast_every_step() -> None:
    assert [step.line is not None for step in ramp(ThemeName.LIGHT, 4)] == [True, False, False, False]
    assert all(step.line is not None for step in ramp(ThemeName.HIGH_CONTRAST, 7))


def test_the_placeholder_keeps_its_contrast_in_a_styled_field(qapp: QApplication) -> None:
    for name in ThemeName:
        hub().use(name)
        field = LineField(name="Search", placeholder="Search the ledger")
        field.ensurePolished()
        drawn = field.palette().color(QPalette.ColorRole.PlaceholderText)
        assert drawn.alpha() == 255
        assert contrast(drawn, colours(name).surface) >= 4.5


def test_figures_are_tabular_in_every_role() -> None:
    from PySide6.QtGui import QFontMetricsF

    for role in Role:
        metrics = QFontMetricsF(current().font(role))
        assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"), abs=0.6)


def test_another_scale_lays_everything_out_again(qapp: QApplication) -> None:
    holder = QWidget()
    column = Column(holder, margins=(24, 16, 24, 16), spacing=8)
    button, label = Button("Make packs", holder, key="P"), Label("Evidence", holder)
    column.addWidget(button)
    column.gap(14)
    column.addWidget(label)
    small = button.sizeHint(), label.sizeHint(), holder.sizeHint()
    hub().use(scale=2.0)
    assert button.sizeHint().height() == 68
    assert button.sizeHint().width() == pytest.approx(2 * small[0].width(), abs=6)
    assert label.sizeHint().height() == pytest.approx(2 * small[1].height(), abs=2)
    assert holder.sizeHint().height() == pytest.approx(2 * small[2].height(), abs=4)
    assert column.contentsMargins().left() == 48


def test_another_palette_reaches_labels_and_application(qapp: QApplication) -> None:
    label = Label("Evidence", ink="ink2")
    hub().use(ThemeName.DARK)
    dark = colours(ThemeName.DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText) == dark.ink2
    assert qapp.palette().color(QPalette.ColorRole.Window) == dark.canvas


def test_another_palette_reaches_the_ground_of_a_table_that_stands(qapp: QApplication, qtbot: QtBot) -> None:
    table = Table(name="Members")
    table.setModel(QStandardItemModel(2, 2, table))
    qtbot.addWidget(table)
    for name in (*ThemeName, ThemeName.LIGHT):
        hub().use(name)
        ground = table.grab().toImage().pixelColor(4, table.height() - 4)
        assert ground == colours(name).canvas


def test_a_widget_that_is_gone_hears_of_no_change(qapp: QApplication) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.addWidget(Label("Evidence", holder))
    holder.deleteLater()
    qapp.sendPostedEvents(None, 52)  # DeferredDelete
    hub().use(ThemeName.DARK)
    assert current().name is ThemeName.DARK


def test_sizes_all_go_through_one_function() -> None:
    assert Theme(scale=1.25).S(34) == 42
    assert Theme(scale=2.0).font(Role.BODY).pixelSize() == 28
