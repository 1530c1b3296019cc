"""The pages of settings: what is on them, and what changing it does."""
