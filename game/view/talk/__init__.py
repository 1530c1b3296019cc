"""What one sees while people talk. Begin with `dialogue.py`."""
