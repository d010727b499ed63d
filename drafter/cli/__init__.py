"""The command line: options in, one call into the library, findings and files out."""

from drafter.cli.root import main

__all__ = ["main"]
