"""Level packs from strangers: a folder or a zip of maps, tilesets and pictures, nothing else.

    my_pack.zip
        order.toml              optional, as `catalogue.py` has it; else maps go by name
        tilesets/dream.tsx …
        01_a_room.tmx           and 01_a_room.solution

A pack that holds anything else is refused whole: Tiled runs what projects and scripts say. A zip is
unpacked into a folder of its own, bounded in every respect, before any of it is looked at.
"""

import hashlib
import re
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from game.levels.catalogue import ORDER, DamagedCatalogueError, Entry, read_catalogue
from game.levels.wording import shown

SUFFIXES = (".tmx", ".tsx", ".png", ".solution")
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX")
"""What systems leave lying about; it is passed over."""

MOST_FILES = 500
LARGEST = 1_000_000
LARGEST_IN_ALL = 20_000_000
DEEPEST = 4
WIDEST_PICTURE = 4096

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class PackError(Exception):
    """A pack that is refused; the text is one sentence that says why."""


class Chapter(NamedTuple):
    """Some dreams of a pack, in order."""

    title: str
    dreams: tuple[Entry, ...]


class _Member(NamedTuple):
    """A file of a pack before anything is made of it."""

    path: PurePosixPath
    size: int
    is_link: bool = False
    stored: str = ""


def is_pack(path: Path) -> bool:
    """Tell whether a path could be that of a pack."""
    return path.is_dir() or path.suffix.lower() == ".zip"


def read_packs(folder: Path, unpacked: Path) -> tuple[list[Chapter], list[str]]:
    """Return the chapters of all packs in a folder, and a sentence about each that is refused."""
    chapters: list[Chapter] = []
    refused: list[str] = []
    if not folder.is_dir():
        return chapters, refused
    for path in sorted(folder.iterdir()):
        if path.name in LITTER or not is_pack(path):
            continue
        try:
            chapters += open_pack(path, unpacked)
        except PackError as error:
            refused.append(str(error))
    return chapters, refused


def open_pack(path: Path, unpacked: Path) -> list[Chapter]:
    """Return the chapters of a pack; a zip is unpacked below `unpacked` if it has not been.

    Raises:
        PackError: it is refused.
    """
    try:
        if path.is_dir():
            _refuse_bad(path, _on_disk(path))
            root = path
        else:
            root = _unpack(path, unpacked)
        _refuse_huge_pictures(path, root)
        return list(_chapters(path, root))
    except OSError as error:
        raise PackError(f"{path}: cannot be read ({error.strerror or error}).") from error
    except DamagedCatalogueError as error:
        raise PackError(str(error)) from error


def _on_disk(root: Path) -> Iterator[_Member]:
    """Yield what is in a folder; links are not followed."""
    folders = [root]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            inside = PurePosixPath(path.relative_to(root).as_posix())
            found = path.lstat()
            if stat.S_ISDIR(found.st_mode):
                if len(inside.parts) > DEEPEST:
                    raise PackError(f"{root}: folders lie too deep in each other at {inside}.")
                folders.append(path)
            else:
                yield _Member(inside, found.st_size, not stat.S_ISREG(found.st_mode))


def _refuse_bad(pack: Path, members: Iterable[_Member]) -> list[_Member]:
    """Return the files that a pack may have, without litter.

    Raises:
        PackError: something in it is not what a pack may have.
    """
    kept: list[_Member] = []
    names: set[str] = set()
    for member in members:
        if set(member.path.parts) & set(LITTER):
            continue
        for why in _faults(member, names):
            raise PackError(f"{pack}: {shown(str(member.path))} {why}.")
        names.add(str(member.path).casefold())
        kept.append(member)
        if len(kept) > MOST_FILES or sum(own.size for own in kept) > LARGEST_IN_ALL:
            most = f"{MOST_FILES} files, {LARGEST_IN_ALL // 1_000_000} MB in all"
            raise PackError(f"{pack}: this is too much for a pack, which has at most {most}.")
    return kept


def _faults(member: _Member, names: set[str]) -> Iterator[str]:
    path = member.path
    if path.is_absolute() or not path.parts or any(_is_odd(part) for part in path.parts):
        yield "is no name for a file of a pack; give it a plain one"
    if len(path.parts) > DEEPEST + 1:
        yield "lies too deep in folders"
    if member.is_link:
        yield "is a link; put the file itself there"
    if path.suffix.lower() not in SUFFIXES and path.name != ORDER:
        yield "is none of maps, tilesets, pictures and solutions, and a pack has nothing else"
    if member.size > LARGEST:
        yield f"is larger than {LARGEST // 1000} kB"
    if str(path).casefold() in names:
        yield "is there twice"


def _is_odd(part: str) -> bool:
    return (
        part in ("..", ".")
        or part[-1] in ". "
        or bool(_FORBIDDEN.search(part))
        or bool(_DEVICES.fullmatch(part))
    )


def _unpack(pack: Path, unpacked: Path) -> Path:
    """Return the folder that holds a zip's files, whole and checked."""
    with pack.open("rb") as file:
        data = file.read(LARGEST_IN_ALL + 1)
    if len(data) > LARGEST_IN_ALL:
        raise PackError(f"{pack}: a pack has at most {LARGEST_IN_ALL // 1_000_000} MB.")
    home = unpacked / f"{pack.stem}-{hashlib.sha256(data).hexdigest()[:16]}"
    if home.is_dir():
        return home
    unpacked.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=unpacked, prefix=".new-"))
    try:
        with zipfile.ZipFile(pack) as archive:
            for member in _refuse_bad(pack, _in_zip(pack, archive)):
                target = fresh / member.path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_content(pack, archive, member))
        fresh.rename(home)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise PackError(f"{pack}: this zip cannot be unpacked ({error}).") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return home


def _in_zip(pack: Path, archive: zipfile.ZipFile) -> Iterator[_Member]:
    for info in archive.infolist():
        if info.is_dir():
            continue
        if info.flag_bits & 1:
            raise PackError(f"{pack}: this zip wants a password; pack it without one.")
        kind = stat.S_IFMT(info.external_attr >> 16)
        # The name as it is stored: `filename` has been cut at a NUL already.
        path = PurePosixPath(info.orig_filename)
        is_link = kind not in (0, stat.S_IFREG)
        yield _Member(path, info.file_size, is_link, info.filename)


def _content(pack: Path, archive: zipfile.ZipFile, member: _Member) -> bytes:
    """Return a file's bytes, no more than it says it has."""
    with archive.open(member.stored) as stream:
        data = stream.read(member.size + 1)
    if len(data) != member.size:
        raise PackError(f"{pack}: {shown(str(member.path))} is not as large as it says.")
    return data


def _refuse_huge_pictures(pack: Path, root: Path) -> None:
    """Look at what pictures say of themselves, since a small file can unpack into a huge one.

    Raises:
        PackError: one is huge, or is none.
    """
    for path in root.rglob("*"):
        if path.suffix.lower() != ".png" or set(path.parts) & set(LITTER):
            continue
        with path.open("rb") as file:
            head = file.read(24)
        name = shown(path.name)
        if len(head) < 24 or head[:8] != b"\x89PNG\r\n\x1a\n":
            raise PackError(f"{pack}: {name} is no PNG picture.")
        if max(struct.unpack(">II", head[16:24])) > WIDEST_PICTURE:
            raise PackError(f"{pack}: {name} is larger than {WIDEST_PICTURE} pixels.")


def _chapters(pack: Path, root: Path) -> Iterator[Chapter]:
    """Yield what a pack's own order says, or all of its maps by name."""
    inner = [path for path in root.iterdir() if path.name not in LITTER]
    if len(inner) == 1 and inner[0].is_dir():
        root = inner[0]
    if (root / ORDER).is_file():
        for night in read_catalogue(root):
            if night.dreams:
                dreams = (Entry(f"packs/{pack.stem}/{name}", path) for name, path in night.dreams)
                yield Chapter(night.title, tuple(dreams))
        return
    maps = sorted(path for path in root.rglob("*.tmx") if not set(path.parts) & set(LITTER))
    if not maps:
        raise PackError(f"{pack}: there is no map (.tmx) in it.")
    yield Chapter(
        pack.stem.replace("_", " "),
        tuple(
            Entry(f"packs/{pack.stem}/{path.relative_to(root).with_suffix('').as_posix()}", path)
            for path in maps
        ),
    )
