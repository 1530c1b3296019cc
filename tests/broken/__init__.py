"""A good map, and a corpus of ways to break it. What each gives is said beside it."""
