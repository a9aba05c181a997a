"""LibreOffice without a window, made to calculate every formula anew and to believe no stored value."""

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def recalculated(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Each workbook opened, calculated and saved again by LibreOffice, under the same name in `folder`."""
    assert SOFFICE is not None
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder),
            *map(str, paths),
        ],
        check=True,
        capture_output=True,
        timeout=150,
    )
    return [folder / path.name for path in paths]


def printed(path: Path, folder: Path, *, pages: int) -> Path:
    """The first so many pages of the workbook, as LibreOffice prints it."""
    assert SOFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    made = f'pdf:calc_pdf_Export:{{"PageRange":{{"type":"string","value":"1-{pages}"}}}}'
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", made, "--outdir", str(folder), str(path)],
        check=True,
        capture_output=True,
        timeout=150,
    )
    return folder / f"{path.stem}.pdf"


def altered(path: Path, target: Path, part: str, change: Callable[[str], str]) -> Path:
    """A copy of the workbook with one part of its zip changed."""
    with ZipFile(path) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name in source.namelist():
            data = source.read(name)
            copy.writestr(name, change(data.decode()).encode() if name == part else data)
    return target


def forgetful(path: Path, target: Path) -> Path:
    """A copy of the workbook whose formulas have lost their stored values."""
    with ZipFile(path) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"</f><v>[^<]*</v>", b"</f>", data)
            copy.writestr(name, data)
    return target
