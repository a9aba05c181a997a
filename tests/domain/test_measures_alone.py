"""Looking one measure or one applicant up alone says the same as listing them all."""

from shortlister.domain.edits.scoring import measure_at
from shortlister.domain.measures import applicants_in, measure_of, measures, takes_part
from shortlister.domain.records import (
    Applicant,
    Criterion,
    Decision,
    Level,
    Method,
    Outcome,
    Stage,
    Vacancy,
)
from shortlister.domain.scores import Sheet
from shortlister.domain.state import State

STATE = State(
    Vacancy("v", "Web Manager", stage="s1"),
    methods={key: Method(key, key, at) for at, key in enumerate(("form", "test", "talk", "proof"))},
    stages={
        "s1": Stage("s1", "Shortlisting", 0, ("form",)),
        "s2": Stage("s2", "Assessment", 1, ("test",)),
        "s3": Stage("s3", "Interview", 2, ("talk",)),
    },
    criteria={
        "c1": Criterion("c1", "E1", "One", 0, level=Level.ESSENTIAL, methods=("form", "talk")),
        "c2": Criterion("c2", "E2", "Two", 1, level=Level.ESSENTIAL, methods=("test", "proof")),
    },
    applicants={f"a{n}": Applicant(f"a{n}", f"A-{n}", n) for n in range(4)},
    outcomes={
        ("a0", "s1"): Outcome("a0", "s1", Decision.SHORTLISTED, "Met"),
        ("a1", "s1"): Outcome("a1", "s1", Decision.NOT_SHORTLISTED, "Not met"),
        ("a2", "s1"): Outcome("a2", "s1", Decision.SHORTLISTED, "Met"),
        ("a2", "s2"): Outcome("a2", "s2", Decision.SHORTLISTED, "Met"),
        ("a3", "s2"): Outcome("a3", "s2", Decision.WITHDRAWN, "Wrote"),
    },
)


def test_a_measure_looked_up_alone_is_the_one_in_the_list() -> None:
    for stage in STATE.stages.values():
        for measure in measures(STATE, stage.id):
            assert measure_of(STATE, measure.key) == (measure, stage)
            assert measure_at(STATE, measure.key) == (measure, stage.id)


def test_what_no_stage_measures_is_not_found() -> None:
    for key in ("c2/proof", "c1/test", "c9/form", "c1", "", "c1/"):
        assert measure_of(STATE, key) is None


def test_who_takes_part_is_who_is_listed() -> None:
    for stage in STATE.stages:
        listed = {one.id for one in applicants_in(STATE, stage)}
        assert {one for one in (*STATE.applicants, "a9") if takes_part(STATE, one, stage)} == listed


def test_a_sheet_knows_which_measures_are_rated() -> None:
    sheet = Sheet("c1/form\x1f2\x1f\x1ec2/test\x1f\x1fa note\x1ec1/talk\x1fNA\x1f")
    assert sheet.rated == {"c1/form", "c1/talk"}
    assert sheet.put([("c1/form", None)]).rated == {"c1/talk"}
