"""Danh sách đạt giải: who won what, teams and individuals."""
