"""The modules that writing needs, imported one after the other where a window has time for it."""

import importlib
import sys
from typing import Final

STEPS: Final = ("shortlister.store.writing",)


def import_a_step() -> bool:
    """Import the next that is missing; False when all are there."""
    missing = next((name for name in STEPS if name not in sys.modules), None)
    if missing is None:
        return False
    importlib.import_module(missing)
    return True
