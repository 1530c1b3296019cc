"""What is wrong with tile layers and with the properties of the map."""

import gzip
import zlib

from tests.broken.breaks import Case, layer_as, map_property, packed, put, string

CELLS = 70
FULL = b"\x01\0\0\0" * CELLS
BOMB = b"\0" * 16_000_000
TERRAIN_ROW = "2,1,1,1,5,1,1,1,1,2,"
HEAD = 'name="terrain" width="10" height="7"'


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
        row("2,1,1,1,177,1,1,1,1,2,", "E105"),
        row("2,1,1,1,4294967295,1,1,1,1,2,", "E105"),
        row("2,1,1,1,171,1,1,1,1,2,", "E106"),
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

    title = put("A Good Dream", "zz" * 101)
    return [
        Case("endless title", "E123", title, at="zz"),
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
