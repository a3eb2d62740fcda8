"""HTML: what a page does not show is no part of a cell, and what it shows apart is no part of a number."""

import pytest

from gxdata.read import Grid, read


def cells(body: str, head: str = "") -> list[str]:
    page = f"<head>{head}</head><body><table><tr><td>规章</td>{body}</tr></table></body>"
    (grid,) = (b for b in read(page.encode()).blocks if isinstance(b, Grid))
    return [cell.text for cell in grid.cells][1:]


@pytest.mark.parametrize(
    "other",
    [
        "<span style='text-decoration: line-through'>7</span>",
        "<span style='VERTICAL-ALIGN: super; font-size:9px'>7</span>",
        "<sub>7</sub>",
        "<span style='font-size:0'>7</span>",
        "<span style='opacity: 0'>7</span>",
        "<i style='position:absolute;left:-9999px'>7</i>",
        "<span class='note sr-only'>7</span>",
        "<button>7</button>",
        "<noscript>7</noscript>",
        "<select><option>7</option></select>",
        "<i style='display:inline-block;width:0;overflow:hidden'>7</i>",
    ],
)
def test_what_stands_apart_is_no_part_of_a_number(other: str) -> None:
    assert cells(f"<td>{other}3</td><td>4{other}</td>") == ["3", "4"]


def test_small_print_that_is_seen_is_read() -> None:
    assert cells("<td><span style='font-size:0.8em'>3</span></td>") == ["3"]


def test_a_class_that_the_page_hides_is_not_read_and_one_hidden_on_phones_is() -> None:
    style = "<style>.key{display:none} @media (max-width:9px){.pc{display:none}}</style>"
    body = "<td><i class=key>0003</i>3</td><td><i class=pc>4</i></td>"
    assert cells(body, style) == ["3", "4"]


def test_what_was_chosen_of_a_list_is_read() -> None:
    options = "<option>7<option selected>3<option>8"
    assert cells(f"<td><select>{options}</select></td><td>9</td>") == ["3", "9"]


def test_what_was_typed_into_fields_is_read() -> None:
    body = (
        "<td><input value='3'></td><td><input type=hidden value=7><input type=text value='4'></td>"
    )
    assert cells(body) == ["3", "4"]


@pytest.mark.parametrize(
    "backwards",
    [
        "\u202e132\u202c",
        "&#x202e;132",
        "<bdo dir=RTL>1<b>3</b>2</bdo>",
        "<b style='unicode-bidi: bidi-override; direction: rtl'>132</b>",
    ],
)
def test_digits_shown_from_the_last_to_the_first_are_not_claimed(backwards: str) -> None:
    assert cells(f"<td>{backwards}</td><td>3</td>") == ["\ufffd" * 3, "3"]


def test_hidden_rows_and_cells_are_not_there() -> None:
    body = (
        "<td style='display:none'>7</td><td>3</td></tr><tr hidden><td>规章</td><td>8</td></tr><tr>"
    )
    assert cells(body) == ["3"]


def test_a_cell_that_its_class_hides_is_not_there() -> None:
    style = "<style>.key{display:none}</style>"
    assert cells("<td class=key>7</td><td>3</td><td class=hide>8</td>", style) == ["3"]


def test_a_cell_that_is_struck_out_is_blank_and_one_of_small_print_is_read() -> None:
    struck, small = "text-decoration:line-through", "font-size:0"
    assert cells(f"<td style='{struck}'>7</td><td style='{small}'>3</td>") == ["", "3"]


TABLE = "<table><tr><td>规章</td><td>{}</td></tr></table>"


def numbers(page: str) -> list[str]:
    grids = [b for b in read(page.encode()).blocks if isinstance(b, Grid)]
    return [cell.text for grid in grids for cell in grid.cells if cell.text != "规章"]


def test_a_hidden_table_is_not_read_beside_one_that_is_seen() -> None:
    assert numbers(f"{TABLE.format(3)}<div style='display: none'>{TABLE.format(7)}</div>") == ["3"]


def test_a_page_that_hides_all_its_tables_shows_them_once_its_scripts_run() -> None:
    assert numbers(f"<div style='display: none'>{TABLE.format(3)}</div>") == ["3"]


@pytest.mark.parametrize(
    "sheet",
    ["@" * 300_000, "".join(f".a{n}{{display:none}}" for n in range(60_000))],
    ids=["no rule ends", "a rule for each element"],
)
def test_a_sheet_made_to_keep_its_reader_busy_is_read_as_any_other(sheet: str) -> None:
    """Where each sign, or each name, is held against all the rest, this test has no end."""
    words = "".join(f"<p class=b{n}>" for n in range(60_000))
    page = f"<style>{sheet};.x{{display:none}}</style>{words}<p class=x>7<p>"
    assert cells("<td>3<i class=x>7</i></td>", page) == ["3"]


def test_a_rule_behind_the_sheets_own_encoding_holds() -> None:
    sheet = '<style>@charset "utf-8"; .x{display:none} @media print{.y{display:none}}</style>'
    assert cells("<td>3<i class=x>7</i></td><td>4<i class=y>8</i></td>", sheet) == ["3", "48"]


@pytest.mark.parametrize(
    "other",
    [
        "<svg><title>7</title><text>3</text></svg>",
        "<b>3</b><i class='key'>7</i>",
        "<b>3</b><em>7</em>",
        "<b>3</b><i id='own'>7</i>",
        "<b>3</b><i class='old'>7</i>",
        "<b>3</b><i class='note'>7</i>",
        "<b>3</b><span style='position:relative; top:-5px'>7</span>",
        "<b>3</b><font color='#FFFFFF'>7</font>",
        "<b>3</b><span style='color: transparent'>7</span>",
        "<b>3</b><span style='transform: scale(0)'>7</span>",
        "<b>3</b><dialog>7</dialog>",
        "<i class='iconfont'>\ue602</i>3",
        "<sup>3</sup>",
        "<select><option>3<option>7</select>",
    ],
)
def test_what_the_pages_sheets_hide_or_set_apart_is_no_part_of_a_number(other: str) -> None:
    style = (
        "<style>/* x */ .key.key{display:none} td > em, #own {display: none} @media screen {.old{"
        "text-decoration:line-through}} .note{vertical-align:super} a:hover i{display:none}</style>"
    )
    assert cells(f"<td>{other}</td><td>4</td>", style) == ["3", "4"]


def test_white_writing_on_a_colour_is_read() -> None:
    white = "<b style='color:#fff'>3</b>"
    assert cells(f"<td style='background:#036'>{white} 件</td><td>{white}</td>") == ["3 件", "3"]


@pytest.mark.parametrize(
    ("rule", "cell"),
    [
        (".n::before{content:'3'}", "<i class=n></i>4"),
        (".n:after{content: attr(data-v)}", "<i class=n data-v=4>3</i>"),
        (".n::after{content:'\\34'}", "<i class=n>3</i>"),
        (".n::after{content:'件'}", "<i class=n>34</i>"),
        (".n::after{content:'5';display:none}", "<i class=n>34</i>"),
    ],
)
def test_digits_that_a_sheet_prints_are_a_cells(rule: str, cell: str) -> None:
    assert cells(f"<td>{cell}</td>", f"<style>{rule}</style>") == ["34"]


FACE = "@font-face{font-family:own;src:url(own.woff)} .own{font-family:own}"


@pytest.mark.parametrize(
    ("style", "cell"),
    [
        (".n{background:url(n.png) -8px 0}", "3<i class=n></i>"),
        (".n{direction:rtl;unicode-bidi:bidi-override}", "<b class=n>34</b>"),
        ("b{float:right}", "<b>3</b><b>4</b>"),
        ("", "<b style='order:2'>3</b><b style='order:1'>4</b>"),
        ("", "<b style='position:absolute;left:8px'>3</b><b>4</b>"),
        (FACE, "<b class=own>34</b>"),
        ("", "<b data-target=34>0</b>"),
        ("", "<b id=n>0</b><script>document.getElementById('n').innerHTML = sum(a);</script>"),
        ("", "3<svg><path d='M0 0'/></svg>"),
    ],
)
def test_digits_that_are_seen_otherwise_are_not_claimed(style: str, cell: str) -> None:
    (text,) = cells(f"<td>{cell}</td>", f"<style>{style}</style>")
    assert not text.isdigit()


def test_a_font_of_the_page_for_its_words_too_or_of_the_machine_changes_no_digit() -> None:
    body = "<td class=own>予以公开</td><td class=own>34</td>"
    assert cells(body, f"<style>{FACE}</style>")[1] == "34"
    machines = FACE.replace("src:url(own.woff)", "panose-1:2 2 6 3")
    assert cells("<td class=own>34</td>", f"<style>{machines}</style>") == ["34"]


def test_a_number_that_a_script_puts_into_a_cell_is_the_cells() -> None:
    script = "<script>$('#n').text('34'); document.getElementById('m').innerHTML=-5;</script>"
    assert cells(f"<td id=n></td><td><b id=m>0</b>{script}</td>") == ["34", "-5"]


@pytest.mark.parametrize("selector", [".2col", "td:contains(规章)", "td[colspan=2]", "> b", "50%"])
@pytest.mark.parametrize("told", ["display:none", "float:right"])
def test_a_rule_that_selects_nothing_of_the_page_costs_no_other(selector: str, told: str) -> None:
    style = f"<style>{selector}{{{told}}} .key b{{display:none}}</style>"
    assert cells("<td class=key><b>7</b>34</td>", style) == ["34"]


@pytest.mark.parametrize("point", ["d800", "0", "ffffff"])
def test_what_is_no_character_that_a_sheet_prints_beside_digits_is_not_claimed(point: str) -> None:
    (text,) = cells("<td class=n>34</td>", f"<style>.n::after{{content:'5\\{point}'}}</style>")
    assert not text.isdigit()


@pytest.mark.parametrize("order", ["order:2", "position:absolute;\nleft:8px"])
def test_a_cell_of_many_moved_digits_is_marked_once(order: str) -> None:
    (text,) = cells(f"<td>{f'<b style={chr(34)}{order}{chr(34)}>3</b>' * 40}</td>")
    assert not any(map(str.isdigit, text))


@pytest.mark.parametrize(
    ("rules", "cell"),
    [
        (".n{opacity:0} .n.in{opacity:1}", "<b class='n in'>34</b>"),
        (".n{opacity:0}", "<b class=n style='opacity: 1'>34</b>"),
        (".n{opacity:0; animation:show 1s forwards}", "<b class=n>34</b>"),
        (".n{background-clip:text; color:transparent}", "<b class=n>34</b>"),
        ("table .n{font-size:14px} .n{font-size:0}", "<b class=n>34</b>"),
        (".n{font:bold 14px serif !important} b{font-size:0}", "<b class=n>34</b>"),
        ("td p{font-size:0} p span{font-size:14px}", "<p><span>34</span></p>"),
        ("", "<p style='font-size:0'><span style='font-size:14px'>34</span></p>"),
        ("b{text-decoration:line-through} b.n{text-decoration:none}", "<b class=n>34</b>"),
        ("p{position:relative;top:-2px}", "<p>34</p>"),
        (".n{display:none}", "<b class=n style='display:inline'>34</b>"),
        ("div{display:flex;flex-direction:row-reverse}", "<div><b>34</b><i></i></div>"),
        (
            ".n:after{content:'0';display:block;height:0;font-size:0;clear:both}",
            "<p class=n>34</p>",
        ),
        ("& .n, 50%, .n >, .1n, $n{display:none} :host{font-size:0}", "<b class=n>34</b>"),
        ("", "<dialog open>34</dialog>"),
        (FACE.replace("own;", "'DIN Pro';"), "<b style=\"font-family:'DIN Pro'\">34</b>"),
    ],
)
def test_what_another_rule_or_the_element_itself_shows_is_read(rules: str, cell: str) -> None:
    assert cells(f"<td>{cell}</td><td>4</td>", f"<style>{rules}</style>") == ["34", "4"]


@pytest.mark.parametrize(
    "rules", [".n{opacity:1} b.n{opacity:0}", ".n{font-size:0} b{font-size:14px}"]
)
def test_a_rule_that_weighs_less_shows_nothing(rules: str) -> None:
    assert cells("<td><b class=n>34</b>5</td>", f"<style>{rules}</style>") == ["5"]


@pytest.mark.parametrize("media", ["print", "screen and (max-width: 480px)"])
def test_a_sheet_for_print_or_some_screens_hides_nothing_on_others(media: str) -> None:
    style = f"<style media='{media}'>td b{{display:none}}</style>"
    assert cells("<td><b>34</b></td>", style) == ["34"]


def test_the_same_sign_beside_each_number_is_an_ornament() -> None:
    body = "".join(f"<td>{n}<i class=n></i></td>" for n in range(12))
    style = "<style>.n{background:url(n.png) -8px 0}</style>"
    assert cells(body, style) == [str(n) for n in range(12)]
    assert (
        cells(
            body + "<td>3<i class='n m'></i></td>",
            style + "<style>.m{background:url(m.png)}</style>",
        )[0]
        != "0"
    )


def test_a_font_for_few_words_among_many_numbers_alike_is_no_font_for_digits() -> None:
    body = "<td class=own>予以公开</td>" + "<td class=own>0</td>" * 20
    assert set(cells(body, f"<style>{FACE}</style>")[1:]) == {"0"}
