"""What a problem is about: the predicate over its topic, the first words over the later ones."""

import pytest

from gxdata.catalogue import categories, problem_wordings
from gxdata.extract.problems import categorise, evidence, explain
from gxdata.extract.problems.likeness import likeness


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("网站信息更新不及时", "timeliness"),
        ("网站检索功能较弱", "platform"),
        ("网站上的内容还不够丰富", "content_coverage"),
        ("对公开内容、方式等方面的知识还需加强学习", "skills_training"),
        ("答复不及时", "application_handling"),
        ("政策解读不及时", "interpretation"),
        ("对网民留言回应不够及时", "interaction"),
        ("公开意识不强", "awareness"),
        ("群众对信息公开的知晓率不高", "publicity"),
        ("工作人员业务能力不强", "skills_training"),
        ("工作人员均为兼职", "staffing"),
        ("审核制度不健全", "mechanism"),
        ("信息格式不规范", "standardisation"),
        ("公开渠道单一", "channels"),
        ("公开形式单一", "innovation"),
        ("与群众需求不匹配", "demand_gap"),
        ("重大决策征求意见不够", "decision_openness"),
        ("各单位公开参差不齐", "imbalance"),
        ("工作涉密，可公开的不多", "domain_limits"),
        ("提高政治站位，强化责任担当，全面公开抽检结果", "content_coverage"),
        ("政府信息公开发布量还有待提高", "content_coverage"),
        ("公示文书隐私信息遮盖不到位", "standardisation"),
        ("个别中队材料报送不及时", "timeliness"),
        ("各站所报送材料不主动", "awareness"),
        ("水文年报专业性较强，居民理解起来有困难", "demand_gap"),
        ("村民对获取渠道不熟悉", "publicity"),
    ],
)
def test_what_is_wrong_decides(text: str, category: str) -> None:
    assert categorise(text)[0] == category


def test_a_reason_does_not_decide() -> None:
    assert categorise("由于人手紧张，信息更新不及时")[0] == "timeliness"


def test_what_is_said_first_decides() -> None:
    text = "更新不及时，渠道单一"
    assert categorise(text)[0] == "timeliness"
    assert categorise("渠道单一，更新不及时")[0] == "channels"


def test_what_stands_behind_a_semicolon_counts_as_behind_a_stop() -> None:
    def counts(sign: str) -> float:
        found = evidence(f"更新不及时{sign}渠道单一")
        return next(one.factor for one in found if one.category == "channels")

    assert counts("；") == counts("。") < counts("，")


def test_a_measure_takes_the_theme_of_its_problem_where_it_names_only_means() -> None:
    assert categorise("每周由办公室通报")[0] == "mechanism"
    assert categorise("每周由办公室通报", "timeliness")[0] == "timeliness"
    assert categorise("请老同志帮忙", "staffing")[0] == "staffing"


def test_words_without_a_cue_have_no_category() -> None:
    assert categorise("天气很好") == ()


def test_signs_written_in_ascii_part_clauses_too() -> None:
    assert categorise("由于人手紧张,信息更新不及时") == categorise("由于人手紧张，信息更新不及时")


def test_the_explanation_names_the_cues_that_decided() -> None:
    told = explain("答复不及时")
    assert told.categories == ("application_handling",)
    assert [e.word for e in told.lines[0].cues] == ["答复不及时", "≈"]
    assert told.lines[0].main
    assert explain("天气很好").lines == ()


def test_a_text_that_no_cue_decides_is_likened_to_the_wordings() -> None:
    text = "信息员老是换来换去"
    told = explain(text)
    assert told.lines[0].category == categorise(text)[0] == "staffing"
    assert told.lines[0].cues[-1].word == "≈"
    assert told.lines[0].cues[-1].score > 0


def test_a_cue_that_decides_stands_against_the_likeness() -> None:
    text = "微信公众号断更"
    shares = likeness(text)
    assert max(shares, key=lambda code: shares[code]) == "channels"
    assert categorise(text)[0] == "timeliness"


def test_several_subjects_do_not_outweigh_one_cue_that_decides() -> None:
    told = explain("管网站专栏的信息员一人多岗")
    assert told.lines[0].category == "staffing"
    counted = {e.word: e.weight for line in told.lines for e in line.cues}
    assert counted["一人多岗"] > 2 * counted["网站"]


def test_of_several_named_in_one_clause_the_first_counts_most() -> None:
    assert categorise("公开内容的及时性、便民性需要改进")[0] == "timeliness"
    assert categorise("公开内容的便民性、及时性需要改进")[0] == "demand_gap"


def test_likeness_shares_out_one_whole() -> None:
    shares = likeness("信息公开的内容还不够全面")
    assert set(shares) == set(problem_wordings())
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=lambda code: shares[code]) == "content_coverage"
    assert likeness("xyz 123") == {}


def test_what_is_said_first_is_likened_most() -> None:
    first = likeness("政策解读少，人手少")
    assert first["interpretation"] > likeness("人手少，政策解读少")["interpretation"]


def test_the_wordings_cover_every_category_alike() -> None:
    counts = {code: len(wordings) for code, wordings in problem_wordings().items()}
    assert set(counts) == {c.code for c in categories()} - {"none_stated"}
    assert min(counts.values()) >= 0.8 * max(counts.values())
    everything = [w for wordings in problem_wordings().values() for w in wordings]
    assert len(everything) == len(set(everything))


def test_a_theme_before_the_matter_does_not_decide() -> None:
    assert categorise("政府网站方面。部分信息发布不及时")[0] == "timeliness"


def test_every_piece_of_evidence_stands_in_the_text() -> None:
    text = "政策解读形式单一，群众看不懂。工作人员少。"
    found = evidence(text)
    assert found
    assert all(item.word in text for item in found)


def test_the_taxonomy_is_whole() -> None:
    for category in categories():
        assert all(
            (category.definition_zh, category.definition_en, category.rule_zh, category.rule_en)
        )
        assert bool(category.cues) == (category.code != "none_stated")
        words = [word for word, _ in category.cues]
        assert len(words) == len(set(words))
        assert all(1 <= weight <= 6 for _, weight in category.cues), category.code


def test_falling_short_of_what_is_wanted_only_leads_to_the_matter() -> None:
    assert categorise("与群众的需求相比还有差距，栏目更新不及时")[0] == "timeliness"
    assert categorise("与群众的需求相比还有差距")[0] == "demand_gap"


def test_long_details_do_not_drown_the_headline() -> None:
    text = "人员力量不够。培训少，培训效果不好，写作水平和业务能力都要通过学习提高。"
    assert categorise(text)[0] == "staffing"


def test_a_cue_that_ends_in_not_leaves_it_to_the_predicate() -> None:
    assert categorise("发布栏目不准确")[0] == "standardisation"


def test_by_which_means_something_is_done_does_not_decide() -> None:
    text = "通过开设微信公众号等形式，及时更新信息"
    assert categorise(text)[0] == "timeliness"


def test_a_semicolon_ends_what_a_statement_says_first() -> None:
    text = "站里人少；素质也有待提高，还需要加强专业培训和业务学习"
    assert categorise(text)[0] == "staffing"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("站里没有配备电脑", "platform"),
        ("政策更新快，咨询答复口径不统一", "interaction"),
        ("信息的科普性不强", "interpretation"),
        ("开展科普进村活动", "publicity"),
        ("没有民族文字的版本", "demand_gap"),
        ("供水信息的提前量不足", "timeliness"),
        ("信息来源单一", "content_coverage"),
        ("公开地点不醒目", "demand_gap"),
        ("养老及教育信息发布较少", "content_coverage"),
        ("招生信息公开不够早", "timeliness"),
        ("制定村（社区）公开事项清单", "content_coverage"),
        ("方法有局限，只会挂文件", "innovation"),
        ("机构新组建，公开制度尚不健全", "mechanism"),
        ("绩效信息公开滞后", "timeliness"),
        ("公开未纳入绩效考核", "mechanism"),
    ],
)
def test_rarer_words_for_what_is_wanting(text: str, category: str) -> None:
    assert categorise(text)[0] == category
