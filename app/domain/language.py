"""The one door for texts that people read: Vietnamese source texts, English as a second language.

Knows which catalogue is in use. Does not know any text itself; see ADR 0002 for why the
source texts are Vietnamese.
"""

import gettext as _gettext
from collections.abc import Generator
from contextlib import contextmanager
from importlib.resources import as_file, files

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def use_language(code: str) -> None:
    """Switch every later text to `code` ("vi" or "en"); an unknown code means Vietnamese."""
    global _catalogue  # noqa: PLW0603 - one language for the whole program, chosen at start
    with as_file(files("resources") / "i18n") as folder:
        _catalogue = _gettext.translation("hoithi", folder, [code], fallback=True)


def language() -> str:
    """The code of the language in use: "vi" unless another catalogue was found."""
    return _catalogue.info().get("language", "") or "vi"


@contextmanager
def source_language() -> Generator[None]:
    """The language of the source texts for a while: what is sealed must not depend on a choice."""
    global _catalogue  # noqa: PLW0603 - put back at the end
    chosen, _catalogue = _catalogue, _gettext.NullTranslations()
    try:
        yield
    finally:
        _catalogue = chosen


def _(text: str) -> str:
    """The text in the language in use."""
    return _catalogue.gettext(text)
