"""Places of the waking world: backdrop, people, rain, signs. Begin with `place.py`."""
