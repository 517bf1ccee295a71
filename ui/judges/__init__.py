"""The judges' panel: one judge at a time, by PIN; nobody sees another's marks."""

from ui.judges.panel import JudgesPanel

__all__ = ["JudgesPanel"]
