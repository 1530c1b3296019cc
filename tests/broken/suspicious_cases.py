"""Dreams that can be read, with something in them that is seldom meant."""

from game.levels.brushes import read_brushes
from game.levels.writer import write_map
from game.rules.notation import parse_level
from tests.broken.breaks import Case, put, string, thing, with_object
from tests.broken.level_folder import GOOD, TILESETS

BRUSHES = read_brushes(TILESETS / "dream.tsx")


def drawn(picture: str) -> str:
    """The map of a picture."""
    return write_map(parse_level(picture), BRUSHES)


def suspicious_cases() -> list[Case]:
    return [*bed_cases(), *device_cases(), *whole_cases(), *looks_cases()]


def bed_cases() -> list[Case]:
    walled = drawn("#######\n#L.l#*#\n#######\nbeats 9\n")
    shut = drawn("#######\n#A.a%*#\n#######\nbeats 9\n")
    far = drawn("########\n#L....l#\n########\nbeats 4\n")
    spare = drawn("########\n#L.l.m.#\n########\nbeats 9\n")
    dreamers = drawn("########\n#L.l.d.#\n########\nbeats 9\n")
    shadows = drawn("########\n#L.l.s.#\n########\nbeats 9\n")
    plate = drawn("########\n#L.l#rR#\n########\nbeats 9\n")
    return [
        Case("a bed walled off", "W212", walled, at='x="80" y="32"'),
        Case("a bed behind dreamstuff that nobody paints", "W212", shut, at='x="80" y="32"'),
        Case("a bed too far", "W220", far, at='type="Friend"'),
        Case("a bed of somebody else", "W222", spare, at='x="80" y="32"'),
        Case("a dreamer's bed without rescue", "W222", dreamers, at='x="80" y="32"'),
        Case("a shadow's bed without a shadow", "W222", shadows, at='x="80" y="32"'),
        Case("a plate walled off", "W214", plate, at='type="Plate"'),
    ]


def device_cases() -> list[Case]:
    beside = drawn("########\n#L.rR.l#\n########\nbeats 9\n")
    many = drawn("########\n#Lrrrl.#\n#....R.#\n########\nbeats 9\n")
    walk = "########\n#L.....#\n#N....l#\n########\nbeats 4\nnightmare "
    cells = [1, 2, 3, 4, 5, 6, 5, 4, 3, 2]
    long = drawn(walk + " ".join(f"{x},2" for x in cells))
    solid = drawn("########\n#L.1..l#\n#......#\n########\nbeats 9\nglitch 1 ## 0\n")
    slow = drawn("########\n#L.1..l#\n#......#\n########\nbeats 5\nglitch 1 ###... 0\n")
    return [
        Case("a plate beside its gate", "W219", beside, at='type="Gate"'),
        Case("more plates than bodies", "W223", many, at='type="Gate"'),
        Case("a path longer than the loop", "W218", long, at='type="Nightmare"'),
        Case("a pattern that never changes", "W224", solid, at='name="glitch_a"'),
        Case("a pattern longer than the loop", "W233", slow, at='name="glitch_a"'),
    ]


def whole_cases() -> list[Case]:
    joined = drawn("######\n#L.l##\n######\nbeats 9\nwrap x\n")
    open_left = drawn("######\n.L.l##\n######\nbeats 9\nwrap x\n")
    stuff = drawn("######\n#A,a.#\n######\nbeats 9\n")
    nobody = drawn("######\n#L.l.#\n######\nbeats 9\nrescue\n")
    alone = drawn("#######\n#Lzl.d#\n#.....#\n#######\nbeats 9\nrescue\n")
    over = drawn("#####\n#L..#\n#####\nbeats 9\nunder 1,1 l\n")
    hole = drawn("######\n#....#\n#L.l.#\n#....#\n######\nbeats 9\n")
    unpainted = put("2,1,1,1,1,2,\n2,1,1,1,1,2,\n", "2,1,1,1,1,2,\n2,1,0,1,1,2,\n", text=hole)
    return [
        Case("edges joined in vain", "W225", joined, at='name="wrap"'),
        Case("edges open on one side", "W225", open_left, at='name="wrap"'),
        Case("dreamstuff without Lila", "W226", stuff, at="<map "),
        Case("rescue without dreamers", "W234", nobody, at='name="rescue"'),
        Case("rescue without Anya", "W230", alone, at='name="rescue"'),
        Case("over at the start", "W221", over, at="<map "),
        Case("an unpainted cell", "W232", unpainted),
    ]


def looks_cases() -> list[Case]:
    spelled = GOOD.replace(' type="Plate', ' class="Plate')
    large = thing("Plate", (8, 5), string("channel", "red")).replace('"16" height', '"48" height')
    return [
        Case(
            "hidden terrain",
            "W227",
            put('name="terrain"', 'name="terrain" visible="0"'),
            at='name="terrain"',
        ),
        Case(
            "hidden things",
            "W227",
            put('name="things"', 'name="things" visible="0"'),
            at='name="things"',
        ),
        Case("a plate of three cells", "W228", with_object(large), at=large),
        Case(
            "a gate that looks like a plate",
            "W229",
            put('type="Gate" gid="45"', 'type="Gate" gid="39"').replace(
                '"needs" value="any"', '"channel" value="red"'
            ),
            at='name="door"',
        ),
        Case("classes of Tiled 1.9", "W231", spelled, at='name="press"'),
    ]
