from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.speed.drawings import SHARES, Curve, spread_values
from tests.speed.page import BEGIN, END, format_page, say_number, write_page
from tests.speed.plots import choose_steps, write_plot
from tests.speed.record import Machine, Record, Taken, merge, read_record, take, write_record
from tests.speed.stream import find_latencies
from tests.speed.table import AtMost, Line, Ratio, Spread
from tests.speed.transcript_text import write_tokens

if TYPE_CHECKING:
    from pathlib import Path

MACHINE = Machine(processor="Some CPU", cores=2, memory=8, system="Debian", python="3.11.2", qt="6.11.3")
GAPS = spread_values("Gaps", [5.0, 6.0, 30.0], [5.0, 9.0, 12.0], limit=16)
GROWTH = Curve(
    title="CPU <growth>", unit="s", across="tokens", at=(1.0, 2.0, 4.0), bare=(1, 2, 4), offhand=(2, 3, 9)
)


def taken(*lines: Line) -> Taken:
    return take(lines, quick=False)


def line(name: str, *, met: bool = True, headline: str = "", drawn: bool = False) -> Line:
    return Line(
        name=name,
        unit="ms",
        bare=Spread((100.0, 120.0)),
        offhand=Spread((120.0 if met else 250.0,)),
        budget=Ratio(1.3),
        headline=headline,
        drawing=GAPS if drawn else None,
    )


RECORD = Record(
    machine=MACHINE,
    taken={
        "start": taken(line("start: painted", headline="Start"), line("start: typed")),
        "torrent": taken(line("stream", met=False, headline="Stream", drawn=True)),
    },
)


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    path = tmp_path / "README.md"
    path.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    return path


def test_the_readme_keeps_what_is_around_and_tells_the_headlines_alone(tmp_path: Path, readme: Path) -> None:
    write_page(RECORD, tmp_path / "results", readme)
    text = readme.read_text()
    assert text.startswith(f"before\n{BEGIN}\n| ")
    assert text.endswith(f"{END}\nafter\n")
    assert "old" not in text
    rows = [row for row in text.splitlines() if row.startswith("| S")]
    assert rows == [
        "| Start | 110 ms | 120 ms | 1.09 × | ≤ 1.3 × bare | met |",
        "| Stream | 110 ms | 250 ms | 2.27 × | ≤ 1.3 × bare | **missed** |",
    ]
    assert "Some CPU, 2 cores, 8 GiB, Debian, with Python 3.11.2 and Qt 6.11.3. Measured on " in text
    assert "(tests/speed/results/torrent-1.svg)" in text


def test_a_budget_that_the_bare_limit_misses_too_is_told_as_such() -> None:
    busy = Line(name="gap", unit="ms", bare=Spread((20.0,)), offhand=Spread((24.0,)), budget=AtMost(16, "ms"))
    text = format_page(Record(machine=MACHINE, taken={"render": taken(busy)}))
    assert "| gap | 20.0 ms | 24.0 ms | 1.20 × | ≤ 16 ms | **missed**, by the bare limit too |" in text


def test_writing_twice_changes_nothing_and_plots_that_are_gone_go(tmp_path: Path, readme: Path) -> None:
    folder = tmp_path / "results"
    write_page(RECORD, folder, readme)
    (folder / "older-1.svg").touch()
    once = readme.read_text()
    write_page(RECORD, folder, readme)
    assert readme.read_text() == once
    assert sorted(path.name for path in folder.iterdir()) == ["README.md", "torrent-1.svg"]


def test_a_readme_without_its_marks_is_left_alone(tmp_path: Path, readme: Path) -> None:
    readme.write_text("nothing here\n")
    with pytest.raises(ValueError, match="no place"):
        write_page(RECORD, tmp_path / "results", readme)
    assert readme.read_text() == "nothing here\n"


def test_the_page_tells_every_row_with_its_ends() -> None:
    old = Taken(day="2026-05-09", commit="abc", is_quick=False, rows=RECORD.taken["torrent"].rows)
    text = format_page(Record(machine=MACHINE, taken={**RECORD.taken, "torrent": old}))
    assert text.count("\n| start") == 2
    assert "110 ms (100–120)" in text
    assert "![Gaps](torrent-1.svg)" in text
    assert "Measured on 9 May 2026 at commit abc.\n" in text


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "speed.json"
    assert read_record(path) is None
    write_record(RECORD, path)
    assert read_record(path) == RECORD
    assert len(path.read_text().splitlines()) == 5
    path.write_text("{}")
    assert read_record(path) is None


def test_new_figures_take_the_place_of_old_ones_of_this_machine() -> None:
    new = {"ask": taken(line("ask")), "start": taken(line("start: painted"))}
    merged = merge(RECORD, MACHINE, new, ["ask", "start", "torrent"])
    assert list(merged.taken) == ["ask", "start", "torrent"]
    assert len(merged.taken["start"].rows) == 1
    other = Machine(processor="Other", cores=4, memory=8, system="", python="", qt="")
    assert list(merge(RECORD, other, new, ["start", "torrent", "ask"]).taken) == ["start", "ask"]
    assert list(merge(None, MACHINE, new, ["ask", "start"]).taken) == ["ask", "start"]


@pytest.mark.parametrize("drawing", [GAPS, GROWTH, spread_values("Flat", [0.0], [0.0], limit=1)])
def test_a_plot_is_a_picture_with_a_title(drawing: Curve) -> None:
    root = ET.fromstring(write_plot(drawing))
    assert root.tag.endswith("svg")
    assert root.findtext("{http://www.w3.org/2000/svg}title") == drawing.title
    lines = [one for one in root if one.tag.endswith("polyline")]
    assert len(lines) == 2


def test_a_logarithmic_plot_spreads_its_values_evenly() -> None:
    curve = Curve(
        title="",
        unit="",
        across="",
        at=(10, 100, 1000),
        bare=(1, 1, 1),
        offhand=(2, 2, 2),
        is_logarithmic=True,
    )
    root = ET.fromstring(write_plot(curve))
    points = next(one for one in root if one.tag.endswith("polyline")).attrib["points"]
    across = [float(point.partition(",")[0]) for point in points.split()]
    assert across[1] - across[0] == pytest.approx(across[2] - across[1], abs=0.2)


@pytest.mark.parametrize(
    ("most", "expected"),
    [(10, [0, 2, 4, 6, 8, 10]), (0.9, [0, 0.2, 0.4, 0.6, 0.8]), (17000, [0, 5000, 10000, 15000])],
)
def test_steps_are_round(most: float, expected: list[float]) -> None:
    assert choose_steps(most) == pytest.approx(expected)


def test_a_distribution_keeps_the_ends() -> None:
    kept = spread_values("", list(map(float, range(1, 1001))), [3.0])
    assert (kept.bare[SHARES.index(0.5)], kept.bare[-1]) == (501.0, 1000.0)
    assert set(kept.offhand) == {3.0}
    with pytest.raises(ValueError, match="no values"):
        spread_values("", [], [1.0])


@pytest.mark.parametrize(
    ("value", "said"),
    [(1234.5, "1,234"), (99.96, "100.0"), (12.34, "12.3"), (1.5, "1.5"), (0.04, "0.04"), (0, "0")],
)
def test_numbers_are_said_in_three_figures(value: float, said: str) -> None:
    assert say_number(value) == said


def test_a_token_is_late_until_all_of_it_is_on_the_screen() -> None:
    tokens = write_tokens(4)
    first, letters = len(tokens[0]), len("".join(tokens))
    sent = [1.0, 2.0, 3.0, 4.0]
    shown = [(1.5, first), (2.5, first + 1), (4.25, letters)]
    assert find_latencies(sent, shown, 4) == [500.0, 2250.0, 1250.0, 250.0]
    with pytest.raises(ValueError, match="1 of 4"):
        find_latencies(sent, shown[:2], 4)


def test_a_limit_of_its_own_is_met_or_not() -> None:
    assert AtMost(16, "ms").is_met(Spread((1.0,)), Spread((16.0,)))
