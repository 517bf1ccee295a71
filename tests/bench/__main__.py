"""`make bench`: every measurement in one run, so that ratios compare like with like."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from tests.bench import evening, film, journal, keys, long, stage, start
from tests.bench.report import tell

with TemporaryDirectory() as scratch:
    room = Path(scratch)
    parts = (evening, journal, start, keys, long, stage, film)
    tell([one for part in parts for one in part.measure(room)])
