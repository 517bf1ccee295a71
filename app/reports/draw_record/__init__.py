"""Biên bản bốc thăm: every lot of the evening, and how anybody can check it."""
