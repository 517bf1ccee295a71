"""The shape of the house, checked in every run: ways, sizes, names, words, addresses."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = sorted(path for room in ("app", "ui") for path in (ROOT / room).rglob("*.py"))
QML = sorted((ROOT / "ui").rglob("*.qml"))
MIGRATIONS = ROOT / "app" / "storage" / "migrations"

MODULE_LINES = 300
# "Half a screen": a longer function wants a second name.
FUNCTION_LINES = 40
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def tracked() -> list[Path]:
    """The files a clone would hold; a tree without git (a source archive) is walked instead."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        names = [n for n in listed.stdout.decode("utf-8").split("\0") if n]
        return [ROOT / n for n in names if (ROOT / n).is_file()]
    built = {".venv", "build", "dist", "out"}
    return [p for p in ROOT.rglob("*") if p.is_file() and not built & set(p.parts)]


# ------------------------------------------------------------------------------------------ ways


def test_imports_go_one_way_down() -> None:
    """In a process of its own: import-linter silences every logger of the one it runs in."""
    program = "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())"
    ran = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_contracts_name_every_room() -> None:
    """Rooms are optional in the contracts, so a room outside them would go unwatched."""
    contracts = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rooms = [p.parent.name for p in (ROOT / "app").glob("*/__init__.py")]
    assert [room for room in rooms if f"(app.{room})" not in contracts] == []


def test_the_contest_runs_without_qt() -> None:
    """Every module of app is imported in a process where Qt cannot be imported at all."""
    modules = [
        name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in CODE
        if path.is_relative_to(ROOT / "app") and not path.is_relative_to(MIGRATIONS)
    ]
    program = (
        "import sys, importlib\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('PySide6', 'shiboken6', 'qtpy', 'qtawesome'):\n"
        "            raise ImportError(name + ' must not be imported by app')\n"
        "sys.meta_path.insert(0, NoQt())\n"
        f"for module in {modules!r}:\n"
        "    importlib.import_module(module)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


# ----------------------------------------------------------------------------------------- sizes


def test_modules_fit_in_a_head() -> None:
    lengths = {name(p): len(p.read_text(encoding="utf-8").splitlines()) for p in [*CODE, *QML]}
    assert {n: lines for n, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_functions_fit_on_half_a_screen() -> None:
    long = {
        f"{name(path)}:{f.lineno} {f.name}": length
        for path in CODE
        if not path.is_relative_to(MIGRATIONS)
        for f in functions(path)
        if (length := (f.end_lineno or f.lineno) - f.lineno + 1) > FUNCTION_LINES
    }
    assert long == {}


# ----------------------------------------------------------------------------- names and sentences


def test_names_come_from_the_glossary() -> None:
    vague = [
        name(p)
        for p in [*CODE, *QML]
        if VAGUE_NAMES & {part.lower() for part in (*p.relative_to(ROOT).parts[:-1], p.stem)}
    ]
    assert vague == []


def test_modules_say_what_they_are() -> None:
    assert [name(path) for path in CODE if not ast.get_docstring(tree(path))] == []


def test_public_functions_and_classes_say_what_they_do() -> None:
    silent = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in CODE
        if not path.is_relative_to(MIGRATIONS)
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


# A property that shows text, and its expression up to the end of the line or the next property.
QML_STRING = r"""(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)"""
QML_SHOWN = re.compile(
    r"\b(?:text|title|placeholderText|Accessible\.name|Accessible\.description)\s*:"
    rf"((?:{QML_STRING}|(?!,\s*\w+\s*:)[^\n;}}\"'`])*)"
)
# Literals that choose rather than speak: compared with, or used as a key.
QML_CHOICE = re.compile(rf"[!=]==?\s*{QML_STRING}|\[\s*{QML_STRING}\s*\]")
QML_TRANSLATION = re.compile(r"\bqsTr(?:Id|anslate)?\s*\(")


def words_in(qml: str) -> list[str]:
    """The words a QML file speaks by itself; all texts should arrive finished in the scene."""
    code = re.sub(r"//[^\n]*|/\*.*?\*/", "", qml, flags=re.DOTALL)
    shown = " ".join(QML_CHOICE.sub("", m.group(1)) for m in QML_SHOWN.finditer(code))
    spoken = [s for s in re.findall(QML_STRING, shown) if re.search(r"[^\W\d_]", s)]
    return spoken + QML_TRANSLATION.findall(code)


@pytest.mark.parametrize(
    ("qml", "found"),
    [
        ('Text { text: "Đội số 3" }', True),
        ("Text { text: done ? 'Xong' : scene.left }", True),
        ('Text { text: qsTr("") }', True),
        ("Text { text: scene.title }", False),
        ('Text { text: scene.place + ". " + scene.name }', False),
        ('Text { text: "★" }', False),
        ('property var card: ({ text: "", look: "plain" })', False),
        ('Text { text: scene.kind === "quiz" ? scene.left : scene["title"] }', False),
        ('// text: "a comment"\nText { font.family: "Source Sans Pro" }', False),
    ],
)
def test_words_in_qml_are_found(qml: str, found: bool) -> None:
    assert bool(words_in(qml)) is found


def test_qml_holds_no_words() -> None:
    spoken = {name(p): w for p in QML if (w := words_in(p.read_text(encoding="utf-8")))}
    assert spoken == {}


# ------------------------------------------------------------------------------------- addresses

# Where packages come from is each machine's own setting, and no machine is like another.
INDEX = re.compile(
    r"(?i)\b(?:pypi|pythonhosted|npmjs|debian|conda)\.(?:org|com)\b"
    r"|^\s*(?:--(?:extra-)?index-url|--trusted-host|--find-links|-i\s)|registry\s*=\s*http",
    re.MULTILINE,
)
MACHINE = re.compile(
    r"(?<![\w.~$}/-])/(?:work|opt|root|home|Users)/[\w.]|(?<![\w.~$}/-])/tmp/\w|[A-Z]:\\\\?Users\\"
)


@pytest.mark.parametrize("pattern", [INDEX, MACHINE], ids=["index hosts", "machine paths"])
def test_no_file_names_a_place(pattern: re.Pattern[str]) -> None:
    found = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" in content or path == Path(__file__).resolve():
            continue
        found += [f"{name(path)}: {m.group(0)}" for m in pattern.finditer(content.decode("utf-8"))]
    assert found == []


def test_the_lock_is_exact() -> None:
    """Every requirement has one version and at least one hash."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", lock.strip())
    loose = [
        entry.splitlines()[0]
        for entry in entries
        if not re.match(r"[a-z0-9.-]+==\S+ \\\n\s+--hash=sha256:[0-9a-f]{64}", entry)
    ]
    assert loose == []
