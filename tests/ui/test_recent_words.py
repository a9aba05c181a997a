"""What the list of recent files says of a vacancy that is being set up."""

from pathlib import Path

from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.specification import AcceptCriteria, EditCriterion
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.ui.bridge import Bridge
from shortlister.ui.opening import how_far


def test_the_list_of_recent_files_tells_of_the_specification_until_it_is_accepted(tmp_path: Path) -> None:
    lines = (DraftCriterion("Can cook", "", "essential"), DraftCriterion("Can bake", "", "essential", ("Interview",)))
    post = DraftPost("Cook", lines)
    desk = make_vacancy(tmp_path / "v.shortlist", title="Cook", steps=[lambda _: TakeSpecification(post, "x")])
    bridge = Bridge(desk)
    assert how_far(bridge) == "Specification: 2 criteria, 1 with doubts"  # it has no method
    one, other = (criterion.id for criterion in desk.state.criteria_in_order)
    desk.do(EditCriterion(one, methods=desk.state.criteria[other].methods))
    assert how_far(bridge) == "Specification: 0 of 2 criteria accepted"
    desk.do(AcceptCriteria((one, other)))
    assert how_far(bridge) == "Setting up: 0 applicants"
    desk.close()
