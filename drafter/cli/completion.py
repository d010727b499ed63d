"""`drafter completion`: the script that teaches a shell the commands and options."""

from __future__ import annotations

import click

from drafter.cli.options import CONTEXT, examples

INSTALL = {
    "bash": "put this line into ~/.bashrc:  source <(drafter completion bash)",
    "zsh": "put this line into ~/.zshrc, below compinit:  source <(drafter completion zsh)",
    "fish": "drafter completion fish > ~/.config/fish/completions/drafter.fish",
}


@click.command(
    context_settings=CONTEXT,
    epilog=examples(
        "source <(drafter completion bash)",
        "drafter completion fish > ~/.config/fish/completions/drafter.fish",
    ),
)
@click.argument("shell", type=click.Choice(list(INSTALL)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script for SHELL, and on its first line how to install it."""
    from click.shell_completion import get_completion_class

    completer = get_completion_class(shell)
    assert completer is not None
    root = ctx.find_root()
    script = completer(root.command, {}, "drafter", "_DRAFTER_COMPLETE")
    click.echo(f"# To install: {INSTALL[shell]}")
    click.echo(script.source_template % script.source_vars())
