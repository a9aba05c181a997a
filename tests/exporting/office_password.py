"""For the system's Python, which has LibreOffice's bridge: open a workbook with its password and save it twice.

Run as `python3 office_password.py PORT SOURCE PASSWORD PLAIN LOCKED`: PLAIN is saved without a password, LOCKED with
the same one. Prints what stands in A1 of the first sheet; ends with 3 where the password does not open it.
"""

import sys
import time
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import NamedValue, PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]

EXCEL = "Calc MS Excel 2007 XML"


def values(**named: object) -> tuple[Any, ...]:
    """Named values as LibreOffice takes them."""
    return tuple(PropertyValue(Name=name, Value=value) for name, value in named.items())


def desktop_at(port: str) -> Any:
    """The office that listens at the port, once it does."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            context = resolver.resolve(f"uno:socket,host=localhost,port={port};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    raise SystemExit("the office does not listen")


def main(port: str, source: str, password: str, plain: str, locked: str) -> None:
    """Load and store."""
    desktop = desktop_at(port)
    try:
        book = desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(source), "_blank", 0, values(Hidden=True, Password=password)
        )
        if book is None:
            raise SystemExit(3)
        sys.stdout.write(book.Sheets.getByIndex(0).getCellByPosition(0, 0).String)
        book.storeToURL(uno.systemPathToFileUrl(plain), values(FilterName=EXCEL))
        pair = (NamedValue(Name="CryptoType", Value="Standard"), NamedValue(Name="OOXPassword", Value=password))
        key = uno.Any("[]com.sun.star.beans.NamedValue", pair)
        secret = PropertyValue(Name="EncryptionData", Value=key)
        uno.invoke(book, "storeToURL", (uno.systemPathToFileUrl(locked), (*values(FilterName=EXCEL), secret)))
        book.close(True)
    finally:
        desktop.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
