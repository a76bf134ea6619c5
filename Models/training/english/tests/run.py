"""Runs every function `test_…` of the files `test_….py` beside this one: python tests/run.py"""

import importlib
import pathlib
import sys
import traceback

FOLDER = pathlib.Path(__file__).resolve().parent


def main() -> None:
    sys.path[:0] = [str(FOLDER), str(FOLDER.parent)]
    count = failures = 0
    for path in sorted(FOLDER.glob("test_*.py")):
        module = importlib.import_module(path.stem)
        for name, test in sorted(vars(module).items()):
            if name.startswith("test_") and callable(test):
                count += 1
                try:
                    test()
                except Exception:
                    failures += 1
                    print(f"{path.stem}.{name}")
                    traceback.print_exc()
    print(f"{count} tests, {failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
