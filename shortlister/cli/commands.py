"""The names of the commands and the module of each, known before anything else is imported."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "demo": "demonstration",
        "spec": "specification",
        "new": "making",
        "doubts": "doubts",
        "stages": "staging",
        "next-stage": "staging",
        "rule": "ruling",
        "panel": "panel_changes",
        "join": "panel_changes",
        "leave": "panel_changes",
        "role": "panel_changes",
        "pin": "panel_changes",
        "declare": "panel",
        "open-scoring": "staging",
        "calibrate": "calibration",
        "allocate": "allocation",
        "seal": "sealing",
        "pack": "packs",
        "score": "scoring",
        "submit": "scoring",
        "reopen": "scoring",
        "merge": "packs",
        "settle": "settling",
        "scores": "side_by_side",
        "disagreements": "moderation",
        "meeting": "proceedings",
        "agree": "moderation",
        "rank": "shortlist",
        "robustness": "robust",
        "outcome": "shortlist",
        "tie": "shortlist",
        "sign-off": "proceedings",
        "open-again": "proceedings",
        "reveal": "panel",
        "coverage": "reports",
        "agreement": "reports",
        "export": "reports",
        "compare": "comparing",
        "record": "applicants_own",
        "letters": "applicants_own",
        "publish": "keeping",
        "verify": "reports",
        "retention": "keeping",
        "erase": "keeping",
        "purge": "keeping",
    }
)
"""Command → module of this package that registers it, in the order in which the help lists them."""
