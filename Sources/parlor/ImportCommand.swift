import ActivityKit
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

  @Flag(
    help: """
      Keep questions that show a picture or play a sound, with its address in the text; without it \
      they are skipped.
      """)
  var keepPictures = false

  @Option(
    help: ArgumentHelp(
      "Which columns of a table hold what, by their names or numbers: question=Front,answer=Back, "
        + "and \(QuestionColumns.others).",
      valueName: "columns"),
    transform: { text in
      do throws(QuestionColumns.Mistake) { return try QuestionColumns(text) } catch {
        throw ValidationError(error.message)
      }
    })
  var columns: QuestionColumns?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check()
    // Only tables have columns.
    let format = from ?? (columns == nil ? nil : .csv)
    guard columns == nil || format == .csv else {
      throw ValidationError("--columns goes with --from csv.")
    }
    let questions = try QuestionFiles.read(
      file, as: format, options: ReadingOptions(keepsPictures: keepPictures, columns: columns))
    // What was guessed is said: a wrong guess may well look like questions.
    let guessed = from == nil ? ", read as \(questions.format.name)" : ""
    let total =
      "\(file)\(guessed): \(Phrase.count(questions.read, "question")): \(questions.kept) kept, "
      + "\(questions.skipped) skipped"
    let changed = questions.changed
    let more =
      changed == 0 ? "" : "; \(changed) of those kept \(changed == 1 ? "is" : "are") changed"
    let count = questions.pictures
    let pictures =
      count == 0
      ? ""
      : "\n\(count) of those skipped \(count == 1 ? "shows a picture or plays a sound" : "show pictures or play sounds"): "
        + "--keep-pictures keeps the text with the address."
    guard questions.kept > 0 else {
      Output.error(total + "." + pictures)
      throw ExitCode.dataError
    }
    try output.write(PackWriter.write(questions.items, preface: questions.preface))
    Output.error(total + more + "." + pictures)
    if questions.kept > QuestionBounds.questions {
      Output.error(
        "One quiz takes at most \(QuestionBounds.questions) questions; part the pack before use.")
    }
  }
}
