"""The pages of settings as a list: which setting is where, what it is called, what it does."""

from game.app.hands.buttons import Button, Context
from game.app.settings.rowkinds import Action, Preference, Scheme, Tab
from game.app.settings.schemes import LEFT_HAND, RIGHT_HAND
from game.app.settings.sets import SETS
from game.story.words import marked

OFF_LOW_FULL = (("off", "Off"), ("low", "Low"), ("full", "Full"))

PICTURE = Tab(
    "Picture",
    (
        Preference(
            "fullscreen", "Whole screen", "The whole screen or a window. F11 does it anywhere."
        ),
        Preference(
            "scale",
            "Window",
            "How many times as large as 640 x 360 the window is.",
            ((0, "Fit"), (1, "1x"), (2, "2x"), (3, "3x"), (4, "4x"), (6, "6x")),
        ),
        Preference(
            "screen",
            "Screen",
            "On which screen the window is, if more than one is plugged in.",
            ((0, "First"), (1, "Second"), (2, "Third"), (3, "Fourth")),
        ),
        Preference(
            "tracks",
            "Colours of tracks",
            "The friends' tracks and glows. In grey, names and signs tell them apart.",
            (("own", "Own"), ("strong", "Strong"), ("soft", "Soft"), ("grey", "Grey")),
        ),
        Preference("grid", "Lines between cells", "Thin lines, to count steps by."),
        Preference(
            "contrast",
            "High contrast",
            "Plain floors and walls, and an outline round all that counts.",
        ),
    ),
)
SOUND = Tab(
    "Sound",
    (
        Preference("master", "Everything", "How loud the whole game is. 50 sounds half as loud."),
        Preference("music", "Music", "The four instruments, one for each friend."),
        Preference("effects", "Effects", "Steps, gates, paint: all that happens."),
        Preference("ambience", "Rooms and rain", "What is heard behind everything."),
        Preference("voices", "Voices", "The small voices of those who speak."),
        Preference("mono", "Both ears the same", "For one ear, or one loudspeaker."),
        Preference(
            "mute_unfocused", "Mute when I look away", "Silent while another window is in front."
        ),
        Preference(
            "captions", "Captions", "Sounds in words, in a corner, with an arrow to where they are."
        ),
        Preference(
            "caption_steps", "Steps in captions", "Also the steps that come with every beat."
        ),
    ),
)
TEXT = Tab(
    "Text",
    (
        Preference(
            "text_size",
            "Size",
            "How large words are. From 150 on pages are one column.",
            ((100, "100"), (125, "125"), (150, "150"), (200, "200")),
        ),
        Preference(
            "text_style",
            "Letters",
            "Pixel letters, or plain ones that are wider and quieter.",
            (("pixel", "Pixel"), ("plain", "Plain")),
        ),
        Preference(
            "timeline",
            "Timeline",
            "From 125 on it grows with the words, and the dream moves behind it; or it stays.",
            (("words", "As words"), ("small", "Small")),
        ),
        Preference(
            "boxes",
            "Behind words",
            "How much is seen through the boxes that words stand on.",
            (("lighter", "Lighter"), ("usual", "Usual"), ("opaque", "Opaque")),
        ),
        Preference(
            "text_speed",
            "Speed",
            "How fast a spoken line appears. A press completes it.",
            (("slow", "Slow"), ("usual", "Usual"), ("fast", "Fast"), ("at once", "At once")),
        ),
        Preference("auto_advance", "Go on by itself", "Lines follow one another without a press."),
        Preference(
            "auto_wait",
            "And stay for",
            "How long a line stays when it goes on by itself.",
            step=1,
            unit=" s",
        ),
    ),
)
COMFORT = Tab(
    "Comfort",
    (
        Preference(
            "glitch",
            "Glitch",
            "Rows tear by a few pixels as the loop runs out. Nothing flashes.",
            OFF_LOW_FULL,
        ),
        Preference(
            "motion",
            "Motion",
            "Reduced: nothing sways or flows. None: everything is where it goes at once.",
            (("full", "Full"), ("reduced", "Reduced"), ("none", "None")),
        ),
        Preference("shake", "Shaking", "The picture may shake when something falls."),
        Preference(
            "repeat_delay",
            "A held key waits",
            "How long a key is held before it repeats.",
            step=50,
            unit=" ms",
        ),
        Preference(
            "repeat_every",
            "And repeats every",
            "The time between two repeats. At 0 nothing repeats.",
            step=20,
            unit=" ms",
            zero="Never",
        ),
        Preference("stick", "Stick counts from", "How far a stick is pushed before it counts."),
        Preference(
            "pad_names",
            "Names on the pad",
            "Whose names the buttons of a pad have. By itself: those of the pad in your hand.",
            (
                ("auto", "By itself"),
                ("xbox", "Xbox"),
                ("playstation", "PlayStation"),
                ("nintendo", "Nintendo"),
            ),
        ),
        Preference(
            "pause_unfocused",
            "Pause when I look away",
            "The game waits while another window is in front.",
        ),
        Preference(
            "quiet",
            "Quiet version",
            "The hardest moments of the story are told and not shown. Nothing else changes.",
        ),
    ),
)
ASSISTS = Tab(
    "Assists",
    (
        Preference(
            "longer_loops",
            "Longer loops",
            "So many beats more. A dream counts as dreamt; par is for the loop as it was made.",
            ((0, "+0"), (4, "+4"), (8, "+8"), (16, "+16")),
        ),
        Preference(
            "no_catching",
            "No catching",
            "Nightmares pass by. A dream counts as dreamt; par is for the dream as it was made.",
        ),
        Preference("free_hints", "Free hints", "Hints cost no lucidity."),
        Preference(
            "skip_dreams",
            "Lay dreams aside",
            "Every dream can be laid aside from its pause, and counts as dreamt.",
        ),
        Preference(
            "game_speed",
            "Game speed",
            "How fast everything moves. Time in a dream only passes when you act.",
            tuple((n, f"{n} %") for n in (50, 60, 70, 80, 90, 100, 125, 150, 200)),
        ),
    ),
)
CONTROLS = Tab(
    "Controls",
    (
        Action(Button.UP, "Step up"),
        Action(Button.LEFT, "Step left"),
        Action(Button.DOWN, "Step down"),
        Action(Button.RIGHT, "Step right"),
        Action(Button.USE, "Ability"),
        Action(Button.WAIT, "Wait a beat"),
        Action(Button.UNDO, "Undo"),
        Action(Button.REDO, "Redo"),
        Action(Button.REWIND, "Rewind"),
        Action(Button.FORWARD, "Forward"),
        Action(Button.FOLLOW, "Follow"),
        Action(Button.END_LOOP, "End the loop"),
        Action(Button.NEXT_FRIEND, "Next friend"),
        Action(Button.PREVIOUS_FRIEND, "Friend before"),
        Action(Button.FRIEND_1, "First friend"),
        Action(Button.FRIEND_2, "Second friend"),
        Action(Button.FRIEND_3, "Third friend"),
        Action(Button.FRIEND_4, "Fourth friend"),
        Action(Button.HINT, "Hint"),
        Action(Button.TO_START, "To loop's start"),
        Action(Button.TO_END, "To loop's end"),
        Action(Button.PUNCH, "Punch in"),
        Action(Button.CLEAR_TRACK, "Clear a track"),
        Action(Button.CLEAR_ALL, "Clear all tracks"),
        Action(Button.START_OVER, "Start over"),
        Action(Button.PAUSE, "Pause"),
        Action(Button.CONFIRM, "Choose", Context.MENU),
        Action(Button.BACK, "Back", Context.MENU),
        Action(Button.SKIP, "Skip words", Context.TALK),
        Action(Button.AUTO, "Words go on", Context.TALK),
        Action(Button.LOG, "What was said", Context.TALK),
        Action(Button.FULLSCREEN, "Whole screen"),
        Action(Button.SCREENSHOT, "Keep a picture"),
        Action(Button.FILM, "Keep a film"),
        Scheme(
            "All for the left hand",
            "What lies far away comes near W, A, S, D. A pad's buttons stay.",
            LEFT_HAND,
        ),
        Scheme(
            "All for the right hand",
            "Everything lies about the arrows. A pad's buttons stay.",
            RIGHT_HAND,
        ),
        Scheme(
            "All as usual",
            "What you have bound is forgotten. The rest of the settings stays.",
            {},
            clears_pad=True,
        ),
    ),
)

TABS = (Tab(marked("Sets"), SETS), PICTURE, SOUND, TEXT, CONTROLS, COMFORT, ASSISTS)
"""All pages, in their order."""
