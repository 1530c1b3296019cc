"""What is wrong with a tileset, or with how the map refers to it."""

from tests.broken.breaks import Case, put, string
from tests.broken.level_folder import GOOD, TSX


def tileset_cases() -> list[Case]:
    own = 'source="../tilesets/dream.tsx"'

    def source(path: str, code: str) -> Case:
        broken = put(own, f'source="{path}"')
        return Case(f"tileset at {path[:40] or 'nothing'}", code, broken, at="<tileset ")

    def first(number: str) -> Case:
        broken = put('firstgid="1"', f'firstgid="{number}"')
        return Case(f"first number {number}", "E022", broken, at="<tileset ")

    line = f' <tileset firstgid="1" {own}/>'
    second = f' <tileset firstgid="40" {own}/>'
    return [
        source("../tilesets/gone.tsx", "E017"),
        source("../tilesets", "E019"),
        source("../tilesets/", "E019"),
        source("../tilesets/.tsx", "E017"),
        source("../tilesets/dream.tsj", "E019"),
        source("../tilesets/dream.json", "E019"),
        source("../tilesets/dream.png", "E019"),
        source("", "E018"),
        source("../../../../../../etc/passwd", "E019"),
        source("../../outside.tsx", "E016"),
        source("../../../../../../../../etc/dream.tsx", "E016"),
        source("/etc/dream.tsx", "E016"),
        source("//host/share/dream.tsx", "E016"),
        source("C:/dream.tsx", "E016"),
        source("C:dream.tsx", "E016"),
        source("file:///etc/dream.tsx", "E016"),
        source("http://localhost/dream.tsx", "E016"),
        source("..\\tilesets\\dream.tsx", "E016"),
        source("\\\\host\\share\\dream.tsx", "E016"),
        source("a/" * 3000 + "dream.tsx", "E017"),
        source("x" * 5000 + ".tsx", "E017"),
        first("0"),
        first("-1"),
        first("one"),
        first("99999999999"),
        first(str(1 << 31)),
        Case("embedded tileset", "E018", put(line, ' <tileset firstgid="1" name="mine"/>')),
        Case("tilesets overlap", "E022", put(line, f"{line}\n{second}")),
        Case(
            "tilesets too large together",
            "E024",
            put(line, f'{line}\n <tileset firstgid="4040" {own}/>'),
            tsx=TSX + " " * 600_000,
        ),
        Case(
            "too many tilesets",
            "E024",
            put(line, "\n".join(line.replace('"1"', f'"{1 + 200 * i}"') for i in range(17))),
        ),
    ]


def tsx_cases() -> list[Case]:
    def tsx(name: str, code: str, old: str, new: str, at: str = "") -> Case:
        return Case(f"tileset with {name}", code, tsx=put(old, new, text=TSX), at=at)

    head = "<tileset "
    count = 'tilecount="176"'
    tile = '<tile id="0" type="floor"/>'
    flood = "".join(f'<tile id="{i}"/>' for i in range(21_000))

    def inner(line: str) -> str:
        return f'<tile id="0" type="floor"><properties>{line}</properties></tile>'

    return [
        Case("broken tileset", "E005", tsx=TSX[:900]),
        Case("empty tileset", "E005", tsx=""),
        Case("tileset that is a map", "E007", tsx=GOOD, at="<map"),
        Case("tileset in JSON", "E007", tsx="{}"),
        Case("tileset in UTF-16", "E003", tsx=TSX.encode("utf-16")),
        Case("large tileset", "E002", tsx=TSX + " " * 1_000_000),
        tsx("a doctype", "E004", "<tileset ", "<!DOCTYPE tileset>\n<tileset ", "<!DOCTYPE"),
        tsx("a flood of tiles", "E006", tile, flood),
        tsx("tiles of no width", "E020", 'tilewidth="16"', 'tilewidth="0"', head),
        tsx("tiles of negative height", "E020", 'tileheight="16"', 'tileheight="-1"', head),
        tsx("huge tiles", "E020", 'tileheight="16"', 'tileheight="100000"', head),
        tsx("other tiles", "E107", 'tileheight="16"', 'tileheight="32"', head),
        tsx("no count", "E020", count, "", head),
        tsx("a huge count", "E020", count, 'tilecount="2000000000"', head),
        tsx("a count that is no number", "E020", count, 'tilecount="NaN"', head),
        tsx("no columns", "E020", 'columns="16"', 'columns="0"', head),
        tsx("a huge margin", "E020", 'columns="16"', 'columns="16" margin="99999"', head),
        tsx("negative spacing", "E020", 'columns="16"', 'columns="16" spacing="-16"', head),
        tsx("no image", "E021", '<image source="dream.png" width="256" height="176"/>', "", head),
        tsx("an image elsewhere", "E016", '"dream.png"', '"../../../secret.png"', "<image"),
        tsx("an absolute image", "E016", '"dream.png"', '"/etc/passwd"', "<image"),
        tsx("a secret as image", "E019", '"dream.png"', '"../night1/bed.tmx"', "<image"),
        tsx("an image on a drive", "E016", '"dream.png"', '"C:/dream.png"', "<image"),
        tsx("an image of another kind", "E019", '"dream.png"', '"dream.bmp"', "<image"),
        tsx("too small an image", "W235", 'tilecount="176"', 'tilecount="177"'),
        tsx("its image gone", "W213", '"dream.png"', '"gone.png"', "<image"),
        tsx("an id twice", "E111", tile, f"{tile}\n <tile id='0'/>", "<tile id='0'"),
        tsx("an id too many", "E111", tile, f"{tile}\n <tile id='176'/>", "<tile id='176'"),
        tsx("an id that is no number", "E111", tile, f"{tile}\n <tile id='x'/>", "id='x'"),
        tsx("a tile without class", "E106", tile, '<tile id="0"/>'),
        tsx("a misspelt class", "E106", 'type="wall"', 'type="Wall"'),
        tsx("an unknown property", "W207", tile, inner(string("soft", "1"))),
        tsx("a reserved property", "W208", tile, inner(string("type", "wall"))),
        tsx("a class property", "E125", tile, inner('<property name="a" type="class"/>')),
        tsx("a bad bool", "E120", 'type="bool" value="true"', 'type="bool" value="tru"'),
        tsx("an unknown group", "E121", 'name="group" value="a"', 'name="group" value="e"'),
        tsx("no direction", "E122", 'name="direction" value="r"', 'name="way" value="r"'),
        tsx(
            "an unknown direction",
            "E121",
            'name="direction" value="r"',
            'name="direction" value="right"',
        ),
    ]
