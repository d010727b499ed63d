"""What came of checking a letter, as a person reads it or as JSON."""

from __future__ import annotations

import click

from drafter.checks import RULES, Checked
from drafter.cli.showing import Report, counted
from drafter.cli.standing import as_data, show_standing, summary
from drafter.revising.standing import Review


def show_checked(report: Report, checked: Checked, reviewed: Review | None) -> None:
    """Print the facts that do not stand, the findings, and which rules are off or could not be run, and why."""
    if report.as_json:
        of_rules: dict[str, object] = {
            "rules_run": _run(checked),
            "rules_not_run": checked.not_run,
            "rules_off": checked.off,
        }
        report.show(data={**of_rules, **as_data(reviewed)})
        return
    if reviewed:
        show_standing(reviewed.facts)
    report.show_findings()
    for rule, reason in checked.off.items():
        click.echo(f"rule {rule} is off: {reason}", err=True)
    wanting: dict[str, list[str]] = {}
    for rule, needs in checked.not_run.items():
        wanting.setdefault(needs, []).append(rule)
    for needs, rules in wanting.items():
        click.echo(f"not run, since not known ({needs}): {', '.join(rules)}", err=True)
    if reviewed:
        click.echo(summary(reviewed.facts), err=True)
    else:
        click.echo("facts not looked up: the letter has no manifest; name its draft with --drafted", err=True)
    click.echo(f"{counted(len(_run(checked)), 'rule')} run, {report.summary()}", err=True)


def _run(checked: Checked) -> list[str]:
    return [rule for rule in RULES if rule not in checked.not_run and rule not in checked.off]
