"""The corpus: for each way to break the good map, the code that it gives and the line of it.

A case changes the text of the map, or of its tileset, or puts bytes in its place. `at` is a piece
of the broken text: the finding must be on the line where that first is.
"""

import base64
import gzip
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tests.broken.level_folder import GOOD, TSX

Text = str | bytes


@dataclass(frozen=True)
class Case:
    """One broken map: its name, its text, the code, and where the finding is."""

    name: str
    code: str
    map: Text = GOOD
    tsx: Text | None = None
    at: str = ""

    @property
    def line(self) -> int | None:
        text = self.map if self.tsx is None else self.tsx
        if not self.at or isinstance(text, bytes):
            return None
        assert self.at in text, self.name
        return text[: text.index(self.at)].count("\n") + 1


def put(old: str, new: str, *, text: str = GOOD, count: int = 1) -> str:
    """Put one piece of text in the place of another, which must be there."""
    assert old in text, old
    return text.replace(old, new, count)


def layer_as(data: str) -> str:
    """Put other data in the place of the terrain layer's."""
    start = GOOD.index('<data encoding="csv">', GOOD.index('name="terrain"'))
    end = GOOD.index("</data>", start) + len("</data>")
    return GOOD[:start] + data + GOOD[end:]


def packed(raw: bytes, how: Callable[[bytes], bytes] | None, name: str) -> str:
    """Put packed data in the place of the terrain layer's."""
    body = base64.b64encode(how(raw) if how else raw).decode()
    compression = f' compression="{name}"' if name else ""
    return layer_as(f'<data encoding="base64"{compression}>\n   {body}\n  </data>')


def with_object(thing: str) -> str:
    """Add an object, as the last one of the things."""
    return put(" </objectgroup>\n <objectgroup", f"  {thing}\n </objectgroup>\n <objectgroup")


def map_property(line: str) -> str:
    """Add a property of the map."""
    return put(" </properties>\n <tileset", f"  {line}\n </properties>\n <tileset")


def thing(kind: str, at: tuple[int, int], properties: str = "", number: int = 90) -> str:
    """A rectangle of a class in a cell."""
    inner = f"<properties>{properties}</properties>" if properties else ""
    x, y = at[0] * 16, at[1] * 16
    return (
        f'<object id="{number}" type="{kind}" x="{x}" y="{y}" width="16" height="16">'
        f"{inner}</object>"
    )


def nightmare(shape: str, points: str, x: float = 24, y: float = 24) -> str:
    """A nightmare, from the middle of the cell (1, 1)."""
    return f'<object id="90" type="Nightmare" x="{x}" y="{y}"><{shape} points="{points}"/></object>'


def string(name: str, value: str) -> str:
    return f'<property name="{name}" value="{value}"/>'


CELLS = 70
FULL = b"\x01\0\0\0" * CELLS
BOMB = b"\0" * 16_000_000
TERRAIN_ROW = "2,1,1,1,5,1,1,1,1,2,"
HEAD = 'name="terrain" width="10" height="7"'


def xml_cases() -> list[Case]:
    def declared(doctype: str) -> str:
        return put("?>\n", f"?>\n{doctype}\n")

    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    return [
        Case("empty file", "E005", ""),
        Case("only spaces", "E005", "   \n\n"),
        Case("truncated", "E005", GOOD[:2000]),
        Case("truncated in a tag", "E005", GOOD[: GOOD.index("<objectgroup") + 5]),
        Case("no XML at all", "E005", "a map? here you are"),
        Case("two roots", "E005", GOOD + "<map/>"),
        Case("bad nesting", "E005", put("</objectgroup>", "</group>"), at="</group>"),
        Case("attribute twice", "E005", put('id="9" ', 'id="9" id="9" '), at='id="9" id'),
        Case("bare ampersand", "E005", put("A Good Dream", "A & B"), at="A & B"),
        Case("unknown entity", "E005", put("A Good Dream", "&nbsp;"), at="&nbsp;"),
        Case("control character", "E005", put("A Good Dream", "\x01"), at="\x01"),
        Case("NUL byte", "E003", put("A Good Dream", "\0")),
        Case(
            "merge conflict",
            "E005",
            put(" <layer id", "<<<<<<< ours\n <layer id"),
            at="<<<<<<<",
        ),
        Case("JSON map", "E007", '{"type": "map", "width": 10}'),
        Case("JSON list", "E007", "[1]"),
        Case("another root", "E007", put("<map ", "<foo ").replace("</map>", "</foo>"), at="<foo"),
        Case("a tileset", "E007", TSX, at="<tileset"),
        Case("a template file", "E007", "<template/>"),
        Case("SVG", "E007", '<svg xmlns="http://www.w3.org/2000/svg"/>'),
        Case("namespaced", "E007", '<t:map xmlns:t="urn:t"/>'),
        Case("doctype", "E004", declared("<!DOCTYPE map>"), at="<!DOCTYPE"),
        Case("billion laughs", "E004", declared(f"<!DOCTYPE map [{laughs}]>"), at="<!DOCTYPE"),
        Case(
            "external entity",
            "E004",
            declared('<!DOCTYPE map [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
            at="<!DOCTYPE",
        ),
        Case("external doctype", "E004", declared('<!DOCTYPE map SYSTEM "http://localhost/x">')),
        Case("parameter entity", "E004", declared('<!DOCTYPE m [<!ENTITY % p "x"> %p;]>')),
        Case("late doctype", "E005", put("<properties>", "<properties><!DOCTYPE map>")),
        Case("UTF-16", "E003", GOOD.replace("UTF-8", "UTF-16").encode("utf-16")),
        Case("UTF-16 without a mark", "E003", declared("<!DOCTYPE map>").encode("utf-16-le")),
        Case("UTF-32", "E003", GOOD.encode("utf-32")),
        Case("UTF-7", "E005", b'<?xml version="1.0" encoding="utf-7"?>+ADw-map/+AD4-'),
        Case("EBCDIC", "E003", GOOD.encode("cp500")),
        Case("Latin-1", "E003", put("A Good", "Après").encode("latin-1")),
        Case("random bytes", "E003", bytes(range(256)) * 20),
        Case("gzipped", "E003", gzip.compress(GOOD.encode())),
        Case("too large", "E002", GOOD + " " * 1_000_000),
        Case("100 MB of spaces", "E002", b" " * 2_000_000),
        Case("deep nesting", "E006", "<map>" + "<group>" * 4_000 + "</map>"),
        Case("very deep nesting", "E006", "<g>" * 300_000),
        Case("many elements", "E006", "<map>" + "<a/>" * 200_000 + "</map>"),
        Case(
            "many attributes",
            "E010",
            "<map " + " ".join(f'a{i}="1"' for i in range(60_000)) + "/>",
        ),
        Case("one long attribute", "E010", f'<map width="{"9" * 900_000}" height="1"/>'),
    ]


def head_cases() -> list[Case]:
    def head(old: str, new: str, code: str) -> Case:
        return Case(f"map with {new.strip() or 'no ' + old}", code, put(f" {old}", new), at="<map ")

    return [
        head('width="10"', ' width="41"', "E010"),
        head('height="7"', ' height="25"', "E010"),
        head('width="10"', ' width="0"', "E010"),
        head('width="10"', ' width="-5"', "E010"),
        head('width="10"', ' width="2000000000"', "E010"),
        head('width="10"', f' width="{"9" * 5000}"', "E010"),
        head('width="10"', ' width="nan"', "E010"),
        head('height="7"', ' height="inf"', "E010"),
        head('width="10"', ' width="1e1"', "E010"),
        head('width="10"', ' width="१०"', "E010"),
        head('width="10"', ' width=""', "E010"),
        head('width="10"', "", "E010"),
        head('tilewidth="16"', ' tilewidth="32"', "E011"),
        head('tileheight="16"', ' tileheight="0"', "E011"),
        head('tileheight="16"', "", "E011"),
        head('orientation="orthogonal"', ' orientation="isometric"', "E012"),
        head('orientation="orthogonal"', ' orientation="hexagonal"', "E012"),
        head('infinite="0"', ' infinite="1"', "E013"),
        head('infinite="0"', ' infinite="yes"', "E013"),
        head('class="Dream"', ' class="Level"', "W215"),
    ]


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
            "too many tilesets",
            "E024",
            put(line, "\n".join(line.replace('"1"', f'"{1 + 80 * i}"') for i in range(17))),
        ),
    ]


def tsx_cases() -> list[Case]:
    def tsx(name: str, code: str, old: str, new: str, at: str = "") -> Case:
        return Case(f"tileset with {name}", code, tsx=put(old, new, text=TSX), at=at)

    head = "<tileset "
    count = 'tilecount="80"'
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
        tsx("no image", "E021", '<image source="dream.png" width="256" height="80"/>', "", head),
        tsx("an image elsewhere", "E016", '"dream.png"', '"../../../secret.png"', "<image"),
        tsx("an absolute image", "E016", '"dream.png"', '"/etc/passwd"', "<image"),
        tsx("a secret as image", "E019", '"dream.png"', '"../night1/bed.tmx"', "<image"),
        tsx("an image on a drive", "E016", '"dream.png"', '"C:/dream.png"', "<image"),
        tsx("an image of another kind", "E019", '"dream.png"', '"dream.bmp"', "<image"),
        tsx("its image gone", "W213", '"dream.png"', '"gone.png"', "<image"),
        tsx("an id twice", "E111", tile, f"{tile}\n <tile id='0'/>", "<tile id='0'"),
        tsx("an id too many", "E111", tile, f"{tile}\n <tile id='80'/>", "<tile id='80'"),
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


def layer_cases() -> list[Case]:
    def row(new: str, code: str, at: str = "") -> Case:
        return Case(f"row {new[:24]}", code, put(TERRAIN_ROW, new), at=at)

    zstd = '<data encoding="base64" compression="zstd">AAAA</data>'
    return [
        Case("no terrain", "E101", put('name="terrain"', 'name="Terrain"')),
        Case("misspelt terrain", "W203", put('name="terrain"', 'name="Terrain"'), at="Terrain"),
        Case("nameless layer", "W203", put('name="terrain"', "")),
        Case("two terrains", "E102", put('"deco_under"', '"terrain"')),
        Case("layer wider", "E103", put(HEAD, 'name="terrain" width="11" height="7"')),
        Case("layer narrower", "E103", put(HEAD, 'name="terrain" width="9" height="7"')),
        Case("layer of no size", "E103", put(TERRAIN_ROW + "\n", "")),
        Case("short layer", "E103", layer_as('<data encoding="csv">1,1</data>'), at="1,1</data>"),
        Case("empty layer", "E103", layer_as('<data encoding="csv"></data>')),
        Case("long layer", "E103", put(TERRAIN_ROW, TERRAIN_ROW * 100)),
        Case("200 000 cells", "E103", put(TERRAIN_ROW, "1," * 200_000)),
        row("2,1,1,1,x,1,1,1,1,2,", "E104", "1,x,1"),
        row("2,1,1,1,,1,1,1,1,2,", "E104", "1,,1"),
        row("2,1,1,1,-3,1,1,1,1,2,", "E104", "-3"),
        row("2,1,1,1,1.5,1,1,1,1,2,", "E104", "1.5"),
        row("2,1,1,1,٣,1,1,1,1,2,", "E104", "٣"),
        row("2,1,1,1,99999999999,1,1,1,1,2,", "E104", "99999999999"),
        row(f"2,1,1,1,{'9' * 9000},1,1,1,1,2,", "E104"),
        row("2,1,1,1,999,1,1,1,1,2,", "E105"),
        row("2,1,1,1,81,1,1,1,1,2,", "E105"),
        row("2,1,1,1,4294967295,1,1,1,1,2,", "E105"),
        row("2,1,1,1,70,1,1,1,1,2,", "E106"),
        row("2,1,1,1,6,1,1,1,1,2,", "E106"),
        row("2,1,1,1,14,1,1,1,1,2,", "E106"),
        Case("no data", "E014", layer_as("")),
        Case("XML tiles", "E014", layer_as('<data><tile gid="1"/></data>')),
        Case("unknown encoding", "E014", layer_as('<data encoding="rot13">1</data>')),
        Case("no encoding", "E014", layer_as("<data>1,1</data>")),
        Case("zstd", "E014", layer_as(zstd), at="zstd"),
        Case("chunks", "E013", layer_as('<data encoding="csv"><chunk>1</chunk></data>')),
        Case("base64", "W201", packed(FULL, None, "")),
        Case("zlib", "W201", packed(FULL, zlib.compress, "zlib")),
        Case("gzip", "W201", packed(FULL, gzip.compress, "gzip")),
        Case("base64 short", "E103", packed(FULL[4:], None, "")),
        Case("base64 garbage", "E015", layer_as('<data encoding="base64">*!*</data>')),
        Case("base64 long", "E015", packed(FULL * 2, None, "")),
        Case("half a number", "E015", packed(FULL[1:], None, "")),
        Case("zlib bomb", "E015", packed(BOMB, zlib.compress, "zlib"), at='<data encoding="base'),
        Case("gzip bomb", "E015", packed(BOMB, gzip.compress, "gzip")),
        Case("bomb in a bomb", "E015", packed(zlib.compress(BOMB), zlib.compress, "zlib")),
        Case("zlib truncated", "E015", packed(FULL, lambda raw: zlib.compress(raw)[:-5], "zlib")),
        Case("zlib with more", "E015", packed(FULL, lambda raw: zlib.compress(raw) + b"x", "zlib")),
        Case("not zlib", "E015", packed(FULL, None, "zlib")),
        Case("layer offset", "W202", put(HEAD, HEAD + ' offsetx="8"'), at="offsetx"),
        Case(
            "group offset", "W202", put(" <objectgroup", ' <group offsety="1.5"/>\n <objectgroup')
        ),
        Case(
            "image layer", "W216", put(" <objectgroup", ' <imagelayer name="sky"/>\n <objectgroup')
        ),
        Case("too many layers", "E024", put(" <objectgroup", "<group/>" * 33 + " <objectgroup")),
        Case("turned current", "W217", put(",0,11,0,", f",0,{11 | 1 << 31},0,")),
        Case("a wall on devices", "E106", put(",0,11,0,", ",0,2,0,")),
        Case(
            "glitch in a wall",
            "E116",
            put(",6,6,", ",6,6,", text=put("2,1,1,1,4,1,", "2,1,1,1,4,2,")),
        ),
        Case("current over the void", "E116", put("0,0,0,0,0,0,0,0,12,0", "0,0,0,0,0,0,0,12,0,0")),
        Case(
            "two glitches on a cell",
            "E117",
            put('"deco_under"', '"devices_more"').replace("0,0,2147483649,0,0,0,", "0,0,0,0,0,7,"),
        ),
    ]


def property_cases() -> list[Case]:
    def given(line: str, code: str) -> Case:
        return Case(f"map with {line[:60]}", code, map_property(line), at=line)

    def beats(value: str, code: str, kind: str = ' type="int"') -> Case:
        old = '<property name="loop_beats" type="int" value="12"/>'
        new = f'<property name="loop_beats"{kind} value="{value}"/>'
        return Case(f"loop_beats {value[:20]}{kind}", code, put(old, new))

    def pattern(value: str) -> Case:
        return Case(
            f"glitch_a {value}",
            "E124",
            put('"glitch_a" value="#.."', f'"glitch_a" value="{value}"'),
        )

    return [
        beats("3", "E123"),
        beats("65", "E123"),
        beats("-1", "E123"),
        beats("2147483648", "E123"),
        beats("twelve", "E120"),
        beats("", "E120"),
        beats("12.0", "E120"),
        beats("9" * 5000, "E120"),
        beats("12", "E120", ""),
        beats("12", "E120", ' type="float"'),
        beats("nan", "E120", ' type="float"'),
        beats("12", "E125", ' type="class" propertytype="Beats"'),
        beats("12", "E125", ' type="list"'),
        beats("12", "E125", ' type="vector"'),
        Case("wrap of both", "E121", put('name="wrap" value="x"', 'name="wrap" value="both"')),
        Case("rescue as text", "E120", put('type="bool" value="true"', 'value="true"')),
        Case("rescue maybe", "E120", put('type="bool" value="true"', 'type="bool" value="maybe"')),
        Case("huge offset", "E123", put('"int" value="1"', '"int" value="9999999999"')),
        pattern(""),
        pattern("#o"),
        pattern("1100"),
        pattern("#." * 9),
        given(string("lop_beats", "4"), "W207"),
        given(string("width", "4"), "W208"),
        given(string("name", "4"), "W208"),
        given(string("", "4"), "W208"),
        given('<property value="4"/>', "W208"),
        given(string("layers", "4"), "W207"),
        given(string("title", "again"), "E126"),
        given('<property name="mood" type="class"><properties/></property>', "E125"),
        given(string("glitch_b", "#."), "W206"),
        given('<property name="glitch_c_offset" type="int" value="2"/>', "W206"),
    ]


def object_cases() -> list[Case]:
    def added(name: str, code: str, line: str) -> Case:
        return Case(name, code, with_object(line), at=line)

    def number(name: str, value: str) -> Case:
        line = thing("Note", (1, 1)).replace(f' {name}="16"', f' {name}="{value}"')
        return added(f"{name} of {value[:12]}", "E112", line)

    plain = thing("Note", (1, 1))
    return [
        added("no class", "E110", thing("", (1, 1))),
        added("unknown class", "E110", thing("Frend", (1, 1))),
        added("class in lower case", "E110", thing("friend", (1, 1))),
        added("a terrain class", "E110", thing("wall", (1, 1))),
        added("a device class", "E110", thing("glitch", (1, 1))),
        Case("id twice", "E111", put('<object id="8"', '<object id="7"'), at='name="door"'),
        Case("id of a word", "E111", put('<object id="8"', '<object id="x"'), at='name="door"'),
        Case("no id", "E111", put('<object id="8" ', "<object "), at='name="door"'),
        number("x", "nan"),
        number("x", "inf"),
        number("y", "-1e999"),
        number("y", "1e30"),
        number("width", "wide"),
        number("width", "1_0"),
        number("height", "9" * 4000),
        number("x", "0x10"),
        added("rotation of nan", "E112", plain.replace(" x=", ' rotation="nan" x=')),
        added("no points", "E112", nightmare("polyline", "")),
        added("half a point", "E112", nightmare("polyline", "0,0 16")),
        added("a point of words", "E112", nightmare("polygon", "0,0 a,b")),
        added("a point too much", "E112", nightmare("polyline", "0,0,0")),
        added("a point of nan", "E112", nightmare("polyline", "0,0 nan,0")),
        added("a point far away", "E112", nightmare("polyline", "0,0 1e9,0")),
        added("100 000 points", "E112", nightmare("polyline", "0,0 " * 100_000)),
        added(
            "outside",
            "E113",
            thing("Note", (1, 1)).replace("Note", "Dreamer").replace('x="16"', 'x="400"'),
        ),
        added("above the map", "E113", thing("Dreamer", (1, -1))),
        added("a template", "E114", '<object id="90" template="a.tx" x="16" y="16"/>'),
        added("template of /etc/passwd", "E114", '<object id="90" template="/etc/passwd"/>'),
        added("a dreamer in a wall", "E115", thing("Dreamer", (0, 0))),
        added("a bed over the void", "E115", thing("Bed", (7, 5), string("who", "any"))),
        added("a plate in a wall", "E115", thing("Plate", (0, 0), string("channel", "red"))),
        Case("a friend in a wall", "E115", put('x="16" y="48"', 'x="0" y="48"'), at='name="start"'),
        added("a gate in a wall", "E116", thing("Gate", (0, 0), string("channel", "red"))),
        added("two beds", "E117", thing("Bed", (2, 2), string("who", "any"))),
        added("two plates", "E117", thing("Plate", (5, 4), string("channel", "red"))),
        added("two gates", "E117", thing("Gate", (6, 4), string("channel", "red"))),
        Case("unknown tile", "E118", put('gid="45"', 'gid="999"'), at='name="door"'),
        Case("tile of a word", "E118", put('gid="45"', 'gid="x"'), at='name="door"'),
        Case("negative tile", "E118", put('gid="45"', 'gid="-1"'), at='name="door"'),
        Case("tile 0", "E118", put('gid="45"', 'gid="0"'), at='name="door"'),
        added("unknown channel", "E121", thing("Plate", (8, 5), string("channel", "blu"))),
        added("channel with a capital", "E121", thing("Plate", (8, 5), string("channel", "Red"))),
        added("no channel", "E122", thing("Plate", (8, 5))),
        added("empty channel", "E122", thing("Plate", (8, 5), string("channel", ""))),
        added("bed of nobody", "E121", thing("Bed", (8, 5), string("who", "nobody"))),
        added("friend unknown", "E121", thing("Friend", (8, 5), string("friend", "Lila"))),
        Case("needs some", "E121", put('name="needs" value="any"', 'name="needs" value="some"')),
        Case(
            "inverted as a word",
            "E120",
            put('name="needs" value="any"', 'name="inverted" value="yes"'),
        ),
        Case("misspelt property", "W207", put('name="needs"', 'name="need"')),
        Case("reserved property", "W208", put('name="needs"', 'name="visible"')),
        added("property twice", "E126", thing("Bed", (8, 5), string("who", "any") * 2)),
        added("too many objects", "E024", plain * 1001),
        added(
            "off the grid",
            "W209",
            thing("Bed", (8, 5), string("who", "any")).replace('x="128"', 'x="123"'),
        ),
        added("two bodies", "W211", thing("Dreamer", (3, 3))),
        added("a dreamer on a friend", "W211", thing("Dreamer", (1, 2))),
    ]


def dream_cases() -> list[Case]:
    friends = [line for line in GOOD.splitlines() if 'gid="14"' in line or 'gid="15"' in line]
    nobody = put(friends[1] + "\n", "", text=put(friends[0] + "\n", ""))
    mirror = thing("Shadow", (8, 5), string("friend", "finn"))
    path = [
        ("diagonal", "E141", nightmare("polyline", "0,0 16,16")),
        ("diagonal back", "E141", nightmare("polygon", "0,0 16,0 16,16")),
        ("path above the map", "E142", nightmare("polyline", "0,0 0,-40")),
        ("path to nowhere", "E142", nightmare("polyline", "0,0 0,4000")),
        ("long path", "E143", nightmare("polyline", "0,0 90000,0")),
        ("winding path", "E143", nightmare("polyline", "0,0 9000,0 0,0 9000,0")),
        ("path through a wall", "W210", nightmare("polyline", "0,0 0,-16")),
        ("path that starts in a wall", "E115", nightmare("polyline", "0,0 16,0", 8, 40)),
        ("nightmare as a rectangle", "E140", thing("Nightmare", (1, 1))),
        (
            "nightmare as a picture",
            "E140",
            '<object id="90" gid="26" x="16" y="32" width="16" height="16"/>',
        ),
    ]
    return [
        Case("nobody", "E130", nobody, at="<map "),
        Case("lila twice", "E131", put('gid="15"', 'gid="14"'), at='gid="14" x="16" y="64"'),
        Case(
            "a bed too few", "E132", put('value="any"', 'value="marc"').replace('"lila"', '"anya"')
        ),
        Case("no bed for the shadow", "E132", put('gid="24"', 'gid="23"')),
        Case("no bed for the dreamer", "E132", put('gid="23"', 'gid="24"')),
        Case("a shadow of nobody", "E133", with_object(mirror), at=mirror),
        Case("a gate unheard", "W204", put('gid="39"', 'gid="40"'), at='name="door"'),
        Case("a plate for nothing", "W205", put('gid="39"', 'gid="40"'), at='name="press"'),
        *(Case(name, code, with_object(line), at=line) for name, code, line in path),
    ]


def cases() -> list[Case]:
    """All ways to break the good map, by name."""
    return [
        *xml_cases(),
        *head_cases(),
        *tileset_cases(),
        *tsx_cases(),
        *layer_cases(),
        *property_cases(),
        *object_cases(),
        *dream_cases(),
    ]
