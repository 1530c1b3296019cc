"""Chosen keys and buttons: they mean what was chosen, and there is always a way back."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.app.hands.bindings import FIXED_KEYS, FIXED_PADS, KEYS, PADS
from game.app.hands.buttons import Button, Context, Device
from game.app.hands.controls import Controls
from game.app.hands.hands import ACTIONS, PAD_NAMES, Hands, hands_of, identity
from game.app.hands.keys import Key, key_of, key_pressed
from game.app.hands.pads import CALLED, family_of
from game.app.hands.prompts import dream_prompts
from game.paths import data_root
from game.play.settings.reading import allowed
from game.view.assets import Assets
from game.view.caps import draw_key, key_width
from game.view.interface import Interface
from game.view.lettering import lettering
from game.view.reading import Reading
from tests.player import down

DREAM, MENU = Context.DREAM, Context.MENU
KEYBOARD, PAD = Device.KEYBOARD, Device.PAD


def wishes(hands: Hands, key: int, mod: int = 0, context: Context = DREAM) -> list[Button]:
    pygame.display.init()
    controls = Controls()
    controls.take_hands(hands)
    return [press.button for press in controls.read(down(key, mod), context)]


@pytest.mark.parametrize("context", Context)
def test_every_usual_key_is_known_by_its_name(context: Context) -> None:
    for keys in KEYS[context].values():
        for key in keys:
            found = key_of(key.label)
            assert found is not None
            assert (found.label, found.letter) == (key.label, key.letter)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (down(pygame.K_j), "J"),
        (down(pygame.K_LCTRL, pygame.KMOD_LCTRL), "Left Ctrl"),
        (down(pygame.K_z, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT), "Ctrl+Shift+Z"),
        (down(pygame.K_KP_8), "Num 8"),
        (down(pygame.K_KP_PLUS), "Num +"),
        (down(pygame.K_PLUS, pygame.KMOD_LCTRL), "Ctrl++"),
        (down(ord("ä")), "Ä"),
        (down(pygame.K_PAGEUP), "Page Up"),
        (down(pygame.K_RETURN), "Enter"),
    ],
)
def test_a_key_that_was_pressed_has_a_name_and_is_found_by_it(
    event: pygame.Event, name: str
) -> None:
    key = key_pressed(event)
    assert key is not None
    assert key.label == name
    assert key_of(name) == key


@pytest.mark.parametrize("name", ["", " ", "Nonsense", "Ctrl+", "ZZ", "\n", "Shift+Nonsense"])
def test_what_is_no_key_is_none(name: str) -> None:
    assert key_of(name) is None


def test_a_chosen_key_means_what_was_chosen_and_the_usual_ones_nothing() -> None:
    hands = hands_of((("undo", ("J", "Ctrl+B")),))
    assert wishes(hands, pygame.K_j) == [Button.UNDO]
    assert wishes(hands, pygame.K_b, pygame.KMOD_LCTRL) == [Button.UNDO]
    assert wishes(hands, pygame.K_z) == []
    assert hands.labels(Button.UNDO, DREAM, KEYBOARD) == ["J", "Ctrl+B"]


def test_a_key_is_taken_from_what_it_usually_means() -> None:
    hands = hands_of((("undo", ("W",)),))
    assert wishes(hands, pygame.K_w) == [Button.UNDO]
    assert wishes(hands, pygame.K_UP) == [Button.UP]
    assert hands.labels(Button.UP, DREAM, KEYBOARD) == ["Up"]


def test_a_chosen_letter_goes_before_a_position() -> None:
    hands = hands_of((("wait", ("Z",)),))
    pygame.display.init()
    controls = Controls()
    controls.take_hands(hands)
    french = pygame.Event(pygame.KEYDOWN, key=pygame.K_z, mod=0, scancode=pygame.KSCAN_W)
    assert [press.button for press in controls.read(french, DREAM)] == [Button.WAIT]


def test_the_file_may_bind_a_key_once_and_says_so() -> None:
    hands = hands_of((("undo", ("J",)), ("redo", ("J", "K"))))
    assert wishes(hands, pygame.K_j) == [Button.UNDO]
    assert wishes(hands, pygame.K_k) == [Button.REDO]
    assert hands.faults == ("J is undo already, so it is not redo.",)


@pytest.mark.parametrize(
    ("keys", "pad", "said"),
    [
        ((("dance", ("J",)),), (), "There is no action 'dance' that keys could be bound to."),
        ((("undo", ("Nix",)),), (), "There is no key 'Nix', which undo is bound to."),
        ((("undo", ("Esc",)),), (), "Esc is pause already, so it is not undo."),
        ((), (("undo", ("Z",)),), "A pad has no button 'Z', which undo is bound to."),
        ((), (("undo", ("Menu",)),), "Menu is pause already, so it is not undo."),
    ],
)
def test_what_cannot_be_bound_is_said(
    keys: tuple[tuple[str, tuple[str, ...]], ...],
    pad: tuple[tuple[str, tuple[str, ...]], ...],
    said: str,
) -> None:
    assert hands_of(keys, pad).faults == (said,)


def test_prompts_show_what_was_chosen() -> None:
    hands = hands_of(
        (("up", ("I",)), ("left", ("J",)), ("down", ("K",)), ("right", ("L",)), ("use", ("O",))),
        (("wait", ("LT",)), ("undo", ())),
    )
    prompts = dream_prompts(KEYBOARD, "lila", hands=hands)
    assert prompts[:2] == [("IJKL", "Step"), ("O", "Paint")]
    assert ("LT", "Wait") in dream_prompts(PAD, "lila", hands=hands)
    assert hands.label(Button.UNDO, DREAM, PAD) == ""
    assert hands.labels(Button.PREVIOUS_FRIEND, DREAM, PAD) == []


NAMES = ["Z", "Esc", "Enter", "Up", "Down", "Left", "Right", "W", "Ctrl+Q", "F11", "Tab", "Space"]


def chosen(names: list[str]) -> st.SearchStrategy[tuple[tuple[str, tuple[str, ...]], ...]]:
    bound = st.lists(st.sampled_from(names), max_size=2).map(tuple)
    return st.dictionaries(st.sampled_from(sorted(ACTIONS)), bound).map(
        lambda found: tuple(found.items())
    )


@settings(max_examples=200)
@given(chosen(NAMES), chosen(sorted(PAD_NAMES)))
def test_whatever_is_chosen_there_is_a_way_back_and_no_key_means_two_things(
    keys: tuple[tuple[str, tuple[str, ...]], ...], pad: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    hands = hands_of(keys, pad)
    for context in Context:
        bound = [(b, identity(key)) for b, many in hands.keys[context].items() for key in many]
        pads = [(b, name) for b, many in hands.pads[context].items() for name in many]
        assert len({each for _, each in bound}) == len(bound)
        assert len({name for _, name in pads}) == len(pads)
        for way, many in FIXED_KEYS[context].items():
            assert all((way, identity(key)) in bound for key in many)
        for way, names in FIXED_PADS[context].items():
            assert all((way, name) in pads for name in names)


def test_in_every_context_escape_and_the_menu_button_lead_back() -> None:
    back = {Button.BACK, Button.PAUSE}
    escape = identity(Key("Esc", pygame.K_ESCAPE))
    for context in Context:
        fixed = FIXED_KEYS[context]
        assert {way for way, keys in fixed.items() if escape in map(identity, keys)} & back
        assert back & FIXED_PADS[context].keys()
    own = {Button.RESET, Button.CLEAR}
    assert {button for table in PADS.values() for button in table} - own <= set(ACTIONS.values())


@pytest.mark.parametrize(
    ("pad", "family"),
    [
        ("Xbox Series X Controller", "xbox"),
        ("Sony DualSense", "playstation"),
        ("PS4 Controller", "playstation"),
        ("Nintendo Switch Pro Controller", "nintendo"),
        ("Generic USB Joystick", "xbox"),
        ("", "xbox"),
    ],
)
def test_a_pad_is_known_by_its_name(pad: str, family: str) -> None:
    assert family_of(pad) == family


def test_buttons_are_called_as_on_the_pad_in_the_hand() -> None:
    sony, nintendo = hands_of(family="playstation"), hands_of(family="nintendo")
    assert sony.label(Button.USE, DREAM, PAD) == "Cross"
    assert sony.label(Button.PAUSE, DREAM, PAD) == "Options"
    assert sony.labels(Button.USE, DREAM, PAD) == ["(A)"]
    assert nintendo.label(Button.USE, DREAM, PAD) == "(A)"
    assert nintendo.label(Button.NEXT_FRIEND, DREAM, PAD) == "ZR"
    assert hands_of().label(Button.USE, DREAM, PAD) == "(A)"
    assert ("Square", "Undo") in dream_prompts(PAD, "lila", hands=sony)
    for called in CALLED.values():
        assert called.keys() <= PAD_NAMES
        assert len(set(called.values())) == len(called)


@pytest.mark.parametrize("size", allowed("text_size"))
def test_round_buttons_show_their_symbols_and_differ_in_grey(size: int) -> None:
    assets = Assets(data_root() / "assets")
    interface, letters = Interface(assets), lettering(assets, Reading(size))
    faces = [CALLED["playstation"][name] for name in ("(A)", "(B)", "(X)", "(Y)")]
    marks = []
    for name in (*faces, "(A)"):
        assert key_width(letters, name) == letters.cap - 1
        canvas = pygame.Surface((40, 40), 0, 32)
        assert draw_key(canvas, interface, letters, name, (0, 0)) == letters.cap - 1
        ink = pygame.mask.from_threshold(canvas, assets.colour("ink"), (1, 1, 1, 255))
        assert ink.count() >= 12
        marks.append(pygame.image.tobytes(ink.to_surface(), "RGBA"))
        small = pygame.Surface((40, 40), 0, 32)
        assert interface.key(small, name, 0, 0) == 11
    assert len(set(marks)) == len(marks)
