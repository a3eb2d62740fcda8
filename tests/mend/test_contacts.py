"""Contacts of persons are masked one for one; figures, dates, numbers of documents and office mailboxes stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend import mend
from gxdata.mend.contacts import MASK, mask_contacts
from gxdata.read import read


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("联系人：王小满，联系电话：0571-8888 8888", ["王小满", "0571", "8888"]),
        ("电话(0571)88888888转802", ["0571", "88888888", "802"]),
        ("请与李四联系（电话：057188886666，邮编：310000）", ["李四", "88886666"]),
        ("手机13800000000", ["138"]),
        ("经办人周敏，13800000000（微信同号）", ["138"]),
        ("咨询电话：6600001、6600002；传真6600003", ["6600001", "6600002", "6600003"]),
        ("电话：025-83200000（办公室），83200001", ["83200000", "83200001"]),
        ("邮箱zhangsan@qq.com", ["zhangsan"]),
        ("填报人：赵敏 审核人：钱进", ["赵敏", "钱进"]),
        ("请与县政府办公室孙立联系", ["孙立"]),
        ("联 系 人:王小满 联 系 电 话:88776655", ["王小满", "88776655"]),
        ("联系人及电话：王小满 88776655", ["王小满", "88776655"]),
        ("联系人（电话）：王小满（88776655）", ["王小满", "88776655"]),
        ("联系方式：王小满，0571-88776655", ["王小满", "88776655"]),
        ("联系人王小满，联系电话88776655。", ["王小满", "88776655"]),
        ("如有疑问请联系王小满(0571-88776655)", ["王小满", "88776655"]),
        ("分管领导：王小满 局长 88776655", ["王小满", "88776655"]),
        ("工作人员：王小满（0571-88776655）", ["王小满", "88776655"]),
        ("信息公开专职人员王小满，手机13800000000", ["王小满", "138"]),
        ("王小满，0571-88776655", ["王小满", "88776655"]),
        ("主任：扎西顿珠 电话：88776655", ["扎西顿珠", "88776655"]),
        ("作者：司马青云 责编：次仁卓玛", ["司马", "次仁"]),
        ("信息来源：王小满", ["王小满"]),
        ("供稿：王小满 发布人：赵敏", ["王小满", "赵敏"]),
        ("受理机构：局办公室（王小满）", ["王小满"]),
        ("请与次仁卓玛同志联系", ["次仁卓玛"]),
        ("联系人为王小满（办公室主任）", ["王小满"]),
        ("邮箱wangxm(a)163.com", ["wangxm"]),
        ("电话：138一0000一0000", ["138", "0000"]),
        ("请与办公室主任王小满联系", ["王小满"]),
        ("单位负责人：王小满 统计负责人：李立 审核人签字：周敏", ["王小满", "李立", "周敏"]),
        ("王小满 13800000000", ["王小满", "138"]),
        ("电话：88776655/88776656", ["88776655", "88776656"]),
        ("电话：+86 571 88776655", ["88776655"]),
        ("QQ：123456789，微信号：wang_1988", ["123456789", "wang_1988"]),
        ("邮箱：wangxm＠163．com", ["wangxm"]),
        ("邮箱：wangxm#163.com（#换@）", ["wangxm"]),
        ("身份证号：330102199001011234", ["19900101"]),
        ("请联系：王小满（联系电话：88776655）", ["王小满", "88776655"]),
        ("联系人：赖香真，联系电话：5823904", ["赖香真", "5823904"]),
        ("联系人：阿依古丽·买买提，电话：2345678", ["阿依", "买买提"]),
        ("电话：62277887*3184；64872222转7071", ["3184", "7071"]),
        ("电话：0571--3374099，0571.88776655", ["3374099", "88776655"]),
        (
            "邮箱：386114195@.qq.com，wangxm（at）qq.com，wang @ 163.com",
            ["3861", "wangxm", "wang "],
        ),
        ("请联系：柳溪街道行政办公室56485012。", ["56485012"]),
        ("电话：8 8 7 7 6 6 5 5", ["8 8 7"]),
        ("负责人：王小满，责任编辑：李立，审核：周敏", ["王小满", "李立", "周敏"]),
        ("单位负责人:王小满审核人:李立填报人:周敏", ["王小满", "李立", "周敏"]),
        ("请与王小满（0571-88776655）联系", ["王小满"]),
        ("请与我局办公室王小满、李立联系", ["王小满", "李立"]),
        ("手机：+8613800000000，86-138-0000-0001", ["138"]),
        ("手机：138 00 00 00 00", ["138 00"]),
        ("联系方式：13800000000（王主任）", ["王主任"]),
        ("电话：88776655 王小满", ["王小满"]),
        ("微信号wang_1988，加微信 wxm1988，Q Q：123456789，QQ号为123456789", ["1988", "123456"]),
        ("身份证号 330102 19900101 1234", ["19900101"]),
        ("电话：88776655/6656", ["6656"]),
    ],
)
def test_contacts_go(text: str, gone: list[str]) -> None:
    masked = mask_contacts(text)
    assert len(masked) == len(text)
    assert not any(piece in masked for piece in gone)


@pytest.mark.parametrize(
    "text",
    [
        "收到12345热线工单20463件",
        "国办发〔2021〕30号，邮编310000，2021-01-12 16:48",
        "统一社会信用代码11330106002525675K",
        "索引号00250256-5/2025-00185",
        "公开信息88884444条，收费13800000000元，接听咨询电话5462102人次",
        "如有疑问，请与县政府办公室联系；加强与群众联系，与高校联系，与人大代表联系",
        "联系人：办公室",
        "邮箱xxgk@lanyu.gov.cn",
        "http://www.lanyu.gov.cn/art/2021/1/30/art_1229_59012345.html",
        "服务热线12345，举报电话12315",
        "联系人和电话见附件，联系人名单另附，审核人员、单位负责人高度重视",
        "微信公众号发布123456条，微信：1200次，政务微信905123条",
        "国办发#12，C#语言，第330102号",
        "办公室主任、科长反映，高度重视与群众联系咨询",
        "联系：群众工作，咨询：共收到1234567次，填报：按季度填报，审核：2021年共审核信息88776655条",
        "作者：县文化和旅游局 编辑：县政府办公室，负责人：各科室主要负责同志",
        "公开电话号码12条，公开联系方式45条，姓名或者名称、联系方式",
        "举报电话：12388，12333、12329热线",
        "办公室公开信息22345678条，经费 0571.88 万元",
        "来源：县融媒体中心，信息来源：张家港市政府网，来源：石家庄",
        "主任：由分管负责同志兼任，工作人员3名，公开信息22345678条",
        "受理机构：县政府办公室（政务公开科）",
    ],
)
def test_what_is_no_contact_stays(text: str) -> None:
    assert mask_contacts(text) == text


@given(st.integers(0, 10**12), st.sampled_from(["件", "条", "元", "万元", "人次", "次", "%"]))
def test_figures_stay(number: int, unit: str) -> None:
    for text in (f"公开信息{number}{unit}", f"电话咨询{number}{unit}", f"{number / 100}{unit}"):
        assert mask_contacts(text) == text


@given(
    st.integers(0, 10**9),
    st.sampled_from(
        ["受理", "新增", "公开", "占比", "同比增长", "办结", "微信", "传真申请", "审核"]
    ),
    st.sampled_from(["件", "条", "元", "万元", "人次", "次", "%", "篇"]),
)
def test_figures_behind_any_word_stay(number: int, word: str, unit: str) -> None:
    text = f"单位负责人高度重视，{word}{number}{unit}，联系群众{number}{unit}；{word}：{number}{unit}。"
    assert mask_contacts(text) == text


@given(st.integers(0, 10**13))
def test_cells_of_figures_stay(number: int) -> None:
    page = f"<table><tr><td>行政许可</td><td>{number}</td><td>电话申请数</td></tr></table>"
    assert str(number) in list(mend(read(page.encode())).texts())


@given(st.text(alphabet="联系人电话：与张三0571-8 转@qq.com█元", max_size=40))
def test_length_stays_and_twice_is_once(text: str) -> None:
    once = mask_contacts(text)
    assert len(once) == len(text)
    assert mask_contacts(once) == once


def test_a_cell_before_says_what_a_cell_is() -> None:
    page = (
        "<table><tr><td>填报人</td><td>周敏</td><td>联系电话</td><td>66001234</td></tr>"
        "<tr><td>收到申请数</td><td>66001234</td></tr></table>"
    )
    mended = mend(read(page.encode()))
    cells = list(mended.texts())
    assert cells == ["填报人", MASK * 2, "联系电话", MASK * 8, "收到申请数", "66001234"]
    assert mended.repairs == ("contacts_masked",)


def test_the_heading_of_a_column_says_what_its_cells_are() -> None:
    page = (
        "<table><tr><td>姓名</td><td>联系电话</td><td>件数</td></tr>"
        "<tr><td>周敏</td><td>13800000000</td><td>66001234</td></tr></table>"
    )
    cells = list(mend(read(page.encode())).texts())
    assert cells == ["姓名", "联系电话", "件数", MASK * 2, MASK * 11, "66001234"]


def test_a_line_before_says_what_a_line_is() -> None:
    mended = mend(
        read("联系电话：\n66001234\n收到申请数\n66001234\n政府集中采购 12 13800000000".encode())
    )
    assert mended.lines()[1:] == [MASK * 8, "收到申请数", "66001234", "政府集中采购 12 13800000000"]
