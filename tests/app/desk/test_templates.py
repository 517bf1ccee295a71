from collections import Counter

import pytest

from app.desk import templates
from app.domain.errors import Trouble
from app.domain.pin import matches
from app.rounds import ROUND_TYPES
from app.show.program import Program


@pytest.fixture(scope="module")
def demo():
    return templates.demo()


def test_a_template_that_does_not_exist_names_those_that_do():
    with pytest.raises(Trouble) as trouble:
        templates.template("khong-co")
    assert trouble.value.text == "Không có mẫu “khong-co”."
    assert "dak-nong-2023" in trouble.value.advice


@pytest.mark.parametrize("name", templates.names())
def test_every_template_can_be_played_and_brings_no_people(name):
    content = templates.template(name)
    assert (content.teams, content.judges, content.questions) == ((), (), ())
    assert Program(content, ROUND_TYPES).cues


def test_the_demo_is_the_template_with_sample_people(demo):
    plan = templates.template(templates.DEMO)
    assert demo.sample
    assert (demo.rounds, demo.prizes, demo.team_ties) == (plan.rounds, plan.prizes, plan.team_ties)
    assert len(demo.teams) == 8
    assert len(demo.judges) == 5


def test_the_demos_packages_are_full_and_leave_spares(demo):
    dealt = Counter(question for one in demo.packages for question in one.questions)
    assert set(dealt.values()) == {1}
    assert len(dealt) < len(demo.questions)
    assert set(dealt) <= {question.id for question in demo.questions}


def test_the_demos_pins_are_kept_as_hashes_and_are_the_same_every_time(demo):
    for judge in demo.judges:
        assert "$" in judge.pin
        assert not judge.pin.isdigit()
    assert [one.pin for one in demo.judges] == [one.pin for one in templates.demo().judges]
    assert not matches("", demo.judges[0].pin)
