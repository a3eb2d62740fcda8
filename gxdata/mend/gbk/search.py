"""Find what bytes read one off may have been: all readings that the bytes allow, the likeliest kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from typing import NamedTuple

from gxdata.mend.gbk.bytes import Coded, coded, undefined_after, variants
from gxdata.mend.numerals import NUMERALS
from gxdata.mend.pairs import BOUNDARY, Pairs

BEAM = 12
# At most so many pairs in a row are supposed to be gone.
LOST_RUN = 3
# What a character costs that plain texts rarely hold.
RARE = 5.0
# What two characters cost that no phrase holds and no two phrases make, and a bracket where none belongs.
UNHEARD = 3.0
ODD = 9.0
# A character that costs more is not guessed.
UNLIKELY = 7.0


class _State(NamedTuple):
    """A reading under way.

    `leads` are the bytes that the next character may begin with: the second one of the pair before, or, behind a pair
    that is gone, all those that make no character with its first. `guessed` says that the last character was chosen
    for its neighbours and not given by its bytes: the next one must then be known as its neighbour too.
    """

    cost: float
    text: str
    plain: str
    used: int
    leads: frozenset[int]
    lost: int = 0
    guessed: bool = False


def readings(
    pairs: tuple[bytes, ...], half: bool, following: str, model: Pairs
) -> dict[str, float]:
    """The readings of a piece, each with what it costs: the less the likelier.

    Parameters
    ----------
    pairs
        The bytes of the characters shown; a single byte ends the piece.
    half
        Whether the last character lost its second byte.
    following
        The sound character that comes next, simplified; a boundary where the phrase ends.
    model
        Which characters go together.
    """
    beam = [_State(0.0, "", BOUNDARY, 0, frozenset((0xA3,)))]
    done: dict[str, float] = {}
    cost_of_end = cache(partial(_cost_of_end, following=following, model=model))
    while beam:
        longer: dict[tuple[str, int, frozenset[int]], _State] = {}
        for state in beam:
            for after in _steps(state, pairs, half, model):
                if not after.leads:
                    cost = after.cost + cost_of_end(after.plain[-2:])
                    done[after.text] = min(cost, done.get(after.text, cost))
                    continue
                key = (after.text, after.used, after.leads)
                if key not in longer or after.cost < longer[key].cost:
                    longer[key] = after
        beam = _best(longer.values())
    return done


def _best(states: Iterable[_State]) -> list[_State]:
    """The cheapest states, some of each count of bytes used: those that suppose losses must not crowd out others."""
    kept: dict[int, int] = defaultdict(int)
    best = []
    for state in sorted(states):
        kept[state.used] += 1
        if kept[state.used] <= BEAM:
            best.append(state)
    return best


def _steps(state: _State, pairs: tuple[bytes, ...], half: bool, model: Pairs) -> Iterator[_State]:
    """The readings that are one character longer."""
    last = state.used == len(pairs)
    cost = _Cost(state, model)
    if last and half:
        for entry in _neighbours(state, None, model):
            yield _with(state, entry, cost.of(entry), state.used, frozenset())
    if not last:
        pair = pairs[state.used]
        given = len(state.leads) == 1 and not state.guessed
        fitting = _given(state.leads, pair[0]) if given else _neighbours(state, pair[0], model)
        leads = frozenset(pair[1:])  # none where the pair is a single byte, which ends the piece
        guessed = bool(leads) and not given and len(state.leads) > 1
        for entry in fitting:
            yield _with(state, entry, cost.of(entry), state.used + 1, leads, guessed=guessed)
    if state.lost < LOST_RUN and (not last or half):
        for entry in _neighbours(state, None, model):
            after = undefined_after(entry.trail)
            if after and (so_far := cost.of(entry)) - state.cost < UNLIKELY:
                yield _with(state, entry, so_far, state.used, after, state.lost + 1, guessed=True)


def _given(leads: frozenset[int], trail: int) -> list[Coded]:
    return [entry for lead in leads for entry in [coded().get(bytes((lead, trail)))] if entry]


def _neighbours(state: _State, trail: int | None, model: Pairs) -> Iterator[Coded]:
    """The characters known behind the last one whose bytes fit; any second byte where `trail` is None."""
    by_lead = _known_behind(state, model)
    leads = state.leads if len(state.leads) < len(by_lead) else by_lead.keys() & state.leads
    for lead in leads:
        for entry in by_lead.get(lead, ()):
            if trail is None or entry.trail == trail:
                yield entry


def _known_behind(state: _State, model: Pairs) -> Mapping[int, list[Coded]]:
    if not state.text:
        return _by_lead(("（",))
    if _is_numbering(state.text):
        return _by_lead((*NUMERALS, "）", *model.followers(state.plain[-1])))
    return _behind(state.plain[-1], model)


@lru_cache(maxsize=4096)
def _behind(last: str, model: Pairs) -> Mapping[int, list[Coded]]:
    """What was seen behind a character; the first characters of phrases too where it may end one."""
    known = model.followers(last)
    return _by_lead((*known, *model.followers(BOUNDARY)) if BOUNDARY in known else known)


@lru_cache(maxsize=64)
def _by_lead(plain: tuple[str, ...]) -> Mapping[int, list[Coded]]:
    found: dict[int, list[Coded]] = defaultdict(list)
    for character in dict.fromkeys(plain):
        for entry in variants().get(character, ()):
            found[entry.lead].append(entry)
    return dict(found)


def _with(
    state: _State,
    entry: Coded,
    cost: float,
    used: int,
    leads: frozenset[int],
    lost: int = 0,
    *,
    guessed: bool = False,
) -> _State:
    plain = BOUNDARY if entry.character == "）" else state.plain + entry.plain
    return _State(cost, state.text + entry.character, plain, used, leads, lost, guessed)


class _Cost:
    """What a reading costs that goes on with a character; the numeral of a heading in brackets adds next to nothing."""

    def __init__(self, state: _State, model: Pairs) -> None:
        self._so_far = state.cost
        self._text = state.text
        self._numbers = _is_numbering(state.text)
        self._before = state.plain[-2:]
        self._model = model

    def of(self, entry: Coded) -> float:
        return self._so_far + self._added(entry)

    def _added(self, entry: Coded) -> float:
        character, plain, lead, trail = entry
        text = self._text
        if character == "（":
            return ODD if text else 0.0
        if self._numbers:
            if character in NUMERALS:
                return 0.5 if text == "（" else 4.0 if text == "（十" else ODD
            if character == "）":
                return 0.0 if len(text) > 1 else ODD
        traditional = character != plain
        likely = self._model.traditional if traditional else 0xB0 <= lead < 0xD8 and trail >= 0xA1
        return phrase_cost(self._before, plain, self._model) + (0.0 if likely else RARE)


@lru_cache(maxsize=65536)
def phrase_cost(before: str, plain: str, model: Pairs) -> float:
    """What a character costs within a phrase, or as the first of the next one, whichever is less."""
    within = model.cost(before, plain)
    anew = model.cost(before, BOUNDARY) + model.cost(BOUNDARY, plain)
    unknown = not model.seen(before[-1:], plain) and not (
        model.seen(before[-1:], BOUNDARY) and model.seen(BOUNDARY, plain)
    )
    return min(within, anew) + (UNHEARD if unknown else 0.0)


def _is_numbering(text: str) -> bool:
    """Whether the numeral of a heading in brackets is under way."""
    return text[:1] == "（" and not text[1:].strip(NUMERALS)


def _cost_of_end(last: str, following: str, model: Pairs) -> float:
    """What it costs that a reading ends so before what comes next: phrases rarely stop in the middle of a word."""
    if last[-1] == BOUNDARY:
        return 0.0
    if following == BOUNDARY:
        ends = model.seen(last, BOUNDARY)
        return model.cost(last, BOUNDARY) + (0.0 if ends else UNHEARD)
    return min(phrase_cost(last, following, model), 2 * UNHEARD)
