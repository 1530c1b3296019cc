"""What follows: pure functions from the nights and a campaign to the campaign after it."""

from collections.abc import Sequence

from msgspec.structs import replace

from game.story.campaign import Campaign
from game.story.conditions import holds
from game.story.nights import Night, Star, Step

REST = 2
"""The lucidity that a natural sleep gives."""

MOST_LUCIDITY = 99


def begin(nights: Sequence[Night]) -> Campaign:
    """Return a campaign at the first step of the first night."""
    return _enter(Campaign(), nights[0], nights[0].steps[0])


def night_of(nights: Sequence[Night], campaign: Campaign) -> Night:
    """Return the night it is; the last one if a later edition had more."""
    return next((night for night in nights if night.number == campaign.night), nights[-1])


def step_of(nights: Sequence[Night], campaign: Campaign) -> Step | None:
    """Return the step that is being played; None when the story is over for now.

    A step that this edition does not know any more is the first of its night.
    """
    night = night_of(nights, campaign)
    if campaign.step == OVER:
        return None
    known = {step.id: step for step in night.steps}
    return known.get(campaign.step, next(iter(night.steps), None))


OVER = "over"
"""The step after the last one that has been written."""


def advance(nights: Sequence[Night], campaign: Campaign) -> Campaign:
    """Go to the next step whose condition holds, into the next night if need be."""
    night = night_of(nights, campaign)
    now = step_of(nights, campaign)
    ahead = list(night.steps)[night.steps.index(now) + 1 :] if now is not None else []
    for step in ahead:
        if holds(step.when, campaign.flags, counts(campaign)):
            return _enter(campaign, night, step)
    later = next((n for n in nights if n.number > night.number and n.steps), None)
    if later is None:
        return replace(campaign, step=OVER)
    return _enter(campaign, later, later.steps[0])


def counts(campaign: Campaign) -> dict[str, int]:
    """Return the counts that conditions may speak of."""
    return {
        "solved": len(done(campaign)),
        "lucidity": campaign.lucidity,
        "night": campaign.night,
    }


def done(campaign: Campaign) -> frozenset[str]:
    """Return the dreams that are behind one: solved, or laid aside."""
    return campaign.aside | campaign.solved.keys()


def behind(night: Night, campaign: Campaign) -> int:
    """Return how many of a night's dreams are behind one, its fear not counted."""
    return sum(star.dream in done(campaign) for star in night.stars)


def is_open(night: Night, campaign: Campaign, star: Star) -> bool:
    """Whether a dream may be entered."""
    past = done(campaign)
    if star.dream in past:
        return True
    if behind(night, campaign) < night.wants(star):
        return False
    return not star.after or any(name in past for name in star.after)


def due(night: Night, campaign: Campaign) -> str:
    """Return the scene that comes before anything else in the constellation; nothing if none."""
    past = behind(night, campaign)
    for between in night.between:
        if past >= between.solved and between.scene not in campaign.seen:
            return between.scene
    return ""


def is_put_to_bed(night: Night, campaign: Campaign) -> bool:
    """Whether the night's fear is behind one."""
    return night.fear is not None and night.fear.dream in done(campaign)


def solve(campaign: Campaign, dream: str, loops: int, beats: int) -> Campaign:
    """Note an escape; the shortest one is kept."""
    best = min(campaign.solved.get(dream, (loops, beats)), (loops, beats))
    return replace(
        campaign, solved={**campaign.solved, dream: best}, aside=campaign.aside - {dream}
    )


def lay_aside(campaign: Campaign, dream: str) -> Campaign:
    """Go on as if a dream were solved; one that is solved stays so."""
    if dream in campaign.solved:
        return campaign
    return replace(campaign, aside=campaign.aside | {dream})


def heard(campaign: Campaign, scene: str, flags: frozenset[str]) -> Campaign:
    """Note that a scene is over, and what is remembered of it."""
    return replace(campaign, seen=campaign.seen | {scene}, flags=campaign.flags | flags)


def rest(campaign: Campaign) -> Campaign:
    """Sleep naturally."""
    return replace(campaign, lucidity=min(campaign.lucidity + REST, MOST_LUCIDITY))


def nap(campaign: Campaign) -> Campaign:
    """Sleep naturally in the evening, which one does once."""
    return replace(rest(campaign), seen=campaign.seen | {_nap_of(campaign)})


def has_napped(campaign: Campaign) -> bool:
    """Whether one has slept naturally this evening."""
    return _nap_of(campaign) in campaign.seen


def pay(campaign: Campaign) -> Campaign | None:
    """Pay for a layer of a hint; None if there is nothing to pay with."""
    if campaign.lucidity < 1:
        return None
    return replace(campaign, lucidity=campaign.lucidity - 1)


def stand(campaign: Campaign, place: str, spot: str) -> Campaign:
    """Be somewhere."""
    return replace(campaign, place=place, spot=spot)


def _enter(campaign: Campaign, night: Night, step: Step) -> Campaign:
    """Begin a step; whoever is told no place stays where one is."""
    place = step.place or campaign.place
    spot = step.spot if step.place else campaign.spot
    return replace(campaign, night=night.number, step=step.id, place=place, spot=spot)


def _nap_of(campaign: Campaign) -> str:
    return f"nap_{campaign.night}"
