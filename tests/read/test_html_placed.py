"""Boxes with places of their own are read from top to bottom and from left to right, however the page orders them."""

from random import Random

from gxdata.read import read

CELLS = [
    [(60, "信息内容"), (130, "本年制发件数"), (270, "现行有效件数")],
    [(60, "规章"), (130, "0"), (270, "13")],
    [(60, "行政规范性文件"), (130, "2"), (270, "31")],
]
SEEN = [text for row in CELLS for _, text in row]


def page(edge: str, shuffle: int) -> bytes:
    boxes = [
        f"<div style='position:absolute;left:{left}px;{edge}:{300 + 24 * n + n % 2}px'>{text}</div>"
        for n, row in enumerate(CELLS if edge == "top" else CELLS[::-1])
        for left, text in row
    ]
    Random(shuffle).shuffle(boxes)
    return f"<html><body><p>一、总体情况</p><div>{''.join(boxes)}</div></body></html>".encode()


def test_boxes_are_read_as_they_are_seen() -> None:
    for shuffle in range(5):
        assert read(page("top", shuffle)).lines() == ["一、总体情况", *SEEN]
        assert read(page("bottom", shuffle)).lines() == ["一、总体情况", *SEEN]


def test_a_few_boxes_among_text_stay_where_they_are_written() -> None:
    html = "<body><p>甲</p><div style='position:absolute;left:1px;top:9px'>乙</div><p>丙</p></body>"
    assert read(html.encode()).lines() == ["甲", "乙", "丙"]
