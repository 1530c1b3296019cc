"""From how far the story has come to the scene that shows it."""

from game.app.kit import Kit
from game.app.scene import Replace, Scene, Transition
from game.app.scenes.notice import Notice
from game.app.telling import conversation, heard
from game.story.nights import Step


def next_scene(kit: Kit) -> Scene:
    """Return the scene of the step that the campaign is at."""
    step = kit.journey.step
    if step is None:
        return Notice(kit, "To be continued", (kit.journey.objective,))
    if step.kind == "net":
        from game.app.scenes.night_net import NightNet

        return NightNet(kit)
    return _told(kit, step)


def go_on(kit: Kit) -> Transition:
    """End the step that the campaign is at; return what follows."""
    kit.journey.advance()
    return Replace(next_scene(kit))


def _told(kit: Kit, step: Step) -> Scene:
    from game.app.scenes.tableau import Tableau

    talk = conversation(kit, step.scene)
    if talk is None:
        kit.journey.advance()
        return next_scene(kit)

    def then(said: object) -> Transition:
        del said
        heard(kit, step.scene, talk.flags)
        return go_on(kit)

    return Tableau(kit, talk, then)
