import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsRun

/// A job that is complete, to which a test adds the lines it is about.
private let complete = """
  dataset: press
  output: out
  inputs:
    - path: articles

  """

private func read(_ text: String) throws(JobError) -> Job {
  try JobReader.read(Array(text.utf8), path: "/jobs/x.yaml")
}

/// What reading says, line by line, without the file's name.
private func messages(_ text: String) -> [String] {
  messages(Array(text.utf8))
}

private func messages(_ bytes: [UInt8]) -> [String] {
  do {
    _ = try JobReader.read(bytes, path: "/jobs/x.yaml")
    return []
  } catch {
    return error.description.split(separator: "\n").map {
      $0.hasPrefix("/jobs/x.yaml:") ? String($0.dropFirst("/jobs/x.yaml:".count)) : String($0)
    }
  }
}

@Suite struct JobReaderTests {
  @Test("a job of three keys is complete by its defaults")
  func fillsDefaults() throws {
    let job = try read(complete)
    var expected = Job(
      path: "/jobs/x.yaml", dataset: "press", output: "/jobs/out",
      inputs: [JobInput(name: "articles", path: "/jobs/articles")])
    #expect(job == expected)
    expected.title = "other"
    #expect(job != expected)
    #expect(job.name == "x")
    #expect(job.datasetPath == "/jobs/out/press")
    #expect(job.limits.documentBytes == 4_194_304)
    #expect(job.limits.inflateRatio == 200)
    #expect(job.limits.pathBytes == 1024)
    #expect(job.limits.inputs == 1_000_000)
    #expect(job.partBytes == 4_194_304)
    #expect(job.accumulate)
    #expect(job.reannotate == .always)
    #expect(job.fileMode == 0o444)
  }

  @Test("every key of a job file reaches the job")
  func readsEveryKey() throws {
    let job = try read(
      """
      \u{FEFF}dataset: press-2024
      title: no
      output: ../archives/./x
      inputs:
        - {name: wire, path: /srv/wire, include: ["*.txt", "2024/"], exclude: drafts, allowEmpty: true}
        - path: press/*/raw-[0-9]*.txt
        - name: b
          path: '/srv/a\\[1\\]'
      metadata: articles.csv
      documentDate:
        order: [byline, front matter, filename]
        patterns: ["{yyyy}-{mm}-{dd}", "{Mon}{yyyy}"]
        dayFirst: true
      limits: {documentBytes: 8 MiB, inflateRatio: 50, pathBytes: 512, inputs: 1000}
      partBytes: 1MiB
      rejects: {maximumShare: 0.25%}
      accumulate: false
      maximumGone: 0.1
      reannotate: new-only
      cleaning: {phrases: ["Read more", 'All rights reserved']}
      personalData: keep
      licence: CC BY 4.0
      source: {organization: Nōsha, contact: a@example.org}
      expectEvery: 26h
      fileMode: 0440
      """)
    #expect(job.dataset == "press-2024")
    #expect(job.title == "no")
    #expect(job.output == "/archives/x")
    #expect(
      job.inputs == [
        JobInput(
          name: "wire", path: "/srv/wire", include: ["*.txt", "2024/"], exclude: ["drafts"],
          allowEmpty: true),
        JobInput(name: "press", path: "/jobs/press", include: ["/*/raw-[0-9]*.txt"]),
        JobInput(name: "b", path: "/srv/a[1]"),
      ])
    #expect(job.metadata == "/jobs/articles.csv")
    #expect(job.annotation.dateOrder == [.byline, .frontMatter, .filename])
    #expect(job.annotation.datePatterns == ["{yyyy}-{mm}-{dd}", "{Mon}{yyyy}"])
    #expect(job.annotation.dayFirst)
    #expect(job.limits.documentBytes == 8 << 20)
    #expect(job.limits.inflateRatio == 50)
    #expect(job.limits.pathBytes == 512)
    #expect(job.limits.inputs == 1000)
    #expect(job.partBytes == 1 << 20)
    #expect(job.maximumRejected == JobShare(hundredthsOfPercent: 25))
    #expect(!job.accumulate)
    #expect(job.maximumGone == JobShare(hundredthsOfPercent: 1000))
    #expect(job.reannotate == .newOnly)
    #expect(job.cleaning.phrases == ["Read more", "All rights reserved"])
    #expect(job.licence == "CC BY 4.0")
    #expect(job.organization == "Nōsha")
    #expect(job.contact == "a@example.org")
    #expect(job.expectEverySeconds == 93_600)
    #expect(job.fileMode == 0o440)
  }

  @Test(
    "a value that cannot be is refused with its line, its key and what is allowed",
    arguments: [
      ("acumulate: true", "5:1: unknown key 'acumulate'; did you mean 'accumulate'?"),
      (
        "limits: {pathbyte: 9}",
        "5:10: unknown key 'limits.pathbyte'; did you mean 'limits.pathBytes'?"
      ),
      (
        "limits: {zzz: 9}",
        "5:10: unknown key 'limits.zzz'; known are documentBytes, inflateRatio, pathBytes, inputs"
      ),
      (
        "limits: 4",
        "5:9: 'limits' takes keys with values, not '4'; its keys are "
          + "documentBytes, inflateRatio, pathBytes, inputs"
      ),
      (
        "limits: {documentBytes: 9MiB}",
        "5:25: 'limits.documentBytes' is '9MiB'; it takes bytes from 1 to 8 MiB, as 4194304 or 4MiB"
      ),
      ("accumulate: yes", "5:13: 'accumulate' is 'yes'; it takes true or false"),
      ("accumulate: \"true\"", "5:13: 'accumulate' is 'true'; it takes true or false"),
      ("accumulate: [true]", "5:13: 'accumulate' takes true or false, not a list"),
      ("accumulate:", "5:12: 'accumulate' has no value; it takes true or false"),
      (
        "partBytes: 17MiB",
        "5:12: 'partBytes' is '17MiB'; it takes bytes from 1 MiB to 16 MiB, as 4194304 or 4MiB"
      ),
      (
        "partBytes: 99999999999999999999",
        "5:12: 'partBytes' is '99999999999999999999'; it takes bytes from 1 MiB to 16 MiB, "
          + "as 4194304 or 4MiB"
      ),
      (
        "maximumGone: 10",
        "5:14: 'maximumGone' is '10'; it takes a share from 0% to 100%, as 5%, 0.25% or 0.05"
      ),
      (
        "rejects: {maximumShare: 101%}",
        "5:25: 'rejects.maximumShare' is '101%'; it takes a share from 0% to 100%, "
          + "as 5%, 0.25% or 0.05"
      ),
      ("reannotate: never", "5:13: 'reannotate' is 'never'; it takes always or new-only"),
      ("expectEvery: 26", "5:14: 'expectEvery' is '26'; it takes a time as 90m, 26h or 7d"),
      ("fileMode: 444", "5:11: 'fileMode' is '444'; it takes \"0444\" or \"0440\""),
      ("fileMode: 0644", "5:11: 'fileMode' is '0644'; it takes \"0444\" or \"0440\""),
      ("personalData: drop", "5:15: 'personalData' is 'drop'; it takes keep or redact"),
      (
        "documentDate: {order: [file name]}",
        "5:24: unknown word in 'documentDate.order' 'file name'; did you mean 'filename'?"
      ),
      (
        "documentDate: {order: [byline, byline]}",
        "5:32: 'documentDate.order' names 'byline' twice; keep one"
      ),
      (
        "documentDate: {patterns: [\"{yy}{mm}\"]}",
        "5:27: 'documentDate.patterns' has '{yy}{mm}'; what stands in braces is one of "
          + "{yyyy} {mm} {dd} {Mon} {Month}"
      ),
      (
        "documentDate: {patterns: [\"{mm}\"]}",
        "5:27: 'documentDate.patterns' has '{mm}'; a pattern needs {yyyy}"
      ),
      (
        "title: \"a\\nb\"",
        "5:8: 'title' has a line break or control character; it takes one line of text"
      ),
      ("title: ''", "5:8: 'title' is empty; write a text or leave the key out"),
      ("title: [a, b]", "5:8: 'title' takes one line of text, not a list"),
      ("title: a\ntitle: b", "5:1: the key 'title' is given twice; keep one"),
      (
        "cleaning: {phrases: {a: b}}",
        "5:21: 'cleaning.phrases' takes a list of texts, not keys with values"
      ),
      (
        "title: &t a\nlicence: *t",
        "5:8: anchors (&) and aliases (*) are not used in job files; write the value out"
      ),
      ("\ttitle: a", "5:1: not valid YAML: a tab; indent with spaces"),
      ("---\ndataset: b", "5:1: a second document starts here; a job file holds one"),
      (
        "title: @x",
        "5:8: not valid YAML: found character that cannot start any token; "
          + "a value that starts with @ needs quotes"
      ),
      ("title: \u{7}", "5: a control character; a job file is text in UTF-8"),
    ])
  func refusesValues(line: String, message: String) {
    let found = messages(complete + line)
    #expect(found.first == message)
  }

  @Test(
    "inputs that cannot be are refused with what is wrong",
    arguments: [
      (
        "inputs: articles",
        "3:9: 'inputs' takes a list of folders, each with a path and, where "
          + "wanted, name, path, include, exclude, allowEmpty, not 'articles'"
      ),
      (
        "inputs: []",
        "3:9: 'inputs' is empty; it takes a list of folders, each with a path and, "
          + "where wanted, name, path, include, exclude, allowEmpty"
      ),
      ("inputs: [{name: a}]", "3:10: an input has no 'path'; name its folder"),
      (
        "inputs: [{path: a/x}, {path: b/x}]",
        "3:23: two inputs are called 'x'; give one another 'name'"
      ),
      ("inputs: [{path: /}]", "3:10: the folder's name cannot name this input; give it a 'name'"),
      (
        "inputs: [{path: a, name: b/c}]",
        "3:26: 'inputs.name' is 'b/c'; it takes one line of 1 to 255 bytes without /"
      ),
      (
        "inputs: [{path: a, include: ['[a']}]",
        "3:30: 'inputs.include' has '[a': the [ is not closed; write \\[ for the character itself"
      ),
      (
        "inputs: [{path: a, exclude: ../b}]",
        "3:29: 'inputs.exclude' has '../b': a pattern is looked for below the folder and has "
          + "no . or .."
      ),
      (
        "inputs: [{path: a, include: []}]",
        "3:29: 'inputs.include' is empty; name patterns or leave it out"
      ),
      (
        "inputs: [{path: a, include: *.txt}]",
        "3:30: not valid YAML: did not find expected alphabetic or numeric character; "
          + "a value that starts with * needs quotes"
      ),
      (
        "inputs: [{path: 'a/*.txt', include: b}]",
        "3:37: 'inputs.path' already has a pattern; write the folder there and all patterns here"
      ),
      (
        "inputs: [{path: .}]",
        "2:9: 'output' is 'out', inside the folder of input 'jobs'; "
          + "choose a folder outside '/jobs'"
      ),
      (
        "inputs: [{path: out/raw}]",
        "2:9: 'output' is 'out', which holds the folder of input 'raw'; "
          + "choose a folder without '/jobs/out/raw'"
      ),
      (
        "inputs: [{path: out}]",
        "2:9: 'output' is 'out', inside the folder of input 'out'; "
          + "choose a folder outside '/jobs/out'"
      ),
    ])
  func refusesInputs(line: String, message: String) {
    #expect(messages("dataset: press\noutput: out\n" + line).first == message)
  }

  @Test(
    "a dataset is named as its folder can be",
    arguments: [
      ("press", true), ("2024", true), ("v2-press", true), ("vx", true), ("v", true),
      ("A.b_c-9", true), (String(repeating: "a", count: 64), true),
      (String(repeating: "a", count: 65), false), ("latest", false), ("v000001", false),
      ("v1", false), ("-a", false), (".a", false), ("a b", false), ("a/b", false),
      ("naïve", false),
    ])
  func checksDatasetNames(name: String, legal: Bool) {
    let found = messages("dataset: \(name)\noutput: out\ninputs: [{path: a}]")
    #expect(found.isEmpty == legal)
    if !legal { #expect(found[0].hasPrefix("1:10: 'dataset' is '")) }
  }

  @Test("all faults of a file are told at once, in the order of the file, ten in full")
  func collectsFaults() {
    #expect(
      messages("titel: a\naccumulate: 3\nfileMode: 777") == [
        "1:1: unknown key 'titel'; did you mean 'title'?",
        "2:13: 'accumulate' is '3'; it takes true or false",
        "3:11: 'fileMode' is '777'; it takes \"0444\" or \"0440\"",
        " the key 'dataset' is missing; write 'dataset: press'",
        " the key 'output' is missing; write 'output: output'",
        " the key 'inputs' is missing; write 'inputs: [{path: articles}]'",
      ])
    let many = messages(complete + (0..<15).map { "zz\($0)zzz: 1\n" }.joined())
    #expect(many.count == 11)
    #expect(many.last == "and 5 more")
  }

  @Test(
    "what is no text or no YAML of a job is refused in one line",
    arguments: [
      ([], " the file is empty; a job needs dataset, output and inputs"),
      (Array("# nothing\n".utf8), " the file is empty; a job needs dataset, output and inputs"),
      (Array("a: b\nc: ".utf8) + [0xFF, 0x0A], "2: not UTF-8; save the file as UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00], "1: a control character; a job file is text in UTF-8"),
      (
        Array("- a\n".utf8),
        "1:1: a job file takes keys with values, not a list; its keys are "
          + JobReader.keys.joined(separator: ", ")
      ),
    ] as [([UInt8], String)])
  func refusesOtherFiles(bytes: [UInt8], message: String) {
    #expect(messages(bytes) == [message])
  }

  @Test("nesting that would take the parser's stack is refused before it is parsed")
  func refusesDeepNesting() {
    let message = "nested more than 64 levels deep; a job has three"
    #expect(messages(String(repeating: "[", count: 100_000)) == ["1: \(message)"])
    #expect(messages("a:\n  " + String(repeating: "- ", count: 100_000)) == ["2: \(message)"])
    #expect(messages(String(repeating: "? ", count: 100_000)) == ["1: \(message)"])
  }

  @Test("aliases that stand for each other cost nothing", .timeLimit(.minutes(1)))
  func refusesAliasBombs() {
    var text = complete + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for i in 1..<30 {
      let item = "*a\(i - 1)"
      text += "a\(i): &a\(i) [\(Array(repeating: item, count: 9).joined(separator: ", "))]\n"
    }
    text += "title: *a29\n? *a29\n: 1\n"
    #expect(!messages(text).isEmpty)
  }

  @Test("names from a file do not reach a terminal raw")
  func escapesNames() {
    #expect(
      messages(complete + "\"zz\\e[31mzz\\u202E\": 1")[0].hasPrefix(
        "5:1: unknown key 'zz\\u{1b}[31mzz\\u{202e}'; known are "))
  }

  @Test("a file that cannot be read is an error of its own")
  func namesMissingFiles() {
    #expect(throws: JobError.notFound(path: "/nowhere/x.yaml")) {
      try JobReader.read(path: "/nowhere/x.yaml")
    }
    #expect(throws: JobError.problems([JobProblem(path: "/tmp", message: "not a regular file")])) {
      try JobReader.read(path: "/tmp")
    }
  }
}
