"""The contest itself: would run without a screen, never imports Qt."""
