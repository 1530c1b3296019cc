"""The scores, the synthesiser and the files that came of them."""

import json
from functools import cache

import numpy as np
import pytest

from tools.sound import catalogue, files, measure
from tools.sound.pitch import read_chord, read_key
from tools.sound.render import loudness, render_stems, sum_of
from tools.sound.score import ScoreError, parse_score
from tools.sound.waves import RATE, Samples, pulse, seconds, steady

HEAD = """
piece Test
key D major
tempo 150
beats 4
form A
voice lila.lead lead octave 4
voice marc.bass bass octave 2
section A
"""
SHORT = (
    HEAD + "chords | D | A7/C# |\nlila.lead | A4 D5 . [F#4 B4] | - - . . |\nmarc.bass | b 5 | x2\n"
)

RECORD = files.read_record()
THEMES = ("title", "night1", "night1_fear")


def test_a_bar_is_divided_evenly_and_a_bracket_again() -> None:
    score = parse_score(SHORT, "short")
    notes = score.parts["lila.lead"]
    assert [(n.start, n.length, n.pitches) for n in notes] == [
        (0, 8, (69,)),
        (8, 8, (74,)),
        (24, 4, (66,)),
        (28, 20, (71,)),  # held over the bar
    ]


def test_a_degree_follows_its_chord() -> None:
    score = parse_score(SHORT, "short")
    assert [n.pitches for n in score.parts["marc.bass"]] == [(38,), (45,), (37,), (52,)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("lila.lead | A4 B4 C#5 | . |", "3 things do not divide 32 steps evenly"),
        ("lila.lead | H4 | . |", "'H4' is neither a note"),
        ("lila.lead | . - | . |", "a hold .-. follows no note"),
        ("lila.lead | [A4 | . |", "is not closed"),
        ("lila.lead | A4 |", "lila.lead has 1 bars, the chords have 2"),
        ("lila.lead A4", "bars stand after a voice"),
        ("oboe | A4 |", "'oboe' is neither"),
    ],
)
def test_what_is_wrong_in_a_score_is_said_with_its_line(line: str, said: str) -> None:
    with pytest.raises(ScoreError, match=said):
        parse_score(f"{HEAD}chords | D | A |\n{line}\n", "wrong")


def test_a_section_may_be_like_another_and_louder() -> None:
    more = "section B like A level 6\nmarc.bass | 1 . | x2\n"
    score = parse_score(SHORT.replace("form A", "form A B") + more, "short")
    lead, bass = score.parts["lila.lead"], score.parts["marc.bass"]
    assert [n.pitches for n in lead[4:]] == [n.pitches for n in lead[:4]]
    assert lead[4].force == pytest.approx(lead[0].force * 2, rel=0.01)
    assert len(bass) == 4 + 2


def test_a_tempo_has_to_be_whole_samples() -> None:
    with pytest.raises(ScoreError, match="no whole number of samples"):
        parse_score(SHORT.replace("tempo 150", "tempo 97"), "wrong")


def test_an_unknown_chord_is_named() -> None:
    with pytest.raises(ValueError, match="'Dx' is no chord"):
        read_chord("Dx")
    with pytest.raises(ValueError, match="'D lydian' is no key"):
        read_key("D lydian")


def test_stems_are_as_long_as_the_score_and_the_same_every_time() -> None:
    score = parse_score(SHORT, "short")
    first, again = render_stems(score), render_stems(score)
    assert {len(sound) for sound in first.values()} == {score.samples} == {64 * 1600}
    assert all(np.array_equal(first[stem], again[stem]) for stem in first)


def test_a_loop_has_no_seam() -> None:
    whole = sum_of(render_stems(parse_score(SHORT, "short")))
    assert measure.seam(whole) <= measure.common_step(whole)


def test_a_high_pulse_has_no_false_tones() -> None:
    sound = pulse(steady(3000.0, RATE), 0.25)
    spectrum = np.abs(np.fft.rfft(sound))
    true = np.isin(np.arange(len(spectrum)), np.arange(3000, RATE // 2, 3000))
    assert spectrum[~true].max() < spectrum.max() * 0.003


def test_every_score_is_the_one_that_was_rendered() -> None:
    assert RECORD["scores"] == files.score_hashes(), "run python -m tools.sound"


def test_the_game_list_is_the_one_of_the_scores() -> None:
    written = json.loads(files.LIST.read_text(encoding="utf-8"))
    made = catalogue.game_list({})
    assert {**written, "effects": {}} == json.loads(json.dumps(made))


def test_a_piece_and_an_effect_come_out_as_recorded() -> None:
    (rendered,) = catalogue.render("night1_cadence")
    assert not files.differences(rendered.entry(), RECORD["files"]["night1_cadence"])


@pytest.mark.parametrize("name", sorted(RECORD["files"]))
def test_an_ogg_decodes_to_what_went_in(name: str) -> None:
    assert files.flaws(name, RECORD["files"][name]) == []


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_four_friends_and_32_bars(name: str) -> None:
    score = catalogue.score_of(name)
    assert len(score.chords) >= 32
    assert {"lila", "marc", "anya", "finn"} <= set(score.stems)
    lengths = {RECORD["files"][f"{name}.{stem}"]["samples"] for stem in score.stems}
    assert lengths == {score.samples}


def test_every_theme_knocks_and_each_friend_has_one_note_of_it() -> None:
    for name in THEMES:
        score = catalogue.score_of(name)
        knocks = {
            stem: {note.pitches for note in score.parts[f"{stem}.knock"]}
            for stem in ("lila", "anya", "marc", "finn")
        }
        assert knocks == {"lila": {(69,)}, "anya": {(74,)}, "marc": {(54,)}, "finn": {(71,)}}


def test_all_audio_is_small() -> None:
    assert sum(path.stat().st_size for path in files.SOUNDS.iterdir()) < 12_000_000


@cache
def whole(name: str) -> Samples:
    return measure.whole(name, bed=True)


def test_pieces_are_equally_loud() -> None:
    levels = [loudness(whole(name)) for name in THEMES]
    assert max(levels) - min(levels) < 2


def test_there_is_room_for_eight_effects_over_the_music() -> None:
    tape = files.read_ogg(files.SOUNDS / "effects.ogg")
    places = json.loads(files.LIST.read_text(encoding="utf-8"))["effects"]
    highest = measure.eight_highest(tape, places)
    assert max(float(np.abs(whole(name)).max()) for name in THEMES) + highest < 1


def test_seconds_are_samples() -> None:
    assert seconds(0.5) == RATE // 2
