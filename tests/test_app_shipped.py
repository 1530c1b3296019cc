"""Every dream that comes with the game is escaped with the keys that a person has."""

from pathlib import Path

import pygame

from game.app.scene import Push
from game.app.scenes.dream import DreamScene
from game.app.scenes.opening import enter
from game.paths import data_root
from game.play import read_solution
from tests.player import Player


def test_every_shipped_dream_is_escaped_by_pressing_keys(tmp_path: Path) -> None:
    player = Player(data_root() / "levels", tmp_path)
    assert player.library.entries
    for entry in player.library.entries:
        scene = enter(player.kit, entry)
        assert isinstance(scene, DreamScene)
        player.app._perform(Push(scene))
        session = player.session
        text = entry.path.with_suffix(".solution").read_text(encoding="utf-8")
        solution = read_solution(text, session.level.names)
        for number, tracks in enumerate(solution.loops):
            if session.loop == number:  # unless its last action has ended it
                player.press(pygame.K_l)
            for who, track in enumerate(tracks):
                player.press(pygame.K_HOME, pygame.K_1 + who)
                player.play(track.rstrip("."))
        while not session.escaped and session.beat < session.level.loop_beats - 1:
            player.press(pygame.K_f)
        assert session.escaped, entry.id
        best = player.progress.best(entry.id)
        assert best is not None
        assert best <= solution.par, entry.id
