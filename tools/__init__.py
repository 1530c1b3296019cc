"""What makes and measures the game: art, sound, levels, benchmarks. Not needed to play."""
