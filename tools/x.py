"""Start of `./x`: hands the command line to typhon_dev (this folder only makes it importable)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from typhon_dev.main import main  # noqa: E402  (needs the path set above)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
