"""Vietnamese provincial economic prose -> tidy, audited data.

The names below, in the order of the flow, are the kit's public face; each is imported when it is first used, so that
``import solieu`` costs next to nothing.
"""

import importlib
import sys
from types import ModuleType

_HOME = {
    "Document": "model",
    "Observation": "model",
    "Abstention": "model",
    "Reading": "model",
    "SolieuError": "model",
    "read_corpus": "source",
    "lexicon": "vocabulary",
    "read": "reader",
    "explain": "explain",
    "mentions": "mentions",
    "show": "display",
    "write_observations": "store",
    "read_observations": "store",
    "panel": "panel",
    "check": "checks",
    "database": "database",
    "to_usd": "convert",
    "per_head": "convert",
    "constant_prices": "convert",
    "herfindahl": "concentration",
    "goods_concentration": "concentration",
    "annualised": "growth",
    "load": "kit",
    "area_of": "kit",
    "mentioned": "kit",
    "rates": "kit",
    "findings": "kit",
    "doubting": "select",
}
__all__ = list(_HOME)
__version__ = "0.1.0"


class _Package(ModuleType):
    """This package, in which the function panel() is not hidden by the module of that name once that is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'solieu' has no attribute {name!r}")
    value = getattr(importlib.import_module(f"solieu.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
