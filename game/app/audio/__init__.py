"""What is heard: four buses, a band that layers the four friends, effects for every event.

Sound consumes events and never decides. Begin with `audio.py`, which is all that the app sees;
below it `band.py` holds the music, `desk.py` what is short, `balance.py` says who is heard and
`cues.py` which event has which sound. The files are made by `tools/sound`.
"""

from game.app.audio.audio import Audio
from game.app.audio.volumes import Volumes

__all__ = ["Audio", "Volumes"]
