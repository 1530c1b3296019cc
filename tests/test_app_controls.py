"""Keys and pads become wishes; tables hold no key twice."""

from collections import Counter

import pygame
import pytest

from game.app.hands import pads
from game.app.hands.bindings import KEYS, PADS
from game.app.hands.buttons import Button, Context, Device, Press
from game.app.hands.controls import REPEAT_DELAY, REPEAT_RATE, TAP, Controls
from game.app.hands.hands import USUAL
from game.app.hands.keys import Key
from game.app.hands.prompts import CONTROLS, bound, dream_prompts
from tests.player import down, up

DREAM, MENU = Context.DREAM, Context.MENU
RIGHT, LEFT, SHIFT = pygame.K_RIGHT, pygame.K_LEFT, pygame.K_LSHIFT


@pytest.fixture
def controls() -> Controls:
    pygame.display.init()
    return Controls()


def read(controls: Controls, *events: pygame.Event, context: Context = DREAM) -> list[Button]:
    return [press.button for event in events for press in controls.read(event, context)]


def held(controls: Controls, seconds: float) -> int:
    """How many repeats come in a time, frame by frame."""
    return sum(1 for _ in range(round(seconds * 100)) for _ in controls.tick(0.01))


@pytest.mark.parametrize("context", Context)
def test_no_key_means_two_things_in_one_context(context: Context) -> None:
    chords = Counter(
        (bool(key.scan), key.scan or key.code, key.shift, key.command, key.alt)
        for keys in KEYS[context].values()
        for key in keys
    )
    letters = Counter(
        (key.code, key.shift, key.command, key.alt)
        for keys in KEYS[context].values()
        for key in keys
    )
    names = Counter(name for names in PADS[context].values() for name in names)
    assert max(chords.values()) == max(letters.values()) == max(names.values()) == 1


@pytest.mark.parametrize("context", Context)
def test_every_pad_button_in_the_tables_exists(context: Context) -> None:
    known = {*pads.BUTTONS.values(), *(name for names in pads.AXES.values() for name in names)}
    assert {name for names in PADS[context].values() for name in names} <= known


@pytest.mark.parametrize(
    ("key", "mod", "button"),
    [
        (pygame.K_UP, 0, Button.UP),
        (pygame.K_w, 0, Button.UP),
        (pygame.K_a, 0, Button.LEFT),
        (pygame.K_s, 0, Button.DOWN),
        (pygame.K_d, 0, Button.RIGHT),
        (pygame.K_SPACE, 0, Button.WAIT),
        (pygame.K_PERIOD, 0, Button.WAIT),
        (pygame.K_3, 0, Button.FRIEND_3),
        (pygame.K_TAB, 0, Button.NEXT_FRIEND),
        (pygame.K_TAB, pygame.KMOD_LSHIFT, Button.PREVIOUS_FRIEND),
        (pygame.K_z, 0, Button.UNDO),
        (pygame.K_BACKSPACE, 0, Button.UNDO),
        (pygame.K_z, pygame.KMOD_LCTRL, Button.UNDO),
        (pygame.K_z, pygame.KMOD_LSHIFT, Button.REDO),
        (pygame.K_z, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT, Button.REDO),
        (pygame.K_z, pygame.KMOD_LMETA, Button.UNDO),
        (pygame.K_y, 0, Button.REDO),
        (pygame.K_c, pygame.KMOD_RSHIFT, Button.CLEAR_ALL),
        (pygame.K_RETURN, pygame.KMOD_RALT, Button.FULLSCREEN),
        (pygame.K_UP, pygame.KMOD_CAPS | pygame.KMOD_NUM, Button.UP),
    ],
)
def test_a_key_is_a_wish(controls: Controls, key: int, mod: int, button: Button) -> None:
    assert read(controls, down(key, mod)) == [button]


@pytest.mark.parametrize("mod", [pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LMETA])
def test_what_the_desktop_means_by_a_key_is_not_ours(controls: Controls, mod: int) -> None:
    assert read(controls, down(pygame.K_TAB, mod), down(pygame.K_d, mod)) == []


def test_a_cross_key_is_found_by_where_it_is(controls: Controls) -> None:
    french_up = pygame.Event(pygame.KEYDOWN, key=pygame.K_z, mod=0, scancode=pygame.KSCAN_W)
    german_undo = pygame.Event(pygame.KEYDOWN, key=pygame.K_z, mod=0, scancode=pygame.KSCAN_Y)
    assert read(controls, french_up) == [Button.UP]
    assert read(controls, german_undo) == [Button.UNDO]


def test_a_key_without_a_position_is_found_by_its_letter(controls: Controls) -> None:
    assert read(controls, pygame.Event(pygame.KEYDOWN, key=pygame.K_d, mod=0)) == [Button.RIGHT]


def test_a_held_key_waits_and_then_repeats(controls: Controls) -> None:
    assert read(controls, down(RIGHT)) == [Button.RIGHT]
    assert held(controls, REPEAT_DELAY - 0.02) == 0
    assert held(controls, 0.04 + 4 * REPEAT_RATE) == 5
    read(controls, up(RIGHT))
    assert held(controls, 1) == 0


def test_a_long_frame_repeats_once(controls: Controls) -> None:
    read(controls, down(RIGHT))
    assert list(controls.tick(5.0)) == [Press(Button.RIGHT, repeated=True)]


def test_the_key_that_went_down_last_repeats_and_then_the_one_before(controls: Controls) -> None:
    read(controls, down(RIGHT), down(LEFT))
    assert {press.button for press in controls.tick(REPEAT_DELAY)} == {Button.LEFT}
    read(controls, up(LEFT))
    assert held(controls, REPEAT_DELAY - 0.02) == 0
    assert {press.button for press in controls.tick(REPEAT_DELAY)} == {Button.RIGHT}


def test_what_would_undo_itself_does_not_repeat(controls: Controls) -> None:
    read(controls, down(SHIFT), down(RIGHT, pygame.KMOD_LSHIFT))
    assert held(controls, 1) == 0


def test_losing_the_focus_lets_every_key_go(controls: Controls) -> None:
    read(controls, down(RIGHT), down(SHIFT), pygame.Event(pygame.WINDOWFOCUSLOST))
    assert held(controls, 1) == 0
    assert read(controls, down(LEFT)) == [Button.LEFT]


def test_the_ability_key_turns_directions_into_abilities(controls: Controls) -> None:
    events = down(SHIFT), down(RIGHT, pygame.KMOD_LSHIFT), up(RIGHT), up(SHIFT), down(RIGHT)
    assert read(controls, *events) == [Button.USE_RIGHT, Button.RIGHT]


def test_the_ability_key_alone_is_a_wish_if_it_is_tapped(controls: Controls) -> None:
    assert read(controls, down(SHIFT, pygame.KMOD_LSHIFT), up(SHIFT)) == [Button.USE]
    read(controls, down(SHIFT))
    list(controls.tick(TAP + 0.1))
    assert read(controls, up(SHIFT)) == []


def test_another_key_meanwhile_makes_it_no_tap(controls: Controls) -> None:
    assert read(controls, down(SHIFT), down(pygame.K_TAB, pygame.KMOD_LSHIFT), up(SHIFT)) == [
        Button.PREVIOUS_FRIEND
    ]


def test_a_direction_that_is_held_already_counts_once_it_repeats(controls: Controls) -> None:
    read(controls, down(RIGHT))
    assert read(controls, down(SHIFT), up(SHIFT)) == [Button.USE]
    read(controls, up(RIGHT), down(RIGHT))
    list(controls.tick(REPEAT_DELAY))
    assert read(controls, down(SHIFT), up(SHIFT)) == [Button.USE_RIGHT]


def axis(number: int, value: float) -> pygame.Event:
    return pygame.Event(
        pygame.CONTROLLERAXISMOTION, instance_id=0, axis=number, value=round(value * 32767)
    )


def button(kind: int, number: int) -> pygame.Event:
    return pygame.Event(kind, instance_id=0, button=number)


def test_a_pad_steps_uses_and_switches(controls: Controls) -> None:
    pressed, released = pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP
    a, cross = pygame.CONTROLLER_BUTTON_A, pygame.CONTROLLER_BUTTON_DPAD_UP
    assert read(controls, button(pressed, cross), button(released, cross)) == [Button.UP]
    assert controls.device is Device.PAD
    assert read(controls, button(pressed, a), button(pressed, cross)) == [Button.USE_UP]
    assert read(controls, button(released, a)) == []
    trigger = pygame.CONTROLLER_AXIS_TRIGGERRIGHT
    pulls = [axis(trigger, pull) for pull in (0.2, 0.6, 1.0, 0.5, 0.7, 0.1, 0.9)]
    assert read(controls, *pulls) == [Button.NEXT_FRIEND] * 2
    assert read(controls, button(pressed, a), context=MENU) == [Button.CONFIRM]


def test_a_stick_is_a_cross(controls: Controls) -> None:
    x, y = pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY
    assert read(controls, axis(x, -0.9), axis(x, 0.0)) == [Button.LEFT]
    assert read(controls, axis(x, 0.9), axis(y, 0.7)) == [Button.RIGHT]
    assert read(controls, axis(y, 0.95)) == [Button.DOWN]
    assert read(controls, axis(y, 0.0)) == [Button.RIGHT]
    assert held(controls, REPEAT_DELAY + 0.02) == 1
    assert read(controls, axis(x, 0.0), axis(x, 0.3)) == []
    assert held(controls, 1) == 0


def test_a_pad_that_goes_pauses_and_says_so(controls: Controls) -> None:
    class Unplugged:
        name = "Night Pad"

    controls.pads._open[0] = Unplugged()
    read(controls, button(pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLER_BUTTON_DPAD_UP))
    gone = pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)
    (press,) = controls.read(gone, DREAM)
    assert press.button is Button.PAUSE
    assert press.note.startswith("Night Pad is gone")
    assert controls.device is Device.KEYBOARD
    assert held(controls, 1) == 0


def test_without_the_module_there_are_no_pads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pygame._sdl2", None)
    controls = Controls()
    controls.pads.watch()
    assert read(controls, pygame.Event(pygame.CONTROLLERDEVICEADDED, device_index=0)) == []


@pytest.mark.parametrize("device", Device)
def test_prompts_have_labels_and_every_wish_of_a_dream_is_on_the_page(device: Device) -> None:
    assert all(key and what for key, what in dream_prompts(device, "lila"))
    assert len(dream_prompts(device, "lila")) <= 8
    listed = {button for buttons, _ in CONTROLS for button in buttons}
    assert set(KEYS[DREAM]) - listed == {Button.QUIT}
    assert any(bound(buttons, device) for buttons, _ in CONTROLS)


def test_labels_are_short_enough_for_a_key_cap() -> None:
    keys = [key for table in KEYS.values() for keys in table.values() for key in keys]
    assert all(isinstance(key, Key) and 0 < len(key.label) <= 12 for key in keys)
    assert USUAL.label(Button.UNDO, DREAM, Device.KEYBOARD) == "Z"
    assert USUAL.label(Button.START_OVER, DREAM, Device.PAD) == ""
