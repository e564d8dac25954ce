import Testing

@testable import AnnalsRun

@Suite struct JobOverrideTests {
  private var job: Job {
    Job(
      path: "/jobs/x.yaml", dataset: "d", output: "/out",
      inputs: [
        JobInput(name: "a", path: "/in/a", include: ["*.txt"]), JobInput(name: "b", path: "/in/b"),
      ])
  }

  @Test("a named input reads another folder and keeps its name, patterns and place")
  func replacesFolders() throws {
    let other = try job.overriding(
      inputs: ["b=../x=y", "a=/z/"], output: "o", currentDirectory: "/home/u")
    #expect(
      other.inputs == [
        JobInput(name: "a", path: "/z", include: ["*.txt"]),
        JobInput(name: "b", path: "/home/x=y"),
      ])
    #expect(other.output == "/home/u/o")
    #expect(try job.overriding(inputs: [], output: nil, currentDirectory: "/") == job)
  }

  @Test("the name may be left out where there is one input")
  func takesBareFolders() throws {
    var one = job
    one.inputs.removeLast()
    for (text, path) in [("x", "/home/x"), ("./k=v", "/home/k=v"), ("a=b=c", "/home/b=c")] {
      let other = try one.overriding(inputs: [text], output: nil, currentDirectory: "/home")
      #expect(other.inputs[0].path == path)
      #expect(other.inputs[0].name == "a")
    }
  }

  @Test(
    "overrides that do not fit the job are refused",
    arguments: [
      (["c=/x"], nil, "--input 'c=/x': the job has no input called 'c'; it has 'a', 'b'"),
      (
        ["/x"], nil,
        "--input '/x' must say which input it is for, as NAME=DIR; "
          + "the job has 'a', 'b'"
      ),
      (["a=/x", "a=/y"], nil, "--input names 'a' twice; give it one folder"),
      (["a="], nil, "--input 'a=' names no folder"),
      ([], "", "--output names no folder"),
      (
        [], "/in/a/out",
        "the output folder is '/in/a/out', inside the folder of input 'a'; "
          + "choose a folder outside '/in/a'"
      ),
    ] as [([String], String?, String)])
  func refusesOverrides(inputs: [String], output: String?, message: String) {
    #expect(throws: JobError.badOverride(message)) {
      try job.overriding(inputs: inputs, output: output, currentDirectory: "/")
    }
  }
}
