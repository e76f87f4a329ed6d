"""The plan of stages and its runners. Stages know nothing of processes; runners know nothing of Arabic."""

from khabar.pipeline.plan import Plan
from khabar.pipeline.read import default_plan, read_page, reader
from khabar.pipeline.run import run

__all__ = ["Plan", "default_plan", "read_page", "reader", "run"]
