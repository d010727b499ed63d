"""The one place where what stops a command becomes a message and an exit code."""

from __future__ import annotations

import errno
import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import click

from drafter.cli.showing import Report, wants_json
from drafter.problems import DrafterError, Place, Problem

EXIT_ERRORS = 1
EXIT_CANNOT_GO_ON = 3


@contextmanager
def guarded(ctx: click.Context) -> Iterator[None]:
    """Turn a DrafterError, an interruption or a fault of the program into a message and exit code 3."""
    try:
        yield
    except DrafterError as error:
        Report(error.problems, as_json=wants_json(ctx)).show("nothing was written", {"outputs": []})
        ctx.exit(EXIT_CANNOT_GO_ON)
    except (KeyboardInterrupt, EOFError, click.Abort):
        click.echo("\nStopped: nothing was written.", err=True)
        ctx.exit(EXIT_CANNOT_GO_ON)
    except (click.ClickException, click.exceptions.Exit):
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.EPIPE:
            raise
        if isinstance(error, OSError) and error.errno is not None:
            said = (error.strerror or "it cannot be used").lower()
            place = Place(str(error.filename)) if error.filename else None
            problem = Problem("system", f"the system refuses: {said}", place, "check the path, and your rights to it")
            Report([problem], as_json=wants_json(ctx)).show("nothing was written", {"outputs": []})
            ctx.exit(EXIT_CANNOT_GO_ON)
        if os.environ.get("DRAFTER_DEBUG") == "1":
            click.echo(traceback.format_exc(), err=True, nl=False)
        what = " ".join(f"{type(error).__name__}: {error}".split())
        click.echo(f"This is a fault of the program, not of your data: {what}", err=True)
        click.echo("    hint: please report it with what DRAFTER_DEBUG=1 prints in front of this line", err=True)
        ctx.exit(EXIT_CANNOT_GO_ON)
