"""Judges PDF files by three independent programs; prints one line per file and judge.

    python validate.py FILE...

Each file must be PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once, and sound as a file.
It says nothing about contrast or wording, which no program can judge. Exit status 1 when one
judge refuses one file, or when there is no file.
"""

import subprocess
import sys
from pathlib import Path

import page

PROFILES = ("PDF_A_3A", "PDF_UA_1")


def by_page(path, profile):
    """Rule by rule. A file that declares both standards must be asked for each by name."""
    report = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    return report.is_compliant, [str(failure) for failure in report.failures]


def by_program(*command):
    """By exit status; what the program says is shown only when it refuses."""
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode == 0, (result.stdout + result.stderr).splitlines()


def judges(path):
    """Every judge by name, with its verdict and its reasons."""
    for profile in PROFILES:
        yield f"page {profile}", *by_page(path, profile)
    # A warning counts: "untagged path" is one, and breaks PDF/UA-1 clause 7.1.
    outloud = Path(sys.executable).with_name("outloud")
    yield "outloud", *by_program(str(outloud), "--fail-on", "warning", str(path))
    yield "qpdf", *by_program("qpdf", "--check", str(path))


def main(paths):
    """Judges every file by every judge, also behind a refusal."""
    refusals = 0
    for path in paths:
        for judge, passed, reasons in judges(path):
            print(f"{'passed' if passed else 'FAILED'}  {judge:<14} {path.name}", flush=True)
            if not passed:
                refusals += 1
                print("\n".join(f"    {reason}" for reason in reasons[:40]))
    print(f"{len(paths)} files, {refusals} refusals")
    return 1 if refusals or not paths else 0


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
