"""What a text holds that may name a person or give a number: one search tells where, and most texts hold none."""

import re
from collections.abc import Iterator
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import Piece, any_of, any_piece, pieces
from gxdata.mend.contacts.beside import CLERKS, DONE, POSTED
from gxdata.mend.contacts.cues import BRACKET, CHARGED, COMPOUND, GAP
from gxdata.mend.contacts.english import CALLED
from gxdata.mend.contacts.shapes import ACCOUNT_SIGNS, AREA_DASH
from gxdata.mend.contacts.spoken import NUMERAL

COLON = "[:：]"
HAN = "[\u4e00-\u9fff]"
# A line's end, near enough for what stands before it to be the label of the next one.
NEAR_END = r"[^\n]{0,8}(?:\n|\Z)"
# Whom a text says to ask: behind these a name may stand, or before them.
ASKED = ("联系", "找", "询问", "拨打")
REACHED = ("联络", "咨询", "反映", "索取", "领取")
# What numbers that no word announces begin with: with an area code, of mobile telephones, of identity
# cards, and of a house behind a name.
NUMBER_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        rf"0(?<!\d0)\d{{2,3}}(?:[)）]|\s?{AREA_DASH})\W{{0,2}}\d{{3}}",
        r"1[3-9]\d[\W一]?\d{4}[\W一]?\d{4}",
        *(rf"{century}\d\d[01]\d[0-3]\d[\s-]?\d{{3}}" for century in (19, 20)),
        rf"[2-8](?:(?<={HAN}.)|(?<=[ \u3000(（:：，,].))\d{{6,7}}(?:[)）]|\s*(?:\n|\Z))",
    )
)


def contact_places(text: str) -> Iterator[int]:
    """Where a text may hold a contact."""
    for sign in (_words(), *NUMBER_SIGNS):
        for found in sign.finditer(text):
            yield found.start()


def has_contacts(text: str) -> bool:
    """Whether `text` may hold what is to be masked; a cheap look at signs."""
    return next(contact_places(text), None) is not None


def has_number(text: str) -> bool:
    """Whether a number may be somebody's though no word says so."""
    return any(sign.search(text) for sign in NUMBER_SIGNS)


@cache
def announced() -> re.Pattern[str]:
    """联系人：, 审核人（签字）：, 起草人为: what announces a name by a mark."""
    data = repair_data("contacts")
    words = [data[kind] for kind in ("person", "makers", "offices", "sources")]
    marked = rf"\s?(?:{BRACKET})?\s?(?:{COLON}|[为是])"
    return re.compile(any_piece(piece for of in words for piece in pieces(of, GAP, marked)))


@cache
def _words() -> re.Pattern[str]:
    """Words that announce a person or a number, each with what must stand behind it."""
    return re.compile(any_piece((*_of_numbers(), *_of_persons(), *_of_sentences())))


def _of_numbers() -> Iterator[Piece]:
    """Addresses, accounts, and cues of telephones before a number or at a line's end."""
    data = repair_data("contacts")
    yield from pieces(
        ["@", "＠", "#", "a)", "a）", "at)", "at）", "at]", "at ", "AT ", "AT)", "AT）", "AT]"]
    )
    yield from pieces([sign for sign in ACCOUNT_SIGNS if sign != "微信"])
    yield from pieces(["微信"], behind=r"(?:号码|号|ID)?\s?[:：为是A-Za-z]")
    digits = r"\d(?:[^\n\u4e00-\u9fff]{0,2}\d){4}"
    number = rf"(?=[^\n]{{0,40}}?(?:{digits}|{NUMERAL}{{4}})|{NEAR_END})"
    yield from pieces(data["phone"], GAP, number)
    yield from pieces(["短号", "分机"])
    yield from pieces(["一", "幺", "壹"], behind=rf"[三四五六七八九叁肆伍陆柒捌玖]{NUMERAL}{{9}}")


def _of_persons() -> Iterator[Piece]:
    """Words that announce a person: by a mark or a name behind, or as a label."""
    data, name = repair_data("contacts"), _initial()
    of_whom = rf"(?:及(?:联系)?(?:电话|方式))?(?:签字|签名|姓名)?\s?(?:{BRACKET})?"
    yield from pieces(
        data["person"], GAP, rf"(?:{of_whom}(?:[:：为是系/—－-]|\s|{name})|{NEAR_END})"
    )
    yield from pieces(data["columns"], GAP, r"\s*(?:\n|\Z)")
    for words in ("offices", "makers", "sources", "lines", "accounts"):
        yield from pieces(data[words], behind=rf"\s?{COLON}")
    yield from pieces(["责任人", *data["appointed"]], behind="[为是由]")
    yield from pieces([*data["appoints"], *data["titles"], *CLERKS], behind=f"由?{name}")
    yield from pieces(["名", "人"], behind=f"[(（]{name}")


def _of_sentences() -> Iterator[Piece]:
    """Words by which sentences tell of persons."""
    name, office, titled = _initial(), f"(?:{HAN}{{0,12}}[室科股处办])?", "(?:同志|先生|女士)"
    # A name of four characters, which many words begin like, stands behind what leads to it: 请与欧阳小满咨询.
    asked = (
        f"[与向同找的{''.join(sorted({post[-1] for post in repair_data('contacts')['posts']}))}]"
    )
    yield from pieces(["受理机构", "联系", "询问", "拨打", *POSTED, *CALLED])
    yield from pieces(["找"], behind=f"(?:{office}{name}|{HAN}{{2,4}}{titled})")
    yield from pieces(["咨询", "致电"], behind=rf"[:：]?\s?{office}{name}")
    yield from pieces(
        REACHED,
        behind=rf"(?:(?<={name}.{HAN}{{2}})|(?<={name}..{HAN}{{2}})|(?<={asked}{name}...{HAN}{{2}})"
        rf"|(?<=[志生士任长师)）]{HAN}{{2}}))",
    )
    done = any_of([*DONE, *CHARGED])
    yield from pieces(["由"], behind=rf"[^\n。；]{{2,40}}?(?:{done})")


def _initial() -> str:
    """What a name begins with."""
    data = repair_data("contacts")
    firsts = {name[0] for name in (*COMPOUND.split("|"), *data["first_names"])}
    return f"[{data['surnames']}{''.join(sorted(firsts))}]"
