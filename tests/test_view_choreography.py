"""Every event of the rules has its movement, and movement ends where the state says."""

import types
from typing import Any, get_args, get_type_hints

import pytest

from game.paths import data_root
from game.play import Session
from game.rules import Event, Mark, events
from game.view.assets import Assets
from game.view.framing import Framing
from game.view.world.choreography import Choreography
from game.view.world.glance import glance
from game.view.world.motion import Effect, Glide, Motion
from game.view.world.people import People
from tests.test_view_dream import busy, joined
from tools.bench_rules import level

EVENTS = get_args(Event)
SAMPLES: dict[Any, Any] = {str: "lila", int: 20, bool: True, Mark: Mark("nightmare", 0)}


def sample(event: Any) -> Any:
    values = []
    for name, kind in get_type_hints(event).items():
        plain = get_args(kind)[0] if isinstance(kind, types.UnionType) else kind
        values.append("r" if name == "direction" else SAMPLES[plain])
    return event(*values)


def test_the_union_of_events_holds_every_event() -> None:
    named = {value for name, value in vars(events).items() if hasattr(value, "_fields")}
    assert set(EVENTS) == named - {Mark}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: str(event.__name__))
def test_every_event_has_a_clause(event: Any) -> None:
    motion = Motion(Choreography(level()).acts([sample(event)]))
    assert motion.length < 1


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: str(event.__name__))
def test_every_frame_of_every_effect_exists(event: Any) -> None:
    assets = Assets(data_root() / "assets")
    for act in Choreography(level()).acts([sample(event)]):
        if isinstance(act, Effect):
            for number in range(act.frames or 1):
                assert assets.sprite(act.frame((number + 0.5) / (act.frames or 1)))


def test_who_is_carried_is_carried_after_the_step() -> None:
    acts = Choreography(level()).acts(
        [events.Stepped("lila", 18, 19, "r"), events.Carried("lila", 19, 20)]
    )
    step, ride = (act for act in acts if isinstance(act, Glide))
    assert ride.start == step.start + step.length
    assert (step.cell, ride.cell) == (ride.origin, 20)


def test_a_motion_ends_where_the_state_says() -> None:
    for dream in (busy(), joined()):
        session = Session(dream.level)
        framing = Framing(dream.level.grid)
        people = People(framing, dream.level, ())
        choreography = Choreography(dream.level)
        for action in "rrdlluRrdd":
            happened = session.act(action)
            motion = Motion(choreography.acts(happened))
            motion.pass_time(10)
            now = glance(session)
            moved = people.figures(now, motion, 0)
            still = people.figures(now, Motion(), 0)
            assert [(f.body, f.x, f.y) for f in moved] == [(f.body, f.x, f.y) for f in still]


def test_who_goes_over_a_joined_edge_is_seen_on_both_sides() -> None:
    dream = joined()
    session = Session(dream.level)
    happened = session.act("l")
    motion = Motion(Choreography(dream.level).acts(happened))
    motion.pass_time(0.03)
    framing = Framing(dream.level.grid)
    figures = People(framing, dream.level, ()).figures(glance(session), motion, 0)
    lila = [figure for figure in figures if figure.body == ("friend", 0)]
    assert len(lila) == 2
    assert all(figure.crossing for figure in lila)
    left, _, width, _ = framing.room
    assert lila[0].x < left
    assert left + width - 16 < lila[1].x < left + width
