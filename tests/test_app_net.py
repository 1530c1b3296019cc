"""The Net by pressing buttons: from star to star, into a dream, back to the evening."""

from pathlib import Path
from typing import Any

import pygame
import pytest

from game.app.evening.netting import sky_of
from game.app.scene import Pop, Push, Transition
from game.app.scenes.net import Net, Sky
from game.play.progress import Best
from game.story.campaign import Campaign
from game.story.nights import Night
from game.story.nights import Star as Place
from game.view.lettering import lettering
from game.view.reading import Reading
from game.view.sky.constellation import Star, State
from game.view.sky.net import NAMES
from game.view.sky.netlabels import placed
from tests.player import Player, build_house

ENTER, ESCAPE = pygame.K_RETURN, pygame.K_ESCAPE
ALONE, TWO, ALL = "night1/01_alone", "night1/02_two_at_once", "night1/03_all_of_you"


def sky(first: State, second: State, third: State, fear: State = "shut", slept: int = 2) -> Sky:
    stars = (
        Star(ALONE, "Lie Down Here", 92, 252, first),
        Star(TWO, "Wet Paint", 196, 176, second, (ALONE,)),
        Star(ALL, "Hold the Door", 244, 250, third, (ALONE,)),
        Star("fear", "The Ends Still On", 362, 92, fear, (TWO, ALL), fear=True),
    )
    best, lines = {ALONE: Best(1, 2)}, {TWO: "Twice."}
    return Sky("Night 1", "The Demonstration", stars, best, lines, {"fear": slept})


class Dreamer(Player):
    """Somebody who looks at the Net."""

    def look(self, now: Sky, **more: Any) -> Net:
        self.now = now
        self.chosen: list[str] = []
        net = Net(self.kit, lambda: self.now, self._dream, **more)
        self.app._perform(Push(net))
        self.frames(1)
        return net

    def _dream(self, name: str) -> Transition:
        self.chosen.append(name)
        return Pop()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Dreamer:
    return Dreamer(house, tmp_path / "data")


def test_one_begins_at_the_first_dream_that_is_open(player: Dreamer) -> None:
    assert player.look(sky("par", "open", "open")).chosen == TWO


def test_directions_lead_from_star_to_star_and_enter_dreams(player: Dreamer) -> None:
    net = player.look(sky("solved", "open", "open"))
    player.press(pygame.K_DOWN)
    assert net.chosen == ALL
    player.press(pygame.K_LEFT)
    assert net.chosen == ALONE
    player.press(pygame.K_LEFT)
    assert net.chosen == ALONE
    player.press(pygame.K_UP, ENTER)
    assert player.chosen == [TWO]


def test_every_star_is_reached_by_turning(player: Dreamer) -> None:
    net = player.look(sky("solved", "open", "open"))
    seen = set()
    for _ in range(4):
        seen.add(net.chosen)
        player.press(pygame.K_e)
    assert seen == {ALONE, TWO, ALL, "fear"}


def test_what_is_shut_can_be_looked_at_and_not_entered(player: Dreamer) -> None:
    net = player.look(sky("open", "shut", "shut"))
    player.press(pygame.K_e, ENTER)
    assert (net.chosen, player.chosen) == (TWO, [])
    assert net._card().title == "Not yet"
    player.press(pygame.K_e, pygame.K_e)
    assert "2 dreams" in net._card().shut


def test_the_mouse_chooses_and_enters(player: Dreamer) -> None:
    net = player.look(sky("solved", "open", "open"))
    player.mouse(pygame.MOUSEMOTION, 246, 252)
    assert net.chosen == ALL
    player.click(300, 330)
    assert player.chosen == []
    player.click(196, 176)
    assert player.chosen == [TWO]


def test_waking_up_goes_back(player: Dreamer) -> None:
    net = player.look(sky("solved", "open", "open"))
    player.press(ESCAPE)
    assert player.scene is not net


def test_a_dream_that_was_slept_is_seen_when_one_comes_back(player: Dreamer) -> None:
    net = player.look(sky("open", "shut", "shut"))
    player.now = sky("par", "open", "open", "open")
    net.wake()
    assert net._view.stars[TWO].state == "open"
    assert not net._view.stars["fear"].shut


def test_the_card_tells_par_best_friends_and_a_line(player: Dreamer) -> None:
    net = player.look(sky("par", "open", "open"))
    card = net._card()
    assert card.line == "Twice."
    assert card.friends == ("lila", "anya")
    assert [fact[:2] for fact in card.facts] == [
        ("Par", "7 beats"),
        ("Your best", "not yet"),
    ]
    player.frames(20)
    assert net._card().picture is not None
    player.press(pygame.K_q)
    assert net._card().facts[-1][1] == "2 beats"


def test_nothing_moves_where_the_player_wants_no_motion(player: Dreamer) -> None:
    net = player.look(sky("par", "open", "open"), still=True)
    player.frames(20)
    before = player.screen
    assert not net.moving
    player.frames(90)
    assert player.screen == before


def test_names_of_stars_lie_beside_one_another(player: Dreamer) -> None:
    stars = sky("par", "open", "open").stars
    font = player.kit.interface.small
    labels = placed([font], stars, stars, [])
    areas = [pygame.Rect(label.x, label.y, font.width(label.text), 9) for label in labels]
    assert all(area.collidelist(areas[n + 1 :]) < 0 for n, area in enumerate(areas))


def test_after_a_dream_one_looks_at_the_next_that_it_leads_to(player: Dreamer) -> None:
    net = player.look(sky("open", "shut", "open"))
    assert net.chosen == ALONE
    player.now = sky("solved", "open", "open")
    net.wake()
    assert net.chosen == TWO
    player.now = sky("solved", "par", "open")
    net.wake()
    assert net.chosen == ALL


def test_after_a_dream_that_was_slept_before_one_stays_where_one_is(player: Dreamer) -> None:
    net = player.look(sky("solved", "solved", "solved", "open"))
    net.chosen = TWO
    player.now = sky("solved", "par", "solved", "open")
    net.wake()
    assert net.chosen == TWO
    player.now = sky("solved", "par", "solved", "solved")
    net.chosen = "fear"
    net.wake()
    assert net.chosen == "fear"


def test_the_sky_follows_from_the_night_and_the_campaign(player: Dreamer) -> None:
    stars = (
        Place(dream=ALONE, x=90, y=250, line="Warm."),
        Place(dream=TWO, x=190, y=170, after=(ALONE,)),
        Place(dream=ALL, x=240, y=250, after=(ALONE,)),
    )
    fear = Place(dream="night1/fear", x=362, y=92)
    night = Night(number=1, title="The Test", friend="lila", needed=2, fear=fear, stars=stars)

    def states(campaign: Campaign) -> list[str]:
        return [star.state for star in sky_of(night, campaign, player.library).stars]

    assert states(Campaign()) == ["open", "shut", "shut", "shut"]
    slept = Campaign(solved={ALONE: (1, 2)}, aside=frozenset({TWO}))
    assert states(slept) == ["solved", "skipped", "open", "open"]
    assert states(Campaign(solved={TWO: (1, 7)}))[1] == "solved"
    for entry in player.library.entries:
        player.library.glance(entry)
    assert states(Campaign(solved={TWO: (1, 7)}))[1] == "par"
    now = sky_of(night, slept, player.library)
    assert (now.slept, now.wants["night1/fear"], now.lines[ALONE]) == (2, 2, "Warm.")
    assert now.stars[-1].needs == (TWO, ALL)


def test_names_of_stars_grow_where_they_find_room(player: Dreamer) -> None:
    assets = player.assets
    large, small = lettering(assets, Reading(200)).body, lettering(assets).body
    far = [Star(str(n), "Same Again", 40, 80 + 70 * n, "open") for n in range(3)]
    assert [label.font for label in placed([large, small], far, far, [])] == [large] * 3
    near = [
        Star(str(n), "Same Again", 200 + 34 * (n % 3), 150 + 34 * (n // 3), "open")
        for n in range(9)
    ]
    assert small in [label.font for label in placed([large, small], near, near, [])]


@pytest.mark.parametrize("size", [150, 200])
def test_the_chosen_name_is_always_large(player: Dreamer, size: int) -> None:
    player.kit.settings.change(text_size=size)
    player.frames(1)
    net = player.look(sky("par", "open", "open"))
    player.frames(2)
    view = net._view
    letters = player.kit.letters.body
    for star in view.stars.values():
        place = view._large_place(star, (letters.width(star.title) + 12, letters.line + 4))
        assert NAMES.contains(place)
        assert not place.collidepoint(star.x, star.y)
