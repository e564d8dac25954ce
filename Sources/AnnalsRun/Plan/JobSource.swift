/// Reads a job with the folders a call gives, and keeps what a plan needs to read it again.
public enum JobSource {
  public static func read(
    path: String, inputs: [String], output: String?
  ) throws(RunError) -> (job: Job, planned: PlannedJob) {
    let directory = AbsolutePath.current()
    do throws(JobError) {
      let bytes = try JobReader.bytes(path: path)
      let job = try JobReader.read(bytes, path: path)
        .overriding(inputs: inputs, output: output, currentDirectory: directory)
      return (
        job,
        PlannedJob(
          path: AbsolutePath.of(path, from: directory),
          text: String(decoding: bytes, as: UTF8.self),
          inputs: inputs, output: output, directory: directory)
      )
    } catch {
      throw .job(error)
    }
  }
}
