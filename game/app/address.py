"""Where players can write to. There is no such place yet: while this is empty nothing names one."""

FEEDBACK = ""
"""An address as it is to be read, such as a web page; empty where there is none."""
