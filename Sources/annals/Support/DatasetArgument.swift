import AnnalsArchive
import AnnalsRun
import ArgumentParser

/// The DATASET of the reading commands.
struct DatasetArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A dataset's folder (output/news), or one of its versions (output/news/latest, "
        + "output/news/v000002).", valueName: "dataset"),
    completion: .directory)
  var dataset: String

  func open() throws -> DatasetAddress {
    do {
      return try DatasetAddress.open(dataset)
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// Which version a reading command looks at.
struct VersionArgument: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Look at this version: 2, v000002, or latest (default: the one the path names, else the "
        + "newest).", valueName: "n"),
    transform: VersionChoice.parse)
  var version: VersionChoice?

  /// The version's folder. A path and an option that name two versions are refused.
  func folder(of address: DatasetAddress) throws -> VersionFolder {
    do {
      guard let version else { return try address.folder() }
      let number = try address.dataset.number(of: version)
      if let named = address.version, named != number {
        throw CommandFailure(
          .usage,
          "\(address.dataset.folder.path)/\(VersionName.text(named)) is one version, --version "
            + "asks for \(VersionName.text(number)); name one of them")
      }
      return try address.dataset.version(number)
    } catch let error as ArchiveError {
      throw CommandFailure(error)
    }
  }
}

extension VersionChoice {
  /// For an argument's `transform`.
  static func parse(_ text: String) throws -> VersionChoice {
    guard let choice = VersionChoice(text) else {
      throw ValidationError("'\(text)' names no version; write 2, v000002 or latest")
    }
    return choice
  }
}

/// Turns errors of the libraries into the command's own.
func reporting<T>(_ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as ArchiveError {
    throw CommandFailure(error)
  } catch let error as RunError {
    throw CommandFailure(error)
  }
}
