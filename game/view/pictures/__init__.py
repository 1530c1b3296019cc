"""Pictures and films to keep or to look something up in: files, sheets, small ones."""
