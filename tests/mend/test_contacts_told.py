"""Persons of whom a sentence tells without calling them contacts, in English, in numerals, over a line's end."""

import pytest

from gxdata.mend import mend
from gxdata.mend.contacts.mask import MASK, mask_contacts
from gxdata.read import read


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("我局指定王小满为信息公开联络员。", ["王小满"]),
        ("由办公室副主任王小满负责。", ["王小满"]),
        ("由办公室干事王小满兼任，信息员由李立担任", ["王小满", "李立"]),
        ("由局长王小满担任组长，联络员由科员李立兼任，负责更新", ["王小满", "李立"]),
        ("请找王小满办理登记手续，可询问李立。", ["王小满", "李立"]),
        ("请找办公室王小满办理，工作人员李立（13800000000）接待", ["王小满", "李立", "138"]),
        ("请找次仁卓玛同志办理", ["次仁卓玛"]),
        ("申请人可联系王小满查询进度", ["王小满"]),
        ("咨询热线：王小满 400-800-0000", ["王小满"]),
        ("企业微信：王小满（县水务局）", ["王小满"]),
        ("请与我局政策法规科的王小满联系", ["王小满"]),
        ("信息公开专员王小满，座机0571-88776655", ["王小满", "88776655"]),
        ("确定专人（王小满，13800000000）负责", ["王小满", "138"]),
        ("政务公开办公室王小满（13800000000）承办", ["王小满", "138"]),
        ("13800000000 王小满", ["138", "王小满"]),
        ("电子邮件：王小满 <wangxm@163.com>", ["王小满", "wangxm"]),
        ("值班人员：王小满、李立，收件人盖聪", ["王小满", "李立", "盖聪"]),
        ("联系人：办公室王小满，联系人：县水务局办公室 李立 主任", ["王小满", "李立"]),
        ("please contact Mr. Wang Xiaoman, Mobile: +8613800000000", ["Wang", "Xiaoman", "138"]),
        ("Contact: Wang Xiaoman; Contact person: Li Li", ["Wang", "Xiaoman", "Li"]),
        ("政策法规股王小满负责办理，联系人由李立担任", ["王小满", "李立"]),
        ("由王小满、李立两位同志负责接收申请，责任人为周敏。", ["王小满", "李立", "周敏"]),
        ("联系人：科员王小满，负责人：副局长李立", ["王小满", "李立"]),
        ("专职工作人员1名（王小满）", ["王小满"]),
        ("电话：88776655，主任王小满，副主任李立", ["王小满", "李立"]),
        ("局长王小满（13800000000）任组长", ["王小满", "138"]),
        ("请与努尔兰·哈布尔联系，请与阿布都拉联系", ["努尔兰", "哈布尔", "阿布都拉"]),
        ("拨打王小满办公电话，请电询13800000000", ["王小满", "138"]),
        ("please call Wang Xiaoman，WeChat：wangxm_1980", ["Xiaoman", "wangxm"]),
        ("手机：壹叁捌零零零零零零零零，手机:0138 0000 0000", ["壹叁捌", "0000"]),
        ("手机：一三八〇〇〇〇〇〇〇〇，电话：八八七七六六五五", ["一三八", "八八七"]),
    ],
)
def test_told_persons_go(text: str, gone: list[str]) -> None:
    masked = mask_contacts(text)
    assert len(masked) == len(text)
    assert not any(piece in masked for piece in gone)


@pytest.mark.parametrize(
    "text",
    [
        "明确办公室副主任为信息公开联络员，明确时限为20个工作日，安排专人负责",
        "由局长负责，主任全权负责，书记亲自负责，科长都要负责",
        "请找准定位，办理群众诉求；询问笔录、询问群众意见；可联系农户了解情况",
        "热线：江苏 12345，咨询热线：办结率100%，服务电话：山东 12329",
        "微信公众号：金湖发布，政务微信：清风",
        "与办公室的密切联系，与负责同志联系",
        "2023年收费13800000000元，金额 13800000000元",
        "Contact Information Office, please contact us, Contact: General Office of the County",
        "电话一二三四五热线，共二〇二三年一月，联系电话：一部",
        "审核：层层把关，联络员由文秘担任，请找办公室办理",
        "值班人员：每日2人，受理人员于2日内登记，报告人数12，解读人社政策5次",
        "工作人员3名（高级职称），兼职2名（司机）",
        "乡长为组长，指定各村文书为信息员，联系人由办公室主任担任",
        "信息员由农技员兼任，联络员由石匠担任，由主任和干事兼任",
        "局长应当担任组长，书记平时兼任网格长，由文书兼任信息员，由副主任医师担任讲解员",
        "联系人：办公室安排专人，联系人：各科室负责人",
    ],
)
def test_what_tells_of_nobody_stays(text: str) -> None:
    assert mask_contacts(text) == text


REPORT = (
    "兰屿县水务局2023年政府信息公开工作年度报告\n一、总体情况\n{}\n\n二、主动公开情况\n公开3条。\n"
)


@pytest.mark.parametrize(
    ("lines", "gone"),
    [
        ("如有疑问请与王小满（电话：13800000\n000）联系。", ["王小满", "000"]),
        ("联系人：欧\n阳小满，电话：0571-887\n76655", ["阳小满", "887", "76655"]),
        ("负责人：\n王小满", ["王小满"]),
    ],
)
def test_what_a_line_end_cuts_goes(lines: str, gone: list[str]) -> None:
    document = mend(read(REPORT.format(lines).encode()))
    text = "\n".join(document.texts())
    assert not any(piece in text for piece in gone)


@pytest.mark.parametrize(
    "lines",
    [
        "电话：0571-88776655\n1.加强公开",
        "联系电话：88776655\n2023年公开12条",
        "填报人：王小满\n一是加强公开",
    ],
)
def test_the_next_line_stays(lines: str) -> None:
    document = mend(read(REPORT.format(lines).encode()))
    assert lines.split("\n")[1] in "\n".join(document.texts())
    assert MASK in "\n".join(document.texts())
