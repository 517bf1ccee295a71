"""What stands between the parts: messages, pictures, videos, breaks. Nobody scores here."""

from app.rounds.interlude.play import InterludeType

__all__ = ["InterludeType"]
