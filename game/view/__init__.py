"""What one sees: draws what it is given and cannot change it. Time comes in as seconds.

Begin with `dream.py`, the whole frame of a dream. Below it `board.py` draws the world and
`timeline.py` the panel at its foot; `choreography.py` turns what happened into movement.
"""

from game.view.assets import Assets, MissingPictureError, Sprite
from game.view.text import Font

__all__ = ["Assets", "Font", "MissingPictureError", "Sprite"]
