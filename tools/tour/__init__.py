"""Somebody who plays the whole first night by pressing buttons, and pictures each scene."""
