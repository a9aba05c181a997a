"""Applications that are judged by all the criteria are what is judged, and no way in which a criterion is measured."""

import pytest

from tests.importing.lines_making import FORMS, draft_in

_LIST = """# Person specification: Head Gardener
{above}
## Essential
- A diploma in horticulture
- Experience of pruning old fruit trees
## Desirable
- A licence to drive a tractor
## Notes
{below}
"""
_TELLS_NOTHING = (
    "Applications will be assessed on the basis of how far candidates meet these criteria.",
    "All applications will be scored by the panel against the essential and desirable criteria.",
    "We score applications against these criteria.",
    "Your application will be judged against the criteria above.",
    "Applicants will be judged by how well they meet the following criteria.",
    "The committee will consider all applications on the basis of the person specification.",
)
_TELLS_THE_FORM = (
    "All criteria will be assessed from your application form.",
    "All criteria will be judged on your application.",
)


def _methods(form: str, *, above: str = "", below: str = "") -> list[tuple[str, ...]]:
    return [one.measured_by for post in draft_in(form, _LIST.format(above=above, below=below)).posts
            for one in post.criteria]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("said", _TELLS_NOTHING)
def test_an_application_that_is_judged_is_no_method(form: str, said: str) -> None:
    assert _methods(form, above=said) == [()] * 3
    assert _methods(form, below=said) == [()] * 3


@pytest.mark.parametrize("said", _TELLS_THE_FORM)
def test_an_application_that_criteria_are_assessed_from_is_one(said: str) -> None:
    assert _methods("docx", above=said) == [("Application form",)] * 3


def test_other_methods_in_such_a_sentence_stay() -> None:
    said = "Applications will be assessed against these criteria by interview and a pruning test."
    assert _methods("docx", below=said) == [("Interview", "Pruning test")] * 3


def test_where_another_sentence_measures_too_the_application_is_what_measures_the_first() -> None:
    said = "Your application will be assessed against all the criteria. Then all will be explored at interview."
    assert all("Application form" in one for one in _methods("docx", below=said))


_CONDITIONS = """# Head Gardener
## Essential
- A diploma in horticulture
- Experience of pruning old fruit trees
- You must be able to work at weekends
## Desirable
- A licence to drive a tractor

{lead}
- This is a full-time position and cannot be job-shared.
- Some work on Saturdays may be required.
"""


@pytest.mark.parametrize("form", FORMS)
def test_conditions_of_the_post_are_no_criteria(form: str) -> None:
    lead = "Conditions specific to this post (if any):"
    texts = [one.text for post in draft_in(form, _CONDITIONS.format(lead=lead)).posts for one in post.criteria]
    assert len(texts) == 4
    assert "work at weekends" in texts[2]
    assert "tractor" in texts[3]


@pytest.mark.parametrize(
    ("line", "is_criterion"),
    [
        ("The post is permanent.", False),
        ("This is a temporary, part-time post which may be extended.", False),
        ("The role is full time but open to job-sharers.", False),
        ("This is a full-time post, so you must be able to work evenings.", True),
    ],
)
def test_a_sentence_of_the_kind_of_contract_is_none(line: str, is_criterion: bool) -> None:
    paper = f"# Person specification: Head Gardener\n## Essential\n- A diploma in horticulture\n- Patience\n- {line}\n"
    texts = [one.text for post in draft_in("docx", paper).posts for one in post.criteria]
    assert (len(texts) == 3) is is_criterion


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_what_hours_there_may_be_is_a_term_beside_the_terms_alone(form: str) -> None:
    heads = "# Person specification: Head Gardener\n## Essential\n- A diploma in horticulture\n- Patience\n"
    hours = "- Some work on Saturdays may be required.\n"
    terms = "- This is a full-time post and cannot be job-shared.\n"

    def texts(paper: str) -> list[str]:
        return [one.text for post in draft_in(form, paper).posts for one in post.criteria]

    assert len(texts(f"{heads}{terms}{hours}")) == 2
    assert len(texts(f"{heads}{hours}{terms}")) == 2
    assert len(texts(f"{heads}{hours}")) == 3
    assert len(texts(f"{heads}{terms}- You must be able to work on Saturdays.\n")) == 3
