"""``python -m gxdata`` is the command line."""

from gxdata.cli import main

if __name__ == "__main__":
    main()
