"""Writes wordpiece.tsv, the answers of the `tokenizers` package that WordPieceReferenceTests checks.

Run: python wordpiece.py tokenizer.json (of all-MiniLM-L6-v2; tokenizers 0.23.3). Lines:
text     the text's bytes in hexadecimal, numbers of the pieces, their byte ranges
article  id, number of pieces, digest (of title, line feed and text)
scalars  first block, block after the last, number of pieces, digest (see `scalars`)
A digest is FNV-1a (64 bits) over number, start and end of each piece, 4 bytes each, little-endian.
"""
import codecs
import json
import pathlib
import struct
import sys

import tokenizers

TEXTS = [
    "", " ", "\n\t", ".", "a", "Harbour masters re-anchored the Ysolde, unbelievably.",
    # accents, composed and not
    "Café crème brûlée, naïve façade, Ångström, Łódź, Đà Nẵng, Smørrebrød",
    "Cafe\u0301 cre\u0300me, A\u030angstro\u0308m, o\u0302\u0301\u0323, x\u0323\u0307\u031b",
    "İstanbul ISPARTA ıssız i\u0307 Straße STRASSE ẞ ﬁnal ﬂow",
    "ΟΔΥΣΣΕΥΣ Σίσυφος ὈΔΥΣΣΕΎΣ ᾳ ῼ ΐ ΰ", "Москва ЙОГУРТ Ёлка йод ї ў Ѣ",
    # marks that stay and change places
    "a\u0323\u1b44b a\u0301\u0323\u1b44\u1baab", "\U0001d15e\u0327\u0323x \U0001d160\u0301",
    "\u1b44a \u0344\u1b44 \u0f73\u1b44 \u0f71\u0f72\u0f74", "a\u302e\u0301 \u0301\u302e",
    # scripts with marks, syllables and no spaces
    "שָׁלוֹם עוֹלָם", "السَّلامُ عَلَيْكُم", "हिन्दी में समाचार क़ानून", "বাংলা কোণ কৌশল", "தமிழ் கொடி பௌ",
    "ภาษาไทยไม่มีช่องว่าง", "ພາສາລາວ", "မြန်မာဘာသာ", "한국어 기사 각 힣 가", "\u1112\u1161\u11ab",
    "ひらがなガギグ カタカナ ﾊﾝｶｸ", "新聞記事は今日、出た。", "豈更 﨑 丽 \U0002f800 \U00020000",
    "中文abc中文 a中b", "ქართული ᲥᲐᲠᲗᲣᲚᲘ ᏣᎳᎩ Ꮳꮳ Հայերեն և", "𐐀𐐨 𞤀𞤢 𝐀𝓑 𝟘",
    # emoji and symbols
    "👩‍🚒 🇩🇰 👍🏽 ❤️ 1️⃣", "$ € £ ¥ + < = > ^ ` | ~ © ® ™ ° § ¶ † ‡ • … ‰ № ℃ Å K Ω",
    "“quoted” ‘single’ «guillemets» ‹x› „low“ — – ‑ ‐ ― ¿? ¡! ⁇ ⸮ 、。「」", "a≠b ≮ ≯ ∉ \u037e \u0387 \u1fef",
    "x²³¹ ½ ¼ Ⅷ ⅷ ① ㍿ ㎏", "_snake_case_ don't o'clock rock’n’roll AT&T 3.14 1,000 50% #tag @desk",
    "https://ex.org/a?b=(c)&d=e#f a.b@c.org C:\\x\\y",
    # spaces, controls and invisible characters
    "a\u00a0b\u2003c\u3000d\u202fe\u2028f\u2029g\u0085h\u1680i\u180ej", "a\tb\rc\nd\x0be\x0cf",
    "so\u00adft zero\u200bwidth join\u200der\u2060word \ufeffbom \u200eltr\u200f",
    "nul\0in the\0middle \0\x01\x02 \x7fdel \x9b", "\ufffd rep\ufffdlaced \ue000private\U000f0000",
    "\u0378unassigned\u0378 \U000e0041tag", "e\0\u0301 e\u200d\u0301\u0323", "\u0301start", ".\u0301 中\u0301x",
    # long words
    "a" * 100, "a" * 101, "é" * 100, "é" * 101, "x" * 99 + "\u0301\u0301", "x" * 100 + "\u0301 y",
    "가" * 50 + " " + "가" * 51, "中" * 101, "." * 101, "a" * 101 + ".b", "0123456789" * 12,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    # words that cannot be built, and markers
    "ab中☃cd ☃ x☃ \U0001f9ff", "Ꙁ\u2c00z", "[SEP] [CLS]x[MASK][PAD] [UNK] [[SEP]] [sep] [ SEP] [SE", "##ing ## #",
    # bytes that are not UTF-8
    b"caf\xe9 \xff\xfe ab\xc3", b"\xed\xa0\x80surrogate\xed\xb0\x80 \xf0\x9f\x98", b"a\x80b\xc0\xafc \xf5\x80\x80\x80d",
    b"\xe2\x28\xa1 \xf0\x28\x8c\xbc e\xff\xcc\x81",
]

BLOCKS = [(0x000, 0x100), (0x100, 0x200), (0x2F0, 0x302), (0xE00, 0xE02)]


def starts(data):
    """Where each scalar of the decoded bytes starts, and the end."""
    bad = {}

    def replace(error):
        bad[error.start] = error.end
        return "\ufffd", error.end

    codecs.register_error("note", replace)
    found = [0]
    for scalar in data.decode("utf-8", "note"):
        found.append(bad.get(found[-1]) or found[-1] + len(scalar.encode()))
    return found


def pieces(tokenizer, data):
    encoding = tokenizer.encode(data.decode("utf-8", "replace"), add_special_tokens=False)
    place = starts(data)
    return [(i, place[a], place[b]) for i, (a, b) in zip(encoding.ids, encoding.offsets)]


def digest(found, value=0xCBF29CE484222325):
    for piece in found:
        for byte in struct.pack("<3I", *piece):
            value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


def scalars(block):
    """Each scalar of a block inside a word, alone, doubled and before an accent."""
    values = [v for v in range(block * 256, block * 256 + 256) if not 0xD800 <= v < 0xE000]
    return "".join(f"a{chr(v)}b {chr(v)} {chr(v)}{chr(v)}\u0301\n" for v in values).encode()


def main():
    tokenizer = tokenizers.Tokenizer.from_file(sys.argv[1])
    tokenizer.no_truncation()
    tokenizer.no_padding()
    here = pathlib.Path(__file__).resolve()
    lines = []
    for text in TEXTS:
        data = text if isinstance(text, bytes) else text.encode()
        found = pieces(tokenizer, data)
        ids = " ".join(str(i) for i, _, _ in found)
        ranges = " ".join(f"{a}-{b}" for _, a, b in found)
        lines.append(f"text\t{data.hex()}\t{ids}\t{ranges}")
    collection = here.parents[3] / "Notebooks-data/sample-collection/articles.jsonl"
    for line in collection.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        found = pieces(tokenizer, f"{article['title']}\n{article['text']}".encode())
        lines.append(f"article\t{article['id']}\t{len(found)}\t{digest(found):016x}")
    for first, end in BLOCKS:
        count, value = 0, digest([])
        for block in range(first, end):
            found = pieces(tokenizer, scalars(block))
            count, value = count + len(found), digest(found, value)
        lines.append(f"scalars\t{first:x}-{end:x}\t{count}\t{value:016x}")
    here.with_name("wordpiece.tsv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
