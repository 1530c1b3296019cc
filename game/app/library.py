"""The dreams that come with the game, as the scenes ask for them. Maps are opened when needed."""

from functools import cached_property
from pathlib import Path

from game.levels import Dream, UnreadableMapError, load
from game.levels.catalogue import DamagedCatalogueError, Entry, Night, read_catalogue
from game.levels.packs import Chapter, open_pack, read_packs
from game.play.stored import stored_par

PACKS = "levels"
"""Where in the player's own folder packs are dropped."""

UNPACKED = "unpacked"


class Library:
    """The nights in order, and the dreams that have been opened so far."""

    def __init__(self, root: Path, own: Path | None = None) -> None:
        """Look under the folder `root`, and for packs under the player's `own`, if there is one.

        Nothing is read yet.
        """
        self.root = root
        self._own = own
        self._added: list[Chapter] = []
        self.trouble = ""
        self._seen: dict[str, Dream | UnreadableMapError] = {}

    @cached_property
    def nights(self) -> tuple[Night, ...]:
        """The nights that have a dream; none, and `trouble` set, if the order cannot be read."""
        nights: list[Night] = []
        try:
            nights += (night for night in read_catalogue(self.root) if night.dreams)
        except DamagedCatalogueError as error:
            self.trouble = str(error)
        last = max((night.number for night in nights), default=0)
        return (*nights, *(Night(n, *own) for n, own in enumerate(self._packs(), last + 1)))

    def _packs(self) -> list[Chapter]:
        """Return the chapters of packs; why one is refused becomes `trouble`."""
        chapters: list[Chapter] = []
        if self._own is not None:
            chapters, refused = read_packs(self._own / PACKS, self._own / UNPACKED)
            self.trouble = next(iter(refused), self.trouble)
        return self._added + chapters

    def add_pack(self, path: Path) -> Entry:
        """Show a pack from elsewhere too; return its first dream.

        Raises:
            PackError: it is refused.
        """
        chapters = open_pack(path, (self._own or self.root) / UNPACKED)
        self._added += chapters
        for known in ("nights", "entries"):
            self.__dict__.pop(known, None)
        return chapters[0].dreams[0]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All dreams in the order in which they are dreamt."""
        return tuple(entry for night in self.nights for entry in night.dreams)

    def find(self, name: str) -> Entry | None:
        """Return the dream of this id."""
        return next((entry for entry in self.entries if entry.id == name), None)

    def entry_of(self, path: Path) -> Entry | None:
        """Return the entry of a map file, if it is one of the game's own."""
        wanted = path.resolve()
        return next((entry for entry in self.entries if entry.path.resolve() == wanted), None)

    def after(self, entry: Entry) -> Entry | None:
        """Return the dream that follows; None after the last."""
        following = self.entries[self.entries.index(entry) + 1 :]
        return following[0] if following else None

    def glance(self, entry: Entry) -> Dream | None:
        """Return a dream as it was when it was first looked at; None if it cannot be read."""
        found = self._seen.get(entry.id)
        if found is None:
            try:
                found = load(entry.path)
            except UnreadableMapError as error:
                found = error
            self._seen[entry.id] = found
        return found if isinstance(found, Dream) else None

    def par(self, dream: Dream) -> tuple[int, int] | None:
        """Return loops and beats of the stored solution beside a map; None without one."""
        return stored_par(dream.path, dream.level.names)

    def has_seen(self, entry: Entry) -> bool:
        """Whether a glance at a dream costs nothing any more."""
        return entry.id in self._seen

    def title(self, entry: Entry) -> str:
        """Return what a dream is called; until it has been looked at, what its id sounds like."""
        found = self._seen.get(entry.id)
        if isinstance(found, Dream):
            return found.title
        words = entry.path.stem.lstrip("0123456789_- ").replace("_", " ")
        return words.capitalize() or entry.path.stem
