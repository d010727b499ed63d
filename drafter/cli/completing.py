"""What the shell offers when the user presses the tab key."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import CompletionItem


def templates(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of the built-in templates and the workspace's, then files."""
    from drafter.catalogue.find import TemplateFolders, list_templates
    from drafter.cli.settings import open_workspace
    from drafter.problems import DrafterError

    try:
        folders = open_workspace(None)[0].templates
    except (DrafterError, OSError):
        folders = ()
    known = [name for name in list_templates(TemplateFolders(folders)) if name.startswith(incomplete)]
    if known and "/" not in incomplete and not Path(incomplete).exists():
        return [CompletionItem(name) for name in known]
    return [CompletionItem(incomplete, type="file")]
