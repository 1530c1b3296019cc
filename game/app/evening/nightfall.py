"""From how far the story has come to the scene that shows it."""

from functools import partial

from game.app.evening.telling import conversation, heard
from game.app.kit import Kit
from game.app.scene import Pop, Replace, Scene, Transition
from game.story import course
from game.story.conversation import Conversation
from game.story.nights import Step
from game.story.words import tr


def next_scene(kit: Kit) -> Scene:
    """Return the scene of the step that the campaign is at, or of what is to be known before."""
    journey = kit.journey
    step = journey.step
    if step is None:
        return _page(kit, journey.objective, Pop)
    note = f"note_{journey.night.number}"
    if journey.night.note and note not in journey.now.seen:
        from game.app.scenes.page import ContentNote

        return ContentNote(kit, tr(journey.night.note), partial(_noted, kit, note))
    match step.kind:
        case "net":
            from game.app.scenes.night_net import NightNet

            return NightNet(kit)
        case "sleep":
            return asleep(kit, step, partial(go_on, kit))
        case "card":
            return _page(kit, step.text, partial(go_on, kit), step.place)
        case "credits":
            from game.app.scenes.credits import CreditsScene

            return CreditsScene(kit, journey.credits, partial(go_on, kit))
        case _:
            from game.app.scenes.evening import open_evening

            return open_evening(kit) or _told(kit, step)


def go_on(kit: Kit) -> Transition:
    """End the step that the campaign is at; return what follows."""
    kit.journey.advance()
    return Pop() if kit.journey.step is None else Replace(next_scene(kit))


def asleep(kit: Kit, step: Step, then: partial[Transition]) -> Scene:
    """Return a natural sleep; whoever wakes up has some lucidity more."""
    from game.app.scenes.sleep import Sleep

    def wake_up() -> Transition:
        journey = kit.journey
        journey.become(course.rest(journey.now))
        heard(kit, step.scene, frozenset())
        return then()

    said = conversation(kit, step.scene)
    return Sleep(kit, step.picture, said, course.REST, wake_up, look=step.look)


def nap(kit: Kit) -> Scene:
    """Return the natural sleep that lies ready for this evening."""
    from game.app.scenes.sleep import Sleep

    journey = kit.journey
    picture = journey.night.nap
    scene = f"sleep_{picture}"

    def wake_up() -> Transition:
        journey.become(course.nap(journey.now))
        heard(kit, scene, frozenset())
        return Pop()

    return Sleep(kit, picture, conversation(kit, scene), course.REST, wake_up)


def _noted(kit: Kit, note: str) -> Transition:
    heard(kit, note, frozenset())
    return Replace(next_scene(kit))


def _page(kit: Kit, text: str, then: partial[Transition] | type[Pop], still: str = "") -> Scene:
    from game.app.scenes.page import Page

    return Page(kit, tr("To be continued"), tr(text), then, still=still)


def _told(kit: Kit, step: Step) -> Scene:
    from game.app.scenes.tableau import Tableau

    talk = conversation(kit, step.scene)
    if talk is None:
        kit.journey.advance()
        return next_scene(kit)

    def then(said: Conversation) -> Transition:
        heard(kit, step.scene, said.flags)
        return go_on(kit)

    return Tableau(kit, talk, then)
