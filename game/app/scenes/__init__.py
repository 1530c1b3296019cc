"""One module a screen or panel. A scene knows which scenes it leads to and never calls one."""
