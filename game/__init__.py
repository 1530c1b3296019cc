"""Bedtime Loop: four friends, one dream, a loop of a few beats."""

__version__ = "0.1.0"
