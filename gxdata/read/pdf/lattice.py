"""From ruled lines to the cells of tables: cells that no line parts are one cell."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from gxdata.read.pdf.page import Char, Rule, Shape

# Lines closer than this are pieces of one line; ends that miss each other by less than `NEAR` meet, and so near to one
# another a table has no two lines: they are one drawn twice.
SAME, NEAR = 1.0, 3.0
# A table is open at its side where its lines run on beyond the last crossing by more than this.
OPEN = 8.0
# What is left of a line after joining must be at least this long.
MIN_LENGTH = 5.0
# More lines than this on one page are a drawing.
MAX_RULES = 3000


@dataclass(slots=True)
class RuledCell:
    """A cell of a ruled table: where it stands (from 1), how far it spans, and the characters in it."""

    row: int
    column: int
    rowspan: int
    colspan: int
    chars: list[Char] = field(default_factory=list)


@dataclass(slots=True)
class RuledTable:
    """A ruled table: its column and row lines, its cells, and which cell holds each square between the lines."""

    xs: list[float]
    ys: list[float]
    cells: list[RuledCell]
    squares: dict[tuple[int, int], RuledCell]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.ys[0]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def width(self, cell: RuledCell) -> float:
        """How far a cell's lines stand apart."""
        return self.xs[cell.column - 1 + cell.colspan] - self.xs[cell.column - 1]

    def cell_at(self, x: float, y: float) -> RuledCell:
        """The cell that holds a point inside the table."""
        column = min(max(bisect_right(self.xs, x), 1), len(self.xs) - 1)
        row = min(max(bisect_right(self.ys, y), 1), len(self.ys) - 1)
        return self.squares[row, column]


def ruled_tables(rules: tuple[Rule, ...], grounds: tuple[Shape, ...] = ()) -> list[RuledTable]:
    """The tables that the lines of a page draw, each with more than one cell.

    Parameters
    ----------
    rules
        The lines of a page.
    grounds
        The filled boxes on it. One on the lines of a table is a cell, though no line is drawn around it.
    """
    joined = [*_joined(rules, True), *_joined(rules, False)]
    if len(joined) > MAX_RULES:
        return []
    grounds = grounds if len(grounds) <= MAX_RULES else ()
    tables = [_table(_with_sides(group, grounds)) for group in _groups(joined)]
    return [table for table in tables if table is not None and len(table.cells) > 1]


def _joined(rules: tuple[Rule, ...], horizontal: bool) -> Iterator[Rule]:
    """Lines of one direction: those at nearly the same place are one where they touch."""
    chosen = sorted((r for r in rules if r.horizontal == horizontal), key=lambda r: r.at)
    for group in _near(chosen):
        at = sum(r.at for r in group) / len(group)
        group.sort(key=lambda r: r.first)
        first, last = group[0].first, group[0].last
        for rule in group[1:]:
            if rule.first <= last + NEAR:
                last = max(last, rule.last)
                continue
            if last - first >= MIN_LENGTH:
                yield Rule(horizontal, at, first, last)
            first, last = rule.first, rule.last
        if last - first >= MIN_LENGTH:
            yield Rule(horizontal, at, first, last)


def _near(rules: list[Rule]) -> Iterator[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > SAME:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _groups(rules: list[Rule]) -> list[list[Rule]]:
    """Lines that cross or meet one another, directly or through others."""
    levels = [n for n, r in enumerate(rules) if r.horizontal]
    uprights = [n for n, r in enumerate(rules) if not r.horizontal]
    parents = list(range(len(rules)))
    for n in levels:
        for m in uprights:
            if _meet(rules[n], rules[m]):
                parents[_root(parents, n)] = _root(parents, m)
    groups: dict[int, list[Rule]] = {}
    for n, rule in enumerate(rules):
        groups.setdefault(_root(parents, n), []).append(rule)
    return [group for group in groups.values() if len(group) > 2]


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.first - NEAR <= upright.at <= level.last + NEAR
        and upright.first - NEAR <= level.at <= upright.last + NEAR
    )


def _root(parents: list[int], n: int) -> int:
    while parents[n] != n:
        parents[n] = parents[parents[n]]
        n = parents[n]
    return n


def _with_sides(rules: list[Rule], grounds: tuple[Shape, ...]) -> list[Rule]:
    """The lines of a table with the sides of the grounds that are its cells.

    Above and below they keep to its lines, and at their sides too, or to one of them and reach beyond the others.
    """
    levels = [r for r in rules if r.horizontal]
    uprights = [r for r in rules if not r.horizontal]
    if not grounds or not levels or not uprights:
        return rules
    xs, ys = _places(uprights, levels), _places(levels, uprights)
    cells = [
        g
        for g in grounds
        if _on(g.top, ys)
        and _on(g.bottom, ys)
        and (_on(g.left, xs) or (g.left < xs[0] and _on(g.right, xs)))
        and (_on(g.right, xs) or (g.right > xs[-1] and _on(g.left, xs)))
        and not any(_crosses(rule, g) for rule in rules)
    ]
    return [*rules, *(side for cell in cells for side in _sides(cell))]


def _on(at: float, places: list[float]) -> bool:
    return any(abs(at - place) <= NEAR for place in places)


def _crosses(rule: Rule, box: Shape) -> bool:
    """Whether a line is drawn within a box."""
    across, along = (box.top, box.bottom), (box.left, box.right)
    if not rule.horizontal:
        across, along = along, across
    return (
        across[0] + NEAR < rule.at < across[1] - NEAR
        and rule.first < along[1] - NEAR
        and rule.last > along[0] + NEAR
    )


def _sides(box: Shape) -> Iterator[Rule]:
    for at in (box.top, box.bottom):
        yield Rule(True, at, box.left, box.right)
    for at in (box.left, box.right):
        yield Rule(False, at, box.top, box.bottom)


def _table(rules: list[Rule]) -> RuledTable | None:
    levels = [r for r in rules if r.horizontal]
    uprights = [r for r in rules if not r.horizontal]
    if not levels or not uprights:
        return None
    xs = _places(uprights, levels)
    ys = _places(levels, uprights)
    if len(xs) < 2 or len(ys) < 2:
        return None
    parents = _parents(xs, ys, levels, uprights)
    return _with_cells(xs, ys, parents)


def _places(lines: list[Rule], across: list[Rule]) -> list[float]:
    """Where the lines of one direction stand; where a table is open at a side, the ends of the lines across are it."""
    places: list[float] = []
    for at in sorted(rule.at for rule in lines):
        if not places or at - places[-1] > NEAR:
            places.append(at)
    first, last = min(r.first for r in across), max(r.last for r in across)
    if places[0] - first > OPEN:
        places.insert(0, first)
    if last - places[-1] > OPEN:
        places.append(last)
    return places


def _parents(
    xs: list[float], ys: list[float], levels: list[Rule], uprights: list[Rule]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Each square (row, column) with the first one it is merged with."""
    right = _marked(uprights, xs, ys)
    below = _marked(levels, ys, xs)
    parents: dict[tuple[int, int], tuple[int, int]] = {}

    def root(square: tuple[int, int]) -> tuple[int, int]:
        while parents[square] != square:
            parents[square] = parents[parents[square]]
            square = parents[square]
        return square

    for row in range(1, len(ys)):
        for column in range(1, len(xs)):
            square = (row, column)
            parents[square] = square
            if column > 1 and (column, row) not in right:
                parents[square] = root((row, column - 1))
            if row > 1 and (row, column) not in below:
                one, other = root(square), root((row - 1, column))
                parents[max(one, other)] = min(one, other)
    return {square: root(square) for square in parents}


def _marked(rules: list[Rule], places: list[float], along: list[float]) -> set[tuple[int, int]]:
    """Where lines are drawn: (number of the place from 1, number of the stretch along it from 1)."""
    drawn = set()
    for rule in rules:
        at = min(range(len(places)), key=lambda n: abs(places[n] - rule.at))
        for n in range(len(along) - 1):
            if rule.first <= (along[n] + along[n + 1]) / 2 <= rule.last:
                drawn.add((at + 1, n + 1))
    return drawn


def _with_cells(
    xs: list[float], ys: list[float], parents: dict[tuple[int, int], tuple[int, int]]
) -> RuledTable:
    regions: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for square, parent in parents.items():
        regions.setdefault(parent, []).append(square)
    table = RuledTable(xs, ys, [], {})
    for squares in regions.values():
        for part in _rectangles(squares):
            rows, columns = [r for r, _ in part], [c for _, c in part]
            top, left = min(rows), min(columns)
            cell = RuledCell(top, left, max(rows) - top + 1, max(columns) - left + 1)
            table.cells.append(cell)
            table.squares.update(dict.fromkeys(part, cell))
    table.cells.sort(key=lambda cell: (cell.row, cell.column))
    return table


def _rectangles(squares: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """A region as it is if it is a rectangle. One of another shape is cut into its rows."""
    rows, columns = {r for r, _ in squares}, {c for _, c in squares}
    if len(squares) == len(rows) * len(columns):
        yield squares
        return
    run: list[tuple[int, int]] = []
    for row, column in sorted(squares):
        if run and (row, column) != (run[-1][0], run[-1][1] + 1):
            yield run
            run = []
        run.append((row, column))
    yield run
