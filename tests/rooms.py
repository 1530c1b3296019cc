"""Rooms whose par and needs were proved elsewhere, by two other programs: pictures and answers."""

from typing import NamedTuple

from game.rules import Level
from game.rules.notation import parse_level


class Room(NamedTuple):
    """A room, its par, and whose abilities it needs in any length of loop and only in this one."""

    picture: str
    loops: int
    beats: int
    needs: tuple[str, ...]
    in_time: tuple[str, ...]

    @property
    def level(self) -> Level:
        return parse_level(self.picture)


ROOMS = {
    "two at once": Room(
        """
        #######
        ###A###
        ###.###
        #L...l#
        ###.###
        ###a###
        #######
        beats 6
        """,
        1,
        4,
        (),
        (),
    ),
    "the doorstep": Room(
        """
        #######
        #L...r#
        #####R#
        #ArRal#
        #######
        beats 6
        """,
        1,
        6,
        (),
        (),
    ),
    "swap": Room(
        """
        ########
        #L....a#
        ###%####
        #A...l##
        ########
        beats 7
        """,
        1,
        7,
        ("lila",),
        (),
    ),
    "let go": Room(
        """
        ########
        #Lr..Yl#
        ########
        #A..Rya#
        ########
        beats 6
        """,
        1,
        6,
        (),
        (),
    ),
    "round the back": Room(
        """
        #######
        ####a##
        ####R##
        #.....#
        #A.zr.#
        #######
        #L.R.l#
        #######
        beats 11
        """,
        1,
        11,
        ("anya",),
        (),
    ),
    "curtain": Room(
        """
        ###########
        ###z#######
        #L.,....Rl#
        ###.#######
        ###.r..z###
        #aRA#######
        ###########
        beats 9
        under 3,1 r
        """,
        1,
        9,
        ("anya",),
        ("lila",),
    ),
    "the bed in the doorway": Room(
        """
        ######
        #.l#L#
        #Ada.#
        #.z%##
        ######
        beats 9
        rescue
        """,
        1,
        9,
        ("lila", "anya"),
        (),
    ),
    "hold that": Room(
        """
        #########
        #F.....f#
        ###.#####
        #L.111.l#
        #########
        beats 8
        glitch 1 ###. 0
        """,
        1,
        8,
        (),
        ("finn",),
    ),
    "in its footsteps": Room(
        """
        #######
        #L###l#
        #..N..#
        #a#A###
        #######
        beats 8
        nightmare 3,2 4,2 5,2 4,2 3,2 2,2 1,2 2,2
        """,
        1,
        8,
        (),
        (),
    ),
    "wedge": Room(
        """
        ########
        ###z####
        #.r...N#
        ###~####
        #a.A####
        ########
        #LRRR.l#
        ########
        beats 10
        nightmare 6,2 5,2 4,2 3,2 2,2 1,2 2,2 3,2 4,2 5,2
        """,
        1,
        10,
        (),
        ("anya",),
    ),
    "meet in the middle": Room(
        """
        #######
        #L###l#
        #.rR.%#
        #m###M#
        #######
        beats 7
        """,
        2,
        6,
        ("lila", "marc"),
        (),
    ),
    "overtaking": Room(
        """
        #######
        ###A###
        #azm.M#
        #######
        beats 6
        """,
        2,
        5,
        ("marc", "anya"),
        (),
    ),
    "tick tock": Room(
        """
        ########
        #A~12rz#
        #a#.####
        ###M.Rm#
        ########
        beats 5
        glitch 1 #. 0
        glitch 2 .# 0
        """,
        2,
        3,
        ("marc", "anya"),
        (),
    ),
    "overtime": Room(
        """
        #########
        #f..F..##
        ######.##
        ###N..r.#
        #######.#
        #mRRRM..#
        #########
        beats 7
        nightmare 3,3 4,3 5,3 6,3 5,3 4,3
        """,
        2,
        4,
        (),
        ("marc", "finn"),
    ),
    "ratchet": Room(
        """
        ########
        #N.r####
        ########
        #L.RR.l#
        #a.RR.A#
        ########
        beats 9
        nightmare 1,1 2,1 3,1 2,1
        """,
        1,
        9,
        (),
        (),
    ),
    "lights out": Room(
        """
        ######
        ##N###
        ##f.##
        #LF###
        ######
        beats 7
        nightmare 2,1 2,2 2,3 2,2
        under 2,1 l
        """,
        1,
        7,
        ("finn",),
        (),
    ),
    "one beat each": Room(
        """
        ########
        ##.L#r##
        #y.Y..a#
        ##.#l###
        ##.AR###
        ########
        beats 9
        """,
        1,
        9,
        (),
        (),
    ),
    "relay": Room(
        """
        #######
        #m#####
        #..M.z#
        ##.A#a#
        #######
        beats 5
        """,
        3,
        5,
        ("marc", "anya"),
        (),
    ),
    "in advance": Room(
        """
        #######
        ###M.##
        #mRzar#
        ##.A###
        #######
        beats 6
        """,
        3,
        5,
        ("marc", "anya"),
        (),
    ),
    "kept": Room(
        """
        ########
        #l.L..##
        #####.##
        #M...%m#
        ########
        beats 7
        """,
        2,
        5,
        ("lila",),
        ("marc",),
    ),
}
