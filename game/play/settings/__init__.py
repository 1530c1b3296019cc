"""What a player sets: one immutable value, kept in a file that can be edited by hand.

`values.py` is the value, `words.py` what it means, `file.py` the file. Nothing here puts a setting
into effect: whoever draws or plays looks at `SettingsFile.now`.
"""

from game.play.settings.file import SettingsFile
from game.play.settings.values import Settings

__all__ = ["Settings", "SettingsFile"]
