"""What nobody expected: one hook, one dialog in plain words, and a report to copy."""

import sys
import threading
from collections import deque
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.sheet import Sheet


class CrashSheet(Sheet):
    """Says what happened and that what was scored is saved; the report can be copied."""

    def __init__(self, window: QWidget, report: str) -> None:
        super().__init__(
            window,
            _("Something went wrong in Shortlister"),
            _(
                "What you were doing last may not have happened. Everything scored before is saved in the file. "
                "You can go on working; if it happens again, copy the report and send it to those who look after "
                "Shortlister. The report holds no names, scores or notes of its own, but read it before sending."
            ),
            safe=_("Go on working"),
        )
        shown = NoteField(self, name=_("Report"))
        shown.setReadOnly(True)
        shown.setPlainText(report)
        self.body.addWidget(shown)
        self.body.gap(12)
        self.copy_button = Button(_("Copy the report"), self)
        self.copy_button.clicked.connect(lambda: QApplication.clipboard().setText(report))
        self.body.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignRight)


class CrashHook(QObject):
    """Installed once, by the application; `crashed` is sent with the report."""

    crashed = Signal(str)
    _caught = Signal(str)

    def __init__(self, application: QApplication, version: str = "") -> None:
        super().__init__(application)
        self._version = version
        self._recent: deque[str] = deque(maxlen=12)
        self._open: CrashSheet | None = None
        # A crash in the worker is told in the window's thread.
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the three ways in which trouble arrives: Python, its threads, Qt's messages."""
        sys.excepthook = self._from_python
        threading.excepthook = self._from_thread
        qInstallMessageHandler(self._from_qt)

    def remove(self) -> None:
        """Give them back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _from_python(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._caught.emit(self._report(kind, value, trace))

    def _from_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not issubclass(found.exc_type, SystemExit):
            self._caught.emit(self._report(found.exc_type, found.exc_value, found.exc_traceback))

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        self._recent.append(message)
        if kind is QtMsgType.QtFatalMsg:
            sys.stderr.write(_("Shortlister had to stop. What was scored is saved.") + "\n")

    def _report(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> str:
        import platform
        import traceback

        lines = [f"Shortlister {self._version}", f"Python {platform.python_version()}, {platform.platform()}", ""]
        lines += [line.rstrip() for line in traceback.format_exception(kind, value, trace)]
        if self._recent:
            lines += ["", "Qt:", *self._recent]
        return "\n".join(lines)

    def _tell(self, report: str) -> None:
        self.crashed.emit(report)
        window = QApplication.activeWindow() or next(
            (widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()), None
        )
        if self._open is not None:
            return
        if window is None:
            sys.stderr.write(_("Shortlister had to stop. What was scored is saved.") + "\n")
            return
        self._open = CrashSheet(window, report)
        self._open.finished.connect(self._closed)
        self._open.open()

    def _closed(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
            self._open = None
