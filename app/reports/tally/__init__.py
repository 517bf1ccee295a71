"""Bảng tổng hợp điểm: every mark of every part, and the totals."""
