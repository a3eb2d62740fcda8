"""What a walk through section five has found, and where it stands."""

import re
from dataclasses import dataclass, field, replace
from itertools import islice

from gxdata.extract.problems import earlier, wording
from gxdata.extract.problems.announce import is_weak
from gxdata.extract.problems.atoms import Atom
from gxdata.extract.problems.clauses import Piece, cut, sentences
from gxdata.extract.problems.joins import MAX_LEADS, leads_alone

# 主要是: opens a sentence on why what the one before it states is so; 原因是流转环节多: says so itself.
BECAUSE = re.compile(r"[。；\s]*主要(?:是|在于)(?:由于|因为)?")
REASON = re.compile(r"(?:主要|其|产生)?原因(?:主要)?(?:是|在于|为|有|：)|究其原因")


@dataclass(frozen=True, slots=True)
class Item:
    """A problem or measure found, or what is told beside them.

    `answers` is the place in the list of items of the problem that a measure is written behind. A problem is `weak` if
    it says only that the organ falls short, and `named` if a measure names it: 针对…的问题，将…. A `past` item
    belongs to an earlier year: a problem that was put right, or what was done about it.
    """

    kind: str
    start: int
    end: int
    answers: int | None = None
    weak: bool = False
    named: bool = False
    past: bool = False


@dataclass(slots=True)
class Enumeration:
    """A list that is being counted: `answered` if measures stand inside its items, with `sides` if 一方面 opens it."""

    style: str
    number: int
    kind: str
    firm: bool
    first: int
    open: bool = True
    answered: bool = False
    sides: bool = False


@dataclass(slots=True)
class Walk:
    """Where the reading stands: what is being stated, in which list, and what was found.

    `announced` is how many items had been found when an announcement last said what follows. In a `paired` text each
    problem stands right before its measure, both behind headlines of their own; in one `by_turns` in a paragraph of
    their own. What stands behind a headline that counts itself, as 措施二：, stands `alone`.
    """

    text: str
    kind: str
    firm: bool = False
    year: int | None = None
    past: bool = False
    items: list[Item] = field(default_factory=list)
    count: Enumeration | None = None
    plain: tuple[int, int] | None = None
    behind: int | None = None
    unannounced: bool = False
    last_turn: int | None = None
    paired: bool = False
    alone: bool = False
    by_turns: bool = False
    announced: int = -1

    def flush(self) -> None:
        """Take what the running text so far states."""
        if self.plain is None:
            return
        start, end = self.plain
        self.plain = None
        if self.by_turns or self.alone:
            self.items.append(Item(self.kind, start, end, self.behind, past=self.past))
            return
        kind = self._kind_of(start, end)
        if self.past and kind == "measure":
            self._take_deeds(start, end)
            return
        if self.paired and self.firm:
            self.items.append(Item(kind, start, end, self.behind, past=self.past))
            return
        if kind == "measure" and self.behind is not None:
            self.items += [
                Item(kind, piece.start, piece.end, self.behind, past=self.past)
                for piece in self.cut_measures(start, end, whole=True)
            ]
            return
        for piece in self._pieces(kind, start, end):
            words = self.text[piece.start : piece.end]
            if kind == "problem" and self._is_because(piece):
                self.items[-1] = replace(self.items[-1], end=piece.end)
                continue
            weak = kind == "problem" and self.text[piece.start - 1] != "、" and is_weak(words)
            self.items.append(Item(kind, piece.start, piece.end, self.behind, weak, past=self.past))

    def _pieces(self, kind: str, start: int, end: int) -> list[Piece]:
        """What a text states one by one; of measures without what only leads to them."""
        problem = kind == "problem"
        asked = self._asked()
        pieces = list(cut(self.text, start, end, problem=problem, firm=self.firm, problems=asked))
        if problem:
            return pieces
        told = [piece for piece in pieces if not leads_alone(self.text[piece.start : piece.end])]
        return told or pieces

    def _is_because(self, piece: Piece) -> bool:
        """Whether a piece says why the problem before it is so: 更新慢。主要是报送不主动."""
        if not self.items:
            return False
        if REASON.match(self.text, piece.start, piece.end):
            return True
        last = self.items[-1]
        if last.kind != "problem" or last.weak:
            return False
        return BECAUSE.fullmatch(self.text, last.end, piece.start) is not None

    def _take_deeds(self, start: int, end: int) -> None:
        """Take what was done about an earlier year's problems, without those."""
        for piece in self.cut_measures(start, end, whole=True):
            words = self.text[piece.start : piece.end]
            deed = earlier.put_right(words, self.year) or earlier.behind_its_name(words)
            self.items.append(Item("measure", piece.start + deed, piece.end, past=True))

    def cut_measures(self, start: int, end: int, *, whole: bool) -> list[Piece]:
        """The measures of a stretch; each sentence is a `whole` where it answers one problem that is known."""
        if whole:
            return list(sentences(self.text, start, end))
        return list(cut(self.text, start, end, problem=False, firm=True))

    def _asked(self) -> list[str]:
        """The problems stated so far; no more are needed than a sentence may answer."""
        stated = (i for i in self.items if i.kind == "problem" and not i.past and not i.weak)
        return [self.text[i.start : i.end] for i in islice(stated, MAX_LEADS + 1)]

    def _kind_of(self, start: int, end: int) -> str:
        """What running text states where no headline says so."""
        words = self.text[start:end]
        if self.firm or self.kind == "problem":
            stated = any(item.kind == "problem" for item in self.items)
            measure = not self.firm and stated and wording.looks_like_measure(words)
            return "measure" if measure else self.kind
        return "problem" if wording.looks_like_problem(words) else self.kind

    def extend(self, atom: Atom) -> None:
        """Add an atom to the item before it."""
        self.items[-1] = replace(self.items[-1], end=atom.end)
