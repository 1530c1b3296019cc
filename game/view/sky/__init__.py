"""The Net: the dreams of a night as stars over the sleeping roofs. Begin with `net.py`."""
