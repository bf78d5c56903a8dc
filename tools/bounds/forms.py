"""Files of many forms and any size: what a text, a Word document and a PDF can be made of to take long or much memory."""
import io
import random
import zipfile
import zlib

ASK = "In May 2016 officers detained 40 people in Halvarsund, and the State should repeal the law on assemblies. "


def numbered(text, size):
    return "".join(f"{number}. {text}\n\n" for number in range(1, size // (len(text) + 8) + 2))


def noted(size):
    count = size // (len(ASK) + 36) + 1
    return "".join(f"{ASK}[{n}]\n\n" for n in range(1, count)) + "".join(f"[{n}] Herald, 3 May 2016.\n" for n in range(1, count))


def shuffled(size, breaks):
    chance = random.Random(7)
    words = ASK.split() + "Article 20 of the Law on Assemblies (1995), A/HRC/28/10 “we urge” 3 May U.S. should be, https://example.org/a".split()
    return "".join(chance.choice(words) + ("\n\n" if chance.random() < breaks else " ") for _ in range(size // 6))


def again(words):
    return lambda size: words * (size // len(words.encode()) + 1)


TEXTS = {
    "one sentence without an end": again("law and "), "sentences in one line": again(ASK), "paragraphs": again(ASK * 4 + "\n\n"),
    "numbered paragraphs": lambda size: numbered(ASK, size), "lines of one paragraph": again(ASK[:70] + "\n"), "short lines": again("ab\n"),
    "notes": noted, "one letter": again("a"), "one figure": again("1"), "brackets": again("("), "quotation marks": again("“a "),
    "headings": again("THE RIGHT TO ASSEMBLY\n\n"), "addresses": again("https://example.org/a/page "), "stops": again("."),
    "abbreviations": again("U.S. "), "commas": again("a, "), "asks in a row": again("the State should repeal the law; "), "items": again("- repeal the law\n"),
    "dates": again("3 May 1995 "), "symbols": again("A/HRC/28/10 "), "articles": again("article 20 of the Law on Assemblies of 1995, "),
    "names": again("Anna Berg "), "Arabic": again("وينبغي للدولة أن تلغي القانون. "), "Chinese": again("国家应废除该法律。"), "marks on one letter": again("a\u0301"),
    "invisible letters": again("\u200d"), "tabs": again("a\t"), "what nothing closes": again('"a (b [c '), "markup": again("&amp;<b>"), "spaces": again(" "),
    "any words in one line": lambda size: shuffled(size, 0), "any words": lambda size: shuffled(size, 0.03),
}

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def word(body):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
        package.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                         f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>')
        package.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                         f"<w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def runs(words, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraphs(inside):
    return lambda size: word(f"<w:p>{inside}</w:p>" * (size // (len(inside) + 10) + 1))


def nested(size):
    depth = size // 48 + 1
    return word("<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth)


WORDS = {
    "one run": lambda size: word(f"<w:p>{runs(ASK * (size // len(ASK) + 1))}</w:p>"), "paragraphs": paragraphs(runs(ASK)),
    "tiny paragraphs": paragraphs(runs("a")), "empty paragraphs": paragraphs(""),
    "tiny runs": lambda size: word("<w:p>" + runs("ab ") * (size // 50 + 1) + "</w:p>"), "line breaks": lambda size: word("<w:p>" + "<w:r><w:t>a</w:t><w:br/></w:r>" * (size // 30 + 1) + "</w:p>"),
    "tracked changes": paragraphs(f'<w:ins w:author="x">{runs("ab")}</w:ins>'), "hidden runs": paragraphs(runs("ab cd", "<w:rPr><w:vanish/></w:rPr>")),
    "a table": lambda size: word("<w:tbl>" + ("<w:tr>" + f"<w:tc><w:p>{runs('cell')}</w:p></w:tc>" * 5 + "</w:tr>") * (size // 400 + 1) + "</w:tbl>"),
    "tables in tables": nested, "one attribute": lambda size: word('<w:p w:x="' + "y" * size + '"/>'),
    "many attributes": lambda size: word("<w:p " + " ".join(f'w:x{n}="y"' for n in range(size // 12)) + "/>"),
}


def stream(content, packed=False, extra=b""):
    if packed:
        content, extra = zlib.compress(content, 9), extra + b"/Filter/FlateDecode"
    return b"<</Length %d%s>>stream\n" % (len(content), extra) + content + b"\nendstream"


def written(size):
    lines = b"".join(b"(" + ASK[:90].encode() + b") Tj T* " for _ in range(size // 90 + 1))
    return b"BT /F1 8 Tf 40 800 Td 9 TL " + lines + b"ET"


def pdf(contents, pages=None, resources=b"", extra=()):
    """A file of pages, each with its content, or as many as are asked for with the first one."""
    count = pages or len(contents)
    first = 4 + len(contents) + len(extra)
    kids = b" ".join(b"%d 0 R" % (first + n) for n in range(count))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", *contents, *extra]
    for number in range(count):
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>%s>>>>"
                       % (4 + (0 if pages else number), resources))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))


def letters(size):
    return pdf([stream(b"BT /F1 8 Tf " + b"".join(b"1 0 0 1 %d %d Tm (a) Tj " % (n * 7 % 550, n * 13 % 800) for n in range(size // 28)) + b"ET")])


def forms_within_forms(size):
    """Each of thirty forms draws the next one ten times."""
    forms = []
    for number in range(30):
        content = b"/X%d Do " % (number + 1) * 10 if number < 29 else b"BT /F1 8 Tf (a) Tj ET"
        forms.append(stream(content, extra=b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/XObject<</X%d %d 0 R>>>>"
                            % (number + 1, 6 + number)))
    return pdf([stream(b"/X0 Do")], resources=b"/XObject<</X0 5 0 R>>", extra=forms)


PDFS = {
    "pages of words": lambda size: pdf([stream(written(20_000))] * (size // 21_000 + 1)), "one page of words": lambda size: pdf([stream(written(size))]),
    "one page drawn as thousands": lambda size: pdf([stream(written(100_000), packed=True)], pages=2_900),
    "one page that unpacks without end": lambda size: pdf([stream(written(200_000_000), packed=True)]), "letters one by one": letters,
    "forms within forms": forms_within_forms, "objects": lambda size: pdf([stream(written(2_000))], extra=[b"<</A 1>>"] * (size // 50)),
    "bytes of no kind": lambda size: pdf([stream(written(2_000))], extra=[stream(b"x" * size)]),
    "lines": lambda size: pdf([stream(written(2_000) + b" 0 0 m " + b"1 1 l 9 9 l " * (size // 12) + b"S")]),
    "white words": lambda size: pdf([stream(written(2_000) + b" 1 1 1 rg " + written(3_000))] * min(2_900, size // 5_500 + 1)),
}
