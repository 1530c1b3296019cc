"""From keys, pads and the mouse to wishes: scenes know buttons, only this package knows keys."""
