"""Command line of the kit."""


def main() -> int:
    """Arguments of the process -> exit status."""
    return 0
