"""Timed, judged parts: giới thiệu, tiểu phẩm, năng khiếu, with overtime penalties."""

from app.rounds.performance.play import PerformanceType

__all__ = ["PerformanceType"]
