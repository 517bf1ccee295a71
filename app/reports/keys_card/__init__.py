"""The card of keys: one page to lay beside the laptop."""
