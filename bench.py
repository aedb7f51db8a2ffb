#!/usr/bin/env python3
"""Reading speed and memory on this machine, and a report in a batch: python bench.py [--megabytes N] [--provinces N].

The seeds are repeated to the size asked for and read as many documents and as one; made-up news with a figure in every
seventh sentence (benchmark/prose.py) is read too; then one document of several lengths, and the seeds with a lexicon
that made-up terms enlarge (benchmark/terms.py). Each case runs in a process of its own, on one core. A megabyte is a
million bytes of UTF-8. Seconds are those of the processor. Peak memory is that of the whole process, the text included.
The batch is of made-up provinces (benchmark/provinces.py): the whole report, against the papermill command that runs
the same notebooks one after another, timed on some of them and scaled, and against the floor, their cells as plain
Python in as many processes as cores (benchmark/notebooks.py); all in seconds of the clock.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from solieu.model import Document

SEEDS = Path(__file__).parent / "seeds"
HELP_RUNS = 5
LENGTHS = {"10 KB": 0.01, "100 KB": 0.1, "1 MB": 1.0, "10 MB": 10.0}
FURTHER_TERMS = (0, 5_000, 20_000)
LEAST = 1.0
"""Megabytes that a case reads at the least, a shorter one again and again."""
TIMED = 12
"""Notebooks of provinces that are timed with papermill's command, the two across besides."""


def size(document: Document) -> int:
    """Document -> bytes of its text in UTF-8."""
    return len(document.text.encode())


def many(wanted: int) -> Iterator[Document]:
    """Bytes wanted -> the seeds over and over, each time with ids of their own."""
    from solieu.source import read_corpus

    seeds = read_corpus(SEEDS).documents
    done = turn = 0
    while done < wanted:
        for seed in seeds:
            yield replace(seed, id=f"{seed.id}-{turn}")
            done += size(seed)
        turn += 1


def one(wanted: int) -> Iterator[Document]:
    """Bytes wanted -> the texts of ``many`` joined to one document of that size, dated and placed as the first."""
    documents = list(many(wanted))
    text = "\n\n".join(document.text for document in documents)
    yield replace(documents[0], id="all", text=text.encode()[:wanted].decode(errors="ignore"))


def few(wanted: int) -> Iterator[Document]:
    """Bytes wanted -> made-up news with few figures."""
    from benchmark.prose import texts

    yield from texts(wanted)


CASES: dict[str, Callable[[int], Iterator[Document]]] = {
    "many documents": many,
    "one document": one,
    "few figures": few,
}


def peak_memory() -> float | None:
    """Nothing -> peak memory of this process in megabytes; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def measure(case: str, megabytes: float, further_terms: int = 0) -> dict[str, float | None]:
    """Case, size, made-up terms beside the kit's -> what reading it took once, loading the lexicon not counted."""
    from benchmark.terms import made_up

    from solieu.lexicon import Lexicon, table
    from solieu.reader import read

    documents = list(CASES[case](round(megabytes * 1e6)))
    words = Lexicon({"terms": [*table("terms"), *made_up(further_terms)]})
    read(replace(documents[0], text=documents[0].text[:2000]), words)
    turns = max(1, round(LEAST / megabytes))
    start = time.process_time()
    rows = sum(len(read(document, words).observations) for _ in range(turns) for document in documents)
    seconds = (time.process_time() - start) / turns
    read_bytes = sum(map(size, documents))
    return {
        "documents": len(documents),
        "rows": rows // turns,
        "bytes": read_bytes,
        "phrases": len(words.entries),
        "seconds": seconds,
        "speed": read_bytes / 1e6 / seconds,
        "peak": peak_memory(),
    }


def measured(case: str, megabytes: float, further_terms: int = 0) -> dict[str, float | None]:
    """The same, measured in a process of its own."""
    command = [sys.executable, __file__, "--case", case, "--megabytes", megabytes, "--further-terms", further_terms]
    return json.loads(subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout)


def reading(megabytes: float) -> None:
    """Size -> lines: the speed of reading by kind of text, by length of a document, by size of the lexicon."""
    for case in CASES:
        found = measured(case, megabytes)
        peak = f"peak {found['peak']:.0f} MB" if found["peak"] else "peak memory not told by this system"
        told = f"{found['bytes'] / 1e6:.1f} MB, {found['documents']} documents, {found['rows']} rows"
        print(
            f"{case + ':':16} {found['speed']:.2f} MB/s, {peak} ({told}, {found['seconds']:.1f} s of processor)",
            flush=True,
        )
    speeds = [f"{measured('one document', length)['speed']:.2f} at {name}" for name, length in LENGTHS.items()]
    print(f"{'by length:':16} MB/s {', '.join(speeds)}", flush=True)
    by_lexicon = [measured("many documents", megabytes / 4, further) for further in FURTHER_TERMS]
    speeds = [f"{found['speed']:.2f} with {found['phrases']} phrases" for found in by_lexicon]
    print(f"{'by lexicon:':16} MB/s {', '.join(speeds)}", flush=True)


def batch(provinces: int, timed: int) -> None:
    """Number of provinces, of notebooks timed -> lines: the whole report, papermill's loop, the floor, and the load."""
    from benchmark import notebooks
    from benchmark.provinces import write

    from solieu.batch import own_cores

    with tempfile.TemporaryDirectory() as folder:
        corpus, outputs = Path(folder, "corpus"), Path(folder, "outputs")
        write(corpus, provinces)
        loads = [load()]
        start = time.perf_counter()
        command = [sys.executable, "-m", "solieu.cli", "report", corpus, "-o", outputs]
        subprocess.run(command, check=True, capture_output=True)
        report = time.perf_counter() - start
        loads.append(load())
        books, sources = notebooks.executed(outputs), SEEDS.parent / "notebooks"
        across = [book for book in books if book.name.startswith("across")]
        areas = [book for book in books if book not in across]
        loop = sum(notebooks.papermill(sources / "across.ipynb", book, Path(folder)) for book in across)
        some = notebooks.spread(areas, timed or len(areas))
        took = [notebooks.papermill(sources / "province.ipynb", book, Path(folder)) for book in some]
        loop += sum(took) / len(some) * len(areas)
        loads.append(load())
        command = [sys.executable, "-m", "benchmark.notebooks", outputs, str(own_cores())]
        floor = None
        if hasattr(os, "fork"):
            told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=SEEDS.parent).stdout
            floor = json.loads(told.splitlines()[-1])
        loads.append(load())
    print(
        f"{'report:':16} {report:.0f} s for {provinces} provinces: {len(books)} notebooks in two languages, texts, "
        "workbook, pages"
    )
    print(
        f"{'papermill:':16} {loop:.0f} s for the same notebooks one by one ({len(some) + len(across)} timed, the "
        f"{len(areas)} of provinces scaled): {loop / report:.1f} times as long"
    )
    if floor:
        print(
            f"{'floor:':16} {floor:.0f} s for their cells as plain Python in {own_cores()} processes: "
            f"the report takes {report / floor:.1f} times as long"
        )
    if None not in loads:
        print(f"{'load:':16} {', '.join(f'{one:.1f}' for one in loads)} of the machine before, between and after these")


def load() -> float | None:
    """() -> processes that ran or waited to, on average over the last minute; None where the system does not tell."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def main() -> int:
    """Command line -> a line per case."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--megabytes", type=float, default=10.0)
    options.add_argument("--provinces", type=int, default=63)
    options.add_argument("--timed", type=int, default=TIMED, help="notebooks timed with papermill's command; 0 for all")
    options.add_argument("--case", choices=CASES, help="only this case, in this process, as JSON")
    options.add_argument("--further-terms", type=int, default=0, help="made-up terms beside the kit's, with --case")
    chosen = options.parse_args()
    if chosen.case:
        print(json.dumps(measure(chosen.case, chosen.megabytes, chosen.further_terms)))
        return 0
    reading(chosen.megabytes)
    times = []
    for _ in range(HELP_RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "solieu.cli", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    print(f"{'solieu --help:':16} {min(times):.2f} s (best of {HELP_RUNS}; slowest {max(times):.2f} s)")
    if chosen.provinces:
        batch(chosen.provinces, chosen.timed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
