"""What strangers put into pages, and what sites hide: lines of keywords, brand names, masks."""

from collections.abc import Callable
from random import Random

from gxdata.sample.damage.model import Damage, Draft, Family
from gxdata.sample.damage.texts import change_prose, page_or_text, put_around

_SPAM = (
    "幸运飞艇开奖_北京赛车pk10_官网",
    "国产精品_无码视频在线观看_亚洲",
    "体育投注_真人百家乐_app下载",
)
_BRAND = "幸运球_官网"
_BRANDED = (
    "中华人民共和国政府信息公开条例",
    "国务院办公厅",
    "政府网站",
    "微信公众号",
    "有关规定",
    "工作",
)
_MASKED = ("领导", "群众", "部门", "有关", "工作")


def _brand(draft: Draft, _: Random) -> Draft:
    """A brand stands for the first of some words that the prose holds."""
    return _replaced(draft, _BRANDED, lambda word: _BRAND)


def _mask(draft: Draft, _: Random) -> Draft:
    """The first of some words that the prose holds is masked."""
    return _replaced(draft, _MASKED, lambda word: "*" * len(word))


def _replaced(draft: Draft, words: tuple[str, ...], other: Callable[[str], str]) -> Draft:
    def replaced(text: str) -> str:
        if text.endswith(("情况", "事项")) or "。" not in text:
            return text
        word = next((w for w in words if w in text), None)
        return text.replace(word, other(word), 1) if word else text

    return change_prose(draft, replaced)


TEXT_INTRUDERS: Family = {
    "text_spam": Damage(
        "注入垃圾关键词行", "lines of betting keywords above the title", ("D56",),
        on_content=put_around(_SPAM[:2], _SPAM[2:]), carriers=page_or_text,
    ),
    "text_brand": Damage("词语被品牌名替换", "brands in place of words", ("D55",), on_draft=_brand),
    "text_masked": Damage("词语被遮盖", "words masked", ("D57",), on_draft=_mask),
}  # fmt: skip
