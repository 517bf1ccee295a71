"""The kinds of trouble a user can meet; anything else that is raised is a bug.

Both carry a finished text in the user's language. Neither knows how it will be shown.
"""


class Refused(Exception):  # noqa: N818 - the field's word: a rule refused, nothing is broken
    """A rule said no. Shown beside the control that was used: why, and what to do."""


class Trouble(Exception):  # noqa: N818 - the field's word, see design §3
    """A disk, a printer or a file said no. `advice` tells what the user can do."""

    def __init__(self, text: str, advice: str = "") -> None:
        """Keep the text apart from the advice, so that a dialog can show them apart."""
        super().__init__(f"{text} {advice}".strip())
        self.text = text
        self.advice = advice
