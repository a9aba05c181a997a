"""`demo`: the main job from end to end on the sample."""

from pathlib import Path
from typing import Annotated

import typer

from shortlister.cli.options import HrAlone, SampleStage
from shortlister.domain.file_names import shown_name
from shortlister.i18n import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", help=_("Do the whole job on the sample, and show the result."))(demo)


def demo(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", readable=False, metavar="DIR", help=_("Where the results go."))] = Path(
        "shortlister-demo"
    ),
    window: Annotated[
        bool, typer.Option("--window/--no-window", help=_("Open the window on the result, where there is a display."))
    ] = True,
    stage: SampleStage = "",
    as_: HrAlone = "",
) -> None:
    """Each step says what it did and where its result lies."""
    from shortlister.cli.desks import require_nobody_else
    from shortlister.cli.display import has_display
    from shortlister.cli.printing import say
    from shortlister.cli.stages_text import require_usual_stage
    from shortlister.desk.demo import run_demo
    from shortlister.domain.methods import STAGES

    require_nobody_else(as_)
    require_usual_stage(stage, STAGES[:1])
    vacancy = run_demo(out, say)
    if not window:
        return
    if not has_display():
        say(
            "",
            _("There is no display here, so no window opens. The results are in {folder}.").format(
                folder=shown_name(str(out))
            ),
        )
        return
    raise typer.Exit(context.obj(vacancy))
