"""Labelled corpora: reading, repair, and sentences as running text again."""

NO_SPACE_BEFORE = set(". , ; : ? ! ) ] } % 's n't 're 've 'll 'd 'm ’s ’re ’ve ’ll ’d ’m n’t ''".split())
NO_SPACE_AFTER = set("( [ { $ £ # ``".split())
HYPHENS = {"-", "–"}

TITLES = set(
    "president vice minister prime general sir lord lady king queen prince princess mr mrs ms miss dr prof "
    "professor judge justice senator congressman representative governor mayor captain colonel lieutenant "
    "sergeant major admiral bishop archbishop pope reverend father brother sister chair chairman speaker "
    "secretary director chief officer attorney ambassador coach manager doctor emperor empress duke duchess "
    "earl count baron mr. mrs. ms. dr. gen. col. sen. rep. gov. lt. sgt. capt. rev. prof. former the".split())
# Words that stand before the rest of a place's or body's name and are never left out.
FIRST_WORDS = set("United New European Soviet North South East West Saudi Czech Supreme High Great San Los El".split())


def read(path):
    """Sentences as lists of (word, tag)."""
    sentences, sentence = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.strip():
            sentence.append(tuple(line.rsplit("\t", 1)))
        elif sentence:
            sentences.append(sentence)
            sentence = []
    return sentences + [sentence] if sentence else sentences


def repaired(sentences):
    """Sentences of a corpus of entity heads that can be mended; the others are left out."""
    mended = (repair([list(word) for word in sentence]) for sentence in sentences)
    return [sentence for sentence in mended if sentence]


def repair(words):
    i = 0
    while i < len(words):
        if not words[i][1].startswith("B-"):
            i += 1
            continue
        end = i + 1
        while end < len(words) and words[end][1].startswith("I-"):
            end += 1
        if not repair_name(words, i, end):
            return None
        i = end
    if any(word == "United" and tag == "O" for word, tag in words):
        return None
    return [tuple(word) for word in words]


def repair_name(words, start, end):
    """Whether the name is sound, after mending what can be."""
    kind = words[start][1][2:]
    if kind == "PER":
        if any(word == "and" for word, _ in words[start:end]):
            return False
        first = start
        while first < end and words[first][0].lower() in TITLES:
            words[first][1] = "O"
            first += 1
        if first < end:
            words[first][1] = "B-PER"
            if end - first == 1 and not words[first][0][:1].isupper():
                words[first][1] = "O"
        return True
    if not words[start][0][:1].isupper() and not words[start][0][:1].isdigit():
        if any(word[:1].isupper() for word, _ in words[start:end]):
            return False
        for word in words[start:end]:
            word[1] = "O"
        return True
    before = words[start - 1] if start > 0 else None
    if before and before[1] == "O" and before[0][:1].isupper() and len(before[0]) > 1:
        if before[0] in FIRST_WORDS:
            before[1], words[start][1] = "B-" + kind, "I-" + kind
        elif start > 1 and before[0].lower() not in ("the", "in", "at", "on", "from", "of", "a"):
            return False
    return True


def running_text(sentence):
    """The sentence as it would be printed, and its names as (lower, upper, kind) in characters."""
    words = [word for word, _ in sentence]
    text, places, is_quoted = "", [], False
    for i, word in enumerate(words):
        if text and not is_glued(words, i, is_quoted):
            text += " "
        if word == '"':
            is_quoted = not is_quoted
        places.append((len(text), len(text) + len(word)))
        text += word
    names, open_name = [], None
    for (lower, upper), (_, tag) in zip(places, sentence):
        if tag == "O":
            open_name = None
        elif tag[0] == "B" or open_name is None or open_name[2] != tag[2:]:
            open_name = [lower, upper, tag[2:]]
            names.append(open_name)
        else:
            open_name[1] = upper
    return text, names


def is_glued(words, i, is_quoted):
    """Whether no space stands before a word. Corpora cut words at hyphens."""
    word, before = words[i], words[i - 1] if i else ""
    if word in NO_SPACE_BEFORE or word.lower() in NO_SPACE_BEFORE or before in NO_SPACE_AFTER:
        return True
    if word == '"':
        return is_quoted
    if before == '"' and is_quoted:
        return True
    if word in HYPHENS or before in HYPHENS:
        k = i if word in HYPHENS else i - 1
        if not 0 < k < len(words) - 1:
            return False
        left, right = words[k - 1], words[k + 1]
        return left[-1:].isalnum() and right[:1].isalnum() and left.isdigit() == right.isdigit()
    return word == "/" or before == "/"
