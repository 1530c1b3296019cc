"""What one sees: draws what it is given and cannot change it. Time comes in as seconds.

Begin with `dream.py`, the whole frame of a dream. Below it `world/board.py` draws the world and
`timeline/timeline.py` the panel at its foot; `world/choreography.py` turns what happened into
movement. `places` is the waking world, `talk` what one sees of a conversation, `sky` the Net,
`pages` whole screens of words, `settings` theirs, `pictures` what is kept in files. Not in a
folder is what all of them draw with: assets, letters, captions.
"""

from game.view.assets import Assets, MissingPictureError, Sprite
from game.view.text import Font

__all__ = ["Assets", "Font", "MissingPictureError", "Sprite"]
