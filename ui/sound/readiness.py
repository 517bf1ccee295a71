"""Whether this laptop can be heard, for the readiness check. Starts Qt, but no window."""

from app.desk.preflight import Finding
from app.domain.language import _
from ui.sound.speakers import Speakers


def findings() -> tuple[Finding, ...]:
    """A finding when nothing can be heard: the evening goes on without sound."""
    from ui.offscreen import application

    application()
    speakers = Speakers()
    speakers.open(lambda: None)
    if not speakers.why:
        return ()
    return (Finding("should", f"{speakers.why}.", _("Cắm loa hoặc thi không có âm thanh.")),)
