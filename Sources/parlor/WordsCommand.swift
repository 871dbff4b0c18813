import ArgumentParser
import EventPlan
import Messages
import Words

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Prints what the house says in a language, to reword or translate it.",
    discussion: """
      Keep what you change in a file named after its language, such as words/de.yaml, and name it in the plan: \
      house: { words: words/de.yaml }. 'parlor check' shows what is wrong with it.
      """)

  @Argument(help: "A language, such as es.", completion: .list(Words.shipped.languages.map(\.tag)))
  var language = Language.english.tag

  @Argument(
    help: "The plan of a house, whose own catalogues are counted in.",
    completion: .file(extensions: ["yaml", "yml"]))
  var plan: String?

  @Flag(help: "Print, in English and ready to be filled in, the sentences that the language lacks.")
  var missing = false

  func run() throws {
    guard let language = Language(language) else {
      throw Failure(
        code: .usage,
        text: "'\(self.language)' is no language; it takes a short name such as de or pt-br."
      ).exit()
    }
    if missing {
      let words = try plan.map(words) ?? Words.shipped
      return Output.text(Words.shipped.english(of: words.missing(in: language)))
    }
    guard let text = Words.text(of: language) else {
      let tags = Words.shipped.languages.map(\.tag).joined(separator: ", ")
      throw Failure(
        code: .usage,
        text: "No catalogue of '\(language.tag)' ships with Parlor; there are \(tags). "
          + "'parlor words \(language.tag) --missing' prints what to translate."
      ).exit()
    }
    Output.text(text)
  }

  /// Those of a house.
  private func words(of path: String) throws -> Words {
    switch PlanLoading.readWithoutKeys(path) {
    case .plan(let plan, _): return plan.words
    case .refused(let diagnostics):
      Output.error(DiagnosticRenderer.text(diagnostics))
      throw ExitCode.dataError
    case .unreadable(let path, let reason): throw PlanLoading.unreadable(path, reason)
    }
  }
}
