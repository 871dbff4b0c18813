import ActivityKit
import Foundation
import Testing

@Suite struct AnswerJudgeTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private func accepts(_ answer: String, _ line: String) -> Bool {
    AnswerJudge(TypedKey(answer)).accepts(line)
  }

  // MARK: The corpus

  /// A line of the corpus: a verdict, an answer and what is typed.
  private static func corpus() throws -> [(verdict: String, answer: String, typed: String)] {
    try text("Tests/ActivityKitTests/Answers/corpus.txt")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        let texts = parts.map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(texts.count == 3, "\(line)")
        return (texts[0], texts[1], texts[2])
      }
  }

  private struct Pair {
    let verdict: String
    let judge: AnswerJudge
    let typed: String
    let line: String
  }

  /// Prints the rates, and how long a pair takes: with optimisation it is a fifth of that.
  @Test func corpus() throws {
    let pairs = try Self.corpus().filter { ["right", "slip", "wrong"].contains($0.verdict) }
      .map {
        Pair(
          verdict: $0.verdict, judge: AnswerJudge(TypedKey($0.answer)), typed: $0.typed,
          line: "\($0.verdict) | \($0.answer) | \($0.typed)")
      }
    var verdicts: [Bool] = []
    let time = ContinuousClock().measure { verdicts = pairs.map { $0.judge.accepts($0.typed) } }
    let wrong = zip(pairs, verdicts).filter { $0.0.verdict == "wrong" }
    let right = zip(pairs, verdicts).filter { $0.0.verdict != "wrong" }
    let accepted = wrong.filter(\.1)
    let refused = right.filter { !$0.1 }
    let micros = Double((time / pairs.count).components.attoseconds) / 1e12
    print(
      "Judging: \(pairs.count) pairs; false accepts \(accepted.count) of \(wrong.count); "
        + "false refusals \(refused.count) of \(right.count) "
        + String(
          format: "(%.1f %%); %.1f µs a pair.", 100 * Double(refused.count) / Double(right.count),
          micros))
    #expect(pairs.count >= 400)
    #expect(accepted.map(\.0.line).isEmpty)
    #expect(Double(refused.count) < 0.03 * Double(right.count), "\(refused.map(\.0.line))")
  }

  /// No answer is taken for a request of the house, and each request for one.
  @Test func requestsOfTheCorpus() throws {
    let lines = try Self.corpus()
    func isRequest(_ line: String, of answer: String) -> Bool {
      ["en", "es"].contains { HouseWord(line, in: $0) != nil }
        && !TypedKey(answer).mayBeRequest(line)
    }
    let requests = lines.filter { $0.verdict == "request" }
    let missed = requests.filter { !isRequest($0.typed, of: $0.answer) }.map(\.typed)
    let answers = lines.filter { $0.verdict != "request" }
    let taken = answers.filter { isRequest($0.typed, of: $0.answer) }.map(\.typed)
    print(
      "Requests: \(requests.count) lines; missed \(missed.count); answers taken for one "
        + "\(taken.count) of \(answers.count).")
    #expect(requests.count >= 80 && lines.count { $0.verdict == "text" } >= 60)
    #expect(missed.isEmpty)
    #expect(taken.isEmpty)
  }

  // MARK: The page

  /// The rows of the tables of the page, without their heads.
  private static func rows(below heading: String) throws -> [[String]] {
    let page = try text("docs/judging.md")
    let start = try #require(page.range(of: "\n\(heading)\n"))
    let section = page[start.upperBound...].components(separatedBy: "\n#")[0]
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { row in
      row.dropFirst().dropLast().components(separatedBy: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  private static func bare(_ cell: String) -> String { cell.replacing("`", with: "") }

  @Test func theTableOfThePage() throws {
    let rows = try Self.rows(below: "### Examples")
    #expect(rows.count > 30)
    for row in rows {
      let isRight = accepts(row[0], Self.bare(row[1]))
      #expect(isRight == row[2].hasPrefix("right"), "\(row)")
    }
  }

  @Test func theWordsOfTheQuestionOfThePage() throws {
    let rows = try Self.rows(below: "### Words of the question")
    #expect(rows.count > 8)
    for row in rows {
      let judge = AnswerJudge(TypedKey(row[1]), of: row[0])
      #expect(judge.accepts(Self.bare(row[2])) == row[3].hasPrefix("right"), "\(row)")
    }
  }

  @Test func theNumbersOfThePage() throws {
    let rows = try Self.rows(below: "## Numbers")
    #expect(rows.count > 20)
    for row in rows {
      #expect(Self.told(Self.bare(row[0]), .player, in: "en") == row[1], "\(row)")
      #expect(Self.told(Self.bare(row[0]), .player, in: "es") == row[2], "\(row)")
      #expect(Self.told(Self.bare(row[0]), .author, in: "en") == row[3], "\(row)")
    }
  }

  @Test(arguments: [
    ("8,849", "en-gb", "8849"), ("8.849", "en", "8849 or 8.849"), ("8.849", "de", "8849"),
    ("8.849", "de-ch", "8849 or 8.849"), ("8,849", "es-mx", "8849"),
    ("8,849", "fr", "8849 or 8.849"),
    ("8,8490", "en", "8.849"), ("0,849", "en", "0.849"), ("８，８４９", "en", "8849"),
  ])
  func theLanguageTellsWhatGroups(text: String, language: String, told: String) {
    #expect(Self.told(text, .player, in: language) == told)
  }

  private static func told(
    _ text: String, _ writer: NumberReader.Writer, in language: String
  ) -> String {
    switch NumberReader.read(text, by: writer, in: language) {
    case .number(let number): number.text
    case .ambiguous(let grouped, let decimal): "\(grouped) or \(decimal)"
    case .refused(.noNumber): "no number"
    case .refused(.severalNumbers): "two numbers"
    case .refused(.withWords(let number)): "write \(number) alone"
    case .refused(.tooLarge): "too large"
    }
  }

  // MARK: Keys

  @Test func aliasesAreAsRight() {
    let judge = AnswerJudge(TypedKey("Istanbul", aliases: ["Constantinople"]))
    #expect(judge.accepts("constantinopel") && judge.accepts("istanbul"))
  }

  @Test func exactSpelling() {
    let judge = AnswerJudge(TypedKey("Mississippi", spelling: .exact))
    #expect(judge.accepts("the MISSISSIPPI!") && !judge.accepts("missisippi"))
  }

  @Test func rejectedAnswers() {
    let judge = AnswerJudge(TypedKey("Ionian Sea", rejected: ["Iolian Sea", "Ionian"]))
    #expect(judge.accepts("ionian sea") && judge.accepts("ionnian sea"))
    // One letter from the one and from the other.
    #expect(
      !judge.accepts("iolian sea") && !judge.accepts("iovian sea") && !judge.accepts("ionian"))
  }

  @Test func neighboursOfTheQuiz() {
    #expect(AnswerJudge(TypedKey("Carboniferous")).accepts("Carbonifexous"))
    let judge = AnswerJudge(TypedKey("Carboniferous", neighbours: ["Carbonifexous"]))
    #expect(judge.accepts("carboniferous") && judge.accepts("carbonferous"))
    #expect(!judge.accepts("Carbonifexous"))
  }

  @Test func nearAnswersOfAQuiz() {
    let near = NearAnswers([
      (TypedKey("Barolo"), []), (nil, ["Bardolo", "Barolo", "Chianti"]), (TypedKey("Lima"), []),
      (TypedKey("Barollo", aliases: ["Baroolo"]), []), (TypedKey("Chianti"), []),
    ])
    let pairs = near.pairs.map { "\($0.answer) \($0.questions) \($0.near) \($0.others)" }
    #expect(
      pairs == [
        "Barolo [0] Bardolo [1]", "Barolo [0] Barollo [3]", "Barolo [0] Baroolo [3]",
        "Barollo [3] Barolo [0, 1]", "Baroolo [3] Barolo [0, 1]", "Baroolo [3] Bardolo [1]",
      ])
    #expect(NearAnswers([(nil, ["Barolo", "Barollo"]), (TypedKey("Bar"), [])]).pairs.isEmpty)
  }

  @Test func nearAnswersOfManyQuestions() {
    let letters = (0..<26).map { String(UnicodeScalar(UInt8(0x61 + $0))) }
    let questions = (0..<10_000).map { n in
      (key: TypedKey?.some(TypedKey("Mississipp" + letters[n % 26])), choices: [String]())
    }
    // However many questions have an answer, it is compared once.
    #expect(NearAnswers(questions).pairs.count == 26 * 25)
  }

  @Test func keysOfTheVersionBeforeAreRead() throws {
    let old = Data(#"{"answer":"Lima","aliases":["Ciudad"]}"#.utf8)
    let key = try JSONDecoder().decode(TypedKey.self, from: old)
    #expect(key == TypedKey("Lima", aliases: ["Ciudad"]))
    let new = TypedKey("a", aliases: ["b"], rejected: ["c"], spelling: .exact, neighbours: ["d"])
    #expect(try JSONDecoder().decode(TypedKey.self, from: JSONEncoder().encode(new)) == new)
  }

  @Test(arguments: [
    ".1.2", ".12.7", "..1.1.1", ".1,2,3", "1.2.3", ".", "1.", ".5.", "-.1.1", "1,,2",
  ])
  func marksOfNumbersAlone(line: String) {
    #expect(accepts(line, line))
    #expect(!accepts(line, "\(line)7"))
  }

  @Test func noLineTraps() {
    var random = RandomSource(seed: 13)
    let pieces = [
      "a", "The", "st", "x", "i", "'", "’", "-", "−", ".", ",", "/", "^", "²", "⁺", "½", "$", "€",
      "%", "#",
      "<", "=", "≠", "&", " ", "\u{301}", "\u{306}", "и", "が", "ｶ", "١", "東", "7", "00", "12", "th",
      "per",
      "cent", "l'", "🌊", "\u{0}", "\u{202E}", "million", "twenty", "one", "July", "of", "ß", "İ",
      "1e308",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...7, using: &random)
      let line = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let other = String(line.shuffled(using: &random))
      let isBlank = line.allSatisfy(\.isWhitespace)
      #expect(accepts(line, line) != isBlank, "'\(line)' is itself")
      _ = accepts(line, other)
      for writer in [NumberReader.Writer.player, .author, .format] {
        if case .number(let number) = NumberReader.read(line, by: writer) {
          #expect(Double(number.text) == number.value)
        }
      }
    }
  }
}
