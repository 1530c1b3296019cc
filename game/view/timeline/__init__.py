"""The panel under a dream: tracks, beats, what the devices will do. Begin with `timeline.py`."""
