"""Where the game's own files are. The only place that knows."""

from importlib.resources import files
from pathlib import Path


def data_root() -> Path:
    """Return the folder that holds `assets`, `levels` and `story`.

    An installed game carries them inside the package; in a checkout they lie beside it.
    """
    package = Path(str(files("game")))
    packed = package / "_data"
    return packed if packed.is_dir() else package.parent
