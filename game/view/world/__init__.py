"""The world of a dream: its room and everything that moves in it. Begin with `board.py`."""
