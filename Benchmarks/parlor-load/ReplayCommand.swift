import ActivityTesting
import ArgumentParser
import Foundation
import ShippedModules

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Plays transcripts and prints what everyone receives, to compare between processes.")

  @Argument(help: "Markdown files with transcripts.") var files: [String]
  @Option(help: "What the paths of plans in them begin at.") var folder = "."

  func run() throws {
    let runner = TranscriptRunner(modules: ShippedModules.all, folder: folder, patience: 10)
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let name = URL(filePath: file).lastPathComponent
      for transcript in try TranscriptParser().parse(text, file: name) {
        print("# \(name): \(transcript.title)")
        for line in try runner.trace(transcript, file: name) { print(line) }
      }
    }
  }
}
