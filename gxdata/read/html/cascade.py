"""Which of a page's rules holds for an element of which several speak."""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from gxdata.read.html.nodes import cell_of

# Properties by which text vanishes, or stands apart, unless another rule for the same element says otherwise, and
# what else says them.
OVERRULED = {
    "font-size": ("font-size", "font"),
    "opacity": ("opacity",),
    "text-decoration": ("text-decoration",),
}
# What a selector names: more of these weigh more, in this order.
IDS, CLASSES, TAGS = re.compile(r"#"), re.compile(r"[.\[:]"), re.compile(r"(?:^|[\s>+~])[a-zA-Z]")
IMPORTANT = "!important"
# What a font's shorthand says as well.
SHORTHAND = {"font": ("font", "font-size")}


class _Rule(NamedTuple):
    """What a rule says of an element, behind what it weighs."""

    weight: tuple[int, int, int]
    style: str


class Laid:
    """What rules lay on elements, to be written into their styles."""

    def __init__(self) -> None:
        self._nodes: dict[int, tuple[LexborNode, list[_Rule]]] = {}

    def lay(self, node: LexborNode, selector: str, style: str) -> None:
        """Lay on an element what a rule says, the rules in the order of the sheet."""
        weight = tuple(len(part.findall(selector)) for part in (IDS, CLASSES, TAGS))
        _, rules = self._nodes.setdefault(node.mem_id, (node, []))
        rules.append(_Rule((weight[0], weight[1], weight[2]), style))

    def names_in_cells(self) -> list[str]:
        """The properties of text in cells of which all rules are to be known, as one may overrule another."""
        styles = [
            style
            for node, rules in self._nodes.values()
            for _, style in rules
            if cell_of(node).tag in ("td", "th")
        ]
        said = [name for name in OVERRULED if any(f"{name}:" in style for style in styles)]
        return [spelt for name in said for spelt in OVERRULED[name]]

    def write(self) -> None:
        """Write what holds into the elements' styles, before what they say themselves."""
        for node, rules in self._nodes.values():
            own = node.attributes.get("style") or ""
            ordered = sorted(rules, key=lambda rule: rule.weight)
            node.attrs["style"] = f"{_holding([rule.style for rule in ordered], own)};{own}"


def _holding(styles: list[str], own: str) -> str:
    """What the sheet's rules say that neither a later one nor the element itself overrules."""
    held: dict[str, str] = {}
    for style in styles:
        for declared in style.split(";"):
            name, _, value = declared.partition(":")
            if value and (IMPORTANT in value or IMPORTANT not in held.get(name, "")):
                held.update(dict.fromkeys(SHORTHAND.get(name, (name,)), value))
    told = {declared.partition(":")[0].strip().lower() for declared in own.split(";")}
    told |= {name for one in told for name in SHORTHAND.get(one, ())}
    kept = [
        f"{name}:{value}" for name, value in held.items() if name not in told or IMPORTANT in value
    ]
    return ";".join(kept)
