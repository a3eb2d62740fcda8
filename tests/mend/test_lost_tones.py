"""Glosses that lost their vowel go from a page that is full of them; letters in parentheses elsewhere stay."""

import pytest

from gxdata.mend.lost_tones import has_lost_tones, strip_lost_tones

GLOSSED = (
    "本鎮(zhn)政府(f)辦(bn)公室負責(z)，主動(dng)公開(ki)政府信息12條(tio)，執(zh)行條例，"
    "報(bo)告發(f)布，廟(mio)，復(f)議0件，訴(s)訟(sng)0件（km）"
)


def test_glosses_without_their_vowels_go() -> None:
    assert has_lost_tones(GLOSSED)
    assert strip_lost_tones(GLOSSED) == (
        "本鎮政府辦公室負責，主動公開政府信息12條，執行條例，報告發布，廟，復議0件，訴訟0件（km）"
    )


def test_a_sign_may_stand_where_the_vowel_was() -> None:
    glossed = "鎮(zh?n)府(f?)辦(b?n)負責(z?)動(d?ng)開(k?i)條(ti?o)執(zh\ufffd)"
    assert has_lost_tones(glossed)
    assert strip_lost_tones(glossed + "何为公开(?)") == "鎮府辦負責動開條執何为公开(?)"


@pytest.mark.parametrize(
    "text",
    [
        "表(a)列出各项(b)，附件(c)、图(d)、表(e)、件(f)、条(g)、项(h)、数(i)、量(j)",
        "公开(x)12条，办结(y)3件，合计(z)15件",
        "本镇(zhn)政府(f)",
    ],
)
def test_letters_on_a_clean_page_are_no_glosses(text: str) -> None:
    assert not has_lost_tones(text)


def test_glosses_of_which_only_the_first_letter_is_left_go() -> None:
    glossed = "本镇(z)政府(f)办(b)公(g)室主动(d)公开(k)政(z)府信(x)息(x)12条(t)，法人(r)3件（km），分(f)二(e)类（e）"
    assert has_lost_tones(glossed)
    assert (
        strip_lost_tones(glossed)
        == "本镇政府办公室主动公开政府信息12条，法人3件（km），分二类（e）"
    )
