import ActivityKit
import ArgumentParser
import EventPlan
import Foundation
import ShippedModules
import Workbench

struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Makes a test of an evening that 'parlor run --record' has recorded.",
    discussion: """
      Prints a transcript with the plan as it is now and stand-ins for names and words. Read it before \
      you share it: what the plan says stays. Recordings lie beside the database, one for each time that \
      an event was held: name the file, parlor.sqlite-recording-NUMBER.jsonl, to have another than the \
      latest.
      """)

  @Argument(help: "An event, whose latest recording is meant, or the file of a recording.")
  var recording: String

  @Option(help: "The plan that was played.", completion: .file(extensions: ["yaml", "yml"]))
  var plan = PlanLoading.defaultPath

  @Option(help: "The database that recordings lie beside.", completion: .file())
  var database = RunCommand.defaultDatabase

  func run() throws {
    do {
      Output.text(try maker.transcript(of: try found()))
    } catch let failure as Recording.Failure {
      throw Failure(code: .dataError, text: "\(recording): \(failure)").exit()
    }
  }

  private var maker: TranscriptMaker {
    // Programs are run from their folders, as 'parlor test' does; recipes go into the transcript.
    let programs = PlanLoading.modules(besides: plan).filter { module in
      if case .folder = module.program?.source { true } else { false }
    }
    return TranscriptMaker(
      plan: plan, modules: ShippedModules.all + programs,
      environment: ProcessInfo.processInfo.environment, readFile: { try PlanFile.read($0) },
      listFolder: { try PlanFile.list($0) })
  }

  private func found() throws -> Recording {
    if let text = try? String(contentsOfFile: recording, encoding: .utf8) {
      return try Recording(text)
    }
    let all = RecordingFiles.all(beside: database).compactMap { path in
      (try? String(contentsOfFile: path, encoding: .utf8)).flatMap { try? Recording($0) }
        .map { (path: path, recording: $0) }
    }.filter { $0.recording.event == recording }
    if let latest = all.first {
      if all.count > 1 { Output.error(choice(among: all)) }
      return latest.recording
    }
    throw Failure(
      code: .noInput,
      text: "There is no recording '\(recording)', and none of an event of that name beside "
        + "\(database). 'parlor run --record' makes them."
    ).exit()
  }

  /// Which of several was taken, and how to have another.
  private func choice(among all: [(path: String, recording: Recording)]) -> String {
    let lines = all.map { path, recording in
      "  \(path)  \(Phrase.count(recording.inputs.count, "line"))"
    }
    return "There are \(all.count) recordings of \(recording), and this is the latest. For "
      + "another, name its file instead:\n" + lines.joined(separator: "\n")
  }
}
