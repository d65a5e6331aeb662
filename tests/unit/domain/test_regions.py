"""Rectangles over several screens: whatever scale and place these have, no pixel is lost or invented."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.regions import (
    GRIPS,
    Edge,
    Layout,
    Pane,
    Rect,
    find_grip,
    halve,
    move,
    place_grip,
    resize,
    slice_picture,
    span,
    stretch,
    unite,
)

SCALES = st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
SMALL = st.integers(-500, 500)
RECTS = st.builds(Rect, SMALL, SMALL, st.integers(1, 600), st.integers(1, 600))


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Draw screens side by side, each with its own size and scale, from any origin."""
    left, panes = draw(st.integers(-4000, 100)), list[Pane]()
    for number in range(draw(st.integers(1, 4))):
        width, height = draw(st.integers(320, 3840)), draw(st.integers(240, 2160))
        area = Rect(left, draw(st.integers(-1080, 1080)), width, height)
        panes.append(Pane(f"DP-{number}", area, draw(SCALES)))
        left += width
    return Layout(tuple(panes))


@given(layouts(), st.data())
def test_a_pixel_under_the_pointer_is_that_pixel(layout: Layout, data: st.DataObject) -> None:
    pane = data.draw(st.sampled_from(layout.panes))
    x = data.draw(st.integers(pane.area.left, pane.area.right - 1))
    y = data.draw(st.integers(pane.area.top, pane.area.bottom - 1))
    # A window system tells px: pixels from the corner of the screen, divided by its scale.
    told = ((x - pane.area.left) / pane.scale, (y - pane.area.top) / pane.scale)
    assert pane.locate(*told) == (x, y)
    assert layout.find((x, y)).area.holds((x, y))


@given(layouts(), st.data())
def test_a_drag_across_screens_is_the_pixels_between(layout: Layout, data: st.DataObject) -> None:
    first, last = data.draw(st.sampled_from(layout.panes)), data.draw(st.sampled_from(layout.panes))
    start = first.locate(3, 5)
    # With a button held the window of the first screen is told places beyond it, in its own scale.
    told = (
        (last.area.left + 7 - first.area.left) / first.scale,
        (last.area.top + 9 - first.area.top) / first.scale,
    )
    end = first.locate(*told)
    assert end == (last.area.left + 7, last.area.top + 9)
    drawn = span(start, end, layout.whole)
    assert (drawn.width, drawn.height) == (abs(end[0] - start[0]), abs(end[1] - start[1]))
    assert layout.whole.meet(drawn) == drawn


@given(layouts())
def test_from_corner_to_corner_is_everything(layout: Layout) -> None:
    whole = layout.whole
    last = (whole.right - 1, whole.bottom - 1)  # no pointer goes further
    assert span((whole.left, whole.top), last, whole) == whole
    assert span(last, (whole.left, whole.top), whole) == whole


def test_the_size_is_the_distance() -> None:
    assert span((10, 20), (110, 70), Rect(0, 0, 500, 500)) == Rect(10, 20, 100, 50)
    assert span((110, 70), (10, 20), Rect(0, 0, 500, 500)) == Rect(10, 20, 100, 50)
    assert span((10, 10), (10, 90), Rect(0, 0, 500, 500)).is_empty


@given(RECTS, SMALL, SMALL)
def test_moving_keeps_the_size_and_stays_inside(rect: Rect, dx: int, dy: int) -> None:
    bounds = Rect(-1500, -1500, 3000, 3000)
    moved = move(rect, dx, dy, bounds)
    assert (moved.width, moved.height) == (rect.width, rect.height)
    assert bounds.meet(moved) == moved
    small = Rect(-100, -100, 50, 50)
    assert (move(rect, dx, dy, small).left, move(rect, dx, dy, small).top) >= (small.left, small.top)


@given(RECTS, SMALL, SMALL)
def test_resizing_keeps_the_corner_and_a_pixel(rect: Rect, dx: int, dy: int) -> None:
    bounds = Rect(-1500, -1500, 3000, 3000)
    resized = resize(rect, dx, dy, bounds)
    assert (resized.left, resized.top) == (rect.left, rect.top)
    assert not resized.is_empty
    assert bounds.meet(resized) == resized


@given(RECTS, st.sampled_from(GRIPS), SMALL, SMALL)
def test_stretching_leaves_the_opposite_edges(rect: Rect, grip: Edge, dx: int, dy: int) -> None:
    bounds = Rect(-2000, -2000, 4000, 4000)
    stretched = stretch(rect, grip, dx, dy, bounds)
    if grip & Edge.LEFT:
        assert rect.right in {stretched.left, stretched.right}
    elif grip & Edge.RIGHT:
        assert rect.left in {stretched.left, stretched.right}
    else:
        assert (stretched.left, stretched.width) == (rect.left, rect.width)
    if not grip & (Edge.TOP | Edge.BOTTOM):
        assert (stretched.top, stretched.height) == (rect.top, rect.height)
    assert bounds.meet(stretched) == stretched


@given(RECTS, st.sampled_from(GRIPS))
def test_every_grip_can_be_taken(rect: Rect, grip: Edge) -> None:
    found = find_grip(rect, place_grip(rect, grip), 0)
    assert place_grip(rect, found) == place_grip(rect, grip)
    far = (rect.left - 50, rect.top - 50)
    assert find_grip(rect, far, 10) == Edge.NONE
    assert find_grip(Rect(0, 0, 0, 0), (0, 0), 10) == Edge.NONE


def test_corners_go_before_edges() -> None:
    assert find_grip(Rect(0, 0, 4, 4), (0, 0), 9) == Edge.LEFT | Edge.TOP
    assert find_grip(Rect(0, 0, 100, 100), (50, 3), 9) == Edge.TOP


@given(layouts())
def test_the_key_tells_arrangements_apart(layout: Layout) -> None:
    first = layout.panes[0]
    others = [
        Layout((*layout.panes, Pane("X", Rect(9000, 0, 10, 10), 1))),
        Layout((Pane(first.name, first.area, first.scale + 1), *layout.panes[1:])),
        Layout((Pane(first.name, move(first.area, 1, 0, Rect(-9999, -9999, 99999, 99999)), first.scale),)),
    ]
    assert all(other.key != layout.key for other in others)
    assert Layout(tuple(layout.panes)).key == layout.key


@given(st.integers(1, 4), SCALES, st.integers(-2000, 0), st.integers(-2000, 0))
def test_a_picture_of_all_is_cut_without_gap(count: int, scale: float, left: int, top: int) -> None:
    screens = [(f"DP-{number}", Rect(left + number * 800, top, 800, 600)) for number in range(count)]
    size = (round(800 * count * scale), round(600 * scale))
    layout = slice_picture(size, screens)
    assert layout is not None
    assert layout.whole == Rect(0, 0, *size)
    assert sum(pane.area.width for pane in layout.panes) == size[0]
    assert all(pane.locate(0, 0) == (pane.area.left, pane.area.top) for pane in layout.panes)


def test_a_picture_of_another_shape_is_not_cut() -> None:
    screens = [("A", Rect(0, 0, 800, 600)), ("B", Rect(800, 0, 800, 600))]
    assert slice_picture((800, 600), screens) is None
    assert slice_picture((0, 0), screens) is None
    assert slice_picture((1600, 600), screens) is not None


def test_half_of_a_screen_lies_in_its_middle() -> None:
    assert halve(Rect(-100, 0, 200, 100)) == Rect(-50, 25, 100, 50)
    assert not halve(Rect(0, 0, 1, 1)).is_empty
    assert unite([Rect(-5, 0, 5, 5), Rect(10, -3, 1, 1)]) == Rect(-5, -3, 16, 8)
