"""Biên bản kết quả: what happened, who scored what, who won (Mẫu 1.9 of Nghị định 30/2020)."""
