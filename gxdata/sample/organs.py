"""The invented province and the organs that report in it.

None of these places exists: no division of China from the province down to the village bears one
of these names.
"""

from dataclasses import dataclass

PROVINCE = "霁川省"
CITY = "砚汀市"
COUNTY = "澜屿县"
DISTRICT = "桐泮区"
TOWN = "苇渡镇"
STREET = "砚桥街道"

_RANKS = {"province": 4, "prefecture": 3, "county": 2, "township": 1}


@dataclass(frozen=True, slots=True)
class Organ:
    """An invented organ.

    `size` is about how many applications reach it in a year, `caseload` about how many licences
    it decides on, `reach` about how many items it puts out.
    """

    slug: str
    agency: str
    agency_type: str
    level: str
    first_person: str
    size: int
    caseload: int
    reach: int
    city: str | None = None
    county: str | None = None
    township: str | None = None
    scope: str = "organ"
    province: str = PROVINCE

    @property
    def rank(self) -> int:
        """How high the organ stands: 4 for the province, 1 for a town."""
        return _RANKS[self.level]

    @property
    def is_government(self) -> bool:
        """Whether it speaks for a whole jurisdiction and not for one department."""
        return self.agency_type in ("gov_people", "gov_office")

    @property
    def places(self) -> tuple[str, ...]:
        """The jurisdictions the organ stands in, the highest first."""
        chain = (self.province, self.city, self.county, self.township)
        return tuple(place for place in chain if place)

    @property
    def agency_full(self) -> str:
        """The name with every jurisdiction above it."""
        return "".join(p for p in self.places if not self.agency.startswith(p)) + self.agency


ORGANS = (
    Organ(
        "jichuan-zhengfu-bangongting", f"{PROVINCE}人民政府办公厅", "gov_office", "province",
        "我厅", size=420, caseload=0, reach=2600,
    ),
    Organ(
        "yanting-shi-zhengfu", f"{CITY}人民政府", "gov_people", "prefecture",
        "我市", size=1300, caseload=42000, reach=5200, city=CITY, scope="region",
    ),
    Organ(
        "yanting-shi-zhujianju", f"{CITY}住房和城乡建设局", "department", "prefecture",
        "我局", size=95, caseload=1600, reach=900, city=CITY,
    ),
    Organ(
        "lanyu-xian-zhengfu", f"{COUNTY}人民政府", "gov_people", "county",
        "我县", size=260, caseload=15000, reach=3100, city=CITY, county=COUNTY, scope="region",
    ),
    Organ(
        "lanyu-xian-weijianju", f"{COUNTY}卫生健康局", "department", "county",
        "我局", size=12, caseload=240, reach=330, city=CITY, county=COUNTY,
    ),
    Organ(
        "tongpan-qu-shijianju", f"{DISTRICT}市场监督管理局", "department", "county",
        "我局", size=55, caseload=4300, reach=460, city=CITY, county=DISTRICT,
    ),
    Organ(
        "weidu-zhen-zhengfu", f"{TOWN}人民政府", "township", "township",
        "我镇", size=4, caseload=14, reach=240,
        city=CITY, county=COUNTY, township=TOWN,
    ),
    Organ(
        "yanqiao-jiedao-banshichu", f"{STREET}办事处", "subdistrict", "township",
        "我街道", size=2, caseload=0, reach=170,
        city=CITY, county=DISTRICT, township=STREET,
    ),
)  # fmt: skip
