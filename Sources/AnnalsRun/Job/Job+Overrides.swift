extension Job {
  /// The job with other folders, as `run --input NAME=DIR`, `--input DIR` and `--output DIR` ask.
  ///
  /// `NAME=DIR` lets the input NAME read DIR; the job's other inputs stay as they are, and a
  /// name that the job has not is refused, so that a slip cannot start a second input. The
  /// name may be left out where the job has one input. Source names keep the input's name:
  /// the same files read from elsewhere are the same documents. DIR is a folder, never a
  /// pattern, and starts from `currentDirectory` where it is relative.
  public func overriding(
    inputs overrides: [String], output: String?, currentDirectory: String
  ) throws(JobError) -> Job {
    var job = self
    var taken: [Int] = []
    for text in overrides {
      let (index, folder) = try split(text)
      guard !folder.isEmpty else {
        throw .badOverride("--input \(MessageText.quoted(text)) names no folder")
      }
      guard !taken.contains(index) else {
        throw .badOverride(
          "--input names \(MessageText.quoted(inputs[index].name)) twice; give it one folder")
      }
      taken.append(index)
      job.inputs[index].path = AbsolutePath.of(folder, from: currentDirectory)
    }
    if let output {
      guard !output.isEmpty else { throw .badOverride("--output names no folder") }
      job.output = AbsolutePath.of(output, from: currentDirectory)
    }
    if !overrides.isEmpty || output != nil, let clash = job.folderClash() {
      throw .badOverride("the output folder is \(MessageText.quoted(job.output)), \(clash)")
    }
    return job
  }

  /// Which input an `--input` means, and its folder.
  private func split(_ text: String) throws(JobError) -> (index: Int, folder: String) {
    if let equals = text.firstIndex(of: "=") {
      let name = text[..<equals]
      if let index = inputs.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
        return (index, String(text[text.index(after: equals)...]))
      }
      // A path may hold "="; a name holds no "/".
      if !name.contains("/") {
        throw .badOverride(
          "--input \(MessageText.quoted(text)): the job has no input called "
            + "\(MessageText.quoted(String(name))); it has \(inputNames)")
      }
    }
    guard inputs.count == 1 else {
      throw .badOverride(
        "--input \(MessageText.quoted(text)) must say which input it is for, as NAME=DIR; "
          + "the job has \(inputNames)")
    }
    return (0, text)
  }

  private var inputNames: String {
    inputs.map { MessageText.quoted($0.name) }.joined(separator: ", ")
  }

  /// How the output folder and an input's lie in each other, or nil. A run would read what it
  /// writes, or write beside what it reads.
  func folderClash() -> String? {
    let output = AbsolutePath.resolved(output)
    for input in inputs {
      let folder = AbsolutePath.resolved(input.path)
      let name = MessageText.quoted(input.name)
      if AbsolutePath.isInside(output, folder) {
        return "inside the folder of input \(name); choose a folder outside "
          + MessageText.quoted(input.path)
      }
      if AbsolutePath.isInside(folder, output) {
        return "which holds the folder of input \(name); choose a folder without "
          + MessageText.quoted(input.path)
      }
    }
    return nil
  }
}
