"""Steps of a run -> a bar on a terminal, with what is running and what is left; one plain line a step elsewhere."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self, TextIO

from tqdm import tqdm

WIDTH = 60
FORMAT = "{l_bar}{bar}| {n_fmt}/{total_fmt} [{elapsed}<{remaining}]"


class Progress:
    """A run of ``total`` steps; to be used as a context, which finishes the bar."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.total, self.done = total, 0
        self.running: list[str] = []
        self.bar: tqdm | None = None

    def __enter__(self) -> Self:
        if self.stream.isatty():
            self.bar = tqdm(total=self.total, file=self.stream, bar_format=FORMAT, dynamic_ncols=True, leave=False)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.bar is not None:
            self.bar.close()

    def begin(self, what: str) -> None:
        """Name of a step that is under way now."""
        self.running.append(what)
        self._show()

    def step(self, what: str, note: str = "") -> None:
        """Name of a step that is done, and what is to be said of it."""
        self.done += 1
        if what in self.running:
            self.running.remove(what)
        if self.bar is not None:
            self.bar.update()
            self._show()
        else:
            print(f"[{self.done}/{self.total}] {what}{f': {note}' if note else ''}", file=self.stream, flush=True)

    def _show(self) -> None:
        if self.bar is not None:
            told = ", ".join(self.running)
            self.bar.set_description_str(told if len(told) <= WIDTH else told[: WIDTH - 1] + "…")
