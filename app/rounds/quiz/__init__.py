"""Tìm hiểu kiến thức: packages drawn by lot, answerers, clock, key, points."""

from app.rounds.quiz.play import QuizType

__all__ = ["QuizType"]
