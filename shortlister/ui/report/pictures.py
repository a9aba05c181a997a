"""Charts shown in full and taken away: which there are, where to, and writing one whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import shown_name
from shortlister.domain.findings.agreement import Agreement
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _
from shortlister.ui.bridge import Bridge
from shortlister.ui.report.agreement import agreement_axis, criteria_lines, member_lines, severity_axis
from shortlister.ui.report.chart_sheet import ChartSheet
from shortlister.ui.report.charts import Chart, as_page, as_png, as_svg, intervals_chart, totals_chart
from shortlister.ui.report.exports import ask_where
from shortlister.ui.shell import Shell


def charts_of(bridge: Bridge, stage: str, found: Agreement | None) -> list[Chart]:
    """The charts that there are: without agreement only the totals, before scoring opens none."""
    charts = []
    if found is not None and found.exact is not None:
        lines, members = criteria_lines(bridge.state, found), member_lines(found)
        alpha = _("Krippendorff’s alpha with a 95 % interval: 1 is full agreement, 0 is chance.")
        charts.append(intervals_chart(_("How far the members agreed"), alpha, lines, agreement_axis(lines)))
        below = _("Points below the others’ mean. Shown, never applied.")
        charts.append(intervals_chart(_("How strictly each scored"), below, members, severity_axis(members)))
    if bridge.state.stages[stage].open:
        charts.append(totals_chart(bridge.followed(stage)))
    return charts


def ask_chart(page: QWidget, bridge: Bridge, shell: Shell, stage: str, found: Agreement | None) -> ChartSheet | None:
    """The charts with their tables; one may be saved. None where there is none yet."""
    charts = charts_of(bridge, stage, found)
    if not charts:
        shell.refuse(Refusal(N_("There is no chart yet: scoring of this stage is not open.")))
        return None

    def save(chart: Chart) -> None:
        path = ask_where(page, bridge, chart.title, (".png", ".svg", ".html"))
        if path is None:
            return
        try:
            write_picture(path, chart)
        except Refusal as refusal:
            shell.refuse(refusal)
            return
        shell.said(_("“{file}” is written").format(file=shown_name(path.name)), undo=False)

    sheet = ChartSheet(page.window(), charts, save)
    sheet.open()
    return sheet


def write_picture(path: Path, chart: Chart) -> None:
    """Write it as its ending says; what was there before stays until all of it is written."""
    match path.suffix.lower():
        case ".png":
            content = as_png(chart)
        case ".svg":
            content = as_svg(chart)
        case ".html":
            content = as_page(chart)
        case _:
            raise Refusal(N_("“{file}” is not written: a chart is .png, .svg or .html."), file=path.name)
    file = QSaveFile(str(path))
    if not (file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()):
        raise Refusal(
            N_("“{file}” is not written ({reason}). Choose another place."), file=path.name, reason=file.errorString()
        )
