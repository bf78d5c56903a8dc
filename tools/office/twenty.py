#!/usr/bin/python3
"""Has LibreOffice write documents with all that authors show and hide, and holds what Kept reads of them against it.

    tools/office/twenty.py KEPT [--documents 20] [--seed 7] [--keep FOLDER]

Each document takes a seeded choice of features (all of them in the first), in a seeded order, and is saved as DOCX, ODT and PDF.
Words that show are named SHOWN…, words that do not HIDDEN…, each once. Of each file:
- every SHOWN word that the format's file still shows is in what `kept write` writes after `kept read`: nothing shown is lost;
- no HIDDEN word is, nor in what `kept read` prints: nothing hidden is read;
- every HIDDEN word that the file holds is told by `kept check`.
"""
import argparse
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

import uno
from com.sun.star.awt import Size
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER, AT_PARAGRAPH


def start(folder):
    """LibreOffice, with a profile of its own, and a way to talk to it."""
    pipe = f"kept{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{folder}/profile",
         f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def value(name, what):
    result = PropertyValue()
    result.Name, result.Value = name, what
    return result


class Writer:
    """One document while it is made; words are named by what a reader of it sees."""

    def __init__(self, document, number):
        self.document, self.number, self.count = document, number, 0
        self.text = document.Text
        self.cursor = self.text.createTextCursor()
        self.shown, self.hidden, self.unread, self.shown_in = [], [], [], {}

    def word(self, kind):
        self.count += 1
        name = f"{kind}{self.number:02d}x{self.count:02d}"
        {"SHOWN": self.shown, "HIDDEN": self.hidden, "UNREAD": self.unread}[kind].append(name)
        return name

    def show(self): return self.word("SHOWN")
    def hide(self, shown_in=None):
        name = self.word("HIDDEN")
        self.shown_in[name] = shown_in
        return name

    def plain(self):
        for name in ("CharHidden", "CharColor", "CharBackColor", "CharHeight", "CharStrikeout", "CharStyleName", "RubyText",
                     "CharTransparence"):
            try:
                self.cursor.setPropertyToDefault(name)
            except Exception:
                pass

    def put(self, words, **properties):
        self.cursor.gotoEnd(False)
        self.plain()
        for name, what in properties.items():
            setattr(self.cursor, name, what)
        self.text.insertString(self.cursor, words, False)
        self.cursor.gotoEnd(False)
        self.plain()

    def end(self, style="Standard"):
        self.cursor.gotoEnd(False)
        self.text.insertControlCharacter(self.cursor, PARAGRAPH_BREAK, False)
        self.cursor.gotoEnd(False)
        self.cursor.ParaStyleName = style
        self.plain()

    def insert(self, content):
        self.cursor.gotoEnd(False)
        self.text.insertTextContent(self.cursor, content, False)
        self.cursor.gotoEnd(False)

    def make(self, service): return self.document.createInstance("com.sun.star." + service)


def sentence(w, *words): return f"In March 2031 the office of {words[0]} was searched. "


# --- What authors do, each a function of the document; its words say what shows.

def title_with_note(w):
    w.cursor.ParaStyleName = "Title"
    w.put(w.show())
    note(w)
    w.end()


def note(w):
    content = w.make("text.Footnote")
    w.insert(content)
    content.setString(f"Report of {w.show()}, 2030, https://example.org/{w.count}")


def end_note(w):
    w.put(sentence(w, w.show()))
    content = w.make("text.Endnote")
    w.insert(content)
    content.setString(f"Gazette of {w.show()}, 2029.")
    w.end()


def heading(w):
    w.cursor.ParaStyleName = "Heading 1"
    w.put(w.show())
    note(w)
    w.end()


def claim(w):
    w.put(sentence(w, w.show()))
    note(w)
    w.end()


def hidden_run(w):
    w.put(sentence(w, w.show()))
    w.put(f"The source is {w.hide()}. ", CharHidden=True)
    w.put(w.show() + ".")
    w.end()


def hidden_style(w):
    styles = w.document.StyleFamilies.getByName("CharacterStyles")
    if not styles.hasByName("Secret"):
        style = w.make("style.CharacterStyle")
        styles.insertByName("Secret", style)
        style.CharHidden = True
    w.put(w.show() + " ")
    w.put(w.hide(), CharStyleName="Secret")
    w.put(" " + w.show() + ".")
    w.end()


def hidden_paragraph(w):
    w.put(w.hide() + " and all of it.", CharHidden=True)
    w.end()
    w.put(w.show() + " follows.")
    w.end()


def white(w):
    w.put(w.show() + " ")
    w.put(w.hide() + " ", CharColor=0xFFFFFF)
    w.put(w.show() + ".")
    w.end()


def white_on_black(w):
    w.put(w.show() + " ", CharColor=0xFFFFFF, CharBackColor=0x000000)
    w.put(w.show() + ".")
    w.end()


def black_on_black(w):
    w.put(w.show() + " ")
    w.put(w.hide() + " ", CharColor=0x000000, CharBackColor=0x000000)
    w.put(w.show() + ".")
    w.end()


def tiny(w):
    w.put(w.show() + " ")
    w.put(w.hide() + " ", CharHeight=1.0)
    w.put(w.show() + ".")
    w.end()


def struck(w):
    w.put(w.show() + " ")
    w.put(w.hide() + " once", CharStrikeout=1)
    w.put(" " + w.show() + ".")
    w.end()


def struck_twice(w):
    w.put(w.show() + " ")
    w.put(w.hide() + " twice", CharStrikeout=2)
    w.put(" " + w.show() + ".")
    w.end()


def hidden_section(w):
    w.put(w.show() + ".")
    w.end()
    section = w.make("text.TextSection")
    w.insert(section)
    # Word has no hidden sections: LibreOffice writes them as text that shows.
    section.Anchor.setString(w.hide(shown_in="docx") + " in a section.")
    section.IsVisible = False
    w.cursor.gotoEnd(False)


def hidden_text_field(w):
    w.put(w.show() + " ")
    field = w.make("text.TextField.HiddenText")
    field.Content, field.Condition = w.hide(), "1"
    w.insert(field)
    w.put(w.show() + ".")
    w.end()


def frame(w):
    w.put(w.show() + " before the box.")
    box = w.make("text.TextFrame")
    box.setSize(Size(8000, 2000))
    box.AnchorType = AT_PARAGRAPH
    w.insert(box)
    box.Text.setString(f"The State should free {w.show()}.")
    w.end()


def frame_in_line(w):
    w.put(w.show() + " ")
    box = w.make("text.TextFrame")
    box.setSize(Size(8000, 2000))
    box.AnchorType = AS_CHARACTER
    w.insert(box)
    box.Text.setString(f"The State should open {w.show()}.")
    w.put(" " + w.show() + ".")
    w.end()


def shape(w):
    drawn = w.make("drawing.CustomShape")
    drawn.setSize(Size(9000, 3000))
    drawn.AnchorType = AT_PARAGRAPH
    w.insert(drawn)
    drawn.CustomShapeGeometry = (value("Type", "rectangle"),)
    drawn.String = f"The State should repeal {w.show()}."
    w.put(w.show() + " beside a shape.")
    w.end()


def table(w):
    w.put(w.show() + " as follows:")
    w.end()
    made = w.make("text.TextTable")
    made.initialize(2, 2)
    w.insert(made)
    for name in ("A1", "B1", "A2", "B2"):
        made.getCellByName(name).setString(w.show())
    w.cursor.gotoEnd(False)
    w.put(w.show() + " after the table.")
    w.end()


def white_in_dark_cell(w):
    made = w.make("text.TextTable")
    made.initialize(1, 2)
    w.insert(made)
    cell = made.getCellByName("A1")
    cell.BackColor = 0x203040
    inner = cell.createTextCursor()
    inner.CharColor = 0xFFFFFF
    cell.insertString(inner, w.show(), False)
    cell = made.getCellByName("B1")
    inner = cell.createTextCursor()
    inner.CharColor = 0xFFFFFF
    cell.insertString(inner, w.hide(), False)
    w.cursor.gotoEnd(False)
    w.put(w.show() + ".")
    w.end()


def field(w):
    w.put(w.show() + " ")
    user = w.make("text.TextField.Input")
    user.Content = w.show()
    w.insert(user)
    w.put(" " + w.show() + ".")
    w.end()


def document_field(w):
    master = w.make("text.fieldmaster.User")
    master.Name = f"name{w.count}"
    master.Content = w.show()
    user = w.make("text.TextField.User")
    user.attachTextFieldMaster(master)
    w.put("Said by ")
    w.insert(user)
    w.put(" and " + w.show() + ".")
    w.end()


def ruby(w):
    w.put(w.show(), RubyText=w.show())
    w.put(" " + w.show() + ".")
    w.end()


def right_to_left(w):
    w.put(w.show() + " ")
    w.put("\u202b" + w.show() + "\u202c ")
    w.put(w.show() + ".")
    w.cursor.WritingMode = 1
    w.end()
    w.cursor.WritingMode = 0


def link(w):
    w.put(w.show() + " ")
    w.put(w.show(), HyperLinkURL="https://example.org/link")
    w.cursor.HyperLinkURL = ""
    w.put(" " + w.show() + ".", HyperLinkURL="")
    w.end()


def comment(w):
    # Set in by `with_comments`: LibreOffice without a screen does not take a comment from a program.
    w.put(w.show() + f" @@{w.hide()}@@")
    w.put(w.show() + ".")
    w.end()


def with_comments(path):
    """Puts comments where a flat document has their words between signs."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(
        "@@(HIDDEN[0-9x]+)@@",
        r"<office:annotation><dc:creator>A. Reviewer</dc:creator><dc:date>2031-01-01T10:00:00</dc:date>"
        r"<text:p>Ask \1 again.</text:p></office:annotation>", text)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def change(w):
    w.put(w.show() + " ")
    gone = w.hide()
    w.put(gone + " ")
    w.document.RecordChanges = True
    found = w.document.createSearchDescriptor()
    found.SearchString = gone
    hit = w.document.findFirst(found)
    hit.setString("")
    w.put(w.show() + " was put in")
    w.document.RecordChanges = False
    w.put(" " + w.show() + ".")
    w.end()


def lists(w):
    w.cursor.ParaStyleName = "Numbering 1"
    w.put(w.show() + " first.")
    w.end("Numbering 1")
    w.put(w.show() + " ")
    w.put(w.hide(), CharHidden=True)
    w.end("Standard")


def heads(w):
    style = w.document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    style.HeaderIsOn = True
    style.HeaderText.setString(w.word("UNREAD") + " Joint submission")
    style.FooterIsOn = True
    style.FooterText.setString(w.word("UNREAD") + " page")


def properties(w):
    w.document.DocumentProperties.Author = w.hide()


FEATURES = [
    heading, claim, end_note, hidden_run, hidden_style, hidden_paragraph, white, white_on_black, black_on_black, tiny, struck,
    struck_twice, hidden_section, hidden_text_field, frame, frame_in_line, shape, table, white_in_dark_cell, field,
    document_field, ruby, right_to_left, link, comment, change, lists, heads, properties,
]

ENDINGS = ["docx", "odt", "pdf"]


def held(path):
    """All that a file holds, as far as its own bytes say."""
    with open(path, "rb") as file:
        bytes_ = file.read()
    if path.endswith(".pdf"):
        # What a reader of the page can copy out.
        return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True).stdout
    with zipfile.ZipFile(io.BytesIO(bytes_)) as package:
        return "\n".join(
            re.sub(r"<[^>]*?(string-value=\"[^\"]*\")?[^>]*>", r"\1", package.read(name).decode("utf-8", "replace"))
            for name in package.namelist() if name.endswith(".xml"))


def joined(text): return re.sub(r"\s+", "", text)


def read(kept, path):
    """What Kept reads of a file, and what it writes again from it."""
    with tempfile.TemporaryDirectory() as folder:
        plain = subprocess.run([kept, "read", path, "--json"], capture_output=True, text=True)
        subprocess.run([kept, "read", path, "--register", folder + "/one.kept", "--accept"], capture_output=True, text=True)
        written = subprocess.run(
            [kept, "write", "--register", folder + "/one.kept", "--to", folder + "/one.md"], capture_output=True, text=True)
        try:
            with open(folder + "/one.md") as file:
                return plain.stdout, file.read(), plain.stderr
        except FileNotFoundError:
            return plain.stdout, "", plain.stderr + written.stderr


def told(kept, path):
    run = subprocess.run([kept, "check", "--format", "json", path], capture_output=True, text=True)
    found = json.loads(run.stdout) if run.stdout else {}
    rules = {"hidden-words", "struck-words", "tracked-change", "left-comment", "named-in-properties", "unread-words"}
    return joined(" ".join(
        one["quote"] for one in found.get("diagnostics", []) if one["rule"] in rules))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kept")
    parser.add_argument("--documents", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep")
    options = parser.parse_args()
    kept = os.path.abspath(options.kept)
    random.seed(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.abspath(options.keep or folder)
        os.makedirs(out, exist_ok=True)
        writers = make(options.documents, folder, out)
        for ending in ENDINGS:
            subprocess.run(
                ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", ending, "--outdir",
                 out] + [flat(out, w) for w in writers], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        faults = sum(len(hold(kept, f"{out}/{w.number:02d}.{ending}", w)) for w in writers for ending in ENDINGS)
    words = sum(len(w.shown) + len(w.hidden) for w in writers)
    print(f"{len(writers)} documents, {len(writers) * len(ENDINGS)} files, {words} words: {faults} faults")
    sys.exit(1 if faults else 0)


def flat(out, writer): return f"{out}/{writer.number:02d}.fodt"


def make(count, folder, out):
    """Documents as LibreOffice keeps them; each is then converted to the formats that people send."""
    office, desktop = start(folder)
    writers = []
    try:
        for number in range(1, count + 1):
            chosen = FEATURES if number == 1 else random.sample(FEATURES, random.randint(10, len(FEATURES)))
            document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
            w = Writer(document, number)
            title_with_note(w)
            for feature in chosen:
                feature(w)
            document.storeToURL("file://" + flat(out, w), (value("FilterName", "OpenDocument Text Flat XML"),))
            document.close(True)
            with_comments(flat(out, w))
            writers.append(w)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)
    return writers


def hold(kept, path, w):
    """What is wrong with what Kept makes of a file."""
    plain, written, complaint = read(kept, path)
    holds, text, tells = joined(held(path)), joined(plain + written), told(kept, path)
    written = joined(written)
    problems = [f"lost {word}" for word in w.shown if word in holds and word not in written]
    hidden = [word for word in w.hidden if not path.endswith(w.shown_in[word] or "-")]
    problems += [f"read {word}" for word in hidden if word in text]
    problems += [f"not told {word}" for word in hidden + w.unread
                 if word in holds and word not in tells and word not in text]
    if not written:
        problems.append(complaint.strip())
    if problems:
        print(f"{path}: {'; '.join(problems)}", flush=True)
    return problems


main()
