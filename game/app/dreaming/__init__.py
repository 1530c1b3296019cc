"""A dream in play: from wishes to the session, with hints, facts and films."""
