"""The light door: what a file is and what it holds, without SQLModel; what opening a window needs is here."""

from shortlister.store.digests import base_digest
from shortlister.store.entries import Head
from shortlister.store.erased import PackErased
from shortlister.store.files import ASIDE, FileInfo, FileKind, glance, inspect, is_ours, whose
from shortlister.store.loading import Loaded, load
from shortlister.store.troubles import Damaged
from shortlister.store.untrusted import PackFile, open_untrusted

__all__ = [
    "ASIDE",
    "Damaged",
    "FileInfo",
    "FileKind",
    "Head",
    "Loaded",
    "PackErased",
    "PackFile",
    "base_digest",
    "glance",
    "inspect",
    "is_ours",
    "load",
    "open_untrusted",
    "whose",
]
