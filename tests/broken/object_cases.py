"""What is wrong with objects, and with the dream as a whole."""

from tests.broken.breaks import Case, nightmare, put, string, thing, with_object
from tests.broken.level_folder import GOOD


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
        ("path on the grid", "W209", nightmare("polyline", "0,0 16,0", 16, 16)),
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
