"""Labels of rows and columns worded, spelt or explained otherwise. What is meant stays plain."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import change_cells, tables
from gxdata.sample.damage.model import Damage, Draft, Family, OnDraft, unicode_text
from gxdata.sample.tables import Cell

_DISCLOSURE: Mapping[str, tuple[str, ...]] = {
    "本年制发件数": ("本年度发件数", "本年度制发件数", "本年制发文件数", "本年制发数"),
    "本年废止件数": ("本年度废止件数", "本年废止文件数", "本年废止数"),
    "现行有效件数": ("现行有效件", "现行有效文件数", "现行有效数量"),
    "本年处理决定数量": ("本年度处理决定数量", "处理决定数量", "本年处理决定数"),
    "本年收费金额（单位：万元）": ("本年收费金额", "本年度收费金额（万元）"),
    "行政规范性文件": ("规范性文件",),
    "规范性文件": ("行政规范性文件",),
    "本年新制作数量": ("本年度新制作数量", "本年新制作数", "新制作数量"),
    "本年新公开数量": ("本年度新公开数量", "本年新公开数", "新公开数量"),
    "对外公开总数量": ("对外公开总数", "公开总数量"),
    "上一年项目数量": ("上年项目数量", "上一年度项目数量"),
    "本年增/减": ("本年增／减", "本年增减", "本年增/"),
    "其他对外管理服务事项": ("其它对外管理服务事项",),
    "采购总金额": ("采购总金额（万元）", "采购总额"),
    "第二十条第（一）项": ("第二十条  第（一）项", "第二十条第一项"),
    "第二十条第（六）项": ("第二十条 第(六)项", "第20条第（六）项"),
}
_APPLICATIONS: Mapping[str, tuple[str, ...]] = {
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": ("（二）部分公开",),
    "3.危及“三安全一稳定”": ("3.危及三安全一稳定", '3.危及"三安全一稳定"'),
    "1.信访举报投诉类申请": ("1.信访投诉举报类申请", "1.信访、举报、投诉类申请"),
    "2.其他法律行政法规禁止公开": ("2.其他法律、行政法规禁止公开的", "2.法律行政法规禁止公开"),
    "1.本机关不掌握相关政府信息": ("1.本行政机关不掌握相关信息", "1.不掌握相关政府信息"),
    "4.无正当理由大量反复申请": ("4.无正当理由、大量反复申请",),
    "一、本年新收政府信息公开申请数量": ("一、本年度新收政府信息公开申请数", "1、本年新收申请数量"),
    "二、上年结转政府信息公开申请数量": ("二、上年度结转政府信息公开申请数", "2、上年结转申请数量"),
    "四、结转下年度继续办理": ("四、结转下年继续办理", "4、结转到下年度继续办理"),
    "（七）总计": ("（七）合计", "(七)总计", "7.总计"),
    "（六）其他处理": ("（六）其它处理",),
    "3.其他": ("3.其它",),
    "其他": ("其它",),
    "总计": ("合计", "总 计"),
    "科研机构": ("科研院所",),
}
_REVIEWS: Mapping[str, tuple[str, ...]] = {
    "结果维持": ("维持结果", "结果维护"),
    "结果纠正": ("纠正结果",),
    "其他结果": ("其它结果",),
    "尚未审结": ("未审结", "尚未审结的"),
    "总计": ("合计",),
    "未经复议直接起诉": ("未经行政复议直接起诉",),
    "复议后起诉": ("经复议后起诉", "行政复议后起诉"),
}
_GUIDANCE = {
    "licensing": "（按当年作出的准予决定填写）",
    "penalties": "（只填已生效的决定，不含警告）",
    "normative_documents": "（指本机关印发并仍适用的）",
    "received": "（含信函、网页和当面提交的）",
    "granted": "（指全部内容都给了申请人的）",
    "denied.third_party": "（已征求过意见的）",
    "carried_out": "（年底前尚未答复的）",
}
_LOOK_ALIKES = {
    "政": "正", "信": "倍", "息": "思", "公": "工", "开": "并", "申": "由", "请": "情",
    "理": "里", "结": "给", "转": "传", "行": "形", "处": "外", "关": "美",
    "本": "木", "属": "嘱", "案": "安", "要": "妥", "内": "肉", "件": "什", "决": "诀",
}  # fmt: skip
_PARTS = ("block", "column", "parent", "label")


def reword(frame: str, wordings: Mapping[str, tuple[str, ...]]) -> OnDraft:
    """A damage that gives each label of a table one of its other wordings."""

    def reworded(draft: Draft, rng: Random) -> Draft:
        chosen = {label: rng.choice(others) for label, others in wordings.items()}
        return _reword(draft, frame, chosen)

    return reworded


def _reword(draft: Draft, frame: str, wordings: Mapping[str, str]) -> Draft:
    return _relabel(draft, frame, lambda c: wordings.get(c.text, c.text))


def explain(draft: Draft, _: Random) -> Draft:
    """Labels have the form's instructions glued to them."""
    for frame in ("disclosure", "applications"):
        draft = _relabel(draft, frame, lambda c: c.text + _GUIDANCE.get(_row(c), ""))
    return draft


def date_guidance(draft: Draft, _: Random) -> Draft:
    """Labels of table two have guidance behind them that holds numbers, parted from their words."""
    guidance = "（指 1 月 1 日至 12 月 31 日）"
    return _relabel(draft, "disclosure", lambda c: c.text + (guidance if _row(c) else ""))


def unseen(draft: Draft, _: Random) -> Draft:
    """Labels hold characters without width, as pages made with editors do."""
    for frame in ("disclosure", "applications", "reviews"):
        draft = _relabel(draft, frame, lambda c: f"{c.text[:2]}\u200b\u00ad{c.text[2:]}")
    return draft


def misspell(letters: int) -> OnDraft:
    """A damage that misspells one label of table two and one of table three.

    Parameters
    ----------
    letters
        How many of its characters are wrong. A label is long enough to stay recognisable.
    """

    def misspelt(draft: Draft, rng: Random) -> Draft:
        for frame in ("disclosure", "applications"):
            labels = [
                c.text
                for b in tables(draft, [frame])
                for row in b.rows
                for c in row
                if c.part == "label" and len(c.text) >= 3 + letters
            ]
            wrong = rng.choice(labels)
            spelt = {wrong: slip(wrong, letters, rng)}
            draft = _reword(draft, frame, spelt)
        return draft

    return misspelt


def slip(label: str, letters: int, rng: Random) -> str:
    """A label with some characters after its number mistyped, left out or doubled."""
    start = 1 + max(label.find("."), label.find("、"), label.find("）")) if len(label) > 5 else 0
    start = start if start < len(label) // 2 else 0
    spelt = list(label)
    for at in rng.sample([n for n in range(start, len(label)) if label[n].isalpha()], letters):
        likeness = _LOOK_ALIKES.get(label[at])
        spelt[at] = likeness or rng.choice(("", label[at] * 2))
    return "".join(spelt)


def break_labels(draft: Draft, _: Random) -> Draft:
    """Long labels of rows are broken over two lines in their cells."""

    def broken(cell: Cell) -> str:
        half = len(cell.text) // 2
        long = cell.part == "label" and len(cell.text) > 7
        return f"{cell.text[:half]}\n{cell.text[half:]}" if long else cell.text

    for frame in ("disclosure", "applications"):
        draft = _relabel(draft, frame, broken)
    return draft


def _relabel(draft: Draft, frame: str, name: Callable[[Cell], str]) -> Draft:
    return change_cells(
        draft, lambda c: replace(c, text=name(c)) if c.part in _PARTS else c, [frame]
    )


def _row(cell: Cell) -> str:
    return cell.key if cell.part == "label" else ""


LABELS: Family = {
    "disclosure_labels": Damage(
        "表二标签变体", "other wordings in table two", ("D30",),
        on_draft=reword("disclosure", _DISCLOSURE),
    ),
    "applications_labels": Damage(
        "表三标签变体", "other wordings in table three", ("D31",),
        on_draft=reword("applications", _APPLICATIONS),
    ),
    "reviews_labels": Damage(
        "表四标签变体", "other wordings in table four", ("D31",),
        on_draft=reword("reviews", _REVIEWS),
    ),
    "guidance_glued": Damage(
        "填表说明连在标签后", "guidance glued to labels", ("D32",), on_draft=explain
    ),
    "guidance_dated": Damage(
        "标签说明中有日期", "dates in the guidance behind labels", ("D32",), on_draft=date_guidance,
        carriers=unicode_text,
    ),
    "label_unseen": Damage(
        "标签中有零宽字符", "characters without width in labels", (), on_draft=unseen, carriers=unicode_text
    ),
    "label_broken": Damage(
        "标签断行", "labels broken over lines", ("D05",), on_draft=break_labels
    ),
    "label_misspelt": Damage("标签错一字", "one character of a label wrong", (), on_draft=misspell(1)),
    "label_misspelt_twice": Damage(
        "标签错两字", "two characters of a label wrong", (), on_draft=misspell(2)
    ),
}  # fmt: skip
