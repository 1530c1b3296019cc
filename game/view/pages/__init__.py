"""Whole screens of words, and what they are put together from: panels and menus."""
