"""The menu of the stages, under the stage in the sidebar."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.sidebar import Sidebar
from shortlister.ui.shell import Shell


def choose_stage(sidebar: Sidebar, bridge: Bridge, shell: Shell) -> None:
    """Ask which stage the steps show."""
    menu, stages = QMenu(sidebar), bridge.state.stages_in_order
    for at, stage in enumerate(stages, 1):
        action = menu.addAction(_("{number} {stage}").format(number=at, stage=_(stage.name)))
        action.setCheckable(True)
        action.setChecked(stage.id == shell.stage)
        action.triggered.connect(lambda _checked=False, stage=stage.id: shell.show_stage(stage))
    button = sidebar.stage_button
    under: QWidget = button if button.isVisible() else sidebar
    if stages:
        menu.setActiveAction(menu.actions()[0])
    menu.popup(under.mapToGlobal(QPoint(0, button.height())))
