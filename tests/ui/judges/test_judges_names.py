"""The judges' panel through a screen reader's eyes, page by page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.accessible import silent


def test_every_page_has_names(panel, enter) -> None:
    assert silent(panel) == []
    enter("gk4")
    assert panel._pages.currentWidget() is panel.sheet
    assert silent(panel) == []
    panel._pages.setCurrentWidget(panel.submitted)
    assert silent(panel) == []


def test_the_page_of_judges_says_what_it_is_for(panel) -> None:
    assert panel.select.accessibleName() == "Chọn giám khảo"
    assert panel.focusPolicy() != Qt.FocusPolicy.TabFocus
