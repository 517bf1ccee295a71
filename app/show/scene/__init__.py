"""What the hall may see: one frozen value per picture, with every text finished.

Knows only what is public. The key of an open question, unpublished marks and unannounced prizes
have no field here to be in: a secret is absent, not hidden. Does not know colours or fonts.
"""

from app.show.scene.parts import (
    Face,
    Header,
    Points,
    ReelKind,
    ReelView,
    Span,
    Tone,
)
from app.show.scene.play import (
    Backdrop,
    Black,
    Envelope,
    Lots,
    MediaView,
    MemberLine,
    Message,
    OptionLook,
    OptionView,
    Pause,
    Performance,
    QuestionView,
    RoundTitle,
    RunningOrder,
    ScreenCard,
    TeamIntro,
)
from app.show.scene.results import (
    AwardList,
    AwardTier,
    AwardWinner,
    Judging,
    MarkCard,
    Marks,
    StandingRow,
    Standings,
    WinnerRow,
)

Scene = (
    Black
    | Backdrop
    | RoundTitle
    | TeamIntro
    | Lots
    | RunningOrder
    | QuestionView
    | Performance
    | Judging
    | Marks
    | Standings
    | AwardTier
    | AwardWinner
    | AwardList
    | Message
    | Pause
    | MediaView
    | ScreenCard
)

__all__ = [
    "AwardList",
    "AwardTier",
    "AwardWinner",
    "Backdrop",
    "Black",
    "Envelope",
    "Face",
    "Header",
    "Judging",
    "Lots",
    "MarkCard",
    "Marks",
    "MediaView",
    "MemberLine",
    "Message",
    "OptionLook",
    "OptionView",
    "Pause",
    "Performance",
    "Points",
    "QuestionView",
    "ReelKind",
    "ReelView",
    "RoundTitle",
    "RunningOrder",
    "Scene",
    "ScreenCard",
    "Span",
    "StandingRow",
    "Standings",
    "TeamIntro",
    "Tone",
    "WinnerRow",
]
