"""The little that is left to a stylesheet: fields, scroll bars, splitters, tooltips and menus."""

from collections.abc import Callable

from shortlister.ui.kit.tokens import Colours

# A colour set here on a field makes its placeholder half transparent unless placeholder-text-color is set too.
_TEXT = """
QLineEdit[kit="field"], QPlainTextEdit[kit="field"], QTextEdit[kit="field"] {{
  background: {surface}; color: {ink}; placeholder-text-color: {ink3};
  selection-background-color: {accent}; selection-color: {on_accent};
  border: 1px solid {edge}; border-radius: {s6}px; padding: {s4}px {s10}px; }}
QPlainTextEdit[kit="field"], QTextEdit[kit="field"] {{ padding: {s6}px {s4}px {s6}px {s8}px; }}
QLineEdit[kit="field"]:focus {{ border: {ring}px solid {focus}; padding: {s4b}px {s10b}px; }}
QPlainTextEdit[kit="field"]:focus, QTextEdit[kit="field"]:focus {{
  border: {ring}px solid {focus}; padding: {s6b}px {s4b}px {s6b}px {s8b}px; }}
QLineEdit[kit="field"]:disabled, QPlainTextEdit[kit="field"]:disabled, QTextEdit[kit="field"]:disabled,
QLineEdit[kit="field"]:read-only, QPlainTextEdit[kit="field"]:read-only {{
  background: {dis_bg}; color: {ink3}; border-color: {line2}; }}
QScrollBar:vertical {{ background: transparent; width: {s10}px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: {s10}px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {thumb}; border-radius: {thumb_radius}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {s28}px; }}
QScrollBar::handle:horizontal {{ min-width: {s28}px; }}
QScrollBar::handle:hover {{ background: {edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line2}; }}
QSplitter::handle:hover {{ background: {accent}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {edge}; padding: {s4}px {s6}px; }}
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {edge}; padding: {s4}px; }}
QMenu::item {{ padding: {s6}px {s20}px {s6}px {s12}px; border-radius: {s4}px; background: transparent; }}
QMenu::item:selected {{ background: {accent_soft}; color: {ink}; }}
QMenu::item:disabled {{ color: {dis}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {s4}px {s8}px; }}
"""


def stylesheet(colours: Colours, scaled: Callable[[float], int]) -> str:
    """The stylesheet of the application in these colours; `scaled` is the theme's S()."""
    c = colours
    names = ("surface", "ink", "ink3", "accent", "on_accent", "edge", "focus", "dis", "dis_bg", "line", "line2",
             "accent_soft")  # fmt: skip
    sizes = {f"s{n}": scaled(n) for n in (4, 6, 8, 10, 12, 20, 28)}
    ring = max(scaled(2), 2)
    within = {f"s{n}b": max(scaled(n) + 1 - ring, 0) for n in (4, 6, 8, 10)}
    thumb_radius = max((sizes["s10"] - 4) // 2, 1)
    return _TEXT.format(
        **{name: c.named(name).name() for name in names},
        **sizes,
        **within,
        ring=ring,
        thumb=c.line2.name(),
        thumb_radius=thumb_radius,
    )
