#!/usr/bin/env python3
"""Reading speed and memory on this machine, and a report in a batch: python bench.py [--megabytes N] [--provinces N].

The seeds are repeated to the size asked for and read as many documents and as one; each case runs in a process of its
own, on one core. A megabyte is a million bytes of UTF-8. Seconds are those of the processor. Peak memory is that of the
whole process, the text included. The batch is of made-up provinces (benchmark/provinces.py): the whole report, against
the papermill command that runs the same notebooks one after another, timed on a few of them and scaled; both in
seconds of the clock.
"""

import argparse
import json
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
PAPERMILL_RUNS = 3


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
    """Bytes wanted -> the texts of ``many`` joined to one document, dated and placed as the first."""
    documents = list(many(wanted))
    yield replace(documents[0], id="all", text="\n\n".join(document.text for document in documents))


CASES: dict[str, Callable[[int], Iterator[Document]]] = {"many documents": many, "one document": one}


def peak_memory() -> float | None:
    """Nothing -> peak memory of this process in megabytes; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def measure(case: str, megabytes: float) -> dict[str, float | None]:
    """Case, size -> what reading it took, loading the lexicon not counted."""
    from solieu.reader import read

    documents = list(CASES[case](round(megabytes * 1e6)))
    read(replace(documents[0], text=documents[0].text[:2000]))
    start = time.process_time()
    rows = sum(len(read(document).observations) for document in documents)
    seconds = time.process_time() - start
    read_bytes = sum(map(size, documents))
    return {"documents": len(documents), "rows": rows, "bytes": read_bytes, "seconds": seconds, "peak": peak_memory()}


def batch(provinces: int) -> None:
    """Number of provinces -> lines: seconds of their whole report, and of papermill's loop over their notebooks."""
    from benchmark.provinces import write

    with tempfile.TemporaryDirectory() as folder:
        corpus, outputs = Path(folder, "corpus"), Path(folder, "outputs")
        write(corpus, provinces)
        start = time.perf_counter()
        command = [sys.executable, "-m", "solieu.cli", "report", corpus, "-o", outputs]
        subprocess.run(command, check=True, capture_output=True)
        report = time.perf_counter() - start
        areas = sorted(path.stem for path in (outputs / "notebooks").glob("VN-*.ipynb"))
        start = time.perf_counter()
        for area in areas[:PAPERMILL_RUNS]:
            values = {"area": area, "corpus": corpus, "panel_file": outputs / "panel.parquet"}
            given = [part for name, value in values.items() for part in ("-p", name, value)]
            made = Path(folder, f"{area}.ipynb")
            command = [sys.executable, "-m", "papermill", SEEDS.parent / "notebooks" / "province.ipynb", made, *given]
            subprocess.run(command, check=True, capture_output=True)
        loop = (time.perf_counter() - start) / PAPERMILL_RUNS * len(areas)
    print(f"{'report:':16} {report:.0f} s for {len(areas)} provinces: notebooks, across, texts, workbook, pages")
    print(f"{'papermill:':16} {loop:.0f} s for the same notebooks one by one ({PAPERMILL_RUNS} timed, scaled)")


def main() -> int:
    """Command line -> a line per case."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--megabytes", type=float, default=10.0)
    options.add_argument("--provinces", type=int, default=63)
    options.add_argument("--case", choices=CASES, help="only this case, in this process, as JSON")
    chosen = options.parse_args()
    if chosen.case:
        print(json.dumps(measure(chosen.case, chosen.megabytes)))
        return 0
    for case in CASES:
        command = [sys.executable, __file__, "--case", case, "--megabytes", str(chosen.megabytes)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        peak = f"peak {found['peak']:.0f} MB" if found["peak"] else "peak memory not told by this system"
        speed = f"{found['bytes'] / 1e6 / found['seconds']:.2f} MB/s"
        print(
            f"{case + ':':16} {speed}, {peak} ({found['bytes'] / 1e6:.1f} MB, {found['documents']} documents, ", end=""
        )
        print(f"{found['rows']} rows, {found['seconds']:.1f} s of processor)", flush=True)
    times = []
    for _ in range(HELP_RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "solieu.cli", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    print(f"{'solieu --help:':16} {min(times):.2f} s (best of {HELP_RUNS}; slowest {max(times):.2f} s)")
    if chosen.provinces:
        batch(chosen.provinces)
    return 0


if __name__ == "__main__":
    sys.exit(main())
