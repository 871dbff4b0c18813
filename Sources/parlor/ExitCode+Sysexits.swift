import ArgumentParser
import Foundation
import Records

/// The exit codes of `sysexits.h`, so that scripts can tell what went wrong.
extension ExitCode {
  static let usage = ExitCode(64)
  static let dataError = ExitCode(65)
  static let noInput = ExitCode(66)
  static let unavailable = ExitCode(69)
  static let cannotCreate = ExitCode(73)
  static let ioError = ExitCode(74)
  static let tryAgain = ExitCode(75)
  static let configuration = ExitCode(78)
}

/// Something that ends a command: one line that says what and what to do.
struct Failure: Error {
  let code: ExitCode
  let text: String

  /// Prints the line on the standard error and ends with the code.
  func exit() -> ExitCode {
    Output.error("error: \(text)")
    return code
  }
}

extension Failure {
  /// - Parameter events: their titles.
  static func unsaved(_ events: [String]) -> Failure {
    let names = events.map { "'\($0)'" }.joined(separator: ", ")
    return Failure(
      code: .ioError,
      text: "the last of what happened in \(names) could not be saved, and nobody was told it was; "
        + "the log says why.")
  }

  /// Does something with the records at a path; what goes wrong ends the command in words.
  static func explained<Value>(_ database: String, _ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let failure as Failure { throw failure.exit() } catch {
      throw RecordsError(error, at: database)?.failure.exit() ?? error
    }
  }
}

extension RecordsError {
  var failure: Failure {
    let code: ExitCode =
      switch kind {
      case .missing: .noInput
      case .folderMissing, .notAccessible, .exists, .linked: .cannotCreate
      case .notRecords, .damaged: .dataError
      case .newer, .older: .configuration
      case .inUse: .tryAgain
      case .diskTrouble, .moved: .ioError
      }
    return Failure(code: code, text: description)
  }
}

enum Output {
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((OwnCommand.current.typed(text) + "\n").utf8))
  }

  /// Prints a line with commands to type.
  static func advice(_ text: String) { line(OwnCommand.current.typed(text)) }

  /// Prints at once also where the output is a pipe.
  static func line(_ text: String = "") { self.text(text + "\n") }

  /// The same for text that ends in a line break of its own, or is empty.
  static func text(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
