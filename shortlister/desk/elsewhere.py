"""What somebody else has written to the open file, from another window or by a command: taken over, and told."""

from shortlister.desk.desk import Desk
from shortlister.desk.ledger_export import LedgerSight
from shortlister.domain.findings.change_words import told
from shortlister.domain.records import Role


def taken_over(desk: Desk) -> tuple[str, ...]:
    """With the state read again, what of it this person may know, in words; raises Refusal where it cannot be read."""
    store = desk.store
    known = {replica: head.entries for replica, head in store.heads().items()}
    desk.read_again()
    sight = None if desk.actor.role is Role.HR else LedgerSight(desk, persons=False)
    found: list[tuple[str, str]] = []
    for replica, head in store.heads().items():
        if head.entries > known.get(replica, 0):
            for entry in store.entries(replica=replica, after=known.get(replica, 0)):
                change = store.told(entry)
                if change is not None and (sight is None or sight.shows(entry)):
                    found.append((entry.at, told(desk.state, change)))
    return tuple(words for _at, words in sorted(found, key=lambda one: one[0]))
