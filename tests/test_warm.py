"""Forked kernels give what ordinary ones give, leak nothing, and their death is noticed."""

import os
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from solieu import kernels, runner, warm

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kernels are forked on Linux only")

DRAWING = """import matplotlib.pyplot as plt
plt.plot([1, 2, 3])
plt.title("Số liệu");"""


@pytest.fixture(scope="module")
def nursery():
    """() -> a living warm process that kernels are forked from."""
    with warm.started() as found:
        yield found


@pytest.fixture
def options(nursery) -> dict:
    """() -> engine options with which kernels are such forks."""
    return kernels.options()


def run(folder, sources, options) -> runner.Outcome:
    """Sources of cells -> the outcome of a notebook made of them."""
    nbformat.write(new_notebook(cells=[new_code_cell(source) for source in sources]), folder / "in.ipynb")
    return runner.run(folder / "in.ipynb", folder / "out" / "out.ipynb", {}, "", options)


def outputs(outcome) -> list:
    """Outcome -> the outputs of its cells, in order."""
    assert outcome.error == ""
    return [cell.outputs for cell in outcome.notebook.cells]


def test_a_fork_shows_what_an_ordinary_kernel_shows(options, tmp_path):
    """Text, error stream, values, frames and pictures are the same, to the byte."""
    cells = [
        "print('Số'); 1 + 1",
        DRAWING,
        "import pandas as pd\npd.DataFrame({'a': [1.5]})",
        "import os, sys\nos.getcwd()",
    ]
    forked = outputs(run(tmp_path, cells, options))
    with runner.kernels(forked=False) as ordinary:
        assert forked == outputs(run(tmp_path, cells, ordinary))
    assert "image/png" in forked[1][0].data


def test_kernels_are_forks_of_the_warm_process(nursery, options, tmp_path):
    """The parent of a kernel is the warm process, and what it needs is imported already."""
    told = outputs(run(tmp_path, ["import os, sys; print(os.getppid(), 'seaborn' in sys.modules)"], options))
    assert told[0][0].text == f"{nursery.process.pid} True\n"


def test_nothing_leaks_from_one_notebook_to_the_next(options, tmp_path):
    """Variables, settings, working directory and random numbers of one kernel are not those of another."""
    cells = ["import os, random, pandas as pd\nx = 1\nos.environ['LEAK'] = '1'\npd.set_option('display.max_rows', 3)",
             "print(random.random())"]  # fmt: skip
    first = outputs(run(tmp_path, cells, options))
    look = [
        "import os, random, pandas as pd\nprint('x' in dir(), 'LEAK' in os.environ)\npd.get_option('display.max_rows')",
        "print(random.random())",
    ]
    second = outputs(run(tmp_path, look, options))
    assert second[0][0].text == "False False\n"
    assert second[0][1].data == {"text/plain": "60"}
    assert first[1] != second[1]
    assert "LEAK" not in os.environ


def test_the_death_of_a_kernel_is_noticed(options, tmp_path):
    """A kernel that ends in mid-cell is an error of its notebook, and the next notebook runs."""
    assert "DeadKernelError" in run(tmp_path, ["import os\nos._exit(3)"], options).error
    assert outputs(run(tmp_path, ["print(1)"], options))[0][0].text == "1\n"


def test_without_the_warm_process_kernels_start_in_the_ordinary_way(tmp_path):
    """If the warm process is gone, notebooks still run."""
    with warm.started() as gone:
        gone.process.kill()
        gone.process.wait()
        assert outputs(run(tmp_path, ["print(1)"], kernels.options()))[0][0].text == "1\n"


def test_ending_the_warm_process_ends_its_forks():
    """No kernel outlives the report that started it."""
    with warm.nursery() as nursery:
        pid = nursery.call("time:sleep", 60)
        os.kill(pid, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_function_called_in_a_fork_has_the_environment_of_who_asked(tmp_path, monkeypatch):
    """The fork knows what was set after the warm process had started, and its exit status is told."""
    with warm.nursery() as nursery:
        monkeypatch.setenv("MARK", "số")
        pid = nursery.call("subprocess:check_call", f"echo $MARK > '{tmp_path / 'told'}'; exit 3", -1, None, None, None,
                           None, None, True, True)  # fmt: skip
        fork = kernels.Fork(nursery.address, pid)
        assert fork.wait(30) == 1
    assert (tmp_path / "told").read_text(encoding="utf-8") == "số\n"


def test_a_provisioner_of_a_warm_process_that_is_gone_polls_as_dead():
    """A fork whose warm process is gone counts as killed, and nothing hangs."""
    assert kernels.Fork("/no/such/socket", 1).poll() == -9
