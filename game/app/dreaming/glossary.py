"""The words of the game: what each means, in which dreams it matters, and what it looks like."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from game.rules import Level
from game.story.words import marked
from game.view.pages.terms import Cell, Picture


class Term(NamedTuple):
    """One word.

    Attributes:
        name: what it is called.
        says: how it works, in a few sentences.
        picture: what is shown of it.
        concerns: whether a dream has it; None for what all have.
    """

    name: str
    says: str
    picture: Picture
    concerns: Callable[[Level], object] | None = None


def _friend(who: str) -> Callable[[Level], bool]:
    return lambda level: who in level.names


THINGS = (
    Term(
        marked("Paint"),
        marked(
            "Lila turns the dreamstuff beside her from open to shut, or back. It does not work"
            " while somebody is in it."
        ),
        ("lila/ability_r_0", "stuff/shut_alone"),
        _friend("lila"),
    ),
    Term(
        marked("Anchor"),
        marked(
            "Marc puts the anchor on what is beside him. When the loop ends, that one thing"
            " stays as it is, and where it is. There is one anchor; it cannot hold shadows."
        ),
        ("marc/ability_r_0", "badge/anchor"),
        _friend("marc"),
    ),
    Term(
        marked("Rally"),
        marked(
            "Anya calls, and every dreamer whom she can see comes a step closer to her, if the"
            " way is free. She needs no direction."
        ),
        ("anya/ability_d_0", "dreamer_ava/awake_0"),
        _friend("anya"),
    ),
    Term(
        marked("Breakpoint"),
        marked(
            "Finn stops the first thing in sight that moves or changes by itself: glitch,"
            " current, gate, nightmare or shadow. Looking again lets it go. There is one."
        ),
        ("finn/ability_r_0", "badge/pause"),
        _friend("finn"),
    ),
    Term(
        marked("Bed"),
        marked(
            "The dream is over at the beat at which everybody is in a bed of their own. A bed"
            " with a sign belongs to the friend with that sign; the others are for anybody."
        ),
        ("bed/lila", "bed/any"),
        lambda level: level.beds,
    ),
    Term(
        marked("Dreamstuff"),
        marked(
            "Shut it is a wall, open it is a floor. Only paint changes it; at the end of the"
            " loop it is as it was."
        ),
        ("stuff/shut_alone", "stuff/open_alone"),
        lambda level: level.dreamstuff,
    ),
    Term(
        marked("Plate"),
        marked("It is pressed as long as somebody is on it: friend, dreamer, nightmare or shadow."),
        ("plate/red_up", "plate/red_pressed"),
        lambda level: level.plates,
    ),
    Term(
        marked("Gate"),
        marked(
            "It belongs to the plates with its sign. Once all of them are pressed it is open for"
            " the beat after. Two bars: one plate is enough. A stroke: it is the other way round."
        ),
        ("gate/red_shut", "gate/red_open"),
        lambda level: level.gates,
    ),
    Term(
        marked("Glitch"),
        marked(
            "It is solid and open by turns; the lane under the tracks shows when. All cells with"
            " the same letter are one. Nobody is crushed: who is in it can leave."
        ),
        ("glitch/a_solid_alone", "glitch/a_open_alone"),
        lambda level: level.glitches,
    ),
    Term(
        marked("Current"),
        marked(
            "At the end of each beat it carries whoever stands on it one cell further, if there"
            " is room."
        ),
        ("current/r_0", "current/r_2"),
        lambda level: level.currents,
    ),
    Term(
        marked("Dreamer"),
        marked(
            "Somebody who is asleep elsewhere. Dreamers do nothing by themselves and are in the"
            " way; Anya can call them. Where their beds are, they have to be brought there."
        ),
        ("dreamer_ava/asleep", "bed/dreamer"),
        lambda level: level.dreamers,
    ),
    Term(
        marked("Nightmare"),
        marked(
            "It goes its dotted way, a cell a beat. Whoever meets it is caught, and stays there"
            " until the loop ends."
        ),
        ("nightmare/free_0", "lila/caught_d_0"),
        lambda level: level.nightmares,
    ),
    Term(
        marked("Shadow"),
        marked(
            "It takes the steps of its friend, but in a mirror, and catches friends whom it"
            " meets. It has a bed of its own, where it must lie as well."
        ),
        ("shadow_lila/idle_d_0", "bed/shadow_lila"),
        lambda level: level.shadows,
    ),
    Term(
        marked("Joined edges"),
        marked("Where the edge is dashed, whoever leaves the room comes in at the other side."),
        ("lila/walk_r_0", "glyph/step_r"),
        lambda level: level.grid.wrap,
    ),
)
"""What a dream can hold: only what somebody has met is told of."""

TIME = (
    Term(
        marked("Beat"),
        marked("One step of time. It passes when you act, and never by itself."),
        (Cell("r"), Cell(".", "slot")),
    ),
    Term(
        marked("Loop"),
        marked(
            "After so many beats the dream begins again. Everything goes back to its place; what"
            " the friends did stays on their tracks."
        ),
        (Cell("r"), Cell("r"), Cell("u"), Cell(".", "lost")),
    ),
    Term(
        marked("Track"),
        marked(
            "What a friend did, beat by beat. It is played again in every loop, until you go back"
            " and act anew: from there on the rest is dropped."
        ),
        (Cell("r"), Cell("R"), Cell("d", "cut"), Cell("l", "cut")),
    ),
    Term(
        marked("Echo"),
        marked(
            "A friend whom you do not play just now, and who follows the track. Echoes see"
            " nothing and decide nothing: if something is in the way, they miss their step."
        ),
        ("echo_lila/idle_d_0", "lila/idle_d_0"),
    ),
    Term(
        marked("In vain"),
        marked(
            "A line under a beat: the step was blocked, or the ability met nothing. A broken line:"
            " it went otherwise than when you recorded it."
        ),
        (Cell("r", "vain"), Cell("u", "astray")),
    ),
    Term(
        marked("Punch"),
        marked("With it an action writes over one beat of the track and leaves the rest as it is."),
        (Cell("r"), Cell("", "slot"), Cell("u", "coming")),
    ),
    Term(
        marked("Par"),
        marked(
            "The fewest loops, and with those the fewest beats, that we know of. Nothing depends"
            " on it."
        ),
        ("bed/any",),
    ),
)
"""What holds in every dream."""


def terms_for(here: Level | None, met: Iterable[Level] = ()) -> Iterator[tuple[Term, bool]]:
    """Yield the words to be told and whether each is of this dream: those first, then all others.

    Of things only those that are here, or in a dream that was met.
    """
    known = list(met)
    if here is not None:
        for term in THINGS:
            if term.concerns is not None and term.concerns(here):
                yield term, True
    for term in TIME:
        yield term, False
    for term in THINGS:
        concerns = term.concerns
        if concerns is None or (here is not None and concerns(here)):
            continue
        if any(concerns(level) for level in known):
            yield term, False
