"""All that the game sounds like, made by program from scores that a person can read and edit.

`python -m tools.sound` renders everything in `scores/` into `assets/sound`; `--check` says what
would come out different. Begin with `scores/title.txt` (the music as it is written), then
`score.py` (the grammar), `instruments.py` (who plays what) and `render.py` (from steps to samples).
Not here: anything that the game runs; it only reads the OGG files and `sounds.json`.

The motif of everything is the knock on the wall, one note a friend:

    A4  D5  (a gap)  F#4 B4        Lila, Anya, then Marc, and Finn at once

Two rising fourths, two even knocks and two close ones. Without Finn's note it is the plain chord
of D: everybody asleep. With it, it is D with a sixth: home, and somebody still awake. In a dream
that sixth is the ground note, B minor. The knock is never transposed: the house moves under it.
"""
