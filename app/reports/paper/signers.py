"""Who signs: the names behind the offices, where the contest tells them."""

from app.domain.contest import Contest

DOTS = "………………………"


def officer(contest: Contest, task: str) -> str:
    """The name of the officer of this task; "" leaves the place to be filled in by hand."""
    return next((one.name for one in contest.officers if one.task == task), "")


def named(contest: Contest, task: str, post: str) -> str:
    """Name and post of an officer, or dots to be filled in before `post`."""
    for one in contest.officers:
        if one.task == task:
            return f"{one.name} – {one.post or post}"
    return f"{DOTS} – {post}"


def head_judge(contest: Contest) -> str:
    """The name of the head of the panel."""
    named = next((one.name for one in contest.judges if one.head), "")
    return named or officer(contest, "head_judge")
