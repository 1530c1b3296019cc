"""What the settings mean: the tables of the file, and the comment over every value."""

OPENING = """\
# Settings of Bedtime Loop. The game writes this file and reads it when it is opened.
# Change what you like; a value that is not understood becomes the usual one again.
"""

TABLES: dict[str, dict[str, str]] = {
    "picture": {
        "fullscreen": "The whole screen instead of a window.",
        "scale": "How many times as large as 640 x 360, 1 to 8; 0 is as large as fits.",
        "screen": "The screen that the window is on, from 0; the first if it is not plugged in.",
        "tracks": "Colours of the four tracks: own, strong, soft or grey.",
        "grid": "Lines between the cells of a dream.",
        "contrast": "High contrast: plain floors and walls, an outline round all that counts.",
    },
    "sound": {
        "master": "Everything, 0 (silent) to 100.",
        "music": "Music, 0 to 100.",
        "effects": "Steps, gates and all that happens, 0 to 100.",
        "ambience": "Rain and rooms, 0 to 100.",
        "voices": "The little voices of those who speak, 0 to 100.",
        "mono": "The same for both ears.",
        "mute_unfocused": "Silent while another window is in front.",
        "captions": "Sounds in words, in a corner.",
        "caption_steps": "In captions also the steps that come with every beat.",
    },
    "text": {
        "text_size": "Size of words in percent: 100, 125, 150 or 200.",
        "text_style": "Letters: pixel, or plain ones without ornament.",
        "timeline": "The timeline of a dream grows with the words (words) or stays small (small).",
        "boxes": "What words stand on: lighter, usual, or opaque.",
        "text_speed": "How fast a spoken line appears: slow, usual, fast or at once.",
        "auto_advance": "Spoken lines go on by themselves.",
        "auto_wait": "Seconds that a spoken line stays when it goes on by itself, 1 to 20.",
        "language": "A language such as de; empty is the language of the system.",
    },
    "controls": {
        "repeat_delay": "Milliseconds that a key is held before it repeats, 100 to 1000.",
        "repeat_every": "Milliseconds between two repeats, up to 1000; 0 is no repeating.",
        "stick": "How far a stick goes before it counts, in percent, 20 to 90.",
        "pad_names": "Whose names a pad's buttons have: auto, xbox, playstation or nintendo.",
    },
    "comfort": {
        "glitch": "How much a dream comes apart: off, low or full.",
        "motion": "Movement: full, reduced (nothing sways or flows), or none.",
        "shake": "The picture may shake.",
        "pause_unfocused": "Pause while another window is in front.",
        "quiet": "The quiet version of the story: the hardest moments are told, not shown.",
    },
    "assists": {
        "longer_loops": "Beats that every loop is longer: 0, 4, 8 or 16.",
        "no_catching": "Nightmares pass by without catching anybody.",
        "free_hints": "Hints cost no lucidity.",
        "skip_dreams": "Every dream can be laid aside and counts as dreamt.",
        "game_speed": "How fast everything moves, in percent, 50 to 200.",
    },
}

BINDINGS: dict[str, str] = {
    "keys": """\
# Keys of an action, two at most, such as: undo = ["Z", "Backspace"]
# An action that is not listed has its usual keys.""",
    "pad": """\
# Buttons of a pad, two at most, such as: undo = ["(X)", "LB"]
# An action that is not listed has its usual buttons.""",
}
