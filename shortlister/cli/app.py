"""The command line as a whole: from arguments to an exit status."""

import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

from shortlister import __version__
from shortlister.cli.commands import COMMANDS
from shortlister.cli.printing import WIDTH, complain, speak_utf8
from shortlister.domain.refusals import Refusal, Unsaid
from shortlister.i18n import _

# A command's module is imported only when that command is asked for, and what the desk needs for it only inside the
# command's function: reading Word files, writing workbooks and writing SQLModel's tables cost a second to import, and
# the help or a refusal is to be there in a tenth of one.

OpenWindow = Callable[[Path | None], int]
"""Opens the window on a file and returns the exit status; given from above, because windows live on another floor."""


def command_line(names: Iterable[str]) -> typer.Typer:
    """The command line with at least these commands."""
    app = typer.Typer(
        name="shortlister",
        help=_("From a person specification to a scoring matrix that explains and checks itself."),
        epilog=_("Without a command the window opens: shortlister, or shortlister FILE."),
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"max_content_width": WIDTH},
    )
    app.callback()(_root)
    for module in dict.fromkeys(COMMANDS[name] for name in names):
        import_module(f"shortlister.cli.{module}").register(app)
    for command in app.registered_commands:
        command.short_help = command.help  # the list of commands would cut it
    return app


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"shortlister {__version__}")
        raise typer.Exit


def _root(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help=_("Show the version.")),
    ] = False,
) -> None:
    """What stands before any command."""


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments ask for; 0 done, 1 refused, 2 wrong usage."""
    speak_utf8()
    words = spread(arguments)
    asked = words[:1] if words and words[0] in COMMANDS else tuple(COMMANDS)
    command = typer.main.get_command(command_line(asked))
    try:
        status = _twice(command, words) or _finished(
            lambda: command.main(words, prog_name="shortlister", obj=open_window)
        )
        sys.stdout.flush()
    except Unsaid as refusal:
        complain([_("{sentence} The option for it is {option}.").format(sentence=refusal, option=f"--{refusal.what}")])
        status = 1
    except Refusal as refusal:
        complain(refusal.lines())
        status = 1
    except BrokenPipeError:
        status = _nobody_listens()
    return status


def _twice(command: object, words: Sequence[str]) -> int:
    """2, and said, where an option that takes one value is given twice: the parser would take the last in silence."""
    own = command.commands.get(words[0]) if isinstance(command, TyperGroup) and words else None
    for option in own.params if own is not None else ():
        given = sum(word.startswith("--") and word.partition("=")[0] in option.opts for word in words)
        if given > 1 and not getattr(option, "multiple", False) and not getattr(option, "is_flag", False):
            said = _("{option} is given {count} times; it takes one value.")
            complain([said.format(option=option.opts[0], count=given)])
            return 2
    return 0


def _finished(call: Callable[[], object]) -> int:
    """What the parser, which ends by leaving the process, would leave it with."""
    try:
        call()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _nobody_listens() -> int:
    """The reader of our output has gone (`| head`): what is left goes nowhere, without a complaint at the end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def spread(arguments: Sequence[str]) -> list[str]:
    """`--stages A=x B=y` as `--stages A=x --stages B=y`, because an option takes one value each."""
    words: list[str] = []
    inside = False
    for word in arguments:
        if word.startswith("-"):
            inside = word == "--stages"
            words.append(word)
            continue
        if inside and "=" in word and words[-1] != "--stages":
            words.append("--stages")
        inside = inside and "=" in word
        words.append(word)
    return words
