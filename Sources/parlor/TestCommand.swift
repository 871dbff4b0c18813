import ActivityKit
import ActivityTesting
import ArgumentParser
import Foundation
import Workbench

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Plays transcripts and says where they differ from what happens.",
    discussion: """
      Without files, those of the folders Plugins and Tests/Transcripts beside the plan.
      Programs are held to the deadlines and limits of a house.
      Exits with 0 when all is as written, 1 when something differs.
      """)

  @Argument(help: "Markdown files with transcripts.", completion: .file(extensions: ["md"]))
  var files: [String] = []

  @Flag(help: "Rewrite what they expect to what happens. Read the difference before you keep it.")
  var record = false

  @Flag(
    help: """
      End the program of a module after each of its replies, and start it anew with its state: all must \
      be as written just the same.
      """)
  var restarts = false

  @Option(
    help: "The plan of the house whose modules are played.",
    completion: .file(extensions: ["yaml", "yml"]))
  var plan = PlanLoading.defaultPath

  func validate() throws {
    if record, restarts {
      throw ValidationError(
        "--record writes what happens without restarts; leave one of the two out.")
    }
  }

  func run() throws {
    let modules = PlanLoading.modules(besides: plan)
    let files = try files.isEmpty ? found() : files
    var sessions = 0
    var hasFailed = false
    for file in files {
      let text = try read(file)
      let name = URL(filePath: file).lastPathComponent
      let transcripts = TranscriptFile(text, name: name, folder: folder)
      do {
        if record {
          let recorded = try transcripts.recorded(modules: modules)
          guard recorded != text else { continue }
          try recorded.write(toFile: file, atomically: true, encoding: .utf8)
          Output.line("recorded \(file)")
          let faults = TranscriptRecorder.faults(in: recorded, since: text)
          if !faults.isEmpty {
            Output.error("warning: \(file) now expects that an activity ends with a fault:")
            for fault in faults { Output.error("  " + fault) }
          }
          continue
        }
        let outcome = try transcripts.play(modules: modules, restartsModules: restarts)
        sessions += outcome.sessions
        guard !outcome.failures.isEmpty else { continue }
        hasFailed = true
        Output.line("\(file):")
        for failure in outcome.failures { Output.line(failure) }
        if !outcome.difference.isEmpty {
          Output.advice("What 'parlor test --record' would change:")
          for line in outcome.difference { Output.line("  " + line) }
        }
        Output.line()
      } catch let error as TranscriptError {
        hasFailed = true
        Output.line("\(error)")
      }
    }
    if !record {
      Output.line(
        "\(Phrase.count(files.count, "file")), \(Phrase.count(sessions, "session")): "
          + (hasFailed ? "not all is as written." : "all is as written."))
    }
    if hasFailed { throw ExitCode.failure }
  }

  private func read(_ file: String) throws -> String {
    do { return try String(contentsOfFile: file, encoding: .utf8) } catch {
      throw Failure(code: .noInput, text: "\(file) cannot be read.").exit()
    }
  }

  /// That of the plan.
  private var folder: String { URL(filePath: plan).deletingLastPathComponent().relativePath }

  /// The transcripts beside the plan.
  private func found() throws -> [String] {
    let files = ["Plugins", "Tests/Transcripts"].flatMap { name -> [String] in
      let place = folder == "." ? name : "\(folder)/\(name)"
      let below = (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []
      return below.filter { $0.hasSuffix(".md") }.sorted().map { "\(place)/\($0)" }
    }
    let withSessions = files.filter { file in
      (try? String(contentsOfFile: file, encoding: .utf8))?.contains("```session") == true
    }
    guard !withSessions.isEmpty else {
      throw Failure(
        code: .noInput,
        text: "There are no transcripts in Plugins or Tests/Transcripts. Name them: "
          + "parlor test FILE."
      ).exit()
    }
    return withSessions
  }
}
