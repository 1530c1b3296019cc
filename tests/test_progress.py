"""Progress: what is saved comes back, and no damage costs more than it must."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.play.progress import BACKUP, BAD, FILE, Best, Progress, progress_folder

DREAM = "night1/wet_paint.tmx"


def played(folder: Path) -> Progress:
    progress = Progress(folder)
    progress.enter(DREAM)
    progress.escape(DREAM, 2, 9)
    return progress


def test_what_was_escaped_comes_back(tmp_path: Path) -> None:
    played(tmp_path)
    again = Progress(tmp_path)
    assert again.best(DREAM) == Best(2, 9)
    assert again.last == DREAM
    assert again.trouble == ""


def test_only_a_shorter_escape_is_a_best_and_loops_count_before_beats(tmp_path: Path) -> None:
    progress = played(tmp_path)
    assert not progress.escape(DREAM, 2, 10)
    assert not progress.escape(DREAM, 3, 1)
    assert progress.escape(DREAM, 1, 30)
    assert Progress(tmp_path).best(DREAM) == Best(1, 30)


def test_two_windows_of_the_game_lose_nothing_of_each_other(tmp_path: Path) -> None:
    one, other = Progress(tmp_path), Progress(tmp_path)
    one.escape("first/a", 1, 5)
    other.escape("first/b", 2, 6)
    one.escape("first/a", 1, 4)
    other.enter("first/c")
    again = Progress(tmp_path)
    assert (again.best("first/a"), again.best("first/b")) == (Best(1, 4), Best(2, 6))


def test_nothing_is_written_before_something_is_saved(tmp_path: Path) -> None:
    Progress(tmp_path / "deep" / "folder")
    assert list(tmp_path.iterdir()) == []
    played(tmp_path / "deep" / "folder")
    assert (tmp_path / "deep" / "folder" / FILE).exists()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\0" * 200,
        b'{"version": 1, "escaped": {"night1/wet_pa',
        b"[1, 2, 3]",
        b'{"version": 1, "escaped": []}',
        b'{"version": 1, "escaped": {"a.tmx": [1]}}',
        b'{"version": 1, "escaped": {"a.tmx": [-1, 5]}}',
        b'{"version": 1, "escaped": {"a.tmx": ["1", "5"]}}',
        b'{"version": "one"}',
        b'{"version": -1}',
        b'{"version": 1, "last": 7}',
        b"\xff\xfe\x00 not even text",
    ],
)
def test_a_damaged_file_is_kept_aside_and_the_save_before_it_counts(
    tmp_path: Path, damage: bytes
) -> None:
    played(tmp_path).escape("night1/other.tmx", 1, 4)
    (tmp_path / FILE).write_bytes(damage)
    progress = Progress(tmp_path)
    assert progress.best(DREAM) == Best(2, 9)
    assert "damaged" in progress.trouble
    assert (tmp_path / BAD).read_bytes() == damage
    progress.escape(DREAM, 1, 1)
    assert Progress(tmp_path).best(DREAM) == Best(1, 1)


def test_with_the_backup_damaged_too_one_begins_anew(tmp_path: Path) -> None:
    played(tmp_path)
    (tmp_path / FILE).write_bytes(b"{")
    (tmp_path / BACKUP).write_bytes(b"{")
    progress = Progress(tmp_path)
    assert progress.best(DREAM) is None
    assert "begin anew" in progress.trouble


def test_a_lost_file_is_found_in_its_backup(tmp_path: Path) -> None:
    played(tmp_path).escape("night1/other.tmx", 1, 4)
    (tmp_path / FILE).unlink()
    assert Progress(tmp_path).best(DREAM) == Best(2, 9)


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    newer = json.dumps({"version": 2, "escaped": "something new"})
    (tmp_path / FILE).write_text(newer, encoding="utf-8")
    progress = Progress(tmp_path)
    progress.escape(DREAM, 1, 1)
    assert "newer" in progress.trouble
    assert (tmp_path / FILE).read_text(encoding="utf-8") == newer


def test_unknown_fields_are_no_damage(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"version": 1, "colour": "blue"}', encoding="utf-8")
    assert Progress(tmp_path).trouble == ""


def test_where_nothing_can_be_written_play_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    progress = Progress(tmp_path / "file" / "folder")
    assert progress.escape(DREAM, 1, 1)
    assert progress.best(DREAM) == Best(1, 1)
    assert progress.trouble.startswith("Your progress cannot be")


def test_a_save_that_fails_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress = played(tmp_path)
    before = (tmp_path / FILE).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    progress.escape(DREAM, 1, 1)
    assert "No space left" in progress.trouble
    assert (tmp_path / FILE).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, BACKUP]


def test_a_process_killed_while_it_saves_leaves_a_sound_file(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from game.play.progress import Progress\n"
        "progress = Progress(Path(sys.argv[1]))\n"
        "for beats in range(10 ** 6, 0, -1):\n"
        "    progress.escape('a' * 2000, 1, beats)\n"
    )
    for delay in (0.0, 0.003, 0.011):
        with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) as process:
            deadline = time.monotonic() + 10
            while not (tmp_path / FILE).exists() and time.monotonic() < deadline:
                time.sleep(0.005)
            time.sleep(0.05 + delay)
            process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        progress = Progress(tmp_path)
        assert progress.trouble == ""
        assert progress.best("a" * 2000) is not None


def test_the_folder_is_as_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDTIME_DATA", str(tmp_path / "named"))
    assert progress_folder(tmp_path) == tmp_path
    assert progress_folder() == tmp_path / "named"
    monkeypatch.delenv("BEDTIME_DATA")
    assert "bedtime-loop" in str(progress_folder())
