"""Who speaks, as one sees it: a name, a colour, a shape, and a portrait if there is one.

A portrait is a frame of the sheet `portraits`, `<speaker>/<mood>`. Whoever has none in a mood is
shown calm; whoever has none at all is a name on a tab.
"""

from typing import NamedTuple

from game.view.assets import Assets


class Speaker(NamedTuple):
    """How somebody is shown.

    Attributes:
        name: what stands on the tab, in English; pass it through the translation.
        edge: the colour of the tab and of the frames.
        dark: the same, quieter.
        shape: a frame `shape/<name>` of the portraits.
    """

    name: str
    edge: str
    dark: str
    shape: str


_MACHINE = "machine"
_KNOWN = {
    "dot": Speaker("Dot", "hearth4", "hearth2", "other"),
    "host": Speaker("Host", "bloom4", "bloom1", "other"),
    "slippers": Speaker("Man in slippers", "steel2", "steel1", "other"),
    "shadow": Speaker("Shadow", "night5", "night2", "shadow"),
    "fridge": Speaker("Fridge", "tide5", "tide2", _MACHINE),
    "advert": Speaker("Advert", "tide5", "tide2", _MACHINE),
    "screen": Speaker("Screen", "tide5", "tide2", _MACHINE),
    "nobody": Speaker("", "night5", "night2", "other"),
    "net": Speaker("SomnusNet", "tide5", "tide2", _MACHINE),
}


def speaker(assets: Assets, who: str) -> Speaker:
    """Return how somebody is shown; of somebody unknown the id is the name."""
    ramp = assets.friends.get(who)
    if ramp is not None:
        return Speaker(who.capitalize(), ramp.mid, ramp.dark, who)
    return _KNOWN.get(who, Speaker(named(who), "night6", "night3", "other"))


def named(who: str) -> str:
    """Return what stands on somebody's tab, in English."""
    known = _KNOWN.get(who)
    return known.name if known is not None else who.replace("_", " ").capitalize()


def portrait(assets: Assets, who: str, mood: str) -> str:
    """Return the name of the frame to show, or nothing."""
    frames = assets.sheet("portraits")
    names = (f"{who}/{mood}", f"{who}/calm")
    return next((name for name in names if name in frames), "")
