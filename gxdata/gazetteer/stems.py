"""What stays of a division's name without its kind and without the peoples it names: 西湖区 → 西湖."""

import re
import tomllib
from functools import cache
from importlib import resources

KIND = re.compile(
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|民族苏木|民族乡|区公所|地区|林区|特区|新区|街道|苏木|[省市州盟县区旗镇乡])$"
)
OF_PEOPLES = re.compile(r"自治[区州县旗]$|民族(?:乡|苏木)$|族[乡镇]$")


@cache
def peoples() -> tuple[str, ...]:
    """The peoples' names, longest first."""
    text = (resources.files("gxdata.gazetteer") / "data/peoples.toml").read_text("utf-8")
    names: list[str] = tomllib.loads(text)["names"].split()
    return tuple(sorted(names, key=len, reverse=True))


@cache
def _peoples_at_end() -> re.Pattern[str]:
    # 白, 回, 水 and 土 are peoples only where 族 follows; 蒙古 or 哈萨克 also without it.
    alone = "|".join(name for name in peoples() if len(name) > 2) + "|(?<!内)蒙古|锡伯"
    return re.compile(f"(?:(?:{'|'.join(peoples())})族|{alone})$")


def stem(name: str) -> str:
    """The name without kind and peoples; at least one character stays (恩施土家族苗族自治州 → 恩施)."""
    rest = KIND.sub("", name) or name
    if OF_PEOPLES.search(name):
        while (less := _peoples_at_end().sub("", rest)) and less != rest:
            rest = less
        rest = rest.removesuffix("族")
    return rest


def short_forms(name: str) -> tuple[str, ...]:
    """The forms a text shortens a name to: 恩施州 and 恩施 for 恩施土家族苗族自治州. A single character is none."""
    base = stem(name)
    forms = [base]
    if OF_PEOPLES.search(name) and not name.endswith("自治区"):
        forms.append(base + ("苏木" if name.endswith("苏木") else name[-1]))
    return tuple(form for form in forms if len(form) > 1 and form != name)
