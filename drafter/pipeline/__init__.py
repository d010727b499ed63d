"""The flow from an order to a drafted letter."""

from drafter.pipeline.draft import Desk, compose, give, lay_out
from drafter.pipeline.order import Draft, Order

__all__ = ["Desk", "Draft", "Order", "compose", "give", "lay_out"]
