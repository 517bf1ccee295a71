"""The faces of the program: they draw states and press actions, and hold no rules."""
