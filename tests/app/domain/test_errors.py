from app.domain.errors import Trouble


def test_trouble_keeps_the_text_apart_from_the_advice():
    trouble = Trouble("Đĩa đầy.", "Hãy xóa bớt.")
    assert (trouble.text, trouble.advice, str(trouble)) == (
        "Đĩa đầy.",
        "Hãy xóa bớt.",
        "Đĩa đầy. Hãy xóa bớt.",
    )
    assert str(Trouble("Đĩa đầy.")) == "Đĩa đầy."
