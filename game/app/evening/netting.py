"""From a night and how far one is in it to the constellation that is seen."""

from game.app.library import Library
from game.app.scenes.net import Sky
from game.play.progress import Best
from game.story.campaign import Campaign
from game.story.course import is_open
from game.story.nights import Night
from game.story.nights import Star as Place
from game.story.words import tr
from game.view.sky.constellation import Star, State


def sky_of(night: Night, campaign: Campaign, library: Library) -> Sky:
    """Return how a night's dreams stand. Maps that nobody has looked at are not opened for it."""
    return Sky(
        heading=tr("Night {number}").format(number=night.number),
        title=tr(night.title),
        stars=[_star(place, night, campaign, library) for place in night.sky],
        best={name: Best(*best) for name, best in campaign.solved.items()},
        lines={place.dream: place.line for place in night.sky},
        wants={place.dream: night.wants(place) for place in night.sky},
    )


def _star(place: Place, night: Night, campaign: Campaign, library: Library) -> Star:
    entry = library.find(place.dream)
    title = library.title(entry) if entry else place.dream.rpartition("/")[2]
    fear = place == night.fear
    return Star(
        id=place.dream,
        title=tr(title),
        x=place.x,
        y=place.y,
        state=_state(place, night, campaign, library),
        needs=place.after or (_ends(night) if fear else ()),
        fear=fear,
    )


def _state(place: Place, night: Night, campaign: Campaign, library: Library) -> State:
    best = campaign.solved.get(place.dream)
    if best is not None:
        par = _par(place.dream, library)
        return "par" if par is not None and tuple(best) <= tuple(par) else "solved"
    if place.dream in campaign.aside:
        return "skipped"
    return "open" if is_open(night, campaign, place) else "shut"


def _par(name: str, library: Library) -> tuple[int, int] | None:
    entry = library.find(name)
    if entry is None or not library.has_seen(entry):
        return None
    dream = library.glance(entry)
    return None if dream is None else library.par(dream)


def _ends(night: Night) -> tuple[str, ...]:
    """The dreams that lead to no other: from them threads go to the fear."""
    passed = {name for place in night.stars for name in place.after}
    return tuple(place.dream for place in night.stars if place.dream not in passed)
