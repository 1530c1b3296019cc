"""A scene that is one list menu: what title, pause and every panel with choices share."""

from typing import ClassVar

from game.app.hands.buttons import Button, Context, Pointer, Press
from game.app.scene import Pop, Scene, Transition
from game.view.pages.menu import Menu


class Listing(Scene):
    """A menu whose rows stand for transitions that are worked out when a row is taken."""

    context: ClassVar[Context] = Context.MENU

    def __init__(self, menu: Menu[str]) -> None:
        """Show a menu; `take` says what its values lead to."""
        self.menu = menu

    def take(self, value: str) -> Transition | None:
        """Return where a row leads."""
        raise NotImplementedError

    def leave(self) -> Transition | None:
        """Return where going back leads."""
        return Pop()

    def press(self, press: Press) -> Transition | None:
        """Move, take or leave."""
        match press.button:
            case Button.UP:
                self.menu.move(-1)
            case Button.DOWN:
                self.menu.move(1)
            case Button.CONFIRM:
                return self.take(self.menu.value)
            case Button.BACK:
                return self.leave()
            case _:
                pass
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose the row under the mouse; take it when it is clicked."""
        if self.menu.hover(pointer.x, pointer.y) and pointer.kind == "down":
            return self.take(self.menu.value)
        return None
