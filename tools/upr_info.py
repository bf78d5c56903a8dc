"""UPR Info's rows, read from its exports, and texts made comparable with them."""
import csv
import html
import io
import pathlib
import re
import unicodedata
from collections import Counter, defaultdict

TREATIES = [
    ("iccpr", "international covenant on civil and political rights"),
    ("icescr", "international covenant on economic social and cultural rights"),
    ("cedaw", "convention on the elimination of all forms of discrimination against women"),
    ("cedaw", "convention on the elimination of discrimination against women"),
    ("icerd", "international convention on the elimination of all forms of racial discrimination"),
    ("icerd", "cerd"), ("cat", "convention against torture and other cruel inhuman or degrading treatment or punishment"),
    ("cat", "convention against torture"), ("crc", "convention on the rights of the child"),
    ("crpd", "convention on the rights of persons with disabilities"), ("crpd", "cprd"),
    ("icrmw", "international convention on the protection of the rights of all migrant workers and members of their families"),
    ("icrmw", "international convention on the protection of all migrant workers and members of their families"),
    ("icrmw", "cmw"),
    ("cped", "international convention for the protection of all persons from enforced disappearance"),
    ("cped", "international convention on the protection of all persons from enforced disappearance"),
    ("cped", "convention for the protection of all persons from enforced disappearance"),
    ("cped", "ced"), ("cped", "icppped"), ("op", "optional protocol"), ("nhri", "national human rights institution"),
    ("hrc", "human rights council"), ("icc", "international criminal court"), ("hrd", "human rights defenders"),
    ("ngo", "non governmental organizations"), ("un", "united nations"), ("lgbt", "lesbian gay bisexual and transgender"),
]
SMALL = set("the a an of to and in on for with its it is are be by at as that this all their has have from or which "
            "into also further other".split())


def words(text):
    text = unicodedata.normalize("NFKD", text.lower())
    text = " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in text if not unicodedata.combining(c)).replace("’", "'").replace("'", "")))
    for short, long in TREATIES:
        text = text.replace(long, short)
    return Counter(w[:6] for w in text.split() if w not in SMALL)


def held(part, whole):
    """How much of one text's words the other holds."""
    total = sum(part.values())
    return sum((part & whole).values()) / total if total else 0.0


def likeness(left, right):
    """Token F1."""
    total = sum(left.values()) + sum(right.values())
    return 2 * sum((left & right).values()) / total if total else 0.0


def rows(folder, codes):
    result = defaultdict(list)
    seen = set()
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        data = path.read_bytes()
        text = data.decode("mac_roman" if b"\r\n" not in data[:4000] else "utf-8", "replace")
        for row in csv.DictReader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"))):
            row = {k.strip(): html.unescape((v or "").strip()) for k, v in row.items() if k}
            key = (row["To"], row["Session"], row["From"], row["Text"])
            if key in seen:
                continue
            seen.add(key)
            to, sender = code(row["To"], codes), code(row["From"], codes)
            if to and row["Session"].isdigit():
                result[to, int(row["Session"])].append((words(row["Text"]), sender, row["Text"], row["Response"]))
    return result


def fold(name):
    name = unicodedata.normalize("NFKD", name.lower().replace("&", "and").replace("st.", "saint").replace("’", "'"))
    return re.sub(r"[^a-z]+", " ", "".join(c for c in name if not unicodedata.combining(c))).strip()


OTHER = {"macedonia fyr": "MKD", "saint vincent and the grenadines": "VCT", "st vincent and the grenadines": "VCT",
         "st kitts and nevis": "KNA", "st lucia": "LCA", "guinea bissau": "GNB", "swaziland": "SWZ", "laos": "LAO",
         "cote d ivoire": "CIV", "bosnia and herzegovina": "BIH", "republic of congo": "COG", "timor leste": "TLS",
         "democratic republic of congo": "COD", "dpr korea": "PRK", "cape verde": "CPV", "micronesia": "FSM"}


def code(name, codes):
    folded = fold(name)
    return OTHER.get(folded) or codes.get(folded)


def state_codes():
    """Names and codes out of the vocabulary's own list."""
    path = pathlib.Path(__file__).parent.parent / "Sources/KeptVocabulary/Country+All.swift"
    codes = {}
    for entry in re.finditer(r'\.init\(\s*"([A-Z]{3})", "([^"]+)"(?:,\s*other: \[([^\]]*)\])?', path.read_text(encoding="utf-8")):
        names = [entry[2], re.sub(r" \(.*", "", entry[2])] + re.findall(r'"([^"]+)"', entry[3] or "")
        for name in names:
            codes.setdefault(fold(name), entry[1])
    return codes
