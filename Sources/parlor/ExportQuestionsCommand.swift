import ActivityKit
import ArgumentParser
import Questions

struct ExportQuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Writes packs of questions as GIFT or Aiken, which Moodle and others import.",
    discussion: """
      What the format cannot express is told on the standard error with its line. Exits with 0 when \
      there are questions, 65 when there are none, 66 when a file cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case gift, aiken }

  @Argument(help: "Packs, or files that 'parlor import' reads.", completion: .file())
  var files: [String]

  @Option(
    help: "The format of all files; may be left out where their names or contents tell.")
  var from: QuestionFormat?

  @Option(help: "The format to write.")
  var to: Format

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check()
    var items: [QuestionImport.Item] = []
    var (read, unread) = (0, 0)
    for file in files {
      // A link is text, and whoever keeps such questions wants them to go along.
      let questions = try QuestionFiles.read(
        file, as: from, options: ReadingOptions(keepsPictures: true))
      items += questions.items
      read += questions.read
      unread += questions.skipped
    }
    let export = to == .gift ? GIFTWriter.write(items) : AikenWriter.write(items)
    QuestionFiles.report(export.findings)
    let skipped = unread + export.skipped
    let total =
      "\(Phrase.count(read, "question")): \(export.written) written, \(skipped) skipped"
    guard export.written > 0 else {
      Output.error(total + ".")
      throw ExitCode.dataError
    }
    try output.write(export.text)
    let changed = export.changed
    let more =
      changed == 0 ? "" : "; \(changed) of those written \(changed == 1 ? "is" : "are") changed"
    Output.error(total + more + ".")
  }
}
