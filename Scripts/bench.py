#!/usr/bin/env python3
"""Measures one run of Annals against what gzip and libdeflate take for the same bytes.

Makes a corpus of its own (seeded: the same size gives the same bytes) or takes any folder, runs
the release binary on it in a scratch folder, and prints speed, memory, sizes and ratios, then
the cost of an unchanged second run and of a run after 1 % of new files. CPU time is that of the
whole process, all threads; ratios hold on any machine, MB/s only on this one.
"""

import argparse
import datetime
import gzip
import itertools
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

MB = 1e6
# The stat cache distrusts files changed within two seconds before a run.
SETTLE_SECONDS = 2.1

# The commonest words of English, in order of their frequency: the head of the distribution.
FUNCTION_WORDS = (
    "the of and to a in that is was for it with as his on be at by had not are but from or have "
    "an they which one you were all her she there would their we him been has when who will no "
    "more if out so up said what its about than into them can only other time new some could "
    "these two may first then do any like my now over such our man me even most made after also "
    "did many off before must well back through years much where your way down should because "
    "long each just state people those too mr how little good world make very year still see "
    "work men day get here between under never against last while part house being same another "
    "know until without during government public however national general next several "
    "according company country minister statement report since week percent members million"
).split()
ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sh sl sp st str t th tr v w".split()
VOWELS = "a a a e e e e i i o o o u ai ea ee io ou".split()
CODAS = "b ck d ft g l l ld m mp n n nd ng nt p r r rd rk rm rn s sh st t t th".split() + [""] * 24
ENDINGS = "ed er ing ion ly ment ness s tion y".split() + [""] * 14
MONTHS = "January February March April May June July August September October November December".split()
SPECIAL = ["café", "naïve", "Zürich", "São Paulo", "£5 million", "résumé", "façade"]


class Corpus:
    """Articles with natural word frequencies (Zipf), names, quotations, dates and addresses."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        words = list(FUNCTION_WORDS)
        known = set(words)
        while len(words) < 30_000:
            # Frequent words are short: one syllable, then two, then three, then an ending as well.
            rank = len(words)
            word = self.syllables(1 + (rank > 600) + (rank > 6_000))
            if rank > 2_000:
                word += self.random.choice(ENDINGS)
            if word not in known:
                known.add(word)
                words.append(word)
        self.words = words
        # Zipf-Mandelbrot: frequency falls as 1 / (rank + 2.7) ** 1.07.
        self.weights = list(itertools.accumulate((rank + 2.7) ** -1.07 for rank in range(1, len(words) + 1)))
        # Prose repeats more than single words: stock phrases, by Zipf's law as well.
        self.phrases = [" ".join(self.draw(self.random.randint(2, 5))) for _ in range(4_000)]
        self.phrase_weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(1, 4_001)))
        self.names = [self.syllables(2).capitalize() for _ in range(3_000)]
        self.cities = [self.syllables(2).capitalize() for _ in range(300)]

    def syllables(self, count):
        choice = self.random.choice
        return "".join(choice(ONSETS) + choice(VOWELS) + choice(CODAS) for _ in range(count))

    def draw(self, count):
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def date(self):
        r = self.random
        day, month, year = r.randint(1, 28), r.choice(MONTHS), r.randint(1995, 2025)
        return r.choice([f"{day} {month} {year}", f"{month} {day}, {year}", f"{month} {year}",
                         f"{year}-{MONTHS.index(month) + 1:02}-{day:02}"])

    def address(self):
        r = self.random
        return f"https://www.{r.choice(self.words[150:])}.example/{r.randint(2001, 2025)}/{r.choice(self.words)}-{r.choice(self.words)}"

    def person(self):
        return f"{self.random.choice(self.names)} {self.random.choice(self.names)}"

    def sentence(self):
        r = self.random
        words = self.draw(max(4, int(r.gauss(14, 6))))
        for phrase in r.choices(self.phrases, cum_weights=self.phrase_weights, k=r.randint(1, 4)):
            words.insert(r.randrange(len(words)), phrase)
        if len(words) > 14:
            words[len(words) // 2] += ","
        roll = r.random()
        if roll < 0.10:
            words[-1:] = ["on", self.date()]
        elif roll < 0.30:
            words[r.randrange(len(words))] = self.person()
        elif roll < 0.34:
            words[r.randrange(len(words))] = r.choice(SPECIAL)
        elif roll < 0.38:
            words[r.randrange(len(words))] = f"{r.randint(2, 999)},{r.randint(0, 999):03}"
        words[0] = words[0][0].upper() + words[0][1:]
        text = " ".join(words)
        if r.random() < 0.12:
            return f"“{text},” said {self.person()}."
        return text + ("?" if r.random() < 0.03 else ".")

    def article(self):
        """Bytes of one file: mostly UTF-8, now and then Windows-1252 or with CRLF."""
        r = self.random
        title = " ".join(w.capitalize() for w in self.draw(r.randint(4, 9)))
        paragraphs = [title]
        # Length is log-normal: a median of some 2.5 kB, a few of more than 15 kB.
        left = min(60_000, r.lognormvariate(7.8, 0.7))
        start = f"{r.choice(self.cities).upper()}, {self.date()} – "
        while left > 0:
            paragraph = start + " ".join(self.sentence() for _ in range(r.randint(1, 5)))
            start = ""
            left -= len(paragraph)
            paragraphs.append(paragraph)
        if r.random() < 0.25:
            paragraphs.append(f"Read more: {self.address()}")
        if r.random() < 0.10:
            paragraphs.append(f"Contact: {r.choice(self.words[150:])}@{r.choice(self.words[150:])}.example")
        text = "\n\n".join(paragraphs) + "\n"
        if r.random() < 0.10:
            text = text.replace("\n", "\r\n")
        return text.encode("cp1252" if r.random() < 0.04 else "utf-8")

    def write(self, folder, size_bytes):
        """Writes articles until `size_bytes` are reached."""
        written = number = 0
        while written < size_bytes:
            content = self.article()
            below = folder / f"{number // 500:04}"
            below.mkdir(parents=True, exist_ok=True)
            (below / f"article-{number:06}.txt").write_bytes(content)
            written += len(content)
            number += 1


class Usage:
    def __init__(self, wall, cpu, peak_bytes):
        self.wall, self.cpu, self.peak_bytes = wall, cpu, peak_bytes


def measure(command, accepted=(0,), output=subprocess.DEVNULL):
    """Runs a command; wall time, user + system time and peak memory of that process alone."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL,
                                   stdout=output, stderr=errors)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = code = os.waitstatus_to_exitcode(status)
        if code not in accepted:
            errors.seek(0)
            message = errors.read().decode(errors="replace").strip()
            sys.exit(f"bench: {' '.join(map(str, command))} ended with {code}: {message}")
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def median(usages):
    return Usage(*(statistics.median(getattr(u, name) for u in usages) for name in ("wall", "cpu", "peak_bytes")))


def files_below(folder):
    return sorted(p for p in pathlib.Path(folder).rglob("*") if p.is_file() and not p.is_symlink())


def concatenate(files, target, inflate=False):
    with open(target, "wb") as out:
        for path in files:
            with (gzip.open if inflate else open)(path, "rb") as source:
                shutil.copyfileobj(source, out, 1 << 20)
    return target.stat().st_size


def compress_cpu(path, repeat=3):
    """CPU seconds of `libdeflate-gzip -6` over one file, and the size it gives."""
    target = path.with_name(path.name + ".gz")
    usage = median([measure(["libdeflate-gzip", "-6", "-k", "-f", path]) for _ in range(repeat)])
    size = target.stat().st_size
    target.unlink()
    return usage.cpu, size


def bench(arguments, scratch):
    raw = scratch / "raw"
    added = 0
    if arguments.input:
        shutil.copytree(arguments.input, raw)
        new_files = []
        originals = files_below(raw)
        for number, path in enumerate(originals[:: max(1, len(originals) // max(1, len(originals) // 100))]):
            new_files.append((f"bench-added-{number:06}.txt",
                              path.read_bytes() + f"\nAdded as number {number}.\n".encode()))
    else:
        corpus = Corpus(arguments.seed)
        corpus.write(raw, int(arguments.size * MB))
        originals = files_below(raw)
        new_files = [(f"zz-added-{number:06}.txt", corpus.article()) for number in range(max(1, len(originals) // 100))]
    if not originals:
        sys.exit(f"bench: {arguments.input} holds no files")
    raw_bytes = sum(p.stat().st_size for p in originals)
    job = scratch / "bench.yaml"
    job.write_text("dataset: bench\noutput: out\ninputs:\n  - name: raw\n    path: raw\n"
                   "rejects:\n  maximumShare: 100%\n", encoding="utf-8")

    def command(output):
        words = [arguments.binary, "run", arguments.job or job, "--output", output]
        if arguments.job:
            words += ["--input", f"raw={raw}"]
        if arguments.workers:
            words += ["--workers", arguments.workers]
        return words

    time.sleep(SETTLE_SECONDS)
    runs = []
    for number in range(arguments.repeat):
        if number:
            shutil.rmtree(scratch / "out")
        runs.append(measure(command(scratch / "out"), accepted=(0, 3)))
    full = median(runs)
    [latest] = (scratch / "out").glob("*/latest")
    version = latest.resolve()
    package = json.loads((version / "data" / "datapackage.json").read_text(encoding="utf-8"))
    documents = sum(r.get("rows", 0) for r in package["resources"]
                    if r["path"].startswith("documents/") and r["path"].endswith(".ndjson.gz"))
    published = {p: p.stat().st_size for p in files_below(version)}

    def size_of(folder):
        return sum(size for path, size in published.items() if path.parent.name == folder)

    unchanged = median([measure(command(scratch / "out"), accepted=(0, 3)) for _ in range(3)])
    if latest.resolve() != version:
        sys.exit("bench: a run without changes made a new version")

    # What compressing alone costs.
    reference = scratch / "reference"
    reference.mkdir()
    sizes, cpu = {}, {}
    for name, files, inflate in (
            ("ndjson", sorted((version / "data/documents").glob("*.ndjson.gz")), True),
            ("xml", sorted((version / "data/tei").glob("*.xml.gz")), True),
            ("raw", originals, False)):
        whole = reference / name
        sizes[name] = concatenate(files, whole, inflate)
        cpu[name], _ = compress_cpu(whole)
        if name == "raw":
            with open(reference / "raw.gz", "wb") as out:
                gzip_usage = measure(["gzip", "-6", "-c", whole], output=out)
            gzip_bytes = (reference / "raw.gz").stat().st_size
        whole.unlink()

    for name, content in new_files:
        (raw / name).write_bytes(content)
        added += 1
    grown = measure(command(scratch / "out"), accepted=(0, 3))
    after = latest.resolve()
    before = {p.stat().st_ino for p in published}
    parts = [p for p in files_below(after) if p.parent.name in ("documents", "tei")]

    output_cpu = cpu["ndjson"] + cpu["xml"]
    return {
        "made": datetime.date.today().isoformat(),
        "corpus": str(arguments.input or f"made, seed {arguments.seed}"),
        "cores": os.cpu_count(), "workers": arguments.workers, "repeat": arguments.repeat,
        "raw_mb": raw_bytes / MB, "files": len(originals), "documents": documents,
        "wall_s": full.wall, "cpu_s": full.cpu, "peak_mib": full.peak_bytes / 2**20,
        "mb_per_wall_s": raw_bytes / MB / full.wall, "mb_per_cpu_s": raw_bytes / MB / full.cpu,
        "ndjson_mb": sizes["ndjson"] / MB, "ndjson_gz_mb": size_of("documents") / MB,
        "xml_mb": sizes["xml"] / MB, "xml_gz_mb": size_of("tei") / MB,
        "published_mb": sum(published.values()) / MB, "gzip_raw_mb": gzip_bytes / MB,
        "gzip_raw_cpu_s": gzip_usage.cpu,
        "published_to_gzip_raw": sum(published.values()) / gzip_bytes,
        "libdeflate_output_cpu_s": output_cpu, "libdeflate_raw_cpu_s": cpu["raw"],
        "cpu_to_libdeflate_output": full.cpu / output_cpu,
        "cpu_to_libdeflate_raw": full.cpu / cpu["raw"],
        "unchanged_wall_s": unchanged.wall, "unchanged_cpu_s": unchanged.cpu,
        "added_files": added, "added_wall_s": grown.wall, "added_cpu_s": grown.cpu,
        "added_cpu_to_full": grown.cpu / full.cpu, "added_new_version": after != version,
        "added_linked_files": sum(p.stat().st_ino in before for p in parts), "part_files": len(parts),
    }


def show(r):
    return "\n".join([
        f"corpus        {r['raw_mb']:.1f} MB in {r['files']} files ({r['corpus']}), {r['documents']} documents",
        f"full run      {r['mb_per_wall_s']:.2f} MB/s wall, {r['mb_per_cpu_s']:.2f} MB per CPU-second"
        f"   ({r['wall_s']:.2f} s wall, {r['cpu_s']:.2f} s CPU, {r['workers'] or r['cores']} workers)",
        f"peak memory   {r['peak_mib']:.0f} MiB",
        f"output        NDJSON {r['ndjson_mb']:.1f} MB -> {r['ndjson_gz_mb']:.2f} MB with index,"
        f" XML {r['xml_mb']:.1f} MB -> {r['xml_gz_mb']:.2f} MB",
        f"published     {r['published_mb']:.2f} MB = {r['published_to_gzip_raw']:.2f} x gzip -6 of the raw text"
        f" ({r['gzip_raw_mb']:.2f} MB)",
        f"CPU time      {r['cpu_to_libdeflate_output']:.2f} x libdeflate-gzip -6 over the same NDJSON and XML"
        f" ({r['libdeflate_output_cpu_s']:.2f} s)",
        f"              {r['cpu_to_libdeflate_raw']:.2f} x libdeflate-gzip -6 over the raw text"
        f" ({r['libdeflate_raw_cpu_s']:.2f} s)",
        f"unchanged     {r['unchanged_wall_s']:.3f} s wall, {r['unchanged_cpu_s']:.3f} s CPU, no new version",
        f"1 % added     {r['added_files']} files: {r['added_wall_s']:.2f} s wall,"
        f" CPU {r['added_cpu_to_full']:.2f} of the full run,"
        f" {r['added_linked_files']} of {r['part_files']} part files linked"
        + ("" if r["added_new_version"] else ", NO new version"),
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=32, metavar="MB", help="size of the corpus it makes (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus it makes (%(default)s)")
    parser.add_argument("--input", type=pathlib.Path, metavar="DIR", help="measure this folder instead (it is copied)")
    parser.add_argument("--job", type=pathlib.Path, help="take the options of this job; its inputs are replaced")
    parser.add_argument("--workers", type=int, metavar="N", help="passed on (default: as many as cores)")
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="full runs; medians are printed (%(default)s)")
    parser.add_argument("--binary", default=".build/release/annals", help="the command (%(default)s)")
    parser.add_argument("--json", action="store_true", help="print all figures as JSON")
    parser.add_argument("--corpus-only", type=pathlib.Path, metavar="DIR", help="write the corpus to DIR and stop")
    arguments = parser.parse_args()
    if arguments.size <= 0 or arguments.repeat < 1:
        parser.error("--size must be above 0 and --repeat at least 1")
    if arguments.corpus_only:
        Corpus(arguments.seed).write(arguments.corpus_only, int(arguments.size * MB))
        return
    if arguments.input and not arguments.input.is_dir():
        parser.error(f"{arguments.input} is no folder")
    found = shutil.which(arguments.binary)
    if not found:
        sys.exit(f"bench: {arguments.binary} is missing; build it with 'make release'")
    arguments.binary = os.path.abspath(found)
    if not shutil.which("libdeflate-gzip"):
        sys.exit("bench: libdeflate-gzip is missing; run 'Scripts/deps.sh --bench'")
    with tempfile.TemporaryDirectory(prefix="annals-bench-") as folder:
        result = bench(arguments, pathlib.Path(folder))
    print(json.dumps(result, indent=2) if arguments.json else show(result))


if __name__ == "__main__":
    main()
