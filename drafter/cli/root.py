"""The command `drafter`: its subcommands, each loaded only when it is asked for."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from importlib import import_module
from typing import NoReturn

import click

from drafter import __version__
from drafter.cli.handling import guarded
from drafter.cli.options import CONTEXT, examples
from drafter.problems import did_you_mean

COMMANDS = {
    "draft": ("drafter.cli.draft:draft", "Draft a letter from a template and incident records."),
    "templates": ("drafter.cli.templates:templates", "List and explain the letter templates."),
    "incidents": ("drafter.cli.incidents:incidents", "Write, import, find, show and check incident records."),
    "pdf": ("drafter.cli.pdf:pdf", "Convert any DOCX file to PDF, or draw its pages."),
    "package": ("drafter.cli.package:package", "Draft the whole set of letters that an incident calls for."),
    "check": ("drafter.cli.check:check", "Check a DOCX letter against the rules of protocol."),
    "facts": ("drafter.cli.facts:facts", "Show every fact of a drafted letter with where it comes from."),
    "accept": ("drafter.cli.accept:accept", "Record that a changed fact of a letter is right as it is."),
    "clear": ("drafter.cli.accept:clear", "Record that somebody clears the present text of a letter."),
    "release": ("drafter.cli.release:release", "Make what leaves the house of an edited draft."),
    "inspect": ("drafter.cli.inspecting:inspect", "List what a DOCX holds beside its text: names, changes."),
    "refresh": ("drafter.cli.refresh:refresh", "Bring a letter that came back up to date with the records."),
    "compare": ("drafter.cli.compare:compare", "Show what was changed in a letter, as tracked changes."),
    "rules": ("drafter.cli.rules:rules", "List the rules that letters are checked against."),
    "fonts": ("drafter.cli.fonts:fonts", "Show which fonts the PDF of a DOCX file uses, and why."),
    "init": ("drafter.cli.init:init", "Make a workspace folder with sample records."),
    "completion": ("drafter.cli.completion:completion", "Print the shell completion script."),
}
"""Each command, where it is defined, and its line in the overview: known without importing the command."""


class LazyGroup(click.Group):
    """A group that imports a subcommand only to run it or to show its own help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a subcommand."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand that is asked for. Fails with the name that was probably meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = did_you_mean(args[0], COMMANDS) or "'drafter --help' shows those there are"
            ctx.fail(f"there is no command '{args[0]}'; {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the overview from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run a subcommand; whatever stops it becomes a message and an exit code here."""
        with guarded(ctx):
            return super().invoke(ctx)


@click.group(
    cls=LazyGroup,
    context_settings=CONTEXT,
    epilog=examples(
        "drafter draft nato-air-defence-request --example -o letter.docx -o letter.pdf",
        "drafter draft my-letter.docx --incident LT-2025-07-28.yaml -o out.pdf",
        "drafter templates list",
        "drafter init night-desk",
    ),
)
@click.version_option(__version__, "--version", message="%(prog)s %(version)s", help="Show the version and exit.")
def root() -> None:
    """Draft formal diplomatic letters from incident records and templates.

    Exit codes: 0 no error, 1 errors in the data or the letter, 2 wrong usage, 3 the operation cannot go on.
    """


def main() -> NoReturn:
    """Run the command line."""
    # One command makes little garbage: looking for it while modules load costs a tenth of the whole time,
    # and so does asking every installed package whether it plugs into the models.
    gc.set_threshold(200_000)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    # Asked to end, end as at Ctrl-C: what is half done is cleared away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that lacks a letter shows an escape for it instead of failing.
            stream.reconfigure(errors="backslashreplace")
    code = 0
    try:
        root(prog_name="drafter")
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    # All files are closed by now. Taking six hundred modules apart would cost a tenth of the whole time.
    os._exit(code)
