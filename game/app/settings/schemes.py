"""Keys for one hand. What is not listed has its usual keys."""

LEFT_HAND = {
    "end_loop": ("G",),
    "hint": ("T",),
    "punch": ("V",),
    "to_start": ("Shift+Q",),
    "to_end": ("Shift+E",),
    "log": ("G",),
    "confirm": ("Space", "E"),
}
RIGHT_HAND = {
    "use": ("Right Ctrl", "Num 0"),
    "wait": ("Right Shift", "Num ."),
    "undo": ("Backspace",),
    "redo": ("Shift+Backspace",),
    "rewind": (",",),
    "forward": (".",),
    "follow": ("/",),
    "next_friend": ("Enter",),
    "previous_friend": ("Shift+Enter",),
    "clear_track": ("Delete",),
    "clear_all": ("Shift+Delete",),
    "start_over": ("Insert",),
    "skip": ("Right Shift",),
    "pause": ("Page Up",),
}
