"""Judges PDF files by three independent programs; prints one line per file and judge.

    python validate.py FILE...

Each file must be PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once, and sound as a file.
It says nothing about contrast or wording, which no program can judge. Exit status 1 when one
judge refuses one file, or when there is no file. Before that, each judge must refuse a copy of the first
file that was broken on purpose: a judge that refuses nothing has said nothing.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import page
import pikepdf

PROFILES = ("PDF_A_3A", "PDF_UA_1")


def by_page(path, profile):
    """Rule by rule. A file that declares both standards must be asked for each by name."""
    report = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    return report.is_compliant, [str(failure) for failure in report.failures]


def by_program(*command):
    """By exit status; what the program says is shown only when it refuses."""
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode == 0, (result.stdout + result.stderr).splitlines()


def without_language(pdf):
    """ISO 14289-1, 7.2."""
    del pdf.Root.Lang


def without_tags(pdf):
    """ISO 19005-3, 6.7.3."""
    del pdf.Root.StructTreeRoot


def without_relation(pdf):
    """ISO 19005-3, 6.8."""
    del pdf.Root.AF[0].AFRelationship


CONTROLS = {
    without_language: ("page PDF_UA_1", "outloud"),
    without_tags: ("page PDF_A_3A", "page PDF_UA_1", "outloud"),
    without_relation: ("page PDF_A_3A",),
}


def broken(path, folder):
    """Copies of a file, each with one fault, and the judges that must find it."""
    for fault, finders in CONTROLS.items():
        copy = folder / f"{fault.__name__}.pdf"
        with pikepdf.open(path) as pdf:
            fault(pdf)
            pdf.save(copy)
        yield copy, finders
    cut = folder / "cut.pdf"
    cut.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    yield cut, ("qpdf",)


def blind(path):
    """How many judges let a broken copy pass."""
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for copy, finders in broken(path, Path(folder)):
            passed = [judge for judge, passed, _ in judges(copy, finders) if passed]
            print(f"{'BLIND ' if passed else 'refused'} {copy.name:<22} by {', '.join(finders)}")
            count += len(passed)
    return count


def judges(path, asked=None):
    """Every judge by name, or those that are asked, with its verdict and its reasons."""
    for judge, verdict in verdicts(path):
        if asked is None or judge in asked:
            yield judge, *verdict()


def verdicts(path):
    """Every judge by name, and how to ask it."""
    for profile in PROFILES:
        yield f"page {profile}", lambda profile=profile: by_page(path, profile)
    # A warning counts: "untagged path" is one, and breaks PDF/UA-1 clause 7.1.
    outloud = Path(sys.executable).with_name("outloud")
    yield "outloud", lambda: by_program(str(outloud), "--fail-on", "warning", str(path))
    yield "qpdf", lambda: by_program("qpdf", "--check", str(path))


def main(paths):
    """Judges every file by every judge, also behind a refusal."""
    refusals = sum(blind(path) for path in paths[:1])
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
