"""What is wrong with the file, or with the head of the map."""

import gzip

from tests.broken.breaks import Case, put
from tests.broken.level_folder import GOOD, TSX


def xml_cases() -> list[Case]:
    def declared(doctype: str) -> str:
        return put("?>\n", f"?>\n{doctype}\n")

    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    return [
        Case("empty file", "E005", ""),
        Case("only spaces", "E005", "   \n\n"),
        Case("truncated", "E005", GOOD[:2000]),
        Case("truncated in a tag", "E005", GOOD[: GOOD.index("<objectgroup") + 5]),
        Case("no XML at all", "E005", "a map? here you are"),
        Case("two roots", "E005", GOOD + "<map/>"),
        Case("bad nesting", "E005", put("</objectgroup>", "</group>"), at="</group>"),
        Case("attribute twice", "E005", put('id="9" ', 'id="9" id="9" '), at='id="9" id'),
        Case("bare ampersand", "E005", put("A Good Dream", "A & B"), at="A & B"),
        Case("unknown entity", "E005", put("A Good Dream", "&nbsp;"), at="&nbsp;"),
        Case("control character", "E005", put("A Good Dream", "\x01"), at="\x01"),
        Case("NUL byte", "E003", put("A Good Dream", "\0")),
        Case(
            "merge conflict",
            "E005",
            put(" <layer id", "<<<<<<< ours\n <layer id"),
            at="<<<<<<<",
        ),
        Case("JSON map", "E007", '{"type": "map", "width": 10}'),
        Case("JSON list", "E007", "[1]"),
        Case("another root", "E007", put("<map ", "<foo ").replace("</map>", "</foo>"), at="<foo"),
        Case("a tileset", "E007", TSX, at="<tileset"),
        Case("a template file", "E007", "<template/>"),
        Case("SVG", "E007", '<svg xmlns="http://www.w3.org/2000/svg"/>'),
        Case("namespaced", "E007", '<t:map xmlns:t="urn:t"/>'),
        Case("doctype", "E004", declared("<!DOCTYPE map>"), at="<!DOCTYPE"),
        Case("billion laughs", "E004", declared(f"<!DOCTYPE map [{laughs}]>"), at="<!DOCTYPE"),
        Case(
            "external entity",
            "E004",
            declared('<!DOCTYPE map [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
            at="<!DOCTYPE",
        ),
        Case("external doctype", "E004", declared('<!DOCTYPE map SYSTEM "http://localhost/x">')),
        Case("parameter entity", "E004", declared('<!DOCTYPE m [<!ENTITY % p "x"> %p;]>')),
        Case("late doctype", "E005", put("<properties>", "<properties><!DOCTYPE map>")),
        Case("UTF-16", "E003", GOOD.replace("UTF-8", "UTF-16").encode("utf-16")),
        Case("UTF-16 without a mark", "E003", declared("<!DOCTYPE map>").encode("utf-16-le")),
        Case("UTF-32", "E003", GOOD.encode("utf-32")),
        Case("UTF-7", "E005", b'<?xml version="1.0" encoding="utf-7"?>+ADw-map/+AD4-'),
        Case("EBCDIC", "E003", GOOD.encode("cp500")),
        Case("Latin-1", "E003", put("A Good", "Après").encode("latin-1")),
        Case("random bytes", "E003", bytes(range(256)) * 20),
        Case("gzipped", "E003", gzip.compress(GOOD.encode())),
        Case("too large", "E002", GOOD + " " * 1_000_000),
        Case("100 MB of spaces", "E002", b" " * 2_000_000),
        Case("deep nesting", "E006", "<map>" + "<group>" * 4_000 + "</map>"),
        Case("very deep nesting", "E006", "<g>" * 300_000),
        Case("many elements", "E006", "<map>" + "<a/>" * 200_000 + "</map>"),
        Case(
            "many attributes",
            "E010",
            "<map " + " ".join(f'a{i}="1"' for i in range(60_000)) + "/>",
        ),
        Case("one long attribute", "E010", f'<map width="{"9" * 900_000}" height="1"/>'),
    ]


def head_cases() -> list[Case]:
    def head(old: str, new: str, code: str) -> Case:
        return Case(f"map with {new.strip() or 'no ' + old}", code, put(f" {old}", new), at="<map ")

    return [
        head('width="10"', ' width="41"', "E010"),
        head('height="7"', ' height="25"', "E010"),
        head('width="10"', ' width="0"', "E010"),
        head('width="10"', ' width="-5"', "E010"),
        head('width="10"', ' width="2000000000"', "E010"),
        head('width="10"', f' width="{"9" * 5000}"', "E010"),
        head('width="10"', ' width="nan"', "E010"),
        head('height="7"', ' height="inf"', "E010"),
        head('width="10"', ' width="1e1"', "E010"),
        head('width="10"', ' width="१०"', "E010"),
        head('width="10"', ' width=""', "E010"),
        head('width="10"', "", "E010"),
        head('tilewidth="16"', ' tilewidth="32"', "E011"),
        head('tileheight="16"', ' tileheight="0"', "E011"),
        head('tileheight="16"', "", "E011"),
        head('orientation="orthogonal"', ' orientation="isometric"', "E012"),
        head('orientation="orthogonal"', ' orientation="hexagonal"', "E012"),
        head('infinite="0"', ' infinite="1"', "E013"),
        head('infinite="0"', ' infinite="yes"', "E013"),
        head('class="Dream"', ' class="Level"', "W215"),
    ]
