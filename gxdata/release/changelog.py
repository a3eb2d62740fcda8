"""The changelog of a release in both languages, as Markdown."""

import re
from collections.abc import Sequence

from gxdata.catalogue import frame, frames
from gxdata.release.differences import Summary

FIRST = "# 变更 Changes\n\n首次发布，没有可比较的前一版。 The first release: there is none before it to compare with.\n"


def changelog(previous: str | None, summary: Summary) -> str:
    """The changes against the release before, counted; each of them stands in ``changes.csv``.

    Parameters
    ----------
    previous
        Name of the release before; None for the first.
    summary
        What changed.
    """
    if previous is None:
        return FIRST
    head = (
        f"# 变更 Changes\n\n与 `{_plain(previous)}` 相比，逐条见 `changes.csv`。 "
        f"Against `{_plain(previous)}`; `changes.csv` has them one by one.\n"
    )
    parts = [head, _versions(summary), _columns(summary)]
    if not (summary.rows or summary.columns):
        parts.append("没有变化。 Nothing changed.\n")
    else:
        parts += [_reports(summary), _rows(summary), _cells(summary)]
    return "\n".join(part for part in parts if part)


def _versions(summary: Summary) -> str:
    before, after = (", ".join(map(_plain, versions)) for versions in summary.versions)
    return "" if before == after else f"解析器 Parser: {before or '—'} → {after or '—'}\n"


def _columns(summary: Summary) -> str:
    words = {"added": "新增列 Columns added", "removed": "去除列 Columns removed"}
    lines = [
        f"- {words[word]}: " + ", ".join(f"`{name}.{column}`" for column in columns)
        for (name, word), columns in sorted(summary.columns.items())
    ]
    return "\n".join(lines) + "\n" if lines else ""


def _reports(summary: Summary) -> str:
    if not summary.reports:
        return ""
    years = sorted({year for year, _ in summary.reports})
    rows = [
        (str(year), *(str(summary.reports[year, word]) for word in ("added", "removed", "changed")))
        for year in years
    ]
    head = ("年度 Year", "新增 Added", "去除 Removed", "变动 Changed")
    return "## 报告 Reports\n\n" + _table(head, rows)


def _rows(summary: Summary) -> str:
    rows = []
    for name in frames():
        counts = [summary.rows[name, word] for word in ("added", "removed", "changed")]
        cells = sum(n for (of, _), n in summary.cells.items() if of == name)
        if any(counts):
            label = f"{frame(name).zh} {frame(name).en} (`{name}`)"
            rows.append((label, *map(str, counts), str(cells)))
    head = (
        "表 Frame", "新增行 Rows added", "去除行 Rows removed", "变动行 Rows changed",
        "变动格 Cells changed",
    )  # fmt: skip
    return "## 行与格 Rows and cells\n\n" + _table(head, rows) if rows else ""


def _cells(summary: Summary) -> str:
    rows = [(f"`{name}.{column}`", str(n)) for (name, column), n in sorted(summary.cells.items())]
    head = ("列 Column", "变动格 Cells changed")
    return "## 变动的列 Columns with changes\n\n" + _table(head, rows) if rows else ""


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    rule = "|---" + "|--:" * (len(head) - 1) + "|"
    lines = ["| " + " | ".join(cells) + " |" for cells in (head, *rows)]
    return "\n".join([lines[0], rule, *lines[1:]]) + "\n"


def _plain(text: str) -> str:
    """A name from outside as one line that is no markup."""
    return re.sub(r"[^\w.\-+ ]", "_", text)
