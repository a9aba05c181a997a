"""The keys of Specification: what each action does, and when it can be done."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.actions import Condition, Handler
from shortlister.ui.shell import Shell
from shortlister.ui.specification.arriving import SourceHands
from shortlister.ui.specification.choosing import Choosing
from shortlister.ui.specification.criteria_side import CriteriaSide
from shortlister.ui.specification.doubt_hands import DoubtHands
from shortlister.ui.specification.doubts import doubts
from shortlister.ui.specification.hands import Hands
from shortlister.ui.specification.notices import why_not_open
from shortlister.ui.specification.page_header import SpecificationHeader
from shortlister.ui.specification.source_view import SourceView
from shortlister.ui.specification.vacancy_hands import VacancyHands

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftSpecification


class Screen(Protocol):
    """What the keys need of the page."""

    bridge: Bridge
    shell: Shell
    hands: Hands
    vacancy: VacancyHands
    arriving: SourceHands
    header: SpecificationHeader
    side: CriteriaSide
    source: SourceView
    choosing: Choosing
    doubting: DoubtHands

    def other_posts(self) -> "DraftSpecification | None":
        """The document where it has other posts than the one that was taken."""
        ...

    def shown_state(self) -> State:
        """The state as this person may see it."""
        ...

    def may_change(self) -> bool:
        """Whether this person sets the vacancy up."""
        ...

    def is_fixed(self) -> bool:
        """Whether scoring has opened."""
        ...

    def working_on_criteria(self) -> bool:
        """Whether the criteria are shown."""
        ...

    def is_choosing(self) -> bool:
        """Whether a document waits for a person to choose."""
        ...

    def on_criterion(self) -> bool:
        """Whether there is a current criterion."""
        ...

    def can_open(self) -> bool:
        """Whether scoring can be opened now: everything is accepted, and nothing hinders."""
        ...

    def may_go_back(self) -> bool:
        """Whether Esc takes something back."""
        ...

    def back(self) -> None:
        """Take nothing of what was read, or choose one criterion alone again, or take the bar away."""
        ...


def handlers(page: Screen) -> dict[str, Handler]:
    """What each action does."""
    hands, vacancy, arriving = page.hands, page.vacancy, page.arriving

    def plain(act: Callable[[], object]) -> Handler:
        return lambda _key: act()

    def add() -> None:
        hands.add(page.source.marked_passage())
        page.source.let_go()

    def to_criterion_here() -> None:
        one = page.side.current()
        if id := page.source.criterion_here(one.id if one is not None else ""):
            page.side.show_criterion(id)
            page.side.list.setFocus()
        else:
            page.shell.not_done(_("No criterion stands here in the document"))

    return {
        "move": lambda key: page.side.step(-1 if key == "Up" else 1),
        "extend": lambda key: page.side.extend(-1 if key.endswith("Up") else 1),
        "pass": lambda key: page.side.pass_by(-1 if key.endswith("Up") else 1),
        "toggle": plain(page.side.toggle),
        "ends": lambda key: page.side.to_end(last=key == "End"),
        "more": plain(page.side.choose_more),
        "alike": lambda _key: page.side.choose_criteria(page.side.doubts.alike()),
        "accept": plain(hands.accept),
        "accept all": plain(hands.accept_all),
        "split": lambda _key: _split(page),
        "cut": hands.move_cut,
        "merge": plain(hands.merge),
        "level": plain(hands.level),
        "methods": lambda _key: hands.measuring.ask(page.side.chosen()),
        "group": plain(hands.group),
        "edit": plain(hands.edit),
        "remove": plain(hands.remove),
        "add": plain(add),
        "here": plain(to_criterion_here),
        "earlier": hands.move,
        "doubt": plain(page.doubting.next),
        "away": plain(page.doubting.toggle_away),
        "post": lambda _key: arriving.choose_post(page.other_posts()),
        "find": plain(page.source.begin_find),
        "turn": lambda key: page.source.turn(-1 if key == "PgUp" else 1),
        "page": lambda key: page.source.turn_page(-1 if key == "," or key.endswith("PgUp") else 1),
        "mark": lambda key: page.source.extend(-1 if key.endswith("Left") else 1),
        "zoom": plain(page.source.zoom),
        "margins": plain(page.source.toggle_margins),
        "plain": plain(page.source.toggle_plain),
        "back": plain(page.back),
        "way": lambda key: (page.choosing.choose if page.is_choosing() else page.side.doubts.answer)(key),
        "file": plain(arriving.choose_file),
        "paste": plain(arriving.paste),
        "setup": plain(page.header.open_setup),
        "rule": plain(vacancy.rule),
        "weights": plain(vacancy.weights),
        "stages": plain(vacancy.stages),
        "name": plain(vacancy.name),
        "open": plain(vacancy.open_scoring),
    }


def _split(page: Screen) -> None:
    """Split, or put the bar up."""
    page.hands.split()
    page.side.chose.emit()


def otherwise(page: Screen) -> dict[str, Handler]:
    """What a key does while its action is not possible: Enter splits at the person's bar or names the doubt."""

    def splits(_key: str) -> None:
        if page.hands.is_cutting():
            _split(page)
        elif page.may_change() and page.hands.awaits():
            page.shell.not_done(_("The document of these criteria is still being read"))
        elif page.may_change() and not page.is_fixed() and page.on_criterion():
            words = _("{criterion} has a doubt that needs a decision first")
            page.shell.not_done(words.format(criterion=page.side.chosen()[0].reference))

    def why_not(_key: str) -> None:
        if page.working_on_criteria():
            page.shell.not_done(why_not_open(page.bridge, len(doubts(page.shown_state()))))

    def still_read(_key: str) -> None:
        if page.may_change() and page.hands.awaits():
            page.shell.not_done(_("The document of these criteria is still being read"))

    def none_put_away(_key: str) -> None:
        if page.working_on_criteria():
            page.shell.not_done(_("No doubt about the document was put away"))

    return {"accept": splits, "accept all": still_read, "open": why_not, "away": none_put_away}


def conditions(page: Screen) -> dict[str, Condition]:
    """When each can be done."""
    return {
        "work": lambda: page.working_on_criteria() and bool(page.shown_state().criteria),
        "draft": lambda: page.may_change() and not page.is_fixed() and page.on_criterion(),
        "editable": lambda: page.may_change() and page.on_criterion(),
        "acceptable": lambda: page.may_change() and page.working_on_criteria() and page.hands.acceptable(),
        "all acceptable": lambda: (
            page.may_change() and not page.is_fixed() and page.on_criterion() and not page.hands.awaits()
        ),
        "adding": lambda: page.may_change() and not page.is_fixed() and not page.is_choosing(),
        "cutting": lambda: page.working_on_criteria() and page.side.cut() is not None,
        "doubted": lambda: page.working_on_criteria() and page.side.doubts.some(),
        "put away": lambda: page.working_on_criteria() and page.doubting.away(page.shown_state()) > 0,
        "several": lambda: (
            page.may_change() and not page.is_fixed() and page.working_on_criteria() and page.other_posts() is not None
        ),
        "sourced": lambda: page.working_on_criteria() or page.is_choosing(),
        "alike": lambda: page.working_on_criteria() and len(page.side.doubts.alike()) > 1,
        "leaving": page.may_go_back,
        "choosing": lambda: page.is_choosing() or page.side.doubts.can_answer(),
        "unfixed": lambda: page.may_change() and not page.is_fixed(),
        "running": page.may_change,
        "settable": lambda: not (page.header.setup.isHidden() and page.header.setup_small.isHidden()),
        "openable": page.can_open,
    }
