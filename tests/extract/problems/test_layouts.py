"""Section five in layouts of its own: lists that answer lists, pairs, numbered answers, titles in plain words."""

import pytest

from gxdata.extract.problems import problems
from gxdata.extract.problems.wording import fold
from gxdata.extract.report import Section

ANSWERED = [
    ("p", "收费目录更新慢", None),
    ("p", "窗口人员不熟悉条例", None),
    ("m", "每月核对一次目录", 1),
    ("m", "组织窗口人员轮训", 2),
]


def rows(text: str, year: int | None = None) -> list[tuple[str, str, int | None]]:
    section = Section("problems", 1, "五、存在的主要问题及改进情况", text, 0)
    return [(p.kind[0], p.text, p.answers) for p in problems((section,), "", year)]


def of_text(text: str) -> list[tuple[str, str]]:
    return [(p.kind[0], p.text) for p in problems((), text)]


@pytest.mark.parametrize(
    "text",
    [
        # A second list answers the first, whatever leads to it.
        "短处有两处：其一，收费目录更新慢；其二，窗口人员不熟悉条例。走两步棋：其一，每月核对一次目录；其二，组织窗口人员轮训。",
        # What is wanting goes by a name of its own.
        "工作中仍有薄弱之处，主要表现在：一是收费目录更新慢；二是窗口人员不熟悉条例。改进措施：一是每月核对一次目录；二是组织窗口人员轮训。",
        # The lines of a page lost: headlines run into what they announce, and into what stands before them.
        "（一）工作中存在的困难收费目录更新慢；窗口人员不熟悉条例（二）解决的办法每月核对一次目录；组织窗口人员轮训。",
        # Spaces behind signs, and how many there are of what is wrong.
        "群众不满意的主要有两点： 收费目录更新慢； 窗口人员不熟悉条例。 下一步， 每月核对一次目录； 组织窗口人员轮训。",
        # The words before a list name what is wrong, but what is done about it.
        "存在问题：1.收费目录更新慢。2.窗口人员不熟悉条例。补短板的办法有：1.每月核对一次目录。2.组织窗口人员轮训。",
        # Problem and measure in turn, each behind a headline.
        "问题：收费目录更新慢。措施：每月核对一次目录。问题：窗口人员不熟悉条例。措施：组织窗口人员轮训。",
        "问题1 收费目录更新慢\n措施1 每月核对一次目录\n问题2 窗口人员不熟悉条例\n措施2 组织窗口人员轮训",
        # The number of the problem that is answered.
        "（1）收费目录更新慢。（2）窗口人员不熟悉条例。针对（1），每月核对一次目录。针对（2），组织窗口人员轮训。",
        "其一，收费目录更新慢；其二，窗口人员不熟悉条例。针对其一，每月核对一次目录；针对其二，组织窗口人员轮训。",
        "问题一：收费目录更新慢。改进情况一：每月核对一次目录。\n问题二：窗口人员不熟悉条例。改进情况二：组织窗口人员轮训。",
        # The words of the problem that is answered.
        "针对收费目录更新慢的问题，每月核对一次目录；针对窗口人员不熟悉条例的问题，组织窗口人员轮训。",
        # Bullets, also where two lines became one; dashes; letters; 一个是.
        "主要问题：●收费目录更新慢●窗口人员不熟悉条例\n改进措施：\n——每月核对一次目录。\n——组织窗口人员轮训。",
        "存在不足：A.收费目录更新慢。B.窗口人员不熟悉条例。整改提升：A.每月核对一次目录。B.组织窗口人员轮训。",
        "有两点不足：一个是收费目录更新慢，一个是窗口人员不熟悉条例。整改的思路是每月核对一次目录，组织窗口人员轮训。",
        # A headline of words for what is next, and a list run into one.
        "（一）收费目录更新慢。（二）窗口人员不熟悉条例。下年度重点任务。一是每月核对一次目录。二是组织窗口人员轮训。",
        "主要不足一是收费目录更新慢；二是窗口人员不熟悉条例。改进举措一是每月核对一次目录；二是组织窗口人员轮训。",
        # Enumerators that lost the sign before them.
        "存在问题一是收费目录更新慢二是窗口人员不熟悉条例整改措施一是每月核对一次目录二是组织窗口人员轮训",
        "主要问题：（一）收费目录更新慢（二）窗口人员不熟悉条例。改进措施：①每月核对一次目录②组织窗口人员轮训。",
        "一、主要问题（一）收费目录更新慢（二\n）窗口人员不熟悉条例二、改进方向（一）每月核对一次目录（二）组织窗口人员轮训",
        # Bullets behind a headline that ends its line, and a noun of one that the line broke.
        "短板：\n——收费目录更新慢。\n——窗口人员不熟悉条例。\n针对以上短板，抓好两件事：\n——每月核对一次目录。\n——组织窗口人员轮训。",
        "存在问\n题：一是收费目录更新慢；二\n是窗口人员不熟悉条例。\n下一步改\n进措施：一是每月核对一次目录；二是组织窗口人员轮训。",
        # Each is called a problem; 要 in 主要 is no promise.
        "存在收费目录更新慢的问题，以及窗口人员不熟悉条例的问题。针对存在的问题，我县采取的主要做法是：每月核对一次目录；组织窗口人员轮训。",
        # What falls short of a standard only opens the list; stops as a typewriter has them.
        "我局信息公开工作距离群众期待还有差距。主要体现在：收费目录更新慢;窗口人员不熟悉条例.计划于明年每月核对一次目录,组织窗口人员轮训.",
        # What opens a list says only that there is something, and what leads to one aims at it all.
        "一年来，总体上还存在不少问题与不足，收费目录更新慢，窗口人员不熟悉条例。明年，我局将在县委的领导下，不断深化政务公开工作。重点开展两个方面工作：一是每月核对一次目录。二是组织窗口人员轮训。",
        "年内暴露出收费目录更新慢、窗口人员不熟悉条例等问题。明年，我局将按照上级的要求，做好公开工作。每月核对一次目录。组织窗口人员轮训。",
        # What is counted is told in a word of its own, and met in a word of its own; our way is what we do about it.
        "我镇公开工作存在“两难”：收费目录更新慢；窗口人员不熟悉条例。破解“两难”，一是每月核对一次目录；二是组织窗口人员轮训。",
        "收费目录更新慢；窗口人员不熟悉条例。我们的办法是每月核对一次目录，组织窗口人员轮训。",
        # Sides of the work that the next sentences take up; that there is a plan is no measure.
        "我局在收费目录、窗口人员两个方面存在短板。收费目录更新慢；窗口人员不熟悉条例。为此，我局制定了整改方案，每月核对一次目录，组织窗口人员轮训。",
        # A bullet of another shape opens the second list; a space stands where a sign was.
        "☆收费目录更新慢；\n☆窗口人员不熟悉条例。\n★每月核对一次目录；\n★组织窗口人员轮训。",
        "存在不足：收费目录更新慢 窗口人员不熟悉条例\n改进措施：每月核对一次目录 组织窗口人员轮训",
        # How many there are of what is wrong, and of what is done, are none of them.
        "问题主要是两个不够，收费目录更新慢，窗口人员不熟悉条例；措施主要是两个强化，每月核对一次目录，组织窗口人员轮训。",
        # A part of the work names the problem below it.
        "（一）收费公开\n存在问题：收费目录更新慢。\n改进情况：每月核对一次目录。\n（二）窗口服务\n存在问题：窗口人员不熟悉条例。\n改进情况：组织窗口人员轮训。",
        # Each problem turns to what is done about it, in one line.
        "收费目录更新慢。改进：每月核对一次目录。窗口人员不熟悉条例。改进：组织窗口人员轮训。",
        # That a street has weak points only opens the list.
        "街道公开工作还存在弱项，收费目录更新慢，窗口人员不熟悉条例。街道将每月核对一次目录，组织窗口人员轮训。",
        "街道公开工作仍有不少短板弱项，收费目录更新慢，窗口人员不熟悉条例。街道将每月核对一次目录，组织窗口人员轮训。",
        # A headline runs into the problem that the first measure names.
        "整改情况：针对收费目录更新慢的问题，每月核对一次目录；针对窗口人员不熟悉条例的问题，组织窗口人员轮训。",
        # One word turns to what will be done, or who will do it.
        "收费目录更新慢；窗口人员不熟悉条例。拟：每月核对一次目录；组织窗口人员轮训。",
        "与师生的期待相比，我校工作存在一定的差距，收费目录更新慢，窗口人员不熟悉条例。学校将每月核对一次目录，组织窗口人员轮训。",
        # Lines of a list that lost their numerals.
        "一是收费目录更新慢。\n是窗口人员不熟悉条例。\n下一步打算：\n一是每月核对一次目录。\n是组织窗口人员轮训。",
        # A list that runs into how many it has; a headline that opens with 主要, and one with a space behind it.
        "存在的主要问题有以下几点一是收费目录更新慢二是窗口人员不熟悉条例改进措施一是每月核对一次目录二是组织窗口人员轮训",
        "主要问题：一是收费目录更新慢；二是窗口人员不熟悉条例。主要改进情况：一是每月核对一次目录；二是组织窗口人员轮训。",
        "（一）主要问题 收费目录更新慢；窗口人员不熟悉条例。（二）改进措施及成效 每月核对一次目录；组织窗口人员轮训。",
        "主要问题 收费目录更新慢；窗口人员不熟悉条例。\n改进措施 每月核对一次目录；组织窗口人员轮训。",
        # A headline that names the list of what is wrong leads to what is done about it.
        "收费目录更新慢；窗口人员不熟悉条例。对照问题清单的要求逐条整改：每月核对一次目录；组织窗口人员轮训。",
        # A question for a headline.
        "问题在哪？一是收费目录更新慢；二是窗口人员不熟悉条例。怎么办？一是每月核对一次目录；二是组织窗口人员轮训。",
    ],
)
def test_every_layout_gives_the_same_rows(text: str) -> None:
    assert rows(text) == ANSWERED


@pytest.mark.parametrize("text", ["2021 年底前", "我局在2021 年底前"])
def test_a_space_behind_the_number_of_a_year_parts_no_word_and_moves_no_other(text: str) -> None:
    folded = fold(text)
    assert "2021年" in folded
    assert (len(folded), folded[-2:]) == (len(text), text[-2:])


def test_problems_that_wait_to_be_solved_are_no_measures() -> None:
    text = "还有以下问题亟待解决：一是栏目更新慢；二是窗口人手不足。"
    assert {kind for kind, _, _ in rows(text)} == {"p"}


def test_a_cause_listed_behind_problems_is_no_measure() -> None:
    text = "一是更新慢；二是人手少。究其原因，一是领导重视不够；二是编制偏少。"
    assert {kind for kind, _, _ in rows(text)} == {"p"}


def test_the_year_after_the_one_reported_on_turns_to_measures() -> None:
    text = "栏目更新慢；窗口人手不足。2013年，出台更新细则；增加窗口人员。"
    assert [kind for kind, _, _ in rows(text, 2012)] == ["p", "p", "m", "m"]
    assert "出台更新细则" not in [words for kind, words, _ in rows(text, 2013) if kind == "m"]


def test_a_list_between_semicolons_needs_no_word_of_want() -> None:
    text = (
        "县里山多路远，工作有进有退。告示贴在乡政府二楼；账本锁在柜里；来信的人等到年底。"
        "下一步：告示贴到村口；账目按月张榜。"
    )
    assert [(kind, words) for kind, words, _ in rows(text)] == [
        ("p", "告示贴在乡政府二楼"),
        ("p", "账本锁在柜里"),
        ("p", "来信的人等到年底"),
        ("m", "告示贴到村口"),
        ("m", "账目按月张榜"),
    ]


def test_paragraphs_with_a_headline_are_one_problem_each() -> None:
    text = (
        "存在的问题表现在以下方面：\n机制需要健全。各办所信息不通，常常漏报。\n渠道需要拓展。目前只有一块公开栏。\n"
        "针对以上问题，采取以下措施：\n健全机制，每月碰头。\n拓展渠道，开通公众号。"
    )
    assert [words for kind, words, _ in rows(text) if kind == "p"] == [
        "机制需要健全。各办所信息不通，常常漏报",
        "渠道需要拓展。目前只有一块公开栏",
    ]


def test_commas_inside_a_list_of_things_part_nothing() -> None:
    text = "存在水费、电费等收费事项公布得少、更新慢，常常隔月、内容不够全面、深入等问题。"
    assert [words for _, words, _ in rows(text)] == [
        "水费、电费等收费事项公布得少",
        "更新慢，常常隔月",
        "内容不够全面、深入",
    ]


def test_what_was_done_about_one_problem_of_last_year_is_one_measure() -> None:
    text = (
        "（一）上一年度问题整改情况\n针对2020年度指出的目录更新迟缓问题，我局上线提醒功能，目录改为按月更新。\n"
        "（二）2021年存在的问题\n窗口人手不足。\n（三）改进措施\n增加一名窗口人员。"
    )
    assert rows(text, 2021) == [
        ("p", "窗口人手不足", None),
        ("m", "上线提醒功能，目录改为按月更新", None),
        ("m", "增加一名窗口人员", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一年来工作平稳，尚未发现需要整改的情形。",
        "经梳理，本年度未梳理出亟待解决的问题。",
        "严格按程序办理，无不规范情况。",
        "经自查，没有发现明显的问题，也未被上级通报。",
    ],
)
def test_words_that_name_no_problem(text: str) -> None:
    section = Section("problems", 1, "五、存在的主要问题", text, 0)
    assert [p.category for p in problems((section,))] == ["none_stated"]


def test_a_subject_that_has_none_is_a_problem() -> None:
    assert rows("一是山里四个村连公开栏都没有；二是更新慢。")[0][1] == "山里四个村连公开栏都没有"


def test_a_line_broken_inside_a_sentence_opens_nothing() -> None:
    text = (
        "一是公开内容还不够丰富；二是工作人员的业务水平有待提高。\n"
        "下一步，一是把涉及群众利益的事项全部公开；二是加强业务培训，提升工\n作人员业务水平。"
    )
    assert [words for kind, words, _ in rows(text) if kind == "m"] == [
        "把涉及群众利益的事项全部公开",
        "加强业务培训，提升工\n作人员业务水平",
    ]


def test_the_organ_and_a_blank_date_below_are_no_measure() -> None:
    text = "更新慢。\n下一步，将加快更新。\n霁原县人民政府办公室\n年  月  日"
    assert [words for _, words, _ in rows(text)] == ["更新慢", "加快更新"]


NOTICES, ANSWERS = "告示贴得晚；信息员年底退休。", "收到当天就贴；定一人接班。"


@pytest.mark.parametrize(
    "text",
    [
        f"主动公开：九十条。\n问题：{NOTICES}\n办法：{ANSWERS}",
        f"一、干了哪些事\n公开信息九十条。\n二、毛病在哪\n{NOTICES}\n三、往后咋办\n{ANSWERS}",
        f"▲ 公开情况\n九十条。\n▲ 问题与打算\n{NOTICES}\n打算：\n{ANSWERS}\n统计表 | 数",
    ],
)
def test_a_report_whose_parts_are_titled_in_plain_words(text: str) -> None:
    assert of_text(text) == [
        ("p", "告示贴得晚"),
        ("p", "信息员年底退休"),
        ("m", "收到当天就贴"),
        ("m", "定一人接班"),
    ]


def test_lines_without_end_are_read_in_a_moment() -> None:
    units = ("一靠", "问题：\n", "存在的问题")
    for text in ("\n" * 11_000 + "局x", "针对" + "啊" * 11_000, *(unit * 4_000 for unit in units)):
        rows(text)


def test_a_label_on_a_line_of_its_own_is_no_rest_of_the_line_above() -> None:
    text = (
        "（一）收费目录更新慢，群众查询不便\n改进：每月核对一次目录。\n"
        "（二）窗口人员不熟悉条例\n改进：组织窗口人员轮训。"
    )
    assert [kind for kind, *_ in rows(text)] == ["p", "p", "m", "m"]


def test_a_list_of_what_is_wrong_needs_no_word_for_and_so_on() -> None:
    text = "仍不同程度地存在收费目录更新慢、窗口人员年龄偏大的现象。下一步，将每月核对一次目录。"
    assert [words for kind, words, _ in rows(text) if kind == "p"] == [
        "收费目录更新慢",
        "窗口人员年龄偏大的现象",
    ]


def test_the_first_of_a_list_may_run_into_the_words_that_lead_to_it() -> None:
    text = "主要问题是一是收费目录更新慢，二是窗口人员不熟悉条例。今后一是每月核对一次目录；二是组织窗口人员轮训。"
    assert rows(text) == ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "主要问题有，收费目录更新慢、窗口人员不熟悉条例。主要改进情况有，每月核对一次目录，组织窗口人员轮训。",
        "主要是两点不足，一点是收费目录更新慢，一点是窗口人员不熟悉条例。今后将每月核对一次目录，组织窗口人员轮训。",
        "一个是收费目录更新慢；还有就是窗口人员不熟悉条例。今后将每月核对一次目录，组织窗口人员轮训。",
    ],
)
def test_words_that_count_or_lead_in(text: str) -> None:
    assert rows(text) == ANSWERED


def test_lines_that_tell_more_of_the_title_above_them() -> None:
    text = (
        "公开意识有待增强\n个别科室能不发就不发。\n业务能力不足\n条例修订后没有培训。\n"
        "改进情况：\n强化公开理念\n将条例列入学习计划。\n加强业务培训\n组织科室轮训三次。"
    )
    assert [(kind, words.split("\n")[0]) for kind, words, _ in rows(text)] == [
        ("p", "公开意识有待增强"),
        ("p", "业务能力不足"),
        ("m", "强化公开理念"),
        ("m", "加强业务培训"),
    ]


def test_deeds_behind_their_sides_alone_are_measures() -> None:
    text = "公开内容方面，推动补贴逐项公示；公开渠道方面，打造村级公开栏；队伍建设方面，开展轮训。"
    assert {kind for kind, _, _ in rows(text)} == {"m"}


@pytest.mark.parametrize(
    "text",
    [
        "政策解读的通俗性仍有提升空间。",
        "虽无重大问题，但在信息公开的规范化程度上仍有提升空间。",
        "审计公告的数量与社会期望尚有距离，这是我局面临的主要问题。",
        "存在差距的方面有公开的主动性还不够。",
    ],
)
def test_what_falls_short_is_a_problem_though_no_list_follows(text: str) -> None:
    assert [kind for kind, _, _ in rows(f"{text}下一步将制作图解。")] == ["p", "m"]


@pytest.mark.parametrize(
    "lead", ["采取“两项举措”：", "疏通的办法：", "下半年起，", "已从科室抽人，"]
)
def test_words_that_lead_to_measures(lead: str) -> None:
    text = f"收费目录更新慢；窗口人员不熟悉条例。{lead}逐月核对目录；新增窗口人员轮训。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "p", "m", "m"]


def test_deeds_that_a_list_joins_are_one_by_one() -> None:
    text = "存在意识不强、制度不全、内容不多等问题。将组织专题学习、制定工作规程、新增公开栏目。"
    assert [kind for kind, _, _ in rows(text)] == ["p", "p", "p", "m", "m", "m"]


@pytest.mark.parametrize("lead", ["（二）整改成果\n", "街道已决定：\n"])
def test_what_came_of_it_and_what_was_decided_are_measures(lead: str) -> None:
    asked = "（一）问题表现\n1.收费目录更新慢；\n2.窗口人员不熟悉条例。\n"
    text = f"{asked}{lead}1.每月核对一次目录；\n2.组织窗口人员轮训。"
    assert rows(text) == ANSWERED


def test_sides_of_the_work_that_fall_short_are_a_problem() -> None:
    text = "在数据解读的深度、发布的形式上，我局仍有较大提升空间。下一步将制作图解。"
    assert [kind for kind, _, _ in rows(text)][-1] == "m"
    assert "p" in [kind for kind, _, _ in rows(text)]


def test_what_only_says_whom_it_hangs_on_turns_to_no_measures() -> None:
    text = "破解“两难”，关键在人。台账由一人兼管，更新慢。今后聘用一名文员。"
    assert [kind for kind, *_ in rows(text)] == ["p", "p", "m"]


def test_an_enumerator_may_stand_before_a_number() -> None:
    text = "主要问题：\n1、收费目录更新慢。\n2、12345热线回复不及时。\n3.2022年台账缺页较多。"
    assert of_text(f"五、存在的主要问题及改进情况\n{text}")[1:] == [
        ("p", "12345热线回复不及时"),
        ("p", "2022年台账缺页较多"),
    ]
