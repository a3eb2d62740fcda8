"""Names and numbers in rarer dress go; labels, sums, hamlets and what offices do in the same places stay."""

import pytest

from gxdata.mend import mend
from gxdata.mend.contacts.mask import MASK, mask_contacts
from gxdata.read import read
from gxdata.read.document import Grid


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("电话：0571‑88776655", ["0571", "88776655"]),
        ("电话：0571_88776655，0571~88776656", ["88776655", "88776656"]),
        ("传真：86-571-88776655", ["571", "88776655"]),
        ("小灵通：88776655", ["88776655"]),
        ("请拨88776655查询", ["88776655"]),
        ("联系人：龙䶮，经办人：王㛃、李喆", ["龙", "䶮", "王", "㛃", "李", "喆"]),
        ("邮箱：miao_x AT 126 DOT com", ["miao_x"]),
        ("微信：苗小满 wxid_9ab8c7", ["苗小满", "wxid"]),
        ("苗小满88776655", ["苗小满", "88776655"]),
        ("办公室主任苗小满（88776655）负责受理", ["苗小满", "88776655"]),
        ("请咨询苗小满主任，88776655", ["苗小满", "88776655"]),
        ("可向综合股苗小满反映", ["苗小满"]),
        ("本报告由苗小满、李立编制", ["苗小满", "李立"]),
        ("由县政府办公室苗小满负责编制", ["苗小满"]),
        ("信息公开专干苗小满负责日常更新", ["苗小满"]),
        ("政务新媒体管理员苗小满，电话88776655", ["苗小满"]),
        ("由水务局编制，执笔人苗小满。", ["苗小满"]),
        ("联系人：苗科长、柳科员", ["苗", "柳"]),
        ("邮寄地址：兰溪路8号，苗小满收", ["苗小满"]),
        ("（通讯员 苗小满）", ["苗小满"]),
        ("联系人系苗小满，联系人/李立", ["苗小满", "李立"]),
        ("由我局苗小满负责解释，指派李小立负责登记", ["苗小满", "李小立"]),
        ("固话：88776655，☎：88776656", ["88776655", "88776656"]),
        ("电话:0571)88776655，电话:(0571 88776656", ["0571)", "88776655", "88776656"]),
        ("办公室：苗小满 88776655", ["苗小满", "88776655"]),
    ],
)
def test_they_go(text: str, gone: list[str]) -> None:
    masked = "\n".join(mend(read(f"2023年\n{text}\n".encode())).texts())
    assert MASK in masked
    assert not [name for name in gone if name in masked]


@pytest.mark.parametrize(
    "text",
    [
        "单位负责人： 审核人： 填报人： 联系电话： 填报日期：",
        "初审：信息员；复审：科室负责人；终审：分管领导",
        "编辑：全年共编辑信息356条",
        "联系人：待定",
        "联系人：见上",
        "成立以苗小满为组长的领导小组，由局长担任组长，指派专人负责登记，由我局负责解释",
        "党政办 22987650",
        "案号（2020）浙01行初12345号",
        "合同编号 0571-2020-8877",
        "应收款 8877665",
        "罗平 8877665",
        "李家湾 █████，王家坝 █████",
        "密切联系实际，2022年公开信息1284条；开展咨询服务，12个部门参加",
        "本报告由海关总署办公厅编制，由分管副局长审定",
        "本报告由金山街道党政办编制，由各科室共同编制",
        "信息员全程负责采集，联络员直接负责报送",
        "请拨打12345，拨打电话3560次",
        "微信：共推送 12345 条",
    ],
)
def test_what_stands_there_besides_stays(text: str) -> None:
    assert mask_contacts(text) == text


def test_any_heading_that_names_a_person_tells_what_is_below() -> None:
    page = "<table><tr><th>单位</th><th>镇联络员</th></tr><tr><td>云水镇</td><td>苗小满</td></tr></table>"
    (grid,) = (block for block in mend(read(page.encode())).blocks if isinstance(block, Grid))
    assert [cell.text for cell in grid.cells] == ["单位", "镇联络员", "云水镇", MASK * 3]


def test_a_word_below_such_a_heading_is_no_name() -> None:
    assert mask_contacts("任务", "负责人") == "任务"


@pytest.mark.parametrize("label", ["咨询电话接听数", "电话申请数"])
def test_a_label_that_counts_calls_announces_no_number(label: str) -> None:
    assert mask_contacts("8877665", label) == "8877665"
