#!/usr/bin/env python3
"""Writes the manual page from the help texts of the built command.

The page is made of what `annals --experimental-dump-help` prints, so it says what `--help` says.
It carries no date: the same help texts give the same page.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

GLOBAL_OPTIONS = {"help", "version"}


def dump(binary):
    """The tree of commands and arguments, and the version, as the command tells them."""
    help_json = subprocess.run(
        [binary, "--experimental-dump-help"], capture_output=True, check=True).stdout
    version = subprocess.run([binary, "--version"], capture_output=True, text=True)
    return json.loads(help_json)["command"], version.stdout.strip() if version.returncode == 0 else ""


def escape(text):
    """Text as troff takes it: no escapes by accident, hyphens of options as ASCII."""
    text = text.replace("\\", "\\e")
    return re.sub(r"(?<![\w-])-+(?=[\w-]|$)", lambda m: "\\-" * len(m[0]), text)


def line(text):
    """One line of running text; a dot or apostrophe at its start would be a request."""
    text = escape(text)
    return "\\&" + text if text[:1] in (".", "'") else text


def verbatim(lines):
    indent = min(len(l) - len(l.lstrip()) for l in lines if l.strip())
    yield ".PP"
    yield ".RS 4"
    yield ".nf"
    for l in lines:
        l = escape(l[indent:].rstrip()).replace("-", "\\-").replace("\\\\-", "\\-")
        yield "\\&" + l if l[:1] in (".", "'") else l
    yield ".fi"
    yield ".RE"


def prose(text, section):
    """Paragraphs; indented lines stay as they are; `section` writes a heading ('Exit codes:')."""
    block, mode = [], None

    def flush():
        if not block:
            return
        if mode == "verbatim":
            while block and not block[-1].strip():
                block.pop()
            yield from verbatim(block)
        else:
            yield ".PP"
            yield from (line(l) for l in block)
        block.clear()

    lines = text.rstrip().split("\n")
    for number, current in enumerate(lines):
        following = next((l for l in lines[number + 1:] if l.strip()), "")
        if not current.strip():
            if mode == "verbatim" and following.startswith(" "):
                block.append("")
            else:
                yield from flush()
                mode = None
        elif current.startswith(" "):
            if mode != "verbatim":
                yield from flush()
                mode = "verbatim"
            block.append(current)
        elif following.startswith(" ") and re.fullmatch(r"[A-Z][\w ]*:?|[A-Z ]+", current):
            yield from flush()
            mode = None
            yield from section(current.rstrip(":"))
        else:
            if mode == "verbatim":
                yield from flush()
            mode = "prose"
            block.append(current.strip())
    yield from flush()


def name(option):
    dashes = {"long": "--", "short": "-", "longWithSingleDash": "-"}[option["kind"]]
    return escape(dashes + option["name"]).replace("-", "\\-").replace("\\\\-", "\\-")


def label(argument):
    value = "" if argument["kind"] == "flag" else f"\\fI{escape(argument.get('valueName', 'value'))}\\fR"
    if argument["kind"] == "positional":
        return value
    names = ", ".join(f"\\fB{name(n)}\\fR" for n in argument["names"])
    return f"{names} {value}".rstrip()


def synopsis(path, command):
    words = [f"\\fB{escape(' '.join(path))}\\fR"]
    for argument in visible(command):
        if argument["kind"] == "positional":
            word = label(argument)
        else:
            preferred = name(argument.get("preferredName") or argument["names"][0])
            word = f"\\fB{preferred}\\fR"
            if argument["kind"] != "flag":
                word += f" \\fI{escape(argument.get('valueName', 'value'))}\\fR"
        if argument.get("isOptional"):
            word = f"[{word}]"
        if argument.get("isRepeating"):
            word += "..."
        words.append(word)
    return " ".join(words)


def visible(command):
    """The arguments to list: not the hidden ones, and --help and --version only once, at the top."""
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        if GLOBAL_OPTIONS & {n["name"] for n in argument.get("names", [])}:
            continue
        yield argument


def options(arguments):
    merged = []
    for argument in arguments:
        before = merged[-1] if merged else None
        # A flag and its opposite (--progress, --no-progress) come as two with one text.
        if (before and before["kind"] == argument["kind"] == "flag" and before.get("abstract")
                and before.get("abstract") == argument.get("abstract")):
            merged[-1] = {**before, "names": before["names"] + argument["names"]}
        else:
            merged.append(argument)
    for argument in merged:
        yield ".TP"
        yield label(argument) + (" (repeatable)" if argument.get("isRepeating") else "")
        text = [argument[key].strip() for key in ("abstract", "discussion") if argument.get(key)]
        values = argument.get("allValues")
        if values:
            text.append(f"One of {', '.join(values)}.")
        if argument.get("defaultValue"):
            text.append(f"Default: {argument['defaultValue']}.")
        yield line(" ".join(" ".join(text).split()) or "No description.")


def heading(text):
    yield f".PP\n\\fB{escape(text)}\\fR"


def subcommands(path, command):
    for child in command.get("subcommands", []):
        if child["commandName"] == "help" or not child.get("shouldDisplay", True):
            continue
        child_path = [*path, child["commandName"]]
        yield f".SS {escape(' '.join(child_path[1:]))}"
        yield synopsis(child_path, child)
        if child.get("abstract"):
            yield from prose(child["abstract"], heading)
        if child.get("discussion"):
            yield from prose(child["discussion"], heading)
        yield from options(visible(child))
        yield from subcommands(child_path, child)


def page(command, version):
    own = command["commandName"]
    abstract = (command.get("abstract") or "").rstrip(".")
    yield '.\\" Written by Scripts/make-man.py from the help texts; change those instead.'
    yield f'.TH {own.upper()} 1 "" "{escape(f"{own} {version}".strip())}" "User commands"'
    yield ".SH NAME"
    yield f"{own} \\- {escape(abstract)}"
    yield ".SH SYNOPSIS"
    yield f"\\fB{own}\\fR \\fIcommand\\fR [\\fIoptions\\fR]"
    sections = {"": []}
    current = ""

    def section(title):
        nonlocal current
        current = title.upper()
        sections.setdefault(current, [])
        return ()

    for written in prose(command.get("discussion") or abstract + ".", section):
        sections[current].append(written)
    yield ".SH DESCRIPTION"
    yield from sections.pop("")
    yield ".SH COMMANDS"
    yield from subcommands([own], command)
    yield ".SH OPTIONS"
    yield from options(a for a in command.get("arguments", []) if a.get("shouldDisplay", True))
    for title, written in sections.items():
        yield f".SH {escape(title)}"
        yield from written


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary", default=".build/debug/annals", help="the built command (%(default)s)")
    parser.add_argument("--check", action="store_true",
                        help="change nothing; exit 1 if the page is not what would be written")
    parser.add_argument("page", nargs="?", help="where to write it (standard output)")
    arguments = parser.parse_args()
    try:
        text = "\n".join(page(*dump(arguments.binary))) + "\n"
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"make-man: {arguments.binary}: {error}; build it first with 'make build'")
    if arguments.check:
        target = pathlib.Path(arguments.page or "docs/annals.1")
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            sys.exit(f"make-man: {target} does not match the help texts; run 'make man'")
    elif arguments.page:
        target = pathlib.Path(arguments.page)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
