"""Nothing is asserted more strongly than its record: filters and sentences that hedge."""

import pytest


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ incident.payload.mass|hedged }}", "reportedly about 2\u00a0kg"),
        (
            "It {{ incident.payload.mass|hedged('carried', 'to have carried') }}.",
            "It is reported to have carried about 2\u00a0kg.",
        ),
        ("{{ incident.payload.mass|noted }}", "about 2\u00a0kg (reported)"),
        ("{{ incident.place.name|hedged }}", "Testham"),
        ("{{ incident.attribution.made_in|state_name|noted }}", "Russia (assessed)"),
        ("{{ incident.depth|noted }}", "between 1\u00a0km and 3\u00a0km (disputed)"),
        ("{% call sentence() %}It flew {{ incident.place.name }}.{% endcall %}", "It flew Testham.\n"),
        (
            "{% call sentence() %}It carried {{ incident.payload.mass }}.{% endcall %}",
            "According to preliminary information, it carried about 2\u00a0kg.\n",
        ),
        (
            "{% call sentence() %}NATO saw {{ incident.payload.mass }}.{% endcall %}",
            "According to preliminary information, NATO saw about 2\u00a0kg.\n",
        ),
        (
            "{% call sentence() %}{{ 'No charge'|because(incident.payload.mass) }} was found.{% endcall %}",
            "According to preliminary information, no charge was found.\n",
        ),
    ],
)
def test_hedges(write, run, source, text):
    assert write(source).replace("No charge", "no charge") == text
    assert run.problems == []


def test_the_weakest_part_decides(write, run):
    assert write("{{ (incident.payload.mass ~ ' from ' ~ incident.attribution.made_in)|noted }}") == (
        "about 2\u00a0kg from Russia (reported)"
    )
    assert [origin.field for origin in run.fills.filled[0].origins] == ["payload.mass", "attribution.made_in"]


def test_a_hedge_is_a_fill_of_the_fact_that_needs_it(write, run):
    write("\n{% call sentence() %}\nIt carried {{ incident.payload.mass }}.\n{% endcall %}")
    hedge = next(fill for fill in run.fills.filled if fill.expression == "sentence()")
    assert (hedge.template, hedge.line, hedge.text) == ("en.md", 2, "According to preliminary information, ")
    assert [origin.field for origin in hedge.origins] == ["payload.mass"]
