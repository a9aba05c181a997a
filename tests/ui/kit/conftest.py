"""Every test of the kit starts in the light theme at 100 %."""

import gc

import pytest
from PySide6.QtWidgets import QApplication

from shortlister.ui.kit.theme import Theme, apply, current, interface_family


@pytest.fixture(autouse=True)
def _light_theme(qapp: QApplication) -> None:
    light = Theme(family=interface_family())
    if current() != light or not qapp.styleSheet():
        gc.collect()  # windows of earlier tests, or they go in the middle of being told
        apply(qapp, light)
