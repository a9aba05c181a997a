"""Passwords of workbooks: asked for on the terminal without showing them, or read from a file; never an argument."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from shortlister.domain.file_names import shown_name
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _

Asked = Annotated[
    bool, typer.Option("--password", help=_("Of a workbook: ask on the terminal for a password to protect it with."))
]
From = Annotated[
    Path | None,
    typer.Option(
        "--password-from",
        readable=False,
        metavar="FILE",
        help=_("The password is the first line of this file."),
        show_default=False,
    ),
]


def new_password(source: Path | None, *, ask: bool) -> str:
    """A password to protect a workbook with, typed twice; empty where none is wanted."""
    if source is not None:
        return _first_line(source)
    if not ask:
        return ""
    _require_terminal()
    word = _typed(_("Password"))
    if word != _typed(_("The same again")):
        raise Refusal(N_("The two passwords differ. Nothing was written."))
    if not word:
        raise Refusal(N_("The password is empty. Nothing was written."))
    return word


def known_password(source: Path | None, file: Path) -> str:
    """The password of a workbook that has one."""
    if source is not None:
        return _first_line(source)
    _require_terminal()
    return _typed(_("Password of “{file}”").format(file=shown_name(file.name)))


def _typed(prompt: str) -> str:
    from getpass import getpass

    return getpass(f"{prompt}: ")


def _require_terminal() -> None:
    if not sys.stdin.isatty():
        raise Refusal(
            N_("There is no terminal to ask for the password. Give a file whose first line it is: --password-from.")
        )


def _first_line(source: Path) -> str:
    try:
        with source.open(encoding="utf-8-sig") as file:
            word = file.readline(10_000).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as fault:
        raise Refusal(
            N_("The password cannot be read from “{file}”. Give a text file whose first line it is."), file=source.name
        ) from fault
    if not word:
        raise Refusal(N_("The first line of “{file}” is empty, so there is no password."), file=source.name)
    return word
