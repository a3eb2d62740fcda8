"""One search tells which texts are looked at for contacts: it misses none that a rule would mask."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gxdata.mend.contacts.mask import mask_contacts
from gxdata.mend.contacts.signs import has_contacts

PARTS = (
    "联系人|联系|电话|热线|传真|负责人|审核|审核人|编辑|作者|主任|局长|办公室|财政所|由|请与|向|找|询问|咨询|"
    "拨打|致电|联络员|信息员|指定|明确|为|是|同志|女士|负责|负责解释|编写|起草|统稿|承办|牵头|统一答复|寄至|"
    "收|（收）|两名|1名|人员|微信|微信号|QQ|Contact|Ms. |苗小满|李立|欧阳小满|阿依古丽|才让卓玛|·|88776655|"
    "0571-88776655|（0571）88776655|13800000000|139 0000 0000|八八七七六六五五|一三八〇〇〇〇〇〇〇〇|"
    "330106200001010017|miao@163.com|miao(at)qq.com|miao_88|Miao Xiaoman|；|，|。|、|：|:| |（|）|\n|办理|"
    "登记|查询|反映|索取|担任|组长|任|的|短号|分机|802|职|科员|服务|支持|企业微信|受理机构|受理人|女"
).split("|")


@settings(max_examples=1500)
@example(["向", "办公室", "苗小满", "咨询"])
@example(["请与", "苗小满", "联系"])
@example(["请与", "欧阳小满", "咨询"])
@example(["审核", "\n", "：", "同志"])
@example(["致电", "苗小满", "同志", "负责人", "审核"])
@given(st.lists(st.sampled_from(PARTS), min_size=2, max_size=7))
def test_what_is_masked_has_a_sign(parts: list[str]) -> None:
    text = "".join(parts)
    assert mask_contacts(text) == text or has_contacts(text)


@pytest.mark.parametrize(
    "text",
    [
        "办理12345热线工单2046件，解答来电咨询356人次。",
        "微信公众号发布信息925条，经办人员业务不熟，栏目不易查找。",
        "办公地址变动的当周更正，明确责任人员，起草科室撰写解读16篇。",
        "采购总金额1807500元，第二〇〇二号文件，2020〕10号，2019-2020年度。",
    ],
)
def test_what_reports_say_of_their_work_is_no_sign(text: str) -> None:
    """Most pages hold no contact, and cost one search."""
    assert not has_contacts(text)
