"""Web pages whose columns only a style sheet lays out: *Essential* and *Desirable* side by side in boxes."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text

_BOTH = (
    ("essential", "Reading maps"),
    ("desirable", "Welsh"),
    ("essential", "Leading walks"),
    ("desirable", "Driving"),
)
_EMPTY = "stands directly before"


def _page(body: str) -> DraftSpecification:
    return read_text(f"<html><body><h1>Person specification: Ranger</h1>{body}</body></html>", "page.html")


def _levels(draft: DraftSpecification) -> tuple[tuple[str, str], ...]:
    return tuple((one.level, one.text) for one in draft.posts[0].criteria)


@pytest.mark.parametrize(
    "body",
    [
        "<div class=r><div><b>Essential</b></div><div><b>Desirable</b></div></div>"
        "<div class=r><div>Reading maps</div><div>Welsh</div></div>"
        "<div class=r><div>Leading walks</div><div>Driving</div></div>",
        "<div class=head><div class=r><span>Essential</span><span>Desirable</span></div></div>"
        "<div class=body><div class=r><span>Reading maps</span><span>Welsh</span></div>"
        "<div class=r><span>Leading walks</span><span>Driving</span></div></div>",
        "<div style='display:grid'><h3>Essential</h3><h3>Desirable</h3>"
        "<div>Reading maps</div><div>Welsh</div><div>Leading walks</div><div>Driving</div></div>",
        "<ul><li><span>Essential criteria</span><span>Desirable criteria</span></li>"
        "<li><span>Reading maps</span><span>Welsh</span></li>"
        "<li><span>Leading walks</span><span>Driving</span></li></ul>",
        "<div role=table><div role=row><span role=columnheader>Criteria</span>"
        "<span>Essential</span><span>Desirable</span>"
        "</div><div role=row><span>Reading maps</span><span>✓</span><span></span></div>"
        "<div role=row><span>Welsh</span><span></span><span>✓</span></div>"
        "<div role=row><span>Leading walks</span><span>✓</span><span></span></div>"
        "<div role=row><span>Driving</span><span></span><span>✓</span></div></div>",
        "<section><div><p>Desirable</p><p>Essential</p></div></section>"
        "<div><div></div><div>Reading maps</div></div>"
        "<div><div>Welsh</div><div>Leading walks</div></div><div><div>Driving</div><div></div></div>",
    ],
)
def test_boxes_in_rows_have_the_level_that_stands_above_their_column(body: str) -> None:
    draft = _page(body)
    assert sorted(_levels(draft)) == sorted(_BOTH)
    assert not [said for said in draft.doubts if _EMPTY in said]


def test_lists_in_boxes_below_the_two_headings_keep_every_item() -> None:
    draft = _page(
        "<div class=r><div>Essential</div><div>Desirable</div></div>"
        "<div class=r><div><ul><li>Reading maps</li><li>Patience</li></ul></div>"
        "<div><ul><li>Welsh</li></ul></div></div>"
        "<div class=r><div><ul><li>Leading walks</li></ul></div><div></div></div><p>We offer a pension.</p>"
    )
    assert _levels(draft) == (
        ("essential", "Reading maps"),
        ("essential", "Patience"),
        ("desirable", "Welsh"),
        ("essential", "Leading walks"),
    )


def test_two_lists_below_two_headings_belong_to_them_in_order() -> None:
    draft = _page(
        "<h3>Essential</h3><h3>Desirable</h3>"
        "<ul><li>Reading maps</li><li>Leading walks</li></ul><ul><li>Welsh</li></ul>"
    )
    assert _levels(draft) == (("essential", "Reading maps"), ("essential", "Leading walks"), ("desirable", "Welsh"))


def test_boxes_with_groups_and_methods_are_read_as_a_table_is() -> None:
    draft = _page(
        "<div><div>Area</div><div>Essential</div><div>Desirable</div><div>How assessed</div></div>"
        "<div><div>Skills</div><div>Reading maps</div><div>Welsh</div><div>Interview</div></div>"
        "<div><div>Experience</div><div><p>Leading walks</p><p>Working outside</p></div><div></div><div>CV</div></div>"
    )
    assert [(one.group, one.level, one.text, one.measured_by) for one in draft.posts[0].criteria] == [
        ("Skills", "essential", "Reading maps", ("Interview",)),
        ("Skills", "desirable", "Welsh", ("Interview",)),
        ("Experience", "essential", "Leading walks", ("CV",)),
        ("Experience", "essential", "Working outside", ("CV",)),
    ]


def test_a_row_of_one_box_heads_a_group_and_what_follows_the_grid_does_not() -> None:
    draft = _page(
        "<div class=r><span>Criteria</span><span>Essential</span><span>Desirable</span></div><p>Skills</p>"
        "<div class=r><span>Reading maps</span><span>X</span><span></span></div><p>Experience</p>"
        "<div class=r><span>Leading walks</span><span></span><span>X</span></div><h2>Benefits</h2><p>A pension.</p>"
    )
    assert [(one.group, one.level, one.text) for one in draft.posts[0].criteria] == [
        ("Skills", "essential", "Reading maps"),
        ("Experience", "desirable", "Leading walks"),
    ]
