"""What a passer-by of Eider Street is made of."""

from typing import NamedTuple

from tools.art.portraits import bodies
from tools.art.portraits.features import Mood


class Passer(NamedTuple):
    """Somebody who is met once or twice.

    Attributes:
        skin: which of the four.
        cloth: what is worn.
        behind, dress, front: strokes behind the head, on the shoulders, over the face.
        face: the one mood, and its name.
        iris, brow: colours.
    """

    skin: int
    cloth: bodies.Cloth
    behind: str
    dress: str
    front: str
    mood: str
    face: Mood
    iris: str
    brow: str
    nose: str = "small"
    jaw: float = 0.0
    lashes: str = "hearth1"
