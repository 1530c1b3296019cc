"""Words and nights: what is said, what is remembered, where everybody is. No pixels, no clock."""
