"""`drafter rules`: what a letter is checked for, and why."""

from __future__ import annotations

import click

from drafter.cli.options import CONTEXT, examples, json_option


@click.command(context_settings=CONTEXT, epilog=examples("drafter rules", "drafter rules F01", "drafter rules --json"))
@click.argument("rule", required=False)
@json_option
@click.pass_context
def rules(ctx: click.Context, rule: str | None, as_json: bool) -> None:
    """List the rules that letters are checked against; with RULE, explain one.

    A rule is switched off in drafter.yaml, with a reason: rules: {off: {T44: "house style keeps straight quotes"}}.
    """
    from drafter.checks import RULES
    from drafter.cli.showing import print_json
    from drafter.problems import DrafterError, Problem, did_you_mean

    if rule is not None and rule not in RULES:
        hint = did_you_mean(rule.upper(), RULES) or "'drafter rules' lists them"
        raise DrafterError(Problem("unknown-rule", f"there is no rule '{rule}'", None, hint))
    chosen = [RULES[rule]] if rule else list(RULES.values())
    if as_json:
        print_json({"rules": [
            {"id": one.id, "severity": str(one.severity), "what": one.what, "why": one.why, "source": one.source,
             "needs": list(one.needs), "forms": sorted(one.forms)}
            for one in chosen
        ]})  # fmt: skip
    elif rule:
        one = chosen[0]
        click.echo(f"{one.id} ({one.severity}): {one.what}\n\n{one.why}\nSource: {one.source}")
        for name, values in (("Needs to know", one.needs), ("Forms", sorted(one.forms))):
            if values:
                click.echo(f"{name}: {', '.join(values)}")
    else:
        for one in chosen:
            click.echo(f"{one.id}  {one.severity!s:<7}  {one.what}")
    ctx.exit(0)
