public import ArgumentParser
import EventPlan
import Foundation
import Questions

extension QuestionFormat: ExpressibleByArgument {}

/// Reads and writes files of questions for the commands that do.
enum QuestionFiles {
  /// Reads a file; its findings are printed on the standard error.
  /// - Parameter format: nil to tell it from the name and what stands in it.
  static func read(
    _ path: String, as format: QuestionFormat?, options: ReadingOptions = ReadingOptions()
  ) throws -> QuestionImport {
    let bytes: [UInt8]
    do { bytes = try PlanFile.read(path, mayWait: true) } catch {
      throw Failure(code: .noInput, text: "\(path) cannot be read: \(error).").exit()
    }
    if let refusal = QuestionReader.refusal(of: bytes, file: path) {
      report([refusal])
      throw ExitCode.dataError
    }
    let questions = QuestionReader.read(
      bytes, file: path, format: try format ?? guess(bytes, path), options: options)
    report(questions.findings, more: questions.moreFindings)
    guard !questions.isUnreadable else { throw ExitCode.dataError }
    return questions
  }

  private static func guess(_ bytes: [UInt8], _ path: String) throws -> QuestionFormat {
    let guesses = QuestionFormat.guesses(bytes, file: path)
    if guesses.count == 1 { return guesses[0] }
    let words = guesses.map { "--from \($0.rawValue)" }.joined(separator: " or ")
    throw Failure(
      code: .usage, text: "It is not clear what format \(path) is in. Add \(words)."
    ).exit()
  }

  static func report(_ findings: [ImportFinding], more: Int = 0) {
    var lines = findings.map(\.line)
    if more > 0 { lines.append("and \(more) more") }
    if !lines.isEmpty { Output.error(lines.joined(separator: "\n")) }
  }
}

/// Where the text of a command goes.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The file to write; without it, the standard output.")
  var output: String?

  @Flag(help: "Overwrite the file if it exists.")
  var force = false

  /// Before anything is read, so that a long run does not end in a refusal.
  func check() throws {
    if let output, !force, FileManager.default.fileExists(atPath: output) { throw exists(output) }
  }

  func write(_ text: String) throws {
    guard let output else { return Output.text(text) }
    do {
      // Without --force, also a file that came to be in the meantime stays.
      try Data(text.utf8).write(
        to: URL(filePath: output), options: force ? .atomic : .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw exists(output)
    } catch CocoaError.fileNoSuchFile {
      throw Failure(
        code: .cannotCreate, text: "\(output) cannot be written: its folder does not exist."
      ).exit()
    } catch {
      throw Failure(
        code: .cannotCreate,
        text: "\(output) cannot be written: \((error as NSError).localizedDescription)"
      ).exit()
    }
  }

  private func exists(_ path: String) -> ExitCode {
    Failure(
      code: .cannotCreate, text: "\(path) exists already. Add --force to overwrite it."
    ).exit()
  }
}
