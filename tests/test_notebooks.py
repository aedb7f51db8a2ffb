"""The notebooks that teach: short cells, prose that asks, stored outputs only where they are compared, any corpus."""

import shutil
from pathlib import Path

import nbformat
import pytest

from solieu import runner

ROOT = Path(__file__).parents[1]
NAMES = ("tour.ipynb", "quality.ipynb")


def notebook(name: str) -> nbformat.NotebookNode:
    """Name -> the notebook as committed."""
    return nbformat.read(ROOT / "notebooks" / name, as_version=4)


@pytest.mark.parametrize("name", NAMES)
def test_cells_keep_to_the_rules(name):
    """Parameters first, ten lines a cell at most, no def, merge or groupby, outputs only where compared."""
    cells = notebook(name).cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert code[0].metadata.tags == ["parameters"]
    assert [cell.source for cell in cells if len(cell.source.splitlines()) > 10] == []
    assert [c.source for c in code for word in ("def ", "merge", "groupby", "lambda") if word in c.source] == []
    kept = [cell for cell in code if "nbval-check-output" in cell.metadata.get("tags", ())]
    assert [cell for cell in code if cell.outputs] == kept != []
    assert all("keep_output" in cell.metadata.tags for cell in kept)


@pytest.mark.parametrize("name", NAMES)
def test_headings_ask(name):
    """Every heading below the title is a question."""
    lines = [line for cell in notebook(name).cells if cell.cell_type == "markdown" for line in cell.source.splitlines()]
    headings = [line for line in lines if line.startswith("## ")]
    assert len(headings) >= 5
    assert [line for line in headings if not line.endswith("?")] == []


@pytest.mark.parametrize(
    ("name", "parameters"),
    [("tour.ipynb", {"language": "vi"}), ("quality.ipynb", {"language": "vi", "reference": "reference"})],
)
def test_they_run_elsewhere_and_in_vietnamese(tmp_path, name, parameters):
    """Away from the project, beside a corpus and reference rows of one's own, from top to bottom."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "tests" / "gold" / "seeds", tmp_path / "reference")
    (tmp_path / "notebooks").mkdir()
    path = shutil.copy(ROOT / "notebooks" / name, tmp_path / "notebooks" / name)
    with runner.kernels(forked=False) as options:
        outcome = runner.run(Path(path), tmp_path / name, parameters, "vi", options)
    assert outcome.error == ""
    shown = [output for cell in outcome.notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert len(shown) >= 9
    rich = [output.data["text/html"] for output in shown if "text/html" in output.get("data", {})]
    assert any(word in markup for markup in rich for word in ("số liệu thành dòng", "Thuộc tính"))
