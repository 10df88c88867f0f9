"""Cuts the fonts to what the page draws. Usage: cut.py FROM TO, FROM holding the packages' .ttf files."""
import json, sys
from pathlib import Path
from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = """0020-007E 00A1-00AC 00AE-017F 0180 018F 0192 01A0-01A1 01AF-01B0 01CD-01DC 01E2-01EB 01F4-01F5 01FA-021B 0226-0233
0237 0259 0292 02BC 02BE-02BF 02C6-02C7 02D8-02DD 0300-0304 0306-030C 0312 031B 0323-0328 0331 0370-03FF 0400-045F 0462-0463 0490-04FF
1E00-1EFF 2012-2027 2030-203A 203C 2044 2070-208E 20A0-20BF 2103 2116 2122 212E 2150-215E 2190-2193 2202 2206 220F
2211-2212 221A 221E 222B 2248 2260 2264-2265 25A0-25A1 25CA 25CB 25CF"""
FACES = {
    'source-serif-4/400Regular/SourceSerif4_400Regular': ('BriefingSerif', 'Regular', ['kern', 'liga', 'mark', 'mkmk', 'ccmp']),
    'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic': ('BriefingSerif', 'Italic', ['kern', 'liga', 'mark', 'mkmk', 'ccmp']),
    'source-serif-4/600SemiBold/SourceSerif4_600SemiBold': ('BriefingSerif', 'SemiBold', ['kern', 'liga', 'mark', 'mkmk', 'ccmp']),
    'source-serif-4/700Bold/SourceSerif4_700Bold': ('BriefingSerif', 'Bold', ['kern', 'liga', 'mark', 'mkmk', 'ccmp']),
    'inter/400Regular/Inter_400Regular': ('Inter', 'Regular', ['kern', 'mark', 'mkmk', 'ccmp']),
    'inter/600SemiBold/Inter_600SemiBold': ('Inter', 'SemiBold', ['kern', 'mark', 'mkmk', 'ccmp']),
}
# Each for the characters of one script alone, with the space between its words, and all that its letters need to join and stack.
SCRIPTS = {
    'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular': ('NotoSansHebrew', '0020 0591-05F4'),
    'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular': ('NotoNaskhArabic', '0020 0600-06FF 200C-200D'),
    'noto-sans-armenian/400Regular/NotoSansArmenian_400Regular': ('NotoSansArmenian', '0020 0531-058F'),
    'noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular': ('NotoSansGeorgian', '0020 10A0-10FF 1C90-1CBF'),
    'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular': ('NotoSansDevanagari', '0020 0900-097F 200C-200D'),
    'noto-sans-thai/400Regular/NotoSansThai_400Regular': ('NotoSansThai', '0020 0E01-0E5B'),
}
JOINING = '''ccmp locl isol init medi fina rlig liga calt mark mkmk curs kern nukt akhn rphf rkrf blwf half vatu cjct pres abvs blws psts
haln abvm blwm dist'''.split()
# Where one glyph stands for several characters, the one that a reader would type or copy.
PREFERRED = [0x2D, 0x2019, 0x2018, 0xB7, 0x2F, 0x3BC]

def code_points(ranges):
    for part in ranges.split():
        first, _, last = part.partition('-')
        yield from range(int(first, 16), int(last or first, 16) + 1)

def cut(source, target, family, style, features, ranges=RANGES):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=features, hinting=False, notdef_outline=True, glyph_names=False,
                             name_IDs=[0, 1, 2, 4, 6], name_languages=[0x409])
    # Neither a PDF nor its readers look at them.
    options.drop_tables += ['STAT', 'gasp']
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(code_points(ranges)))
    subsetter.subset(font)
    for record in font['name'].names:
        full = f'{family} {style}'
        renamed = {1: full, 2: 'Regular', 3: f'{full} subset', 4: full, 6: f'{family}-{style}'}.get(record.nameID)
        if renamed and family == 'BriefingSerif':
            record.string = renamed
    aliases = unalias(font)
    font.save(target)
    return aliases

def unalias(font):
    """Leaves each glyph one character, so that copied text doesn't depend on what was drawn before."""
    by_glyph = {}
    for code, glyph in font.getBestCmap().items():
        by_glyph.setdefault(glyph, []).append(code)
    aliases = {}
    for codes in by_glyph.values():
        kept = min(codes, key=lambda c: (c not in PREFERRED, c))
        aliases.update({c: kept for c in codes if c != kept})
    for table in font['cmap'].tables:
        for code in aliases:
            table.cmap.pop(code, None)
    return aliases

source, target = Path(sys.argv[1]), Path(sys.argv[2])
aliases = {}
for path, (family, style, features) in FACES.items():
    aliases.update(cut(source / f'{path}.ttf', target / f'{family}-{style}.ttf', family, style, features))
for path, (family, ranges) in SCRIPTS.items():
    cut(source / f'{path}.ttf', target / f'{family}-Regular.ttf', family, 'Regular', JOINING, ranges)
text = {chr(c): chr(k) for c, k in sorted(aliases.items())}
(target / 'aliases.json').write_text(json.dumps(text, ensure_ascii=True, indent=2) + '\n')
