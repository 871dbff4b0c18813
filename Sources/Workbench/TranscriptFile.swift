public import ActivityKit
import ActivityTesting

/// A Markdown file with transcripts, as its author has it played.
public struct TranscriptFile {
  /// What came of playing it.
  public struct Outcome {
    /// How many sessions were played.
    public let sessions: Int
    /// What differs, one for each session that failed: where, and what was expected.
    public let failures: [String]
    /// What recording would change, as lines that begin with `-`, `+` or two blanks.
    public let difference: [String]
  }

  private let text: String
  private let name: String
  private let folder: String
  private let patience: Int

  /// - Parameters:
  ///   - name: what failures call the file.
  ///   - folder: what the paths of plans that it names are relative to.
  ///   - patience: what the deadlines of programs are multiplied with; 1 holds them to those of a house.
  public init(_ text: String, name: String, folder: String = ".", patience: Int = 1) {
    self.text = text
    self.name = name
    self.folder = folder
    self.patience = patience
  }

  /// - Parameter restartsModules: ends the process of a module after each of its replies.
  /// - Throws: ``TranscriptError`` when there is nothing to play.
  public func play(
    modules: [ModuleDefinition], restartsModules: Bool = false
  ) throws -> Outcome {
    let runner = TranscriptRunner(
      modules: modules, folder: folder, restartsModules: restartsModules, patience: patience)
    let transcripts = try TranscriptParser().parse(text, file: name)
    let failures = try transcripts.compactMap { transcript in
      try runner.run(transcript, file: name).map { "'\(transcript.title)'\n\($0)" }
    }
    var difference: [String] = []
    // What differs after a restart is a fault of the program, and nothing to record.
    if !failures.isEmpty, !restartsModules {
      // It is the same once more, and what programs complained of has been read.
      let recorder = TranscriptRecorder(
        modules: modules, folder: folder, patience: patience, hidesModuleErrors: true)
      difference = LineDifference.lines(from: text, to: try recorder.record(text, file: name))
    }
    return Outcome(sessions: transcripts.count, failures: failures, difference: difference)
  }

  /// The text with its expectations rewritten to what happens.
  public func recorded(modules: [ModuleDefinition]) throws -> String {
    try TranscriptRecorder(modules: modules, folder: folder, patience: patience)
      .record(text, file: name)
  }
}
