"""Draws every component in all three themes at 100 % and 200 % to PNGs: `python tests/ui/kit/gallery.py FOLDER`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.actions import EVERYWHERE, Action, KeyHint
from shortlister.ui.kit.assets import icon_names, paint_icon
from shortlister.ui.kit.banner import Banner, BannerKind
from shortlister.ui.kit.buttons import Button, IconButton, Kind
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.chip import Chip, ChipKind
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.fields import Field, LineField, NoteField
from shortlister.ui.kit.frames import Panel, Region
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.keys_sheet import KeysSheet
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.matrixcell import CellPainter, Effect, MatrixCell
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.progress import Progress, Working
from shortlister.ui.kit.rating import RatingChoice, RatingControl
from shortlister.ui.kit.rating_boxes import RatingBoxes
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.sidebar import Sidebar, SidebarStep, StepState
from shortlister.ui.kit.tables import CellRole, Table
from shortlister.ui.kit.theme import current, hub
from shortlister.ui.kit.tile import paint_current_ring, paint_note_dot, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role, ThemeName

CHOICES = [
    RatingChoice(0, "No evidence", "Nothing in the application shows this."),
    RatingChoice(1, "Partial", "Mentions it, or shows part of it, without an example."),
    RatingChoice(2, "Met", "Shows it with a relevant example."),
    RatingChoice(3, "Strong", "Shows it in depth, with the result that followed."),
]
WELSH = [
    RatingChoice(0, "Dim tystiolaeth", "Nid oes dim yn y cais sy’n dangos hyn."),
    RatingChoice(
        1, "Rhannol", "Yn sôn amdano, neu’n dangos rhan ohono, ond heb roi enghraifft benodol i ategu’r hyn a ddywedir."
    ),
    RatingChoice(2, "Wedi’i fodloni", "Yn ei ddangos gydag enghraifft berthnasol."),
    RatingChoice(3, "Cryf", "Yn ei ddangos yn fanwl, gyda’r canlyniad a ddilynodd o’r gwaith."),
]
LONG = (
    "Panel re-read page 3: four impact assessments,\ncopyright policy and the accessibility statement are examples "
    "with results. And some more to scroll to, because it is a long reason."
)
STEPS = [
    SidebarStep(1, "Specification", "list-checks", StepState.DONE),
    SidebarStep(2, "Applicants", "file-text", StepState.COUNT, 24),
    SidebarStep(3, "Panel", "users", StepState.COUNT, 3),
    SidebarStep(4, "Score", "pencil-line", StepState.PROGRESS, 61, 312),
    SidebarStep(5, "Moderate", "scale", StepState.ATTENTION, 17),
    SidebarStep(6, "Shortlist", "list-ordered", StepState.LOCKED),
    SidebarStep(7, "Report", "chart-column"),
]
SCORE_KEYS = [
    KeyHint(("0–3",), "score, move on"),
    KeyHint(("X",), "not assessable"),
    KeyHint(("Up", "Down"), "criterion"),
    KeyHint(("Left", "Right"), "applicant"),
    KeyHint(("F",), "next missing"),
    KeyHint(("?",), "all keys"),
]
SCORE_ACTIONS = [
    Action("rate", "rate and move on", ("0", "1", "2", "3"), caps=("0–3",), section="Score"),
    Action("na", "not assessable at this stage", ("X",), section="Score"),
    Action("clear", "clear the rating", ("Backspace",), section="Score"),
    Action("note", "write evidence", ("N",), section="Score"),
    Action("missing", "next missing", ("F",), section="Score"),
    Action("order", "by applicant, by criterion", ("B",), section="Score"),
    Action("submit", "submit", ("Ctrl+Return",), section="Score"),
    Action("page", "turn the page", ("PgUp", "PgDown"), section="Read"),
    Action("find", "find in the application", ("Ctrl+F",), section="Read"),
    Action("file", "previous, next file", ("[", "]"), section="Read"),
    Action("criterion", "criterion", ("Up", "Down"), section="Move"),
    Action("applicant", "applicant", ("Left", "Right"), section="Move"),
]


class Painted(QWidget):
    """Tiles and matrix cells, painted as delegates paint them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            for row, count in enumerate((4, 5, 6)):
                self._tiles(painter, 0, theme.S(36) * row, count)
            for row, count in enumerate((7, 3, 2)):
                self._tiles(painter, theme.S(273), theme.S(36) * row, count)
            paint_tile(painter, theme, QRectF(theme.S(579), theme.S(9), theme.S(30), theme.S(30)), None, "")
            paint_tile(painter, theme, QRectF(theme.S(579), theme.S(63), theme.S(30), theme.S(30)), None, "X")
            self._cells(painter, theme.S(146))

    def _tiles(self, painter: QPainter, left: float, top: float, count: int) -> None:
        theme = current()
        for value in range(count):
            step, words = tile_of(theme, value, list(range(count)))
            side = theme.S(30)
            paint_tile(painter, theme, QRectF(left + value * theme.S(33), top, side, side), step, words)
        room = QRectF(left + count * theme.S(33) + theme.S(8), top, theme.S(90), theme.S(30))
        painting.text(painter, room, f"{count} steps", theme.font(Role.CAPTION), theme.colours.ink3)

    def _cells(self, painter: QPainter, top: float) -> None:
        theme = current()
        made = CellPainter(theme, [0, 1, 2, 3])
        cells = [
            MatrixCell(value=2),
            MatrixCell(members=(1, 2, 2)),
            MatrixCell(members=(1, 2, 2), effect=Effect.GATE),
            MatrixCell(members=(1, 2, 2), effect=Effect.LINE),
            MatrixCell(value=2, agreed=True),
            MatrixCell(members=("recused", 2, 1)),
            MatrixCell(members=(3, 1, 2, 0), marks=False),
            MatrixCell(members=(0, 1, 2, 3, 3, 2)),
            MatrixCell(members=(1, 2, 2), conflict=True),
            MatrixCell(value="NA"),
            MatrixCell(value=0),
        ]
        for line, cursor in enumerate((False, True)):
            for at, cell in enumerate(cells):
                place = QRectF(theme.S(56) * at, top + line * theme.S(36), theme.S(43), theme.S(25))
                made.paint(painter, place, cell, cursor=cursor)
        left = 0.0
        for at in range(7):
            tile = QRectF(theme.S(14) + left, top + theme.S(88), theme.S(30), theme.S(28))
            step, words = tile_of(theme, at if at < 4 else None, [0, 1, 2, 3])
            paint_tile(painter, theme, tile, step, words)
            if at < 3:
                paint_note_dot(painter, theme, tile)
            if at in (3, 5):
                paint_current_ring(painter, theme, tile)
            left += theme.S(36)
        for at in range(6):
            painting.member_mark(
                painter, at, QPointF(theme.S(290 + 20 * at), top + theme.S(102)), theme.S(9), theme.colours.ink,
                theme.font(Role.CAPTION, weight=600),
            )  # fmt: skip


class Icons(QWidget):
    """Every icon, in both sizes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            for at, name in enumerate(icon_names()):
                left, top = theme.S(30 + (at % 11) * 110), theme.S(20 + (at // 11) * 90)
                paint_icon(painter, name, QRectF(left, top, theme.S(32), theme.S(32)), theme.colours.ink2)
                paint_icon(
                    painter,
                    name,
                    QRectF(left + theme.S(44), top + theme.S(8), theme.S(16), theme.S(16)),
                    theme.colours.ink2,
                )
                room = QRectF(left, top + theme.S(40), theme.S(106), theme.S(18))
                painting.text(painter, room, name, theme.font(Role.CAPTION), theme.colours.ink3)


class Gallery(Region):
    """The page of components, in the places of the design's own picture."""

    def __init__(self) -> None:
        super().__init__()
        self._put: list[tuple[QWidget, tuple[int, int, int, int]]] = []
        self._buttons()
        self._middle()
        self._right()
        self._bottom()

    def put(self, widget: QWidget, x: int, y: int, wide: int = 0, high: int = 0) -> QWidget:
        widget.setParent(self)
        self._put.append((widget, (x, y, wide, high)))
        return widget

    def place(self) -> None:
        theme = current()
        self.resize(theme.S(1280), theme.S(1084))
        for widget, (x, y, wide, high) in self._put:
            widget.ensurePolished()
            hint = widget.sizeHint()
            widget.move(theme.S(x), theme.S(y))
            across = theme.S(wide) if wide else hint.width()
            natural = widget.heightForWidth(across) if widget.hasHeightForWidth() else hint.height()
            widget.resize(across, theme.S(high) if high else natural)

    def head(self, words: str, x: int, y: int) -> None:
        self.put(Label(words, role=Role.SUBHEADING), x, y)

    def _buttons(self) -> None:
        self.head("Buttons", 32, 24)
        for row, (kind, icon, words) in enumerate(
            ((Kind.PRIMARY, "", "Merge 3 packs"), (Kind.SECONDARY, "package", "Make packs"))
        ):
            for at, state in enumerate(("at rest", "pointer over", "pressed", "focus", "disabled")):
                x, y = 32 + at * (141 if row == 0 else 146), 51 + row * 65
                button = Button(words, kind=kind, icon=icon)
                button.setProperty("shown", state)
                self.put(button, x, y)
                self.put(Label(state, role=Role.CAPTION, ink="ink3"), x, y + 37)
        self.put(Button("Cancel", kind=Kind.QUIET, key="Esc"), 31, 181)
        hovered = Button("Add one", kind=Kind.QUIET, icon="plus")
        hovered.setProperty("shown", "pointer over")
        self.put(hovered, 150, 181)
        self.put(Button("Erase vacancy", kind=Kind.DANGER, icon="trash-2"), 264, 181)
        self.put(IconButton("search", "Find", key="Ctrl+F"), 428, 184)
        self.put(KeyCap("Ctrl+Z"), 473, 188)
        self.put(KeyCap("N"), 534, 188)
        self.put(Button("Submit…", icon="lock", chevron=False), 570, 181)

    def _middle(self) -> None:
        self.head("Chips", 32, 235)
        x = 32
        for words, kind in (
            ("Essential", ChipKind.ESSENTIAL),
            ("Desirable", ChipKind.DESIRABLE),
            ("Choose level", ChipKind.ATTENTION),
            ("Application form", ChipKind.METHOD),
            ("No method", ChipKind.ATTENTION),
            ("Refused", ChipKind.REFUSED),
            ("Edition 2", ChipKind.EDITION),
        ):
            chip = Chip(words, kind)
            self.put(chip, x, 260)
            x += round(chip.sizeHint().width() / current().scale) + 9
        self.head("Rating tiles, 2 to 7 steps", 32, 302)
        self.head("Matrix cells", 32, 449)
        self.put(Painted(), 32, 327, 720, 270)
        self.head("Fields", 32, 600)
        self.put(LineField(name="Met", text="Met at rest"), 32, 624, 230)
        focused = LineField(name="Focus", text="Focus: 2 px")
        focused.setProperty("shown", "focus")
        self.put(focused, 274, 624, 230)
        fixed = LineField(name="Fixed", text="Fixed when scoring opened")
        fixed.setEnabled(False)
        self.put(fixed, 516, 624, 230)
        self.put(LineField(name="Search", placeholder="Search the ledger"), 32, 668, 230)
        self.put(Segmented(["By applicant", "By criterion"], name="Order"), 274, 668)
        ticked = Check("Hide names")
        ticked.setChecked(True)
        self.put(ticked, 690, 262)
        self.put(Picker(["By rank", "By reference"], name="Order"), 690, 302)
        progress = Progress()
        progress.set_progress(61, 312, "61 of 312", "about 1 h 50 min left")
        self.put(progress, 516, 668, 184, 34)

    def _right(self) -> None:
        self.head("Sidebar states", 786, 24)
        sidebar = Sidebar()
        sidebar.set_vacancy("Web Manager", "CS-0419, Ardle Council")
        sidebar.set_stage("Shortlisting, 1 of 4")
        sidebar.set_steps(STEPS)
        sidebar.set_current(4)
        sidebar.set_person("Dee Malik, HR", "Saved 09:15")
        self.put(sidebar, 786, 49, 216, 440)
        rail = Sidebar()
        rail.set_steps(STEPS)
        rail.set_current(4)
        rail.set_rail(True)
        self.put(rail, 1014, 49, 56, 440)
        boxes = RatingBoxes([RatingChoice(c.value, "None" if c.value == 0 else c.label) for c in CHOICES])
        boxes.set_value(3)
        self.put(boxes, 786, 500, 394, 64)
        note = NoteField(name="Reason")
        note.set_note(LONG)
        self.put(Field("Reason", note, key="R", key_text="write"), 786, 575, 394, 95)
        panel = Panel(line="line")
        empty = EmptyState("No applicants yet", "Add them from a CSV or Excel file, or one at a time.")
        empty.add_button(Button("Add from a file", kind=Kind.PRIMARY, icon="file-spreadsheet", key="F"))
        empty.add_button(Button("Add one", key="A"))
        Column(panel).addWidget(empty)
        self.put(panel, 1084, 49, 180, 200)
        working = Working()
        working.set_progress("Reading: 61 of 80", 61 / 80)
        self.put(working, 1084, 260, 180, 120)

    def _bottom(self) -> None:
        self.head("Rating control: focus, and rated", 32, 712)
        first = RatingControl(CHOICES)
        first.setProperty("shown", "focus")
        self.put(first, 32, 738, 598)
        second = RatingControl(CHOICES)
        second.set_value(2)
        self.put(second, 649, 738, 598)
        self.put(
            Banner(
                BannerKind.ATTENTION,
                "2 applicants under a priority scheme meet the minimum",
                "They must be shortlisted unless you record why not.",
                actions=[("Review", print)],
                closable=False,
            ),
            32, 1010, 600, 57,
        )  # fmt: skip
        self.put(
            Banner(
                BannerKind.REFUSAL,
                "This file is from a newer Shortlister",
                "It was not opened and not changed. Install version 1.4 or later.",
            ),
            647, 1010, 600, 57,
        )  # fmt: skip


def settle(application: QApplication) -> None:
    """Two rounds of events, after which a grab gives the same bytes each time."""
    QTest.qWait(10)
    application.sendPostedEvents()
    QTest.qWait(10)


def show_state(widget: QWidget) -> None:
    """Put a widget into the state that the gallery wants to show."""
    match widget.property("shown"):
        case "pointer over":
            widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
        case "pressed":
            assert isinstance(widget, Button)
            widget.setDown(True)
        case "disabled":
            widget.setEnabled(False)


def grab(widget: QWidget, application: QApplication) -> QPixmap:
    """What the widget looks like."""
    widget.show()
    widget.activateWindow()
    settle(application)
    return widget.grab()


def page_pictures(application: QApplication, folder: Path, suffix: str) -> None:
    """The components, in their states; those that need the focus are grabbed with it and set into the picture."""
    page = Gallery()
    page.place()
    for widget, _place in page._put:
        show_state(widget)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    picture = grab(page, application)
    with QPainter(picture) as painter:
        for widget, _place in page._put:
            if widget.property("shown") == "focus":
                widget.setFocus()
                settle(application)
                painter.drawPixmap(widget.pos(), page.grab(widget.geometry()))
    picture.save(str(folder / f"components{suffix}.png"))
    page.deleteLater()
    icons = Icons()
    icons.resize(current().S(1280), current().S(400))
    grab(icons, application).save(str(folder / f"icons{suffix}.png"))
    icons.deleteLater()


def members() -> QStandardItemModel:
    """A small table in the roles of the kit."""
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Member", "Role", "Declarations", "New", "Result"])
    for name, role, declared, new, result in (
        ("Ann Lee", "Chair, scores", "24 of 24", "312", "Ready"),
        ("Bo Rees", "Member, scores", "24 of 24", "9", "1 to settle"),
        ("Carys Price", "Member, scores", "21 of 24", "284", "Refused"),
    ):
        items = [QStandardItem(text) for text in (name, role, declared, new, result)]
        items[0].setData(600, CellRole.WEIGHT)
        items[1].setData("reads Welsh", CellRole.SECOND)
        items[3].setTextAlignment(Qt.AlignmentFlag.AlignRight)
        if declared.startswith("21"):
            items[2].setData("triangle-alert", CellRole.ICON)
            items[2].setData("attn", CellRole.INK)
            items[2].setData("attn_mark", CellRole.ICON_INK)
        if result != "Ready":
            items[4].setData(ChipKind.REFUSED if result == "Refused" else ChipKind.ATTENTION, CellRole.CHIP)
        model.appendRow(items)
    model.horizontalHeaderItem(3).setTextAlignment(Qt.AlignmentFlag.AlignRight)
    return model


class Screen(QWidget):
    """A whole window made of the kit."""

    def __init__(self) -> None:
        super().__init__()
        across = Row(self)
        sidebar = Sidebar(self)
        sidebar.set_vacancy("Web Manager", "CS-0419, Ardle Council")
        sidebar.set_stage("Shortlisting, 1 of 4")
        sidebar.set_steps(STEPS)
        sidebar.set_current(3)
        sidebar.set_person("Dee Malik, HR", "Saved 09:15")
        across.addWidget(sidebar)
        right = Column()
        across.addLayout(right, 1)
        header = Header("Panel", self, fact="3 scorers and 1 HR adviser, and a long fact that gives way first of all")
        header.add(Button("Add member", self, kind=Kind.QUIET, icon="plus"))
        header.add(Button("Merge packs back", self, icon="inbox"))
        header.add(Button("Make packs", self, kind=Kind.PRIMARY, icon="package"))
        right.addWidget(header)
        body = Region(self)
        column = Column(body, margins=(12, 8, 12, 12), spacing=12)
        column.addWidget(
            Banner(
                BannerKind.REFUSAL,
                "“Web manager v3.scorepack” is not merged",
                "It was made from edition 1 of the specification. Scoring was opened on edition 2, in which E3 was "
                "split in two. Nothing in the file was changed, and nothing was taken from it.",
                body,
                actions=[("What differs", print), ("Make Bo Rees a new pack", print)],
            )
        )
        self.model = members()
        table = Table(body, name="Members")
        table.setModel(self.model)
        table.set_widths([180, 220, 150, 90, 0], elastic=4)
        table.go_to_row(1)
        column.addWidget(table, 1)
        welsh = RatingControl(WELSH, body)
        welsh.setMaximumWidth(current().S(480))
        column.addWidget(welsh)
        right.addWidget(body, 1)
        keys = KeyBar(self)
        keys.say("E5 scored 3, saved 14:02", undo=True)
        keys.show_hints(SCORE_KEYS)
        right.addWidget(keys)


def screen_pictures(application: QApplication, folder: Path, suffix: str) -> None:
    """A window of the kit, bare, under a question and under its keys."""
    screen = Screen()
    screen.resize(1280, 800)
    grab(screen, application).save(str(folder / f"screen{suffix}.png"))
    question = Sheet(
        screen,
        "Submit your scores for Shortlisting?",
        "Your scores are locked. After that you can see your colleagues’ scores, and yours can be changed only by "
        "moderation or by the chair opening them again.",
        do="Submit and lock",
        safe="Keep scoring",
    )
    question.block("1 reason still needed")
    keys = KeysSheet(screen, "Keys for Score", (*SCORE_ACTIONS, *EVERYWHERE))
    for name, sheet in (("sheet", question), ("keys", keys)):
        sheet.open()
        settle(application)
        picture = screen.grab()
        with QPainter(picture) as painter:
            painter.drawPixmap(screen.mapFromGlobal(sheet.pos()), sheet.grab())
        picture.save(str(folder / f"{name}{suffix}.png"))
        sheet.reject()
        settle(application)
    screen.deleteLater()


def draw(folder: Path) -> None:
    """Draw everything into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    qInstallMessageHandler(lambda *_message: None)  # "does not support propagateSizeHints" is harmless
    from shortlister.ui.kit.theme import Theme, apply

    for name in ThemeName:
        for scale in (1.0, 2.0):
            apply(application, Theme(name, scale, hub().theme.family))
            suffix = f"-{name.replace(' ', '-')}-{round(scale * 100)}"
            page_pictures(application, folder, suffix)
            screen_pictures(application, folder, suffix)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
