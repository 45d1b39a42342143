"""`python -m laut` is the command `laut`."""

from laut.cli import main

if __name__ == "__main__":
    main()
