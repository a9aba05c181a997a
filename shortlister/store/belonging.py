"""What may go into which chain, so that the ledger alone can say what every row must be."""

from shortlister.domain.changes import Change
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_
from shortlister.store.digests import OF_THE_MEMBER
from shortlister.store.files import FileInfo, FileKind


def require_belonging(info: FileInfo, state: State, change: Change, member: str) -> None:
    """A member's chain holds that member's cells alone, the vacancy's everything else, and a pack only the first."""
    if member:
        if not all(delta.kind in OF_THE_MEMBER and delta.key[0] == member for delta in change.deltas):
            raise ValueError(f"not all of this belongs to {member}")
        _require_settling(state, change)
    elif change.kinds & OF_THE_MEMBER:
        raise ValueError("some of this belongs to a member's chain")
    elif info.kind is FileKind.PACK:
        raise Refusal(N_("A scoring pack takes only its member's own scores; do this in the vacancy."))


def _require_settling(state: State, change: Change) -> None:
    """A conflict comes from merging alone, and whoever writes its score ends it: the ledger says so too."""
    if any(delta.kind is Kind.CONFLICT and delta.after is not None for delta in change.deltas):
        raise ValueError("a conflict comes from merging alone")
    ended = {delta.key for delta in change.deltas if delta.kind is Kind.CONFLICT}
    written = {delta.key for delta in change.deltas if delta.kind is Kind.SCORE}
    if not ended <= written:
        raise ValueError("a conflict ends with a score")
    if any(key in state.conflicts for key in written - ended):
        raise Refusal(N_("Two copies differ here; first say which counts."))
