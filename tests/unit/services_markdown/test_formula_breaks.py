"""Formulas come apart before the signs of their outermost level, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.services.markdown.formula_breaks import MOST, split_formula


@pytest.mark.parametrize(
    ("latex", "pieces"),
    [
        ("a + b", ["a ", "+ b"]),
        ("y = m x + b", ["y ", "= m x ", "+ b"]),
        (r"a \le b \approx c", ["a ", r"\le b ", r"\approx c"]),
        ("-a", ["-a"]),
        ("a = -b", ["a ", "= -b"]),
        ("x^+ + y_-", ["x^+ ", "+ y_-"]),
        ("f(a + b) - c", ["f(a + b) ", "- c"]),
        (r"\frac{a + b}{c - d}", [r"\frac{a + b}{c - d}"]),
        (r"\left( a + b \right) = c", [r"\left( a + b \right) ", "= c"]),
        (
            r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} + E",
            [r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} ", "+ E"],
        ),
        (r"a &= b + c \\ d &= e", [r"a &= b + c \\ d &= e"]),
        (r"\color{red} a + b", [r"\color{red} a + b"]),
        (r"\displaystyle a + b", [r"\displaystyle a + b"]),
        ("", [""]),
    ],
)
def test_where_it_comes_apart(latex: str, pieces: list[str]) -> None:
    assert split_formula(latex) == pieces


def test_there_are_not_too_many_pieces() -> None:
    assert 1 < len(split_formula(" + ".join(f"a_{{{n}}}" for n in range(1_000)))) <= MOST


@given(st.text(alphabet="ab{}()^_+-=\\ &,x", max_size=60))
def test_nothing_is_lost(latex: str) -> None:
    assert "".join(split_formula(latex)) == latex
