"""The window the hall looks at."""
