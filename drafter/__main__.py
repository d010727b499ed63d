"""Lets `python -m drafter` do what the command `drafter` does."""

from drafter.cli import main

if __name__ == "__main__":
    main()
