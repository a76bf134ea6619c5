"""A small collection whose titles, outlets, sections and texts hold what breaks careless readers of tables."""
import json
import sys

STRINGS = [
    '=HYPERLINK("http://example.org","x")', "+1+1", "-2+3", "@SUM(A1)", "\tTab first", 'Quote " in it',
    '""', "Comma, semicolon; pipe | tab\tend", "Line\nbreak", "Return\r\nand line", "NULL", "NA", "nan", "None",
    "0012", "1e5", "true", "2031-02-30", " leading and trailing ", "'; DROP TABLE articles; --",
    "%s %d {0} ${x}", "\u202eright to left", "zero\u200bwidth\ufeffmark", "e\u0301 and \u00e9", "\U0001f1e9\U0001f1f0 flag",
    "\u2028line separator\u2029", "\u0000nul\u0000", "\u0007bell\u001b[31mred", "\ufdd0noncharacter\ufdd1",
    "<script>alert(1)</script>", "--", "*", '"unclosed', "a" * 5000, "Ünïcödé ÑAME", "水の価格",
]


def records():
    for number, string in enumerate(STRINGS):
        other = STRINGS[(number + 7) % len(STRINGS)]
        yield {
            "id": f"{number}{string}",
            "title": string,
            "source": other,
            "section": string,
            "date": f"2031-02-{1 + number % 28:02}",
            "text": f"“We close the port tonight, {other} or not,” said Ines Moss, the mayor of Calder. {string} "
            f"She added that {other} was no answer to the strike. “It is about {string},” Jonas Reed told reporters.",
        }


def write(path):
    with open(path, "w", encoding="utf-8") as file:
        for record in records():
            file.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    write(sys.argv[1])
