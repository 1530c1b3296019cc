"""The running game: window, input, scenes. The only wiring, and the only place with a clock."""
