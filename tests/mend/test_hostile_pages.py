"""Pages made to be slow or odd are mended like others: nothing hangs, nothing breaks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gxdata.catalogue.codes import code_list
from gxdata.extract.begun_again import FIRST_OF_SEVERAL
from gxdata.mend import mend
from gxdata.mend.document import MENDS, MISREAD
from gxdata.read import read
from gxdata.read.document import RECOGNISED, WITHOUT_TEXT

SIZE = 100_000


@pytest.mark.parametrize(
    "unit",
    ["(zhèn", "鎮(zhèn)", "20211月", "?。ǘ┙", "_", "开云_", "电话：0", "电话：05718888 ",
     "联系人：王、", "*", "2021年11日至", "当前位置：>", "【", "首页 ", "与王",
     "a@", "０", "⼀", "联 系 ", "█ ", "(kai)", "365bet_", "电话+86 ", "王三 13", "QQ1"],
)  # fmt: skip
def test_long_runs_of_what_mends_look_for(unit: str) -> None:
    for page in (unit * (SIZE // len(unit)), f"{unit}\n" * (SIZE // 20)):
        mend(read(f"报告。{page}".encode()))


@settings(suppress_health_check=list(HealthCheck))
@given(
    st.text(alphabet="鎮(zhèn)?。ǘ┙⒔2021年1月日至电话0571-8王_官网⼀１*【】：>\n|", max_size=200)
)
def test_mending_twice_is_mending_once(text: str) -> None:
    once = mend(read(f"报告{text}".encode()))
    again = mend(once)
    assert list(again.texts()) == list(once.texts())


def test_every_repair_has_its_labels() -> None:
    of_others = {RECOGNISED, WITHOUT_TEXT, MISREAD, FIRST_OF_SEVERAL}
    assert {step.code for step in MENDS} | of_others == set(code_list("repair"))
