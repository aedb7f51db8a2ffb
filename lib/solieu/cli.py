"""The command line: arguments -> calls of the other modules, messages and an exit status.

Status 0: all done; 1: done, but something was left out or failed, as the messages say; 2: nothing could be done.
What a command needs is imported when it runs, so that ``solieu --help`` answers at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from solieu import __version__
from solieu.model import SolieuError

if TYPE_CHECKING:
    from solieu.model import Reading
    from solieu.source import Corpus

SOME = 10
"""Documents that a line names at most."""

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line (that of the process if not given) -> exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Vietnamese letters on a terminal that promises less than UTF-8
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = parser().parse_args(arguments)
    try:
        status = options.run(options)
        sys.stdout.flush()
    except SolieuError as error:
        print(f"solieu: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("solieu: interrupted; files not finished were not written", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"solieu: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)
        return 2
    return status


def parser() -> argparse.ArgumentParser:
    """Nothing -> the parser of the command line."""
    top = argparse.ArgumentParser(prog="solieu", description="Vietnamese economic prose to tidy, audited data.")
    top.add_argument("--version", action="version", version=f"solieu {__version__}")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")

    extract = commands.add_parser("extract", help="corpus -> file of observations, one row a number")
    extract.add_argument("corpus", help="folder of .txt files, with or without documents.csv")
    extract.add_argument("-o", "--output", required=True, metavar="FILE", help="to write: .csv, .jsonl or .parquet")
    extract.set_defaults(run=_extract)

    explain = commands.add_parser("explain", help="how the rows of a document, or the one at an offset, were read")
    explain.add_argument("corpus", help="folder of .txt files")
    explain.add_argument("doc", help="id of a document, or its beginning")
    explain.add_argument("start", nargs="?", type=int, help="offset of a row, as in the column start")
    explain.set_defaults(run=_explain)

    check = commands.add_parser("check", help="recompute the arithmetic of a corpus or of a file of observations")
    check.add_argument("source", help="folder of .txt files, or a .csv, .jsonl or .parquet file of observations")
    check.set_defaults(run=_check)

    score = commands.add_parser("score", help="compare the reading of a corpus with reference rows")
    score.add_argument("corpus", help="folder of .txt files")
    score.add_argument("reference", help="folder of reference rows, DOC.jsonl")
    score.add_argument("--documents", metavar="FILE", help="table of dates (doc, date, area) that the manifest lacks")
    score.add_argument("--errors", action="store_true", help="list every row missed, invented or wrong")
    score.set_defaults(run=_score)

    report = commands.add_parser("report", help="corpus -> observations, notebooks and pages for a browser")
    report.add_argument("corpus", nargs="?", default="seeds", help="folder of .txt files (default: seeds)")
    report.add_argument("-o", "--output", default="outputs", metavar="FOLDER", help="to write (default: outputs)")
    report.add_argument("--area", action="append", help="only this area, code or name; may be repeated")
    report.add_argument("--jobs", type=int, metavar="N", help="notebooks at once (default: two more than cores)")
    report.add_argument("--force", action="store_true", help="make all anew, also what has not changed")
    report.set_defaults(run=_report)
    for command, told in ((check, "of what is said"), (report, "that the pages open in")):
        command.add_argument("--language", choices=("vi", "en"), default="vi", help=f"{told} (default: vi)")
    return top


def _read(path: str) -> tuple[Corpus, list[Reading]]:
    """Corpus folder -> the corpus and a reading of each document; its problems and what had to be assumed are told."""
    from solieu.reader import read
    from solieu.source import read_corpus

    corpus = read_corpus(path)
    _tell(corpus)
    readings = [read(document) for document in corpus.documents]
    for lacking, column, taken in (
        ([r for r in readings if not r.date], "date", "periods without a year stay empty"),
        ([r for r in readings if r.area_from in ("", "assumed")], "area", "figures stay without, or are the country's"),
    ):
        if lacking:
            named = ", ".join(r.document.id for r in lacking[:SOME]) + (", ..." if len(lacking) > SOME else "")
            told = f"{_count(len(lacking), 'document')} with no {column} told ({named}): {taken}"
            print(f"{told}; give it in the column {column} of documents.csv", file=sys.stderr)
    return corpus, readings


def _tell(corpus: Corpus) -> None:
    for problem in corpus.problems:
        print(problem, file=sys.stderr)


def _summary(corpus: Corpus, readings: list[Reading]) -> str:
    rows = sum(len(reading.observations) for reading in readings)
    passed = sum(len(reading.abstentions) for reading in readings)
    return (
        f"{_count(len(readings), 'document')}, {_count(rows, 'row')}, {_count(passed, 'abstention')}, "
        f"{corpus.left_out} left out"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _extract(options: argparse.Namespace) -> int:
    from solieu.store import check_suffix, write_observations

    check_suffix(options.output)  # before the work, not after it
    corpus, readings = _read(options.corpus)
    write_observations((row for reading in readings for row in reading.observations), options.output)
    print(f"{_summary(corpus, readings)} -> {options.output}")
    return 1 if corpus.left_out else 0


def _explain(options: argparse.Namespace) -> int:
    from solieu.explain import explain
    from solieu.reader import read
    from solieu.source import read_corpus

    documents = {document.id: document for document in read_corpus(options.corpus).documents}
    found = [options.doc] if options.doc in documents else [name for name in documents if name.startswith(options.doc)]
    if len(found) != 1:
        kind = "begins several ids" if found else "is no document"
        some = ", ".join((found or list(documents))[:20])
        raise SolieuError(f"{options.corpus}: {options.doc!r} {kind}; choose one of {some}")
    print(explain(read(documents[found[0]]), options.start))
    return 0


def _check(options: argparse.Namespace) -> int:
    from solieu import kit
    from solieu.checks import check

    path, left_out = Path(options.source), 0
    if path.is_file() and path.suffix.lower() != ".txt":
        findings = check(kit.load(path))
    else:
        survey = kit.survey(path)
        findings, left_out = survey.findings, survey.corpus.left_out
        _tell(survey.corpus)
    for finding in findings.to_dict("records"):
        compared, reason = finding[f"compared_{options.language}"], finding[f"reason_{options.language}"]
        print(f"{finding['verdict']:12} {finding['doc']}  {compared}. {reason}")
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in findings["verdict"].value_counts().items() if count)
    print(_count(len(findings), "finding") + (f": {verdicts}" if verdicts else ""))
    return 1 if left_out else 0


def _score(options: argparse.Namespace) -> int:
    from solieu.quality import score

    compared = score(options.corpus, options.reference, options.documents)
    for problem in compared.problems:
        print(problem, file=sys.stderr)
    if options.errors:
        for error in compared.errors():
            print(error)
    print(compared)
    return 1 if compared.problems else 0


def _report(options: argparse.Namespace) -> int:
    from solieu.report import build

    return build(
        options.corpus, options.output, areas=options.area, language=options.language, jobs=options.jobs,
        force=options.force,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
