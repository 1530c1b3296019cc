"""Level packs: what a stranger may send, what is refused, and how a pack appears in the game."""

import io
import stat
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from game.app.library import Library
from game.app.loop import first_scenes
from game.app.scenes.levels import Levels
from game.cli import main
from game.levels import packs
from game.levels.packs import PackError, open_pack, read_packs
from game.play.progress import Progress
from tests.broken.level_folder import GOOD, TILESETS, TSX, write
from tests.player import Player, build_house

MAP = GOOD.replace("../tilesets", "tilesets")
PNG = (TILESETS / "dream.png").read_bytes()
FILES: dict[str, str | bytes] = {
    "01_room.tmx": MAP,
    "02_room.tmx": MAP,
    "01_room.solution": "lila: rr\n",
    "tilesets/dream.tsx": TSX,
    "tilesets/dream.png": PNG,
}


def zipped(path: Path, files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return path


def laid_out(path: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        write(path / name, content)
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "unpacked"


@pytest.mark.parametrize("form", ["zip", "folder", "zip of one folder"])
def test_a_pack_is_opened_whatever_its_form(form: str, tmp_path: Path, out: Path) -> None:
    if form == "folder":
        path = laid_out(tmp_path / "my_pack", FILES)
    else:
        inner = "inside/" if "of" in form else ""
        path = zipped(tmp_path / "my_pack.zip", {inner + name: FILES[name] for name in FILES})
    ((title, dreams),) = open_pack(path, out)
    assert title == "my pack"
    assert [entry.id for entry in dreams] == ["packs/my_pack/01_room", "packs/my_pack/02_room"]
    library = Library(tmp_path)
    assert all(library.glance(entry) for entry in dreams)


def test_a_pack_may_have_an_order_of_its_own(tmp_path: Path, out: Path) -> None:
    order = '[[night]]\ntitle = "Mine"\nfolder = "."\ndreams = ["02_room.tmx"]\n'
    ((title, dreams),) = open_pack(zipped(tmp_path / "a.zip", {**FILES, "order.toml": order}), out)
    assert (title, [entry.path.name for entry in dreams]) == ("Mine", ["02_room.tmx"])


def test_a_zip_is_unpacked_once(tmp_path: Path, out: Path) -> None:
    path = zipped(tmp_path / "a.zip", FILES)
    first = open_pack(path, out)
    assert open_pack(path, out) == first
    assert len(list(out.iterdir())) == 1


def test_what_systems_leave_about_is_passed_over(tmp_path: Path, out: Path) -> None:
    litter = {"__MACOSX/._01_room.tmx": "x", ".DS_Store": "x", "tilesets/Thumbs.db": "x"}
    open_pack(zipped(tmp_path / "a.zip", {**FILES, **litter}), out)
    assert {path.name for path in out.rglob("*") if path.is_file()} == {
        Path(name).name for name in FILES
    }


@pytest.mark.parametrize(
    "name",
    [
        "bedtime.tiled-project", "extensions/evil.js", "evil.py", "a.sh", "bedtime.cmd", "a.tx",
        "a.tmx.exe", "noending", "../evil.tmx", "/etc/evil.tmx", "a/../../evil.tmx", "C:/evil.tmx",
        "a\\..\\evil.tmx", "con.tmx", "a./b.tmx", "a/b/c/d/e/f.tmx", "a\nb.tmx", "01_ROOM.tmx",
    ],
)  # fmt: skip
def test_whatever_else_is_in_it_is_refused(name: str, tmp_path: Path, out: Path) -> None:
    path = zipped(tmp_path / "bad.zip", {**FILES, name: MAP})
    with pytest.raises(PackError) as refused:
        open_pack(path, out)
    said = str(refused.value)
    assert said.startswith(f"{path}: ")
    assert said.endswith(".")
    assert said.isprintable()
    assert not list(out.iterdir())
    assert not (tmp_path / "evil.tmx").exists()


def test_a_folder_is_held_to_the_same(tmp_path: Path, out: Path) -> None:
    path = laid_out(tmp_path / "bad", {**FILES, "bedtime.tiled-project": "{}"})
    with pytest.raises(PackError, match="none of maps, tilesets, pictures"):
        open_pack(path, out)


def test_links_are_refused(tmp_path: Path, out: Path) -> None:
    folder = laid_out(tmp_path / "linked", FILES)
    (folder / "passwd.tmx").symlink_to("/etc/passwd")
    with pytest.raises(PackError, match="is a link"):
        open_pack(folder, out)
    (folder / "passwd.tmx").unlink()
    (folder / "deep").symlink_to("/etc")
    with pytest.raises(PackError, match="is a link"):
        open_pack(folder, out)
    link = zipfile.ZipInfo("passwd.tmx")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "linked.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(PackError, match="is a link"):
        open_pack(tmp_path / "linked.zip", out)


def test_bombs_are_refused(tmp_path: Path, out: Path) -> None:
    bombs: dict[str, dict[str, str | bytes]] = {
        "large": {"a.tmx": b" " * 2_000_000},
        "many": {f"{n}.tmx": "" for n in range(501)},
        "in all": {f"{n}.tmx": b" " * 999_999 for n in range(21)},
    }
    for name, files in bombs.items():
        with pytest.raises(PackError, match=r"larger than|too much"):
            open_pack(zipped(tmp_path / f"{name}.zip", files), out)
    assert not list(out.rglob("*.tmx"))


def test_a_zip_that_lies_about_a_size_is_refused(tmp_path: Path, out: Path) -> None:
    data = zipped(tmp_path / "a.zip", {"a.tmx": b" " * 900_000}).read_bytes()
    for lie in (10, 950_000):
        lying = data.replace(struct.pack("<I", 900_000), struct.pack("<I", lie))
        (tmp_path / "lie.zip").write_bytes(lying)
        with pytest.raises(PackError):
            open_pack(tmp_path / "lie.zip", out)


def test_a_picture_that_unpacks_into_a_huge_one_is_refused(tmp_path: Path, out: Path) -> None:
    huge = PNG[:16] + struct.pack(">II", 60_000, 60_000) + PNG[24:]
    with pytest.raises(PackError, match="larger than 4096 pixels"):
        open_pack(zipped(tmp_path / "a.zip", {**FILES, "b.png": huge}), out)
    with pytest.raises(PackError, match="no PNG"):
        open_pack(zipped(tmp_path / "b.zip", {**FILES, "b.png": "GIF89a"}), out)


def test_what_is_no_pack_is_one_sentence(tmp_path: Path, out: Path) -> None:
    for content in (b"", b"no zip", zipped(tmp_path / "a.zip", FILES).read_bytes()[:-200]):
        with pytest.raises(PackError, match="cannot be unpacked"):
            open_pack(write(tmp_path / "bad.zip", content), out)
    with pytest.raises(PackError, match="no map"):
        open_pack(zipped(tmp_path / "b.zip", {"tilesets/dream.tsx": TSX}), out)
    order = '[[night]]\ntitle = ""\nfolder = "."\ndreams = ["gone.tmx"]\n'
    with pytest.raises(PackError, match="is not there"):
        open_pack(zipped(tmp_path / "c.zip", {**FILES, "order.toml": order}), out)
    with pytest.raises(PackError, match="cannot be read"):
        open_pack(tmp_path / "gone.zip", out)


def test_a_zip_broken_anywhere_never_ends_in_a_traceback(tmp_path: Path, out: Path) -> None:
    data = zipped(tmp_path / "a.zip", {"a.tmx": MAP}).read_bytes()
    for at in range(0, len(data), 3):
        buffer = io.BytesIO(data)
        buffer.seek(at)
        buffer.write(b"\xff")
        path = write(tmp_path / "b.zip", buffer.getvalue())
        with suppress(PackError):
            open_pack(path, out)


def test_packs_dropped_in_the_players_folder_appear_in_the_game(tmp_path: Path) -> None:
    house = build_house(tmp_path / "levels")
    data = tmp_path / "data"
    zipped(data / "levels" / "my_pack.zip", FILES)
    zipped(data / "levels" / "evil.zip", {"evil.py": ""})
    write(data / "levels" / "readme.txt", "not looked at")
    library = Library(house, data)
    assert [(night.number, night.title) for night in library.nights] == [
        (1, "The Test"),
        (2, "my pack"),
    ]
    assert "evil.py" in library.trouble
    assert library.find("packs/my_pack/02_room") is not None


def test_a_pack_opened_by_its_path_is_shown_at_once(tmp_path: Path) -> None:
    house = build_house(tmp_path / "levels")
    player = Player(house, tmp_path / "data")
    player.kit.library._own = tmp_path / "data"
    scenes = first_scenes(player.kit, zipped(tmp_path / "my_pack.zip", FILES))
    levels = scenes[-1]
    assert isinstance(levels, Levels)
    levels.wake()
    assert levels._dreams[levels._chosen].id == "packs/my_pack/01_room"
    levels.draw(player.window.canvas, player.controls.device)


def test_no_folder_is_no_trouble(tmp_path: Path) -> None:
    assert read_packs(tmp_path / "gone", tmp_path) == ([], [])
    assert Progress(tmp_path / "gone").trouble == ""
    assert packs.is_pack(tmp_path)


def test_a_contact_sheet_has_every_dream(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = laid_out(tmp_path / "pack", FILES)
    write(folder / "broken.tmx", "no map")
    target = tmp_path / "sheet.png"
    assert main(["render", "--contact", str(folder), "--out", str(target)]) == 0
    assert struct.unpack(">II", target.read_bytes()[16:24]) == (2 * 328 + 8, 2 * 168 + 8)
    assert "E005" in capsys.readouterr().err
    assert main(["render", "--contact", str(tmp_path / "no"), "--out", str(target)]) == 2
    (tmp_path / "empty").mkdir()
    assert main(["render", "--contact", str(tmp_path / "empty"), "--out", str(target)]) == 2
