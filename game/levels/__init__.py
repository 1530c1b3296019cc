"""Tiled maps: a file in, a `Level` with its scenery and its findings out. No pixels, no images.

`load` is the way in; `guard.py` says what a strange file is kept from doing, `tiled.py` alone
knows pytmx. Not here: what a level does when it is played, and how it looks.
"""

from game.levels.brushes import Brush, read_brushes
from game.levels.catalogue import DamagedCatalogueError, Entry, Night, read_catalogue
from game.levels.check import check
from game.levels.codes import CODES
from game.levels.dream import Dream, load
from game.levels.findings import Finding, Subject, UnreadableMapError
from game.levels.scenery import Deco, Picture
from game.levels.writer import write_map

__all__ = [
    "CODES",
    "Brush",
    "DamagedCatalogueError",
    "Deco",
    "Dream",
    "Entry",
    "Finding",
    "Night",
    "Picture",
    "Subject",
    "UnreadableMapError",
    "check",
    "load",
    "read_brushes",
    "read_catalogue",
    "write_map",
]
