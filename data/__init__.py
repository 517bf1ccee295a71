"""Contests that come with the program: templates, a demonstration evening, blank forms."""
