"""Makes the fonts in this folder from IBM Plex Sans: smaller, unhinted and renamed.

    python make.py FOLDER

FOLDER holds `IBMPlexSans-Regular.woff` and `IBMPlexSans-SemiBold.woff`. The same input gives the
same output, byte for byte. README.md beside this file says where the input comes from.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# "Plex" is a Reserved Font Name (OFL-1.1, clause 3): a changed file needs another name.
FAMILY = "Trivsel Sans"
STYLES = {"Regular": 400, "SemiBold": 600}
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "calt"]
# Copyright, licence and the address of the licence must stay (OFL-1.1, clause 2).
KEPT_NAMES = {0, 13, 14}


def is_kept(code):
    """All letters and signs; no control characters, no private use (PDF/A-3 6.2.11.7.3)."""
    return code >= 0x20 and not 0xE000 <= code <= 0xF8FF and code != 0xFEFF


def is_kerned(code):
    """Letters of most European languages, accents to combine with them, and punctuation."""
    return is_kept(code) and (code <= 0x17F or 0x300 <= code <= 0x36F or 0x2010 <= code <= 0x203A)


def shrink(font, is_wanted):
    """Drops what the paper does not use."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if is_wanted(code)])
    subsetter.subset(font)


def rename(font, style):
    """Gives the font its own name on every place where a program looks for one."""
    names = font["name"]
    names.names = [name for name in names.names if name.nameID in KEPT_NAMES]
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    full = f"{FAMILY} {style}"
    version = "Version 3.005; subset"
    plain = style == "Regular"
    texts = {1: FAMILY if plain else full, 2: "Regular", 3: f"{version};{postscript}"}
    texts |= {4: full, 5: version, 6: postscript}
    texts |= {} if plain else {16: FAMILY, 17: style}
    for name_id, text in texts.items():
        names.setName(text, name_id, 3, 1, 0x409)


def thin_kerning(font, source):
    """Takes the positioning table from a smaller subset: it was half of the file."""
    shrink(source, is_kerned)
    table = source["GPOS"]
    # The table names its glyphs only once it is read, and the two fonts number them differently.
    assert table.table.LookupList
    table.ensureDecompiled(recurse=True)
    font["GPOS"] = table


def main(folder):
    """Makes one file per style."""
    for style, weight in STYLES.items():
        source = folder / f"IBMPlexSans-{style}.woff"
        font = TTFont(source, recalcTimestamp=False)
        shrink(font, is_kept)
        thin_kerning(font, TTFont(source, recalcTimestamp=False))
        rename(font, style)
        font["OS/2"].usWeightClass = weight
        font.flavor = None
        out = Path(__file__).parent / f"TrivselSans-{style}.ttf"
        font.save(out)
        print(f"{out.name}: {out.stat().st_size} bytes, {len(font.getBestCmap())} characters")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
