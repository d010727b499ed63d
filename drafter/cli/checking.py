"""What came of checking a letter, as a person reads it or as JSON."""

from __future__ import annotations

import click

from drafter.checks import RULES, Checked
from drafter.cli.showing import Report, counted


def show_checked(report: Report, checked: Checked) -> None:
    """Print the findings, then which rules are off and why, and which could not be run for want of what."""
    if report.as_json:
        report.show(data={"rules_run": _run(checked), "rules_not_run": checked.not_run, "rules_off": checked.off})
        return
    report.show_findings()
    for rule, reason in checked.off.items():
        click.echo(f"rule {rule} is off: {reason}", err=True)
    wanting: dict[str, list[str]] = {}
    for rule, needs in checked.not_run.items():
        wanting.setdefault(needs, []).append(rule)
    for needs, rules in wanting.items():
        click.echo(f"not run, since not known ({needs}): {', '.join(rules)}", err=True)
    click.echo(f"{counted(len(_run(checked)), 'rule')} run, {report.summary()}", err=True)


def _run(checked: Checked) -> list[str]:
    return [rule for rule in RULES if rule not in checked.not_run and rule not in checked.off]
