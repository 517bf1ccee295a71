"""Khai mạc, công bố, trao giải: prepared steps without points."""

from app.rounds.ceremony.play import CeremonyType

__all__ = ["CeremonyType"]
