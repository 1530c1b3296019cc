"""The pages of settings: tabs, rows, pictures of what a setting does. They decide nothing."""
