"""The heights of the parts of a message at one width after another, against measuring all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.ui.transcript.extents import AT_ONCE, STRETCH, Extents
from offhand.ui.transcript.parts import Part, PartKind

PAST = 0.0
"""A moment that is over: one stretch and no more."""


class Message:
    """Have parts, and know how tall they are; count how often that was asked."""

    def __init__(self, count: int) -> None:
        self.parts = [Part(PartKind.TEXT, revision=number % 7) for number in range(count)]
        self.changed: set[Part] = set()
        self.extents = Extents()
        self.width = 0
        self.asked = 0

    def measure(self, part: Part) -> int:
        """Tell a height that hangs on the width, on what the part holds, and on nothing else."""
        self.asked += 1
        return part.revision + 10_000 // self.width

    def follow(self, width: int) -> None:
        """Be shown at a width; count from here."""
        self.width, self.asked = width, 0
        self.extents.follow(self.parts, self.changed, (width, 1.0), self.measure)
        self.changed.clear()

    def grow(self, count: int, cut: int = 0) -> None:
        """Have other parts at the end, and more of them."""
        kept = self.parts[: len(self.parts) - cut]
        self.parts = [*kept, *(Part(PartKind.TEXT, revision=number % 7) for number in range(count))]

    def change(self, number: int) -> None:
        """Have another height of one part."""
        self.parts[number].revision += 50
        self.changed.add(self.parts[number])

    def renew(self) -> None:
        """Guess one stretch."""
        self.asked = 0
        self.extents.renew(self.measure, PAST)

    def settle(self) -> None:
        """Guess what is left."""
        while not self.extents.are_settled:
            self.renew()
            assert 0 < self.asked <= STRETCH

    def check(self) -> None:
        """Hold that everything is as tall, and where it is, as in a message that was never shown before."""
        fresh = [self.measure(part) for part in self.parts]
        assert [self.extents.height_of(part) for part in self.parts] == fresh
        assert [self.extents.top_of(part) for part in self.parts] == [
            sum(fresh[:n]) for n in range(len(fresh))
        ]
        assert self.extents.total == sum(fresh)


def test_a_short_message_is_measured_at_once() -> None:
    message = Message(AT_ONCE)
    for width in (500, 300, 800):
        message.follow(width)
        assert message.extents.are_settled
        message.check()


def test_another_width_leaves_a_long_message_as_it_is_for_now() -> None:
    message = Message(5 * AT_ONCE)
    message.follow(500)
    message.settle()
    before = [message.extents.height_of(part) for part in message.parts]
    message.follow(300)
    assert message.asked == 0
    assert [message.extents.height_of(part) for part in message.parts] == before
    message.settle()
    message.check()


def test_a_part_that_was_measured_at_the_new_width_keeps_its_height() -> None:
    message = Message(5 * AT_ONCE)
    message.follow(500)
    message.settle()
    message.follow(300)
    part = message.parts[-20]
    message.extents.set(part, message.measure(part))
    height = message.extents.height_of(part)
    while not message.extents.are_settled:
        message.renew()
        assert message.extents.height_of(part) == height


def test_another_width_meanwhile_begins_anew() -> None:
    message = Message(5 * AT_ONCE)
    message.follow(500)
    message.settle()
    message.follow(300)
    message.renew()
    message.renew()
    message.follow(400)
    message.settle()
    message.check()


def test_the_same_width_again_costs_nothing() -> None:
    message = Message(5 * AT_ONCE)
    message.follow(500)
    message.settle()
    message.follow(500)
    assert message.asked == 0


def test_many_parts_at_once_are_measured_in_stretches_too() -> None:
    message = Message(10)
    message.follow(500)
    message.grow(20 * AT_ONCE)
    message.follow(500)
    assert message.asked <= AT_ONCE
    message.settle()
    message.check()


@pytest.mark.parametrize("cut", [0, 1, AT_ONCE, 5 * AT_ONCE])
def test_a_message_may_grow_meanwhile(cut: int) -> None:
    message = Message(5 * AT_ONCE)
    message.follow(500)
    message.settle()
    message.follow(300)
    while not message.extents.are_settled:
        message.grow(3, min(cut, 2))
        message.change(-1)
        message.change(0)
        message.follow(300)
        message.renew()
    message.check()
    message.follow(200)
    message.renew()
    message.grow(2, cut)
    message.follow(200)
    message.settle()
    message.check()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["width", "grow", "change", "renew"]), st.integers(1, 700), st.integers(0, 300)
        ),
        max_size=25,
    )
)
def test_whatever_happens_it_ends_as_if_it_were_new(steps: list[tuple[str, int, int]]) -> None:
    message = Message(3)
    message.follow(400)
    for kind, number, cut in steps:
        match kind:
            case "width":
                message.follow(100 + number)
            case "grow":
                message.grow(number, min(cut, len(message.parts) - 1))
                message.follow(message.width)
            case "change":
                message.change(number % len(message.parts))
                message.follow(message.width)
            case _:
                message.renew()
    message.settle()
    message.check()
