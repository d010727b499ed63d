"""drafter: formal diplomatic letters composed from incident records, every fact traced to its source."""

__version__ = "0.1.0"
