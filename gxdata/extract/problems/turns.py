"""What a sentence of section five turns to without an announcement, at its start or within: measures, or problems."""

import re

from gxdata.catalogue.section_five import WE
from gxdata.extract.problems import earlier, restarts, wording
from gxdata.extract.problems.announce import (
    ADVERB,
    Announcement,
    announcement,
    says_there_is,
)
from gxdata.extract.problems.atoms import Atom
from gxdata.extract.problems.headlines import ASIDE
from gxdata.extract.problems.items import Walk

# 集中体现在“三个不够”： a sentence that only counts what follows.
COUNTED = re.compile(
    r"(?:[“\"][^”\"，。]{0,4}[两二三四五六几][个大不多少][^”\"，。]{0,6}[”\"]|[两二三四五六几](?:个方面|方面|点|个|句话|条|处|句)的?(?:不足|问题|短板|差距|薄弱环节)?)[上]?[:：]\s*$"
)
# 针对群众不满意的地方，: before a list of what is done about it.
AGAINST = re.compile(r"\s*(?:针对|对于|围绕)[^，。；：\n]{2,24}[，：]\s*")
# 2011年，出台…: a year, and the comma behind it; 2011年上半年完成…: and when in it.
AHEAD = re.compile(
    r"[\s，]*(20\d\d)年度?(?:$|[，：](?:我[^，。；：]{1,4}，)?|[^，。；：]{0,12}(?:做好|抓好|工作|如下)："
    r"|(?P<when>(?:[上下]半年|第?[一二三四]季度|[\d一二三四五六七八九十]{1,2}月份?|[初底末])[初中底末旬]{0,2}(?:之?前|起|开始|内)?))"
)
# 2023年，仍存在…等问题: what is wrong, whatever the year.
OWNS_TO = re.compile("(?:仍|还|也|但|主要)[^，。；]{0,4}(?:存在|有(?![关待效]))(?=[^。；]{2})")
WHAT_IS_WRONG = re.compile("(?s:.*)(问题|不足|短板|现象|差距|困难)[^，。；]{0,4}$")
# 做了以下工作：
ACHIEVED = re.compile("(?:做|开展|完成|推进|抓好?)了")
# 但仍存在更新慢等问题: behind a list of what went well.
BUT = re.compile(r"\s*(?:但是?|然而|不过|可是)")
# 此外，审核不严; 仍存在的问题是…: one more problem, behind what is done about another.
MORE = re.compile(r"(?:此外|另外|再者)[，,]|(?:目前|当前|但)?(?:仍|还|尚)(?:然)?存在(?!感)")

COMMA = re.compile("[，,]")
# Who does it, where no word of the future stands before the deed: 我们编写….
WHO = re.compile(WE)
# 针对更新慢的问题，我局将…: what is named so is named by the measure.
NAMED = re.compile(r"\s*(?:针对|对于?|围绕|就|为|破解“)")
# 由于机构改革，岗位空缺，我局将…: the problem stands behind why it is so.
REASON = re.compile(r"\s*(?:虽|尽管|由于)")
# …更新慢等问题。: what stands behind goes on with no more of them.
LIST_CLOSED = re.compile(
    r"(?:等(?:[一二两三四五六几]个)?(?:方面)?的?|[两三四五六几]个?方面的?)(?:问题|不足|短板|现象)[。\s]*\Z"
)
# 要按月通报: says what is to be done, whatever it opens with.
MUST = re.compile(r"\s*要(?![求点素闻])")
# A measure is announced so many sentences behind its problem.
NEAR = 2
# A sentence is looked through no further.
MAX_LENGTH, MAX_COMMAS = 400, 12
# The problem that a deed answers stands before it in so many characters.
MAX_BEFORE = 400


def turn_in(state: Walk, atom: Atom, all_atoms: list[Atom], after: int) -> Announcement | None:
    """What a sentence that no list counts turns to; None where it goes on with what it stands behind.

    Parameters
    ----------
    state
        The walk up to the sentence.
    atom
        The sentence.
    all_atoms, after
        All parts of the section, and the place of the one behind the sentence.
    """
    words = state.text[atom.start : atom.end]
    return (
        _looks_ahead(state, words)
        or _done(state, words)
        or _leads_on(state, words, all_atoms, after)
        or _deed(state, words, all_atoms, after)
        or _problem_again(state, words, all_atoms[after : after + NEAR])
        or _next_turn(state, atom, all_atoms, after)
    )


def _looks_ahead(state: Walk, words: str) -> Announcement | None:
    """A sentence that opens with a year after the one reported on tells what will be done in it."""
    match = _ahead(words, state.year)
    if not match or _owns_to(words):
        return None
    if match["when"]:
        return Announcement("measure", 0, firm=False, sure=True)
    return Announcement("measure", match.end(), firm=True)


def _ahead(words: str, year: int | None) -> re.Match[str] | None:
    """The year after the one reported on that words open with; where it says when in it, a deed stands behind."""
    match = AHEAD.match(words)
    if not match or year is None or int(match[1]) <= year:
        return None
    deed = COMMA.split(words[match.end() :])[0].rstrip(wording.END)
    opens = wording.opens_measure(deed) or deed.startswith("完成")
    return None if match["when"] and (not opens or wording.finds_wanting(deed)) else match


def _owns_to(words: str) -> bool:
    """Whether the last part of a sentence says that there is something wrong, and ends in its name."""
    last = re.split("[。；]", words.rstrip(wording.END))[-1]
    wrong = WHAT_IS_WRONG.match(last)
    return wrong is not None and OWNS_TO.search(last, 0, wrong.start(1)) is not None


def _leads_on(state: Walk, words: str, all_atoms: list[Atom], after: int) -> Announcement | None:
    """What a sentence announces that says there are problems and is followed by the first of a list."""
    if after >= len(all_atoms) or all_atoms[after].number != 1:
        return None
    if AGAINST.fullmatch(words):
        return Announcement("measure", len(words))
    if says_there_is(words) or COUNTED.search(words):
        return Announcement("problem", len(words), firm=False)
    opens = state.kind == "problem" and not state.items and words.rstrip().endswith(("：", ":"))
    if opens and not wording.WANT.search(wording.unquoted(words)):
        last = COMMA.split(words)[-1]
        praises = wording.PRAISE.search(last) or ACHIEVED.search(last)
        return Announcement(ASIDE if praises else "problem", len(words), firm=False)
    return None


def _done(state: Walk, words: str) -> Announcement | None:
    """What was done about the problem of a list, told behind it: 更新不及时。已约谈两家单位。"""
    opens = wording.DONE.match(words.lstrip(wording.END))
    if not (opens and state.count and state.count.open and state.kind == "problem" and state.items):
        return None
    if wording.SURE_WANT.search(wording.CLEARED.sub("", words)):
        return None
    return Announcement(
        "measure", opens.end() + len(words) - len(words.lstrip(wording.END)), firm=False
    )


def _deed(state: Walk, words: str, all_atoms: list[Atom], after: int) -> Announcement | None:
    """A deed behind a stated problem is its measure, though nothing announces it: 更新慢。按月更新。"""
    if state.kind != "problem":
        return None
    closed = state.plain and LIST_CLOSED.search(state.text, *state.plain)
    promises = (closed or MUST.match(words)) and _plainly_promises(words)
    if not (promises or wording.opens_deed(words) or _is_done(words)):
        return None
    if state.plain:
        before = state.text[slice(*state.plain)]
    elif state.count and state.count.open and state.items:
        before = state.text[state.items[-1].start : state.items[-1].end]
    else:
        return None
    if not wording.WANT.search(before[-MAX_BEFORE:]) or _measures_follow(state, all_atoms, after):
        return None
    return Announcement("measure", 0, firm=False)


def _is_done(words: str) -> bool:
    """Whether a sentence tells what was done, and finds nothing wanting."""
    words = words.strip(wording.END)
    return bool(wording.DONE.match(words)) and not wording.still_wants(words)


def _plainly_promises(words: str) -> bool:
    """Whether a sentence opens with a verb of a measure, and not a lone character, and finds nothing wanting."""
    verb = wording.MEASURE_VERB.match(words.lstrip(wording.END))
    return bool(verb and len(verb[0]) > 1) and not wording.finds_wanting(words)


def _problem_again(state: Walk, words: str, following: list[Atom]) -> Announcement | None:
    """A sentence that finds something wanting behind a deed that nothing announced states the next problem.

    So does one behind an announced measure, where another is announced right behind it.
    """
    wanting = wording.looks_like_problem(words) or (
        (wording.CLEAR_WANT.search(words) or wording.STATE.search(words.strip(wording.END)))
        and not (wording.looks_like_measure(words) or wording.opens_deed(words))
    )
    # 目前还存在更新慢的问题: behind what was done about an earlier year's, it is one of this year's.
    if state.past and _owns_to(words) and not earlier.is_earlier(words, state.year):
        return Announcement("problem", 0, firm=False, sure=True)
    again = state.unannounced or MORE.match(words) or _turns_anew(state, words, following)
    praised = state.kind == ASIDE and BUT.match(words)
    if wanting and (praised or (again and state.kind == "measure")):
        return Announcement("problem", 0, firm=False)
    return None


def _turns_anew(state: Walk, words: str, following: list[Atom]) -> bool:
    """Whether a sentence that surely wants something is followed by one in which the organ says what it will do."""
    if (state.count and state.count.open) or not wording.SURE_WANT.search(words):
        return False
    if any(atom.style or atom.opens_line for atom in following):
        return False
    told = [announcement(state.text[atom.start : atom.end]) for atom in following]
    return any(one is not None and one.kind == "measure" and not one.firm for one in told)


def _next_turn(state: Walk, atom: Atom, all_atoms: list[Atom], after: int) -> Announcement | None:
    """A paragraph that turns to what is done about it opens with the next problem."""
    if not (state.by_turns and after < len(all_atoms)):
        return None
    following = all_atoms[after]
    turns = restarts.ANSWERS.match(state.text, following.start)
    return Announcement("problem", 0, firm=False) if turns and state.kind == "measure" else None


def _measures_follow(state: Walk, all_atoms: list[Atom], after: int) -> bool:
    """Whether the measures are announced further down (looked for once, from the end)."""
    if state.last_turn is None:
        state.last_turn = -1
        for place in range(len(all_atoms) - 1, after - 1, -1):
            told = announcement(state.text[all_atoms[place].start : all_atoms[place].end])
            if told and told.kind == "measure":
                state.last_turn = place
                break
    return state.last_turn >= after


def turn_within(sentence: str, year: int | None = None) -> int | None:
    """Where the measure begins in a sentence that opens with a problem, or None if it states but one of them."""
    if NAMED.match(sentence):
        return None
    commas = list(COMMA.finditer(sentence, 0, MAX_LENGTH))[:MAX_COMMAS]
    begin = commas.pop(0).end() if commas and REASON.match(sentence) else 0
    for comma in commas:
        before, at = sentence[begin : comma.start()], comma.end()
        rest = sentence[at:]
        answered = _opens_answer(rest) or ((ahead := _ahead(rest, year)) and ahead["when"])
        if any(map(wording.finds_wanting, COMMA.split(before))) and answered:
            return at
    return None


def _opens_answer(rest: str) -> bool:
    """Whether words tell of a deed, to come or done, and their first clause finds nothing wanting."""
    clause = COMMA.split(rest, 1)[0].rstrip(wording.END)
    pivot = wording.PIVOT.match(rest)
    if pivot:
        if ADVERB.fullmatch(pivot[0]) and not wording.WANT.search(clause):
            return True
        deed = rest[wording.behind(wording.PIVOT_TAIL, rest, pivot.end()) :]
        return wording.opens_measure(deed) and not wording.finds_wanting(COMMA.split(deed, 1)[0])
    if wording.finds_wanting(clause):
        return False
    return bool(wording.DONE.match(rest)) or bool(WHO.match(rest) and wording.opens_deed(clause))
