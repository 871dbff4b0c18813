import EventPlan
import Foundation
import Plugins
import Questions
import Testing

/// The packs that ship, by language.
@Suite struct ShippedPackTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  static let languages = ["en", "es"]

  private static func names(in language: String) throws -> [String] {
    let folder = root.appending(path: "packs/\(language)").path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") && asks("packs/\(language)/\($0)") }.sorted()
  }

  /// Whether a pack is of questions, and not of texts to talk or write about.
  private static func asks(_ path: String) -> Bool {
    (try? text(path).contains("\n- ask:")) ?? false
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func questions(_ path: String) throws -> [QuizQuestion] {
    let result = QuestionReader.read(Array(try text(path).utf8), file: path, format: .pack)
    #expect(result.skipped == 0 && !result.isUnreadable, "\(path)")
    return result.questions
  }

  /// One quiz of them all: a warning tells also of typed answers of two packs that are a letter apart.
  @Test(arguments: Self.languages)
  func allOfThemHold(_ language: String) throws {
    let includes = try Self.names(in: language).map { "{ include: packs/\(language)/\($0) }" }
    let quiz = "trivia: { questions: [\(includes.joined(separator: ", "))] }"
    let text = "house: { name: Test }\nevents: { quiz: { agenda: [\(quiz)] } }\n"
    let root = Self.root
    let reader = PlanReader(modules: modules, environment: nil) { path in
      path == "events.yaml"
        ? Array(text.utf8) : try PlanFile.read(root.appending(path: path).path)
    }
    switch reader.read(path: "events.yaml") {
    case .plan(_, let warnings): #expect(DiagnosticRenderer.text(warnings) == "")
    case .refused(let errors): #expect(DiagnosticRenderer.text(errors) == "")
    case .unreadable(_, let reason): Issue.record(Comment(rawValue: reason))
    }
  }

  @Test func eachSaysWhatItIsAndStandsInTheList() throws {
    let page = try Self.text("docs/content.md").split(separator: "\n")
    for language in Self.languages {
      for name in try Self.names(in: language) {
        let path = "packs/\(language)/\(name)"
        let head = try Self.text(path).components(separatedBy: "\n- ")[0]
        #expect(head.contains("CC0 1.0") && head.contains(path), "\(path)")
        let row = "| `\(name.dropLast(".yaml".count))` |"
        #expect(page.count { $0.hasPrefix(row) } == 1, "\(row)")
      }
    }
  }

  // MARK: Both languages

  @Test func eachAsksTheSameInBothLanguages() throws {
    let names = try Self.names(in: "en")
    #expect(!names.isEmpty)
    #expect(try Self.names(in: "es") == names)
    for name in names {
      let english = try Self.questions("packs/en/\(name)")
      let spanish = try Self.questions("packs/es/\(name)")
      #expect(english.count == 50, "\(name)")
      #expect(english.map(Self.kind) == spanish.map(Self.kind), "\(name)")
      #expect(english.map { $0.because == nil } == spanish.map { $0.because == nil }, "\(name)")
    }
  }

  /// How a question is answered, with what a translation keeps.
  private static func kind(_ question: QuizQuestion) -> String {
    switch question.key {
    case .choices(let labels, let right): "\(right) of \(labels.count) choices"
    case .truth(let isTrue): "\(isTrue)"
    case .order(let items): "order of \(items.count)"
    case .typed: "typed"
    case .number: "number"
    case .nearest: "nearest"
    }
  }

  // MARK: What is asked

  /// Nobody should win by picking the same letter always.
  @Test func rightChoicesStandInAllPlaces() throws {
    for name in try Self.names(in: "en") {
      var places: [Int: Int] = [:]
      for case .choices(let labels, let right) in try Self.questions("packs/en/\(name)").map(\.key)
      where labels.count == 4 && right.count == 1 {
        places[right[0], default: 0] += 1
      }
      let most = places.values.max() ?? 0
      #expect(most * 5 <= places.values.reduce(0, +) * 2, "\(name): \(places)")
    }
  }

  @Test(arguments: Self.languages)
  func nothingIsAskedTwice(_ language: String) throws {
    var paths = try Self.names(in: language).map { "packs/\(language)/\($0)" }
    if language == "en" { paths.append("packs/around-the-world.yaml") }
    var known: [Asked] = []
    for path in paths {
      for question in try Self.questions(path) {
        let asked = Asked(question)
        for other in known where asked.isTwin(of: other) {
          Issue.record("\(path): '\(asked.text)' is much like '\(other.text)'")
        }
        known.append(asked)
      }
    }
  }

  @Test func twinsAreSeen() {
    func asked(_ ask: String, _ answer: String) -> Asked {
      Asked(QuizQuestion(ask: ask, key: .typed(answer, accept: [])))
    }
    let one = asked("Which river flows through Paris?", "Seine")
    #expect(asked("Which river flows through PARÍS?", "the Seine").isTwin(of: one))
    #expect(asked("Which long river flows through old Paris?", "Seine").isTwin(of: one))
    #expect(!asked("Which river flows through London?", "Thames").isTwin(of: one))
    #expect(!asked("Which kind of net do fishermen call so?", "Seine").isTwin(of: one))
    #expect(!asked("What is 7 times 8?", "56").isTwin(of: asked("What is 6 times 9?", "54")))
  }
}

/// A question as it is compared with others.
private struct Asked {
  let text: String
  /// Without short words, which all questions share.
  private let words: Set<String>
  /// Nil for what many questions share.
  private let right: String?

  init(_ question: QuizQuestion) {
    text = question.ask
    words = Set(
      Self.folded(question.ask).split { !$0.isLetter && !$0.isNumber }
        .filter { $0.count > 3 || $0.allSatisfy(\.isNumber) }.map(String.init))
    right =
      switch question.key {
      case .choices(let labels, let right):
        Self.folded(right.map { labels[$0] }.joined(separator: "|"))
      case .typed(let answer, _): Self.folded(answer)
      case .number(let answer, _), .nearest(let answer): answer
      case .truth, .order: nil
      }
  }

  /// Whether nearly all words are the same, or half of them and the answer as well.
  func isTwin(of other: Asked) -> Bool {
    let shared = words.intersection(other.words).count
    let all = words.count + other.words.count - shared
    if right != nil, right == other.right { return shared * 2 >= all }
    return shared * 4 > all * 3
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
