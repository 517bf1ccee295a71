"""The card of keys: one page, every key on it, the same bytes for the same keys."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from app.domain.errors import Trouble
from app.reports import write_keys_card


def pages(target) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(target).pages]


GROUPS = [
    (
        f"Nhóm {n}",
        [(f"Ctrl+{letter}", f"Việc {n}{letter} của bàn điều khiển") for letter in "ABCDEFG"],
    )
    for n in range(6)
]


def test_everything_stands_on_one_page(tmp_path) -> None:
    target = tmp_path / "keys.pdf"
    write_keys_card(GROUPS, target)
    (page,) = pages(target)
    for heading, rows in GROUPS:
        assert heading in page
        assert all(words in page for _key, words in rows)


def test_the_same_keys_give_the_same_bytes(tmp_path) -> None:
    for name in ("one.pdf", "two.pdf"):
        write_keys_card(GROUPS[:1], tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_card_without_keys_is_still_a_page(tmp_path) -> None:
    write_keys_card([], tmp_path / "keys.pdf")
    assert len(pages(tmp_path / "keys.pdf")) == 1


def test_a_folder_in_the_way_is_told(tmp_path) -> None:
    (tmp_path / "keys.pdf").mkdir()
    with pytest.raises(Trouble):
        write_keys_card(GROUPS, tmp_path / "keys.pdf")
