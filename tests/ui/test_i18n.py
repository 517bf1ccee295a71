"""The English catalogue keeps step with the texts of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from ui import i18n


@pytest.fixture
def house(tmp_path: Path, monkeypatch) -> Path:
    """A program with one text in each room, and no catalogue yet."""
    for room, text in (("app", "Xin chào"), ("ui", "Tạm biệt")):
        (tmp_path / room).mkdir()
        (tmp_path / room / "words.py").write_text(f'print(_("{text}"))\n', "utf-8")
    monkeypatch.setattr(i18n, "ROOT", tmp_path)
    monkeypatch.setattr(i18n, "FOLDER", tmp_path / "en")
    monkeypatch.setattr(i18n, "PO", tmp_path / "en" / "hoithi.po")
    monkeypatch.setattr(i18n, "MO", tmp_path / "en" / "hoithi.mo")
    return tmp_path


def translate(**english: str) -> None:
    """Write the English of these Vietnamese texts (spaces as underscores)."""
    catalog = i18n.catalogue()
    for text, words in english.items():
        catalog[text.replace("_", " ")].string = words
    with i18n.PO.open("wb") as file:
        i18n.write_po(file, catalog)


def test_every_text_of_both_rooms_is_found(house) -> None:
    assert {one.id for one in i18n.texts() if one.id} == {"Xin chào", "Tạm biệt"}


def test_a_missing_text_is_listed_and_the_check_fails(house, capsys) -> None:
    assert i18n.main(["--update"]) == 0
    translate(Xin_chào="Hello")
    assert i18n.main(["--check"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Tạm biệt"


def test_a_text_that_nothing_uses_is_listed_too(house, capsys) -> None:
    i18n.main(["--update"])
    translate(Xin_chào="Hello", Tạm_biệt="Goodbye")
    assert i18n.main(["--check"]) == 0
    (house / "ui" / "words.py").write_text("", "utf-8")
    capsys.readouterr()
    assert i18n.main(["--check"]) == 1
    assert capsys.readouterr().out == "(unused) Tạm biệt\n"


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(house) -> None:
    i18n.main(["--update"])
    translate(Xin_chào="Hello", Tạm_biệt="Goodbye")
    (house / "ui" / "words.py").write_text('_("Hẹn gặp lại")', "utf-8")
    i18n.main(["--update"])
    kept = {one.id: one.string for one in i18n.catalogue() if one.id}
    assert kept == {"Xin chào": "Hello", "Hẹn gặp lại": ""}
    assert i18n.MO.exists()


def test_a_program_without_a_catalogue_lacks_everything(house) -> None:
    assert i18n.lacking(i18n.catalogue()) == ["Tạm biệt", "Xin chào"]


def test_without_check_missing_texts_are_only_listed(house, capsys) -> None:
    assert i18n.main([]) == 0
    assert "Xin chào" in capsys.readouterr().out


def test_an_empty_translation_is_no_translation(house) -> None:
    catalog = Catalog(locale="en")
    catalog.add("Xin chào", "")
    catalog.add("Tạm biệt", "Goodbye")
    assert i18n.lacking(catalog) == ["Xin chào"]


def test_the_programs_own_texts_are_many() -> None:
    found = {str(one.id) for one in i18n.texts() if one.id}
    assert len(found) > 300
    assert "Hội thi – bàn điều khiển" in found
