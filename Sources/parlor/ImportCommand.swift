import ArgumentParser
import Questions

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns questions of other programs into a pack.",
    discussion: """
      Writes the pack to the standard output or a file, and to the standard error each question \
      that could not be carried over, with its line and the reason. Exits with 0 when there are \
      questions, 65 when there are none, 66 when the file cannot be read.
      """)

  @Argument(help: "The file of questions.", completion: .file())
  var file: String

  @Option(
    help: "The format; may be left out where the name of the file or its content tells.")
  var from: QuestionFormat?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check()
    let questions = try QuestionFiles.read(file, as: from)
    // What was guessed is said: a wrong guess may well look like questions.
    let format = from == nil ? ", read as \(questions.format.name)" : ""
    let total =
      "\(file)\(format): \(QuestionFiles.count(questions.read)): \(questions.kept) kept, "
      + "\(questions.skipped) skipped"
    let changed = questions.changed
    let more =
      changed == 0 ? "" : "; \(changed) of those kept \(changed == 1 ? "is" : "are") changed"
    guard questions.kept > 0 else {
      Output.error(total + ".")
      throw ExitCode.dataError
    }
    try output.write(PackWriter.write(questions.items, preface: questions.preface))
    Output.error(total + more + ".")
    if questions.kept > QuestionBounds.questions {
      Output.error(
        "One quiz takes at most \(QuestionBounds.questions) questions; part the pack before use.")
    }
  }
}
