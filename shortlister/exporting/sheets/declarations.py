"""The sheet `Declarations`: what each member declared about each applicant, as it stands for the stage."""

from collections.abc import Iterator, Mapping
from typing import Final

from shortlister.domain.records import Interest
from shortlister.domain.state import State
from shortlister.exporting.cells import Value
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.listing import Field, Listing, listing, longest
from shortlister.exporting.sheets.names import DECLARATIONS
from shortlister.exporting.styles import ITEM, ITEM_LEAD
from shortlister.i18n import N_, _

_WORDS: Final[Mapping[Interest, str]] = {
    Interest.NONE: N_("no interest"),
    Interest.SPEAKS_LAST: N_("interest declared, scores and speaks last"),
    Interest.RECUSED: N_("recused, does not score"),
}


def declarations(derived: Derived) -> Sheet:
    """The sheet: by member, then applicant; names only where they may be shown."""
    found = list(_values(derived))
    names = (Field(_("Name"), 26),) if derived.snapshot.named else ()
    return listing(
        derived,
        Listing(
            name=DECLARATIONS,
            fields=(
                Field(_("Member"), 24, ITEM_LEAD),
                Field(_("Applicant"), 14),
                *names,
                Field(_("Declaration"), 42),
                Field(_("Reason"), 50, ITEM, grows=True),
            ),
            values=lambda: found,
            count=len(found),
            note=_("No member has declared anything about any applicant."),
            over=longest(str(values[-1] or "") for values in found),
        ),
        title=_("Declarations of interest"),
    )


def _values(derived: Derived) -> Iterator[tuple[Value, ...]]:
    state, stage = derived.state, derived.snapshot.stage
    for member in state.members_in_order:
        for applicant in state.applicants_in_order:
            if (member.id, applicant.id) not in state.declarations:
                continue
            name = (derived.name(applicant.id) or None,) if derived.snapshot.named else ()
            yield (
                member.name,
                applicant.reference,
                *name,
                _told(state, member.id, applicant.id, stage),
                state.interest_reason(member.id, applicant.id, stage) or None,
            )


def _told(state: State, member: str, applicant: str, stage: str) -> str:
    """What stands for the stage (id) and, where it was declared after other stages, what stands for those."""
    interest = state.interest(member, applicant, stage)
    declared = state.declarations[member, applicant]
    before = [state.interest(member, applicant, one) for one, _word in declared.earlier if one != stage]
    since = state.stages.get(declared.since)
    if interest is not declared.interest or since is None or not before or before[-1] is interest:
        return _(_WORDS[interest])
    return _("{interest}; before {stage}: {earlier}").format(
        interest=_(_WORDS[interest]), stage=_(since.name), earlier=_(_WORDS[before[-1]])
    )
