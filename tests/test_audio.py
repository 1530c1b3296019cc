"""What is heard for what happens; with a device, without one, and while it is opened."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.app.audio import Audio, Volumes
from game.app.audio import audio as audio_module
from game.app.audio.backstage import Backstage
from game.app.audio.balance import ECHO, everybody, levels_of
from game.app.audio.cues import MOST, SOUNDS, cues_of, sound_of, voice_of
from game.app.audio.listing import read_listing
from game.app.audio.volumes import curve
from game.app.audio.wishes import MENU, REWINDS, change_sound, jump_sound
from game.paths import data_root
from game.play import Session
from game.rules import FRIENDS, Event, advance, events
from game.rules.events import Caught, Fizzled, GateClosed, GlitchTurned, Painted, Stepped
from game.rules.notation import parse_level
from game.view.assets import Assets
from game.view.captions import AMBIENCES, EVENTS, INTERFACE, PIECES, Captions, arrow, caption
from game.view.text import Font

ROOT = data_root() / "assets" / "sound"
FRAME = 1 / 60

DREAM = """
########
#L....a#
###%####
#A...l##
########
beats 7
"""


@pytest.fixture(autouse=True)
def silent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


@pytest.fixture
def audio() -> Iterator[Audio]:
    made = Audio(ROOT)
    yield made
    made.close()


@pytest.fixture
def session() -> Session:
    return Session(parse_level(DREAM))


def until(audio: Audio, *, ready: str) -> None:
    """Let frames pass until a piece is on."""
    for _ in range(1500):
        audio.update(FRAME)
        if audio._on == ready and not audio._backstage.open_jobs:
            return
        time.sleep(0.002)
    pytest.fail(f"{ready} was never on")


def example(kind: type) -> list[Event]:
    """An event of a kind, for every friend and each way that it has."""
    fields: dict[str, list[object]] = {
        "friend": ["lila", "marc", "anya", "finn"],
        "shut": [True, False],
    }
    fields["solid"] = [True, False]
    plain = {"direction": "r", "mark": ("glitch", 0), "by": ("nightmare", 0)}
    names: tuple[str, ...] = kind._fields  # type: ignore[attr-defined]
    made: list[dict[str, object]] = [{name: plain.get(name, 7) for name in names}]
    for name in names:
        made = [{**one, name: value} for one in made for value in fields.get(name, [one[name]])]
    return [kind(**one) for one in made]


KINDS = get_args(Event)
WRITTEN = json.loads((ROOT / "sounds.json").read_text(encoding="utf-8"))["effects"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_event_has_a_sound_and_a_caption(kind: type) -> None:
    for event in example(kind):
        assert sound_of(event) in WRITTEN
        assert caption(event)
        assert "{" not in caption(event)


def test_there_is_no_sound_or_caption_for_what_does_not_happen() -> None:
    assert set(SOUNDS) == set(EVENTS) == set(KINDS)


def test_every_sound_of_the_interface_has_a_caption() -> None:
    families = ("ui.", "beat.", "switch.", "knock.", "world.")
    assert {name for name in WRITTEN if name.startswith(families)} == set(INTERFACE)


def test_every_piece_and_ambience_has_a_caption() -> None:
    listing = read_listing(ROOT)
    assert set(listing.ambiences) == set(AMBIENCES)
    assert {name for name in listing.pieces if not name.endswith("_cadence")} == set(PIECES)
    captions = Captions()
    captions.around("rain")
    captions.music("night1")
    captions.around(None)
    assert captions.lines == ["[rain]", "[music: an instrument for each of you]"]


def test_each_friend_steps_in_a_timbre_of_its_own_and_not_always_the_same() -> None:
    for friend in FRIENDS:
        assert len(WRITTEN[f"stepped.{friend}"]) >= 3


def test_everybody_has_a_voice_and_keeps_it() -> None:
    for speaker in (*FRIENDS, "SHADOW", "Host", "DOT", "Fridge", "Jason", "Wren", "Mira (later)"):
        assert f"voice.{voice_of(speaker)}" in WRITTEN
        assert voice_of(speaker) == voice_of(speaker.upper())


def test_the_live_friend_is_full_an_echo_softer_and_who_waits_is_silent(session: Session) -> None:
    assert levels_of(session) == everybody(["lila"])
    for action in "rr":
        session.act(action)
    session.scrub(0)
    session.switch("anya")
    assert levels_of(session)["anya"] == 1
    assert levels_of(session)["lila"] == ECHO
    session.act("r")
    session.act("r")  # Lila's track is over
    assert levels_of(session)["lila"] == 0


def test_the_bed_of_glitch_rises_with_the_beat(session: Session) -> None:
    levels = []
    for _ in range(6):
        levels.append(levels_of(session)["glitch"])
        session.act(".")
    assert levels[0] == 0
    assert levels == sorted(levels)


def test_who_is_caught_is_silent(session: Session) -> None:
    start = session.state._replace(caught=1)
    session._states = [start]
    assert levels_of(session)["lila"] == 0


def test_nobody_plays_over_the_cadence(session: Session) -> None:
    for pair in zip("rrDddrr", "rruurrr", strict=True):
        session._states = [advance(session.level, session.state, "".join(pair))[0]]
    assert session.escaped
    assert levels_of(session) == everybody(())


def test_one_beat_has_few_sounds_each_once_and_the_weighty_ones_first(session: Session) -> None:
    cell = session.level.friends[0].cell
    many: list[Event] = [Stepped(name, cell, cell, "r") for name in FRIENDS]
    many += [Fizzled(name, cell, "r") for name in FRIENDS]
    many += [GateClosed(cell)] * 5
    many += [GlitchTurned(0, solid=True), Painted("lila", cell, "r", shut=True)]
    many.append(Caught("lila", cell, ("nightmare", 0)))  # type: ignore[arg-type]
    cues = cues_of(many, session)
    assert len(cues) == MOST == len({cue.name for cue in cues})
    assert [cue.name for cue in cues][:2] == ["caught", "gate.closed"]
    assert sum(cue.level for cue in cues) < len(cues)


def test_a_sound_comes_from_where_it_happens(session: Session) -> None:
    grid = session.level.grid
    left, right = (cues_of([GateClosed(grid.index(x, 1))], session)[0].side for x in (0, 7))
    assert left == -right < 0


def test_half_the_slider_is_ten_decibels_less() -> None:
    assert curve(0) == 0
    assert curve(100) == 1
    assert abs(curve(50) - 10 ** (-10 / 20)) < 0.003


def test_every_piece_is_there_and_a_night_without_music_borrows(tmp_path: Path) -> None:
    listing = read_listing(ROOT)
    assert {"title", "title_sleep", "title_morning", "night1", "night1_fear"} <= set(listing.pieces)
    assert listing.piece("night1") == "night1"
    assert listing.piece("night9_fear") == "night1_fear"
    assert listing.piece("nothing") is None
    assert read_listing(tmp_path).pieces == {}


def test_nothing_is_opened_before_the_first_frame(audio: Audio) -> None:
    audio.music("title")
    audio.interface("ui.move")
    assert pygame.mixer.get_init() is None
    before = time.perf_counter()
    audio.update(0.0)
    assert time.perf_counter() - before < 0.02


def test_all_stems_start_together_and_go_on_silent(audio: Audio, session: Session) -> None:
    audio.enter(session, "a piece that nobody has written")
    until(audio, ready="night1")
    for _ in range(40):
        audio.update(FRAME)
    assert all(pygame.mixer.Channel(number).get_busy() for number in range(5))
    assert audio._band.levels == everybody(["lila"])
    assert {stem for stem, (level, _) in audio._band._set.items() if level} == {"lila"}


def test_another_piece_follows_when_the_first_has_faded(audio: Audio) -> None:
    audio.music("title_sleep")
    until(audio, ready="title_sleep")
    audio.music("title_morning")
    assert audio.restless
    until(audio, ready="title_morning")
    audio.music(None)
    for _ in range(60):
        audio.update(FRAME)
    assert not audio._band.playing
    assert not audio.restless


def test_the_escape_plays_the_cadence_and_undo_takes_it_back(
    audio: Audio, session: Session
) -> None:
    audio.music("night1")
    until(audio, ready="night1")
    audio.play(session, [events.Escaped(7)])
    assert pygame.mixer.Channel(5).get_busy()


def test_a_change_of_the_session_has_the_sound_of_what_it_was(session: Session) -> None:
    def after(change: Callable[[], object]) -> str | None:
        before = session.point
        change()
        return change_sound(before, session.point, session.level.names)

    assert after(lambda: session.switch("anya")) == "switch.anya"
    assert after(session.toggle_punch) == "beat.punch_on"
    assert after(session.undo) == "beat.punch_off"
    session.act("r")
    assert after(session.undo) == "beat.undo"
    assert after(session.undo) == "switch.lila"
    session.act("r")
    session.act("r")
    assert after(session.clear) == "beat.clear"
    session.end_loop()
    assert after(session.start_over) == "beat.restart"
    assert after(lambda: None) is None
    names = {"beat.undo", jump_sound(3, 2), jump_sound(5, 2), jump_sound(2, 3)}
    assert names == {"beat.undo", "beat.scrub", "beat.rewind", "beat.forward"}
    assert names | set(MENU.values()) | set(REWINDS) <= set(INTERFACE)


def test_rewinding_ducks_the_music(audio: Audio) -> None:
    audio.music("title_sleep")
    until(audio, ready="title_sleep")
    audio.interface("beat.rewind")
    for _ in range(8):
        audio.update(FRAME)
    assert audio._band._duck == 1
    for _ in range(80):
        audio.update(FRAME)
    assert audio._band._duck == 0


def test_another_window_in_front_is_silence(audio: Audio) -> None:
    audio.music("title_sleep")
    until(audio, ready="title_sleep")
    audio.take(pygame.Event(pygame.WINDOWFOCUSLOST))
    for _ in range(4):
        audio.update(FRAME)
    assert {level for level, _ in audio._band._set.values()} == {0}
    audio.volumes = Volumes(mute_unfocused=False, mono=True)
    for _ in range(40):
        audio.update(FRAME)
    assert audio._band._set["lila"] == (round(Volumes().gain("music"), 3), True)


def test_no_device_is_no_error_and_is_tried_again(
    audio: Audio, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def fails() -> bool:
        tries.append(1)
        return False

    monkeypatch.setattr(audio_module, "open_mixer", fails)
    audio.music("night1")
    for _ in range(30):
        audio.update(FRAME)
        time.sleep(0.001)
    audio.play(session, [events.Escaped(1)])
    audio.interface("beat.rewind")
    audio.speak("Lila")
    audio.ambience("rain")
    assert (len(tries), audio.is_open) == (1, False)
    monkeypatch.undo()
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    audio.update(5.0)
    until(audio, ready="night1")
    assert audio.is_open


def test_a_device_that_goes_is_let_go_and_the_next_one_found(audio: Audio) -> None:
    audio.music("title_sleep")
    until(audio, ready="title_sleep")
    audio.take(pygame.Event(pygame.AUDIODEVICEREMOVED, which=2, iscapture=0))
    audio.update(FRAME)
    assert pygame.mixer.get_init() is None
    until(audio, ready="title_sleep")
    assert audio.is_open
    assert audio._band.playing


def test_a_missing_folder_is_silence(tmp_path: Path, session: Session) -> None:
    audio = Audio(tmp_path)
    audio.enter(session, "title")
    for _ in range(50):
        audio.update(FRAME)
        audio.play(session, [events.Escaped(1)])
    assert not audio.restless
    assert audio._backstage._thread is None
    audio.close()


def test_what_comes_of_a_job_is_handed_over_where_one_asks_for_it() -> None:
    backstage = Backstage()
    got: list[int] = []
    backstage.ask(lambda: 6 * 7, got.append)
    while backstage.open_jobs:
        backstage.deliver()
    backstage.close()
    assert got == [42]


def test_captions_say_where_stay_a_while_and_leave_steps_out(session: Session) -> None:
    captions = Captions()
    here = session.level.friends[0].cell
    there = session.level.grid.index(6, 1)
    captions.heard([Stepped("lila", here, here, "r"), GateClosed(there)], session)
    assert captions.lines == ["[gate closes →]"]
    assert arrow(GateClosed(here), session) == ""
    captions.interface("beat.rewind")
    captions.interface("ui.move")
    assert captions.lines == ["[gate closes →]", "[tape runs back]"]
    assert captions.update(3.0)
    assert captions.lines == []


def test_captions_draw_on_a_ground_of_their_own_at_their_corner(session: Session) -> None:
    captions, canvas = Captions(steps=True), pygame.Surface((320, 90))
    font = Font(Assets(data_root() / "assets"))
    canvas.fill("white")
    captions.draw(canvas, font, 310, 80)
    assert canvas.get_at((309, 79))[:3] == (255, 255, 255)
    captions.heard([GateClosed(session.level.grid.index(6, 1))], session)
    captions.interface("beat.rewind")
    captions.draw(canvas, font, 310, 80)
    assert canvas.get_at((311, 79))[:3] == canvas.get_at((309, 80))[:3] == (255, 255, 255)
    assert max(canvas.get_at((309, 79))[:3]) < 80
