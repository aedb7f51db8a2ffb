"""Numbers -> small inline SVG charts beside the words that tell them; drawn here, so that a page needs nothing else.

A chart carries no number of its own: it is hidden from screen readers, and the cell it stands in says what it draws.
Colours are the page's (classes in ``data/report.css``), so that they follow its theme.
"""

from __future__ import annotations

from solieu.markup import Markup

WIDTH, HEIGHT = 96, 14
MOST = 30.0
"""Growth in percent that fills half of a chart; more is drawn with an open end."""


def growth(percent: float, most: float = MOST) -> Markup:
    """Change in percent -> bar to the right of zero for a rise, to the left for a fall; one scale for all charts.

    A bar that passes ``most`` ends in an arrow: it is longer than the chart can show.
    """
    middle = WIDTH / 2
    length = min(abs(percent) / most, 1.0) * (middle - 2)
    left = middle if percent >= 0 else middle - length
    kind = "rise" if percent >= 0 else "fall"
    parts = [f'<path class="whole" d="M0 {HEIGHT / 2:g}H{WIDTH}"/>']
    parts += [f'<rect class="{kind}" x="{left:.1f}" y="3" width="{length:.1f}" height="{HEIGHT - 6}"/>']
    if abs(percent) > most:
        tip, back = (WIDTH, WIDTH - 7) if percent > 0 else (0, 7)
        parts.append(f'<path class="{kind}" d="M{back} 0L{tip} {HEIGHT / 2:g}L{back} {HEIGHT}z"/>')
    parts.append(f'<path class="axis" d="M{middle:g} 0V{HEIGHT}"/>')
    return _svg(parts)


def pace(share: float, gone: float | None) -> Markup:
    """Share of a plan achieved and share of the year gone (None: not known), both in percent -> bullet chart.

    The frame is the plan of the year, the bar what is achieved, the stroke how much of the year is gone. Above 125% of
    the plan the bar has an open end.
    """
    full = 125.0
    scale = WIDTH / full
    parts = [
        f'<rect class="whole" x="0" y="1" width="{100 * scale:.1f}" height="{HEIGHT - 2}"/>',
        f'<rect class="done" x="0" y="4" width="{min(max(share, 0), full) * scale:.1f}" height="{HEIGHT - 8}"/>',
    ]
    if share > full:
        parts.append(f'<path class="done" d="M{WIDTH - 7} 0L{WIDTH} {HEIGHT / 2:g}L{WIDTH - 7} {HEIGHT}z"/>')
    if gone is not None:
        parts.append(f'<path class="gone" d="M{min(gone, full) * scale:.1f} 0V{HEIGHT}"/>')
    return _svg(parts)


def verdicts(counts: list[tuple[str, int]]) -> Markup:
    """(verdict, count) pairs -> one bar cut into their shares, in the given order; '' for none."""
    total = sum(count for _, count in counts)
    if not total:
        return Markup()
    parts, at = [], 0.0
    for verdict, count in counts:
        width = count / total * WIDTH
        parts.append(f'<rect class="is-{verdict}" x="{at:.1f}" y="3" width="{width:.1f}" height="{HEIGHT - 6}"/>')
        at += width
    return _svg([part for part, (_, count) in zip(parts, counts, strict=True) if count])


def _svg(parts: list[str]) -> Markup:
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return Markup(f'<svg class="spark" {size} aria-hidden="true" focusable="false">{"".join(parts)}</svg>')
