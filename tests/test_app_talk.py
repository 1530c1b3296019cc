"""Conversations by pressing buttons: writing, going on, choosing, skipping, the log, directions."""

import random
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.app.evening.staging import Stageable
from game.app.hands.bindings import PADS
from game.app.hands.buttons import Button, Context, Device
from game.app.hands.holding import HELD_FOR
from game.app.scene import Pop, Push, Scene, Transition
from game.app.scenes.backlog import Backlog
from game.app.scenes.recess import Recess
from game.app.scenes.tableau import Tableau
from game.app.scenes.talk import Talk
from game.app.scenes.title import Title
from game.paths import data_root
from game.story.conversation import Conversation
from game.story.proofreading import read_story
from game.story.script import Choice, Line, Option, Stage
from game.story.script import Scene as Script
from tests.player import FRAME, Player, build_house, down, up

ENTER, TAB, LOG = pygame.K_RETURN, pygame.K_TAB, pygame.K_l
HELLO = Line("marc", "calm", "Sit.")
SOUP = Line("lila", "bright", "I know just before the sky picks a colour.")
ANSWER = Line("finn", "hurt", "Both of those are true.")
ASKED = Choice(
    "tired",
    "lila",
    (Option("You're tired.", "tired", (ANSWER,)), Option("Stand where I can see you.", "seen", ())),
)
BYE = Line("marc", "wry", "He's bringing coats.")
LONG = Line("finn", "calm", "Eleven possible causes. Nine of them are me. " * 8)


def now(talk: Talk) -> object:
    return talk.conversation.now


class Ground(Scene):
    """What a conversation lies over."""

    def __init__(self) -> None:
        self.woken = 0

    def wake(self) -> Transition | None:
        self.woken += 1
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        canvas.fill((40, 30, 60) if device else (0, 0, 0))


class Walkers(Stageable):
    """People who need half a second for anything."""

    def __init__(self) -> None:
        self.begun: list[Stage] = []
        self.left = 0.0
        self.finished = 0

    def perform(self, stage: Stage) -> bool:
        self.begun.append(stage)
        self.left = 0.5
        return False

    def pass_time(self, seconds: float) -> bool:
        self.left -= seconds
        return self.left <= 0

    def finish(self) -> None:
        self.finished += 1
        self.left = 0.0

    def head_of(self, who: str) -> tuple[int, int] | None:
        return (300, 100) if who == "marc" else None


class Listener(Player):
    """Somebody who listens."""

    def hear(
        self,
        *steps: Line | Stage | Choice,
        stage: Stageable | None = None,
    ) -> Talk:
        script = Script("test", "", "", steps)
        talk = Talk(self.kit, Conversation(script), stage)
        self.ground = Ground()
        assert self.app.scene is not None
        self.app._perform(Push(self.ground))
        self.app._perform(Push(talk))
        return talk

    def hold(self, key: int, seconds: float) -> None:
        self.send(down(key))
        self.frames(round(seconds / FRAME))
        self.send(up(key))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Listener:
    return Listener(house, tmp_path / "data")


def test_the_first_press_completes_a_line_and_the_second_goes_on(player: Listener) -> None:
    talk = player.hear(SOUP, BYE)
    player.frames(6)
    assert 0 < len(talk.written) < len(SOUP.text)
    player.press(ENTER)
    assert talk.written.replace("\n", " ") == SOUP.text
    assert now(talk) == SOUP
    player.press(ENTER)
    assert now(talk) == BYE


def test_a_conversation_ends_in_the_scene_under_it(player: Listener) -> None:
    player.hear(HELLO)
    player.press(ENTER, ENTER)
    assert player.scene is player.ground


def test_what_follows_is_asked_once_with_what_is_remembered(player: Listener) -> None:
    heard: list[frozenset[str]] = []

    def then(conversation: Conversation) -> Transition:
        heard.append(conversation.flags)
        return Pop()

    talk = Talk(player.kit, Conversation(Script("t", "", "", (ASKED,))), then=then)
    player.app._perform(Push(talk))
    player.frames(30)
    player.press(pygame.K_DOWN, ENTER)
    player.frames(3)
    assert heard == [frozenset({"seen"})]


def test_a_choice_takes_keys_and_mouse_and_no_press_by_accident(player: Listener) -> None:
    talk = player.hear(HELLO, ASKED, BYE)
    player.press(ENTER, ENTER, ENTER)
    assert now(talk) == ASKED
    player.frames(30)
    areas = talk._choices.areas(talk.options)
    player.mouse(pygame.MOUSEMOTION, *areas[1].center)
    assert talk.chosen == 1
    player.press(pygame.K_UP)
    assert talk.chosen == 0
    player.click(5, 5)
    assert now(talk) == ASKED
    player.click(*areas[0].center)
    assert now(talk) == ANSWER
    assert talk.conversation.flags == {"tired"}


def test_a_long_line_is_turned_page_by_page(player: Listener) -> None:
    player.kit.settings.change(text_speed="at once")
    talk = player.hear(LONG, BYE)
    read = talk.written
    for _ in range(10):
        player.press(ENTER)
        if talk.conversation.now != LONG:
            break
        read += " " + talk.written
    assert read.split() == LONG.text.split()


def test_holding_skip_goes_to_the_choice_and_no_further(player: Listener) -> None:
    talk = player.hear(HELLO, SOUP, ASKED, BYE)
    player.hold(TAB, HELD_FOR + 0.3)
    assert now(talk) == ASKED
    player.hold(TAB, 2.0)
    assert now(talk) == ASKED
    assert [line.text for line in talk.conversation.backlog] == [HELLO.text, SOUP.text]
    player.press(ENTER)
    player.hold(TAB, HELD_FOR + 0.3)
    assert player.scene is player.ground


def test_a_tap_on_skip_skips_nothing(player: Listener) -> None:
    talk = player.hear(HELLO, SOUP)
    for _ in range(6):
        player.press(TAB)
        player.frames(30)
    assert now(talk) == HELLO


def test_text_goes_on_by_itself_where_the_player_wants_that(player: Listener) -> None:
    talk = player.hear(HELLO, BYE)
    player.press(pygame.K_f)
    player.frames(300)
    assert now(talk) == BYE
    slow = player.hear(HELLO, BYE)
    player.frames(600)
    assert now(slow) == HELLO


def test_the_log_tells_what_was_said_and_closes(player: Listener) -> None:
    player.hear(*(Line("marc", "calm", f"Line {n}.") for n in range(40)), HELLO)
    player.press(*[ENTER] * 70)
    player.press(LOG)
    assert isinstance(player.scene, Backlog)
    view = player.scene._view
    last = view.top
    player.press(pygame.K_UP)
    assert view.top == last - 1
    player.press(pygame.K_ESCAPE)
    assert player.sees(Talk)


def test_directions_are_carried_out_on_the_stage_and_waited_for(player: Listener) -> None:
    stage = Walkers()
    walk = Stage("walk", ("marc", "table"))
    talk = player.hear(walk, HELLO, stage=stage)
    assert stage.begun == [walk]
    assert now(talk) == walk
    player.frames(40)
    assert now(talk) == HELLO
    player.frames(2)


def test_a_press_brings_a_direction_to_its_end(player: Listener) -> None:
    stage = Walkers()
    talk = player.hear(Stage("walk", ("marc", "table")), Stage("pause", ("9",)), HELLO, stage=stage)
    player.press(ENTER)
    assert stage.finished == 1
    player.press(ENTER)
    assert now(talk) == HELLO


def test_skipping_carries_out_what_leaves_a_trace(player: Listener) -> None:
    stage = Walkers()
    steps = Stage("show", ("finn",)), Stage("pause", ("9",)), SOUP, Stage("walk", ("finn", "bin"))
    player.hear(HELLO, *steps, ASKED, stage=stage)
    player.hold(TAB, HELD_FOR + 0.3)
    assert [stage.verb for stage in stage.begun] == ["show", "walk"]
    assert stage.finished == 2


def test_a_fade_makes_the_scene_dark_and_light_again(player: Listener) -> None:
    talk = player.hear(Stage("fade", ("out",)), Stage("fade", ("in",)), HELLO)
    player.frames(30)
    assert talk.director.darkness > 0.7
    player.frames(90)
    assert talk.director.darkness == 0


def test_a_sound_is_told_in_words_to_who_wants_captions(player: Listener) -> None:
    player.kit.settings.change(captions=True)
    player.frames(1)
    player.hear(Stage("sound", ("knock.lila",)), Stage("caption", ("rain",)), HELLO)
    assert player.kit.audio.captions is not None
    assert player.kit.audio.captions.lines == ["[a knock: Lila]", "[rain]"]
    player.frames(3)


def test_larger_letters_are_taken_up_in_the_middle_of_a_line(player: Listener) -> None:
    talk = player.hear(LONG, BYE)
    small = talk._view.font.line
    player.press(LOG)
    player.kit.settings.change(text_size=200)
    player.press(pygame.K_ESCAPE)
    assert talk._view.font.line == 2 * small
    assert LONG.text.startswith(talk.written.split("\n")[0])


def test_a_pad_can_do_all_of_it() -> None:
    table = PADS[Context.TALK]
    for button in (Button.CONFIRM, Button.SKIP, Button.LOG, Button.AUTO, Button.UP, Button.DOWN):
        assert table[button]
    names = [name for names in table.values() for name in names]
    assert len(names) == len(set(names))


def test_a_still_comes_out_of_the_dark_under_those_who_speak(player: Listener) -> None:
    script = Script("t", "labyrinth", "", (Line("shadow", "calm", "...not enough."),))
    player.app._perform(Push(Tableau(player.kit, Conversation(script), lambda _: Pop())))
    player.frames(1)
    dark = sum(player.window.canvas.get_at((20, 20))[:3])
    player.frames(60)
    assert sum(player.window.canvas.get_at((300, 130))[:3]) > 300 > dark
    player.press(ENTER, ENTER)
    assert not player.sees(Tableau)


def test_log_auto_and_skip_can_be_clicked(player: Listener) -> None:
    talk = player.hear(HELLO, SOUP, ASKED)
    player.frames(2)
    spots = talk._view._spots
    player.click(*spots[1].center)
    assert player.sees(Backlog)
    player.press(pygame.K_ESCAPE)
    player.click(*spots[2].center)
    assert talk.auto
    player.mouse(pygame.MOUSEBUTTONDOWN, *spots[3].center)
    player.frames(round((HELD_FOR + 0.1) / FRAME))
    player.mouse(pygame.MOUSEBUTTONUP, *spots[3].center)
    assert now(talk) == ASKED


def test_words_that_nobody_says_have_no_name(player: Listener) -> None:
    talk = player.hear(Line("nobody", "calm", "A bus."))
    assert talk._name(Line("nobody", "calm", "A bus.")) == ""
    player.frames(2)


@pytest.mark.parametrize("seed", range(2))
def test_every_scene_of_the_story_ends_however_one_presses(player: Listener, seed: int) -> None:
    chance = random.Random(seed)
    player.kit.settings.change(text_speed="at once")
    keys = [ENTER, ENTER, ENTER, pygame.K_DOWN, LOG, pygame.K_ESCAPE, TAB, pygame.K_f]
    for script in read_story(data_root() / "story").values():
        talk = Talk(player.kit, Conversation(script), Walkers())
        player.app._perform(Push(Ground()))
        player.app._perform(Push(talk))
        for _ in range(900):
            if talk.conversation.now is None:
                break
            player.press(chance.choice(keys))
            player.frames(2)
        assert talk.conversation.now is None, script.id
        assert not player.sees(Talk)


def test_a_portrait_blinks_and_nods_and_stands_still_where_that_is_wanted(
    player: Listener,
) -> None:
    def portraits() -> int:
        player.hear(LONG)
        seen = set()
        for _ in range(300):
            player.frames(1)
            face = player.window.canvas.subsurface((40, 216, 110, 110))
            seen.add(pygame.image.tobytes(face, "RGB"))
        return len(seen)

    player.kit.settings.change(text_speed="slow")
    assert portraits() >= 3
    player.kit.settings.change(motion="reduced")
    assert portraits() == 1


def test_one_can_stop_for_a_moment_between_dreams_and_leave_for_the_title(
    player: Listener,
) -> None:
    player.kit.journey.begin()
    player.ground = Ground()
    player.app._perform(Push(player.ground))
    script = Script("t", "labyrinth", "", (HELLO, SOUP))
    player.app._perform(Push(Tableau(player.kit, Conversation(script), lambda _: Pop())))
    player.press(pygame.K_ESCAPE)
    assert player.sees(Recess)
    player.press(pygame.K_ESCAPE)
    assert player.sees(Tableau)
    player.press(pygame.K_ESCAPE, pygame.K_UP, ENTER)
    assert player.sees(Title)


def ground(player: Listener) -> tuple[int, ...]:
    talk = player.hear(HELLO)
    canvas = pygame.Surface((640, 360))
    canvas.fill("white")
    talk.draw(canvas, Device.KEYBOARD)
    return tuple(canvas.get_at((500, 300))[:3])


@pytest.mark.parametrize("change", [{"text_style": "plain"}, {"contrast": True}])
def test_the_box_is_opaque_for_who_reads_plain_letters(
    player: Listener, change: dict[str, Any]
) -> None:
    seen_through = ground(player)
    player.kit.settings.change(**change)
    player.frames(1)
    assert ground(player) == player.assets.colour("ink") != seen_through


def test_boxes_are_as_dense_as_they_are_set(player: Listener) -> None:
    shown = []
    for boxes in ("opaque", "usual", "lighter"):
        player.kit.settings.change(boxes=boxes)
        player.frames(1)
        shown.append(sum(ground(player)))
    assert shown == sorted(set(shown))
    for size in ("lighter", "usual", "opaque"):
        player.kit.settings.change(boxes=size, text_style="plain")
        player.frames(1)
        assert player.kit.interface.boxes == ("opaque" if size == "usual" else size)


def test_what_is_said_in_the_dark_can_be_read(player: Listener) -> None:
    talk = player.hear(Stage("fade", ("out",)), SOUP)
    player.frames(90)
    assert talk.director.darkness == 1
    assert now(talk) == SOUP
    canvas = player.window.canvas
    assert canvas.get_at((300, 20))[:3] == (0, 0, 0)
    assert len({canvas.get_at((x, 273))[:3] for x in range(180, 480)}) > 1
