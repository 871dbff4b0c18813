import ActivityKit
import Foundation
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

@Suite struct AnswerReaderTests {
  static let cities = ["Quito", "Lima", "La Paz"]

  private func read(_ line: String, _ question: Question, own: Set<Int> = [])
    -> AnswerReader.Reading
  {
    AnswerReader(question).read(line) { index, _ in own.contains(index) }
  }

  @Test(arguments: [
    ("b", 1), (" B ", 1), ("b)", 1), ("(b)", 1), ("2", 1), ("2.", 1), ("lima", 1), ("LÍMA", 1),
    ("la paz", 2),
  ])
  func aChoice(line: String, index: Int) {
    #expect(read(line, .choice("Capital?", Self.cities)) == .answer(.choice([index])))
  }

  /// What somebody is asked in place of an answer.
  private func asked(_ reading: AnswerReader.Reading) -> String? {
    if case .refused(let reason) = reading {
      Voice.english.text(reason.refusal.sentence)
    } else {
      nil
    }
  }

  @Test func aWholeWordOfTwoLetters() {
    let rivers = ["Nile", "Rhine", "Danube river", "Po river"]
    #expect(read("po", .choice("Longest?", rivers)) == .answer(.choice([3]), isPart: true))
    #expect(
      asked(read("po", .choice("Longest?", rivers + ["Potomac"])))
        == "That could be D (Po river) or E (Potomac). Please answer D or E, or pass. To speak, use /say."
    )
    // Two letters are two choices first.
    let days = ["a day to be", "sun", "rain", "snow", "wind"]
    #expect(read("be", .choice("Best?", days, pick: 1...2)) == .answer(.choice([1, 4])))
  }

  @Test func partsInABallot() {
    let stories = ["Two old boats. One sank.", "Small boat", "We took the slow train home"]
    func read(_ line: String) -> AnswerReader.Reading {
      self.read(line, .choice("Which?", stories, pick: 1...2), own: [2])
    }
    #expect(
      asked(read("boat"))
        == "That could be A (Two old boats. One sank.) or B (Small boat). Please answer A or B, or pass. "
        + "To speak, use /say.")
    #expect(read("slow train") == .refused(.ownChoice))
  }

  @Test(arguments: [
    "", " ", "d", "0", "4", "-1", "li", "()", "b c", "quito lima", "-9223372036854775808",
    "9223372036854775807", "99999999999999999999",
  ])
  func noChoice(line: String) {
    #expect(
      read(line, .choice("Capital?", Self.cities))
        == .refused(.notAChoice(.answerInvalidChoose(choices: ["A", "B", "C"]))))
  }

  @Test(arguments: [
    (["Ag", "Au", "Fe"], "B Au", 1), (["Ag", "Au", "Fe"], "Ｂ Ａｕ", 1),
    (["Ag", "Au", "Fe"], "B. Au", 1), (["Ag", "Au", "Fe"], "b) au.", 1),
    (["Ag", "Au", "Fe"], "(C) Fe", 2), (["Ag", "Au", "Fe"], "Au!", 1),
    (["Ag", "Au", "Fe"], "au ?", 1), (["Who?", "What?"], "what", 1),
    (["True", "False"], "False.", 1), (["True", "False"], "f", 1), (["True", "False"], "T", 0),
    (["True", "False"], "no", 1), (["True", "False"], "Yes!", 0), (["No", "Yes"], "y", 1),
    (["No", "Yes"], "false", 0),
  ])
  func aChoiceAsItIsShownOrSaid(labels: [String], line: String, index: Int) {
    #expect(read(line, .choice("Which?", labels)) == .answer(.choice([index])))
  }

  @Test(arguments: [
    (["Ag", "Au", "Fe"], "why not b"), (["Ag", "Au", "Fe"], "A. Au"), (["Ag", "Au", "Fe"], "bau"),
    (["True", "False", "Both"], "yes"), (["Lima", "Quito"], "yes"), (["What?", "What!"], "what"),
  ])
  func whatIsNoChoiceIsAskedBack(labels: [String], line: String) {
    guard case .refused(.notAChoice) = read(line, .choice("Which?", labels))
    else {
      Issue.record("'\(line)' was taken")
      return
    }
  }

  @Test func yearsAsChoices() {
    let question = Question.choice("When?", ["1905", "1912", "2", "1"])
    #expect(read("1912", question) == .answer(.choice([1])))
    // They are shown without letters, so a place in the list means nothing.
    #expect(read("2", question) == .answer(.choice([2])))
    for line in ["3", "a"] {
      #expect(
        read(line, question)
          == .refused(
            .notAChoice(.answerInvalidChoose(choices: ["1905", "1912", "2", "1"]))))
    }
  }

  /// What is typed is what is read, whatever the order of the choices.
  @Test(arguments: [
    (["C", "A"], "a", 1), (["B", "A"], "b", 0), (["A", "B", "AB", "O"], "ab", 2),
    (["F#", "C", "D"], "c", 1), (["2", "3", "4"], "2", 0), (["2", "3", "4"], "3", 1),
    (["1,000", "100"], "100", 1), (["Lima", "A"], "a", 1), (["Lima", "A"], "1", 0),
    (["Б", "А"], "а", 1), (["A+", "O-"], "o-", 1), (["A", "B", "Both"], "b", 1),
    (["A", "B", "Both"], "c", 2), (["10 %", "20 %"], "20 %", 1), (["II", "I"], "i", 1),
    (["k", "K"], "K", 1), (["k", "K"], " k ", 0), (["NaCl", "NACL"], "NACL", 1),
  ])
  func choicesThatLookLikeLetters(labels: [String], line: String, index: Int) {
    #expect(read(line, .choice("Which?", labels)) == .answer(.choice([index])))
  }

  @Test(arguments: [
    (["Lima", "A"], "b"), (["2", "3", "4"], "1"), (["2", "3", "4"], "a"),
    (["3 apples", "5 apples", "2 apples"], "2"), (["B", "1", "Neither"], "3"),
    (["2", "3", "4"], "5"),
    (["One", "20", "300"], "2"),
  ])
  func aLineThatMayMeanEitherIsAskedBack(labels: [String], line: String) {
    guard
      case .refused(.notAChoice(let refusal)) = read(
        line, .choice("Which?", labels))
    else {
      Issue.record("'\(line)' was taken")
      return
    }
    #expect(Voice.english.text(refusal.sentence).hasSuffix("or pass. To speak, use /say."))
  }

  @Test func whatItCouldMeanIsSaid() {
    #expect(
      read("2", .choice("How many?", ["3 apples", "5 apples", "2 apples"]))
        == .refused(
          .notAChoice(
            .answerInvalidCouldBe(meant: ["B (5 apples)", "C (2 apples)"], choices: ["B", "C"]))))
    #expect(
      read("same", .choice("Best?", ["Same", "Same", "Other"]))
        == .refused(
          .notAChoice(.answerInvalidCouldBe(meant: ["A (Same)", "B (Same)"], choices: ["A", "B"]))))
  }

  @Test(arguments: [
    (["C", "D", "E"], "cde", [0, 1, 2]), (["C", "D", "E"], "e c", [2, 0]),
    (["A", "B", "AB"], "ab", [2]), (["A", "B", "AB"], "a b", [0, 1]),
    (["2", "3", "4"], "2, 4", [0, 2]),
    (["2", "3", "24"], "24", [2]), (["None", "C", "A"], "2 3", [1, 2]),
    (["None", "C", "A"], "c, a", [1, 2]),
  ])
  func severalThatLookLikeLetters(labels: [String], line: String, picked: [Int]) {
    #expect(
      read(line, .choice("Which?", labels, pick: 1...3))
        == .answer(.choice(picked)))
  }

  @Test(arguments: ["ｂ", "２", "Ｌｉｍａ", "B!", "'b'", "[b]"])
  func aChoiceHoweverItIsTyped(line: String) {
    #expect(read(line, .choice("Capital?", Self.cities)) == .answer(.choice([1])))
  }

  @Test func anAmbiguousBeginningIsRefused() {
    let question = Question.choice("Where?", ["Saint Paul", "Saint Louis", "Other"])
    #expect(read("saint", question) != .answer(.choice([0])))
    #expect(read("saint l", question) == .answer(.choice([1]), isPart: true))
  }

  @Test(arguments: [
    ("a c", [0, 2]), ("c,a", [2, 0]), ("ca", [2, 0]), ("1 3", [0, 2]), ("a and c", [0, 2]),
    ("a a", [0]), ("A; B", [0, 1]), ("la paz, quito", [2, 0]), ("La Paz", [2]), ("ac!", [0, 2]),
    ("AC", [0, 2]), ("A and C", [0, 2]), ("ＡＣ", [0, 2]), ("Ａ，Ｃ", [0, 2]), ("B Lima, C", [1, 2]),
  ])
  func several(line: String, picked: [Int]) {
    let question = Question.choice("Which?", Self.cities, pick: 1...2)
    #expect(read(line, question) == .answer(.choice(picked)))
  }

  @Test func howManyWereGivenIsSaid() {
    #expect(
      read("a b c", .choice("Which?", Self.cities, pick: 2...2))
        == .refused(
          .notAChoice(
            .answerInvalidPickOtherwise(
              given: 3, many: .promptsLetters(count: .promptsExactly(count: 2)), example: "A, B"))))
  }

  @Test func theExampleOfSeveralIsNoAnswer() {
    let four = ["Red", "Green", "Blue", "Grey"]
    #expect(
      asked(read(",", .choice("Which?", four, pick: 1...4)))
        == "Please pick up to 4 letters, as in A, B; or pass. To speak, use /say.")
    #expect(
      asked(read(",", .choice("Which?", four, pick: 4...4)))
        == "Please pick 4 letters, as in A, B, C, D; or pass. To speak, use /say.")
  }

  @Test(arguments: [",", "", "and", "-9223372036854775808 a"])
  func notSeveral(line: String) {
    let question = Question.choice("Which?", Self.cities, pick: 1...2)
    guard case .refused(.notAChoice(let refusal)) = read(line, question) else {
      Issue.record("'\(line)' was taken")
      return
    }
    #expect(
      Voice.english.text(refusal.sentence)
        == "Please pick 1 or 2 letters, as in A, B; or pass. To speak, use /say.")
  }

  @Test(arguments: ["a d", "d, a", "d"]) func aLetterThatNoChoiceHas(line: String) {
    let question = Question.choice("Which?", Self.cities, pick: 1...2)
    guard case .refused(.notAChoice(let refusal)) = read(line, question) else {
      Issue.record("'\(line)' was taken")
      return
    }
    #expect(
      Voice.english.text(refusal.sentence)
        == "There is no D. Give 1 or 2 letters, as in A, B; or pass. To speak, use /say.")
  }

  @Test func anOrder() {
    let question = Question.choice("Sort.", Self.cities, pick: 3...3)
    for line in [
      "bca", "BCA!", "b c a", "b, c, a.", "B>C>A", "b -> c -> a", "Lima → La Paz → Quito",
    ] {
      #expect(read(line, question) == .answer(.choice([1, 2, 0])), "\(line)")
    }
    #expect(read("b", question) != .answer(.choice([1])))
  }

  @Test func onesOwnIsNotAChoice() {
    let labels = Self.cities.map(Text.verbatim)
    let question = Question.choice("Best?", labels, pick: 1...2, from: [1, 2, 3])
    #expect(read("b", question, own: [1]) == .refused(.ownChoice))
    #expect(read("a b", question, own: [1]) == .refused(.ownChoice))
    #expect(read("a c", question, own: [1]) == .answer(.choice([0, 2])))
  }

  @Test(arguments: [
    ("42", 42), ("-3", -3), ("+3", 3), ("3.5", 3.5), ("3,5", 3.5), ("3,14159", 3.141_59),
    ("1,234,567", 1_234_567), ("1,200.5", 1_200.5), ("-1.200,5", -1_200.5),
    ("1.000.000", 1_000_000),
    ("0,500", 0.5), ("12 000", 12_000), ("1'000", 1_000), ("1e3", 1_000), (" 7 ", 7), ("−5", -5),
    ("５", 5), ("٥", 5), ("½", 0.5), ("3½", 3.5), ("40%", 40), ("$40", 40), ("40 €", 40),
    ("-$5", -5),
    ("40 dollars", 40), ("seven", 7), ("12\u{202F}345,6", 12_345.6), ("1,00,000", 100_000),
    ("٣", 3),
  ])
  func aNumber(line: String, number: Double) {
    #expect(read(line, .number("How many?")) == .answer(.number(number)))
  }

  @Test(
    arguments: [
      ("", .noNumber), ("many", .noNumber), ("1,2,3", .noNumber), ("inf", .noNumber),
      ("nan", .noNumber),
      ("0x10", .noNumber), ("1.2.3", .noNumber), ("--1", .noNumber), ("1,,200", .noNumber),
      (",", .noNumber), (".", .noNumber), ("e", .noNumber), ("1e999", .tooLarge),
      ("1/0", .noNumber),
      ("4 0", .severalNumbers), ("12 34", .severalNumbers), ("40 km", .withWords(number: "40")),
      ("3,5m", .withWords(number: "3.5")), ("8849m or so", .withWords(number: "8849")),
    ] as [(String, NumberReader.Refusal)])
  func noNumber(line: String, refusal: NumberReader.Refusal) {
    #expect(read(line, .number("How many?")) == .refused(.notANumber(refusal)))
  }

  @Test(
    arguments: [
      ("8.849", "en", 8_849, 8.849), ("-1.200", "en", -1_200, -1.2), ("8,849", "es", 8_849, 8.849),
      ("3,500", "fr", 3_500, 3.5), ("3.500", "fr", 3_500, 3.5),
    ] as [(String, String, Double, Double)])
  func inTwoWays(line: String, tag: String, grouped: Double, decimal: Double) throws {
    let language = try #require(Language(tag))
    let reader = AnswerReader(.number("How many?"))
    guard case .refused(.unclearNumber(let one, let other)) = reader.read(line, in: language) else {
      Issue.record("'\(line)' was taken")
      return
    }
    #expect(one.value == grouped && other.value == decimal)
    // The range of the question can tell, and so can whoever types what was shown.
    #expect(read(line, .number("?", in: -10...10)) == .answer(.number(decimal)))
    #expect(reader.read(one.text, in: language) == .answer(.number(grouped)))
    #expect(reader.read(other.unambiguous, in: language) == .answer(.number(decimal)))
    // So can whoever types it again, asked which one it is.
    #expect(reader.read(line, after: line, in: language) == .answer(.number(decimal)))
    #expect(reader.read(line, after: "5.001", in: language) != .answer(.number(decimal)))
  }

  @Test(
    arguments: [
      ("8,849", "en", 8_849), ("about 8,849 m", "en", 8_849), ("-1,200", "en", -1_200),
      ("8.849", "es", 8_849), ("unos 8.849 metros", "es", 8_849), ("oops, 8,849", "en", 8_849),
    ] as [(String, String, Double)])
  func theLanguageTells(line: String, tag: String, number: Double) throws {
    let language = try #require(Language(tag))
    let reader = AnswerReader(.number("How high is it, in metres?"))
    #expect(reader.read(line, in: language) == .answer(.number(number)))
    // What the question takes tells before that.
    let low = AnswerReader(.number("How high is it, in metres?", in: -10...10))
    #expect(low.read(line, in: language) == .answer(.number(number / 1_000)))
  }

  /// What is shown can mean nothing else, in every language.
  @Test func whatWasShownInSpanish() throws {
    let spanish = try #require(Language("es"))
    let reader = AnswerReader(.number("How high?"))
    for (line, value) in [("8,8490", 8.849), ("8.849", 8_849), ("8849", 8_849)] {
      #expect(reader.read(line, in: spanish) == .answer(.number(value)), "\(line)")
    }
    guard case .refused(let reason) = reader.read("8,849", in: spanish) else {
      Issue.record("it was taken")
      return
    }
    #expect(
      Words.shipped.text(reason.refusal.sentence, in: spanish)
        == "¿Quieres decir 8849 o 8,849? Escribe el que quieres decir, por favor, o paso.")
  }

  @Test(arguments: [
    (["True", "False"], "T", 1, true), (["True", "False"], "nope", 1, true),
    (["True", "False"], "no", 1, true), (["True", "False"], "a", 1, false),
    (["True", "False"], "B.", 1, false), (["True", "False"], "2", 1, false),
    (["Red", "Green", "Blue"], "all but green", 3, true),
    (["Red", "Green", "Blue"], "all", 3, true), (["Red", "Green", "Blue"], "a, c", 3, false),
    (["Red", "Green", "Blue"], "cab", 3, false), (["Red", "Green", "Blue"], "a blue", 3, true),
  ])
  func whatIsPickedByWordsIsNamed(labels: [String], line: String, most: Int, isNamed: Bool) throws {
    let reader = AnswerReader(.choice("Which?", labels, pick: 1...most))
    guard case .answer(let value, let isPart) = reader.read(line) else {
      Issue.record("\(line) is asked back")
      return
    }
    let isWhole = isPart || reader.isNamed(value, in: line, .english) { $0 }
    #expect(isWhole == isNamed, "\(line)")
  }

  // MARK: The page

  /// The rows of a table of `docs/judging.md`, without its head.
  private static func rows(below heading: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/judging.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(page.range(of: "\n\(heading)\n"))
    let section = page[start.upperBound...].components(separatedBy: "\n#")[0]
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { row in
      row.dropFirst().dropLast().components(separatedBy: "|").map {
        $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "")
      }
    }
  }

  @Test func theUnitsOfThePage() throws {
    let rows = try Self.rows(below: "### Units")
    #expect(rows.count > 20)
    for row in rows {
      let told =
        switch read(row[1], .number(Text(row[0]))) {
        case .answer(.number(let number), _): number.plain
        case .refused(.unclearNumber(let grouped, let decimal)): "\(grouped) or \(decimal)"
        case .refused(.otherUnit(let asked)): "write it in \(asked)"
        case .refused(.notANumber(.withWords(let number))): "write \(number) alone"
        case let other: "\(other)"
        }
      #expect(told == row[2], "\(row)")
    }
  }

  @Test func theScalesOfThePage() throws {
    let rows = try Self.rows(below: "### Scales")
    #expect(rows.count > 8)
    for row in rows {
      let ends = row[0].components(separatedBy: " to ").compactMap(Double.init)
      try #require(ends.count == 2)
      let told =
        switch read(row[1], .number("How much?", in: ends[0]...ends[1])) {
        case .answer(.number(let number), _): number.plain
        case .refused(.outOfRange(let range)):
          "asked for \(range.lowerBound.plain) to \(range.upperBound.plain)"
        case let other: "\(other)"
        }
      #expect(told == row[2], "\(row)")
    }
  }

  @Test func theCorrectionsOfThePage() throws {
    let rows = try Self.rows(below: "### Corrections")
    #expect(rows.count > 8)
    for row in rows { #expect(Correction.meant(by: row[0]) ?? "as typed" == row[1], "\(row)") }
  }

  @Test func aTextIsCorrectedOnlyAfterAnother() {
    let reader = AnswerReader(.text("What is it?"))
    #expect(reader.read("actually lead") == .answer(.text("actually lead")))
    #expect(reader.read("actually mercury", isReplacing: true) == .answer(.text("mercury")))
  }

  /// Whether it is right makes no difference to how it is read.
  @Test(arguments: [
    ("2 moons", "2"), ("about two", "two"), ("I think 3 moons", "3"), ("2", "2"), ("both", "both"),
    ("Phobos and Deimos", "Phobos and Deimos"),
  ])
  func aNumberInWordsIsTakenAlone(line: String, text: String) {
    let reader = AnswerReader(.text("How many moons has Mars?", key: TypedKey("2")))
    #expect(reader.read(line) == .answer(.text(text)))
    #expect(
      AnswerReader(.text("Which one?", key: TypedKey("7 Up"))).read("7 Up please")
        == .answer(.text("7 Up please")))
  }

  @Test func anAnswerBehindAPrepositionIsGivenAway() {
    let reader = AnswerReader(.text("In which country is Petra?", key: TypedKey("Jordan")))
    #expect(reader.isGivenAway(by: "it is in Jordan I believe", wording: { $0 }))
    #expect(!reader.isGivenAway(by: "it is in the news", wording: { $0 }))
  }

  /// Whoever is not asked may say much around an answer.
  @Test(arguments: [
    ("c is my favourite", true), ("B, if you ask me", true), ("I would go for c", true),
    ("a is wrong", true), ("Lima is lovely", true), ("la paz, as ever", true),
    ("the answer is clearly La Paz", true), ("A good one, this", false),
    ("2 more minutes", false), ("take your time", false), ("can everybody see C?", false),
  ])
  func wordsAroundAChoiceGiveItAway(line: String, isGivenAway: Bool) {
    let reader = AnswerReader(.choice("Capital of Peru?", ["Quito", "Lima", "La Paz"]))
    #expect(reader.isGivenAway(by: line, wording: { $0 }) == isGivenAway, "\(line)")
  }

  @Test func aReplyToSomebodyIsNoChoice() {
    let reader = AnswerReader(.choice("Tea?", ["Yes", "No"]))
    #expect(!reader.isGivenAway(by: "no hurry, take your time", wording: { $0 }))
  }

  /// In whatever language somebody reads them.
  @Test(
    arguments: [
      ("b", [1]), ("coffee", [1]), ("Café", [1]), ("cafe", [1]), ("té", [0]), ("Water", [2]),
      ("agua", nil),
    ] as [(String, [Int]?)])
  func choicesInSeveralLanguages(line: String, picked: [Int]?) {
    let labels = [
      Text(translations: ["en": "Tea", "es": "Té"]),
      Text(translations: ["en": "Coffee", "es": "Café"]), "Water",
    ]
    let reading = AnswerReader(.choice("Which?", labels)).read(line)
    guard let picked else {
      if case .refused = reading { return }
      Issue.record("\(reading)")
      return
    }
    #expect(reading == .answer(.choice(picked)))
  }

  /// The house writes out what stands in its catalogues.
  @Test func choicesThatAreSentences() {
    let words = Words.shipped
    let reader = AnswerReader(
      .choice("Which?", [.commonTimeToRead, "\(Text.commonTimeToTalk)!", "Water"] as [Text]))
    func read(_ line: String) -> AnswerReader.Reading {
      reader.read(line, wording: words.written)
    }
    #expect(read("the time to read") == .answer(.choice([0])))
    #expect(read("El tiempo para hablar") == .answer(.choice([1])))
    #expect(read("c") == .answer(.choice([2])) && read("water") == .answer(.choice([2])))
    #expect(reader.read("a") == .answer(.choice([0])))
    #expect(reader.isGivenAway(by: "el tiempo para leer", wording: words.written))
  }

  @Test func theChoicesOfThePage() throws {
    let rows = try Self.rows(below: "## Choices")
    #expect(rows.count > 15)
    for row in rows {
      let labels = row[0].components(separatedBy: ", ")
      guard case .choice(let choices) = Question.choice("Which?", labels).kind
      else { continue }
      #expect(told(ChoiceReader(choices).read(row[1]), labels) == row[2], "\(row)")
    }
  }

  private func told(_ reading: ChoiceReader.Reading, _ labels: [String]) -> String {
    switch reading {
    case .picked(let picked, _), .unclear(let picked):
      picked.map { labels[$0] }.joined(separator: " or ")
    case .nothing: "asked back"
    }
  }

  @Test func theSpellingsOfThePage() throws {
    let rows = try Self.rows(below: "### Slips, and words of the question")
    #expect(rows.count > 12)
    for row in rows {
      let labels = row[1].components(separatedBy: ", ")
      guard case .choice(let choices) = Question.choice(Text(row[0]), labels).kind else { continue }
      let reading = ChoiceReader(choices, of: Text(row[0])).read(row[2])
      #expect(told(reading, labels) == row[3], "\(row)")
      // Whoever has not typed it as it stands reads which it was.
      if case .picked(_, let isPart) = reading { #expect(isPart, "\(row)") }
    }
  }

  @Test func theSeveralOfThePage() throws {
    let rows = try Self.rows(below: "### Several choices")
    #expect(rows.count > 20)
    let labels = ["Quito", "Bogotá", "La Paz", "Caracas"]
    let reader = AnswerReader(.choice("Which?", labels, pick: 1...3))
    for row in rows {
      let given = row[0].compactMap { "ABCD".firstIndex(of: $0) }
        .map { "ABCD".distance(from: "ABCD".startIndex, to: $0) }
      let told =
        switch reader.read(row[1], given: given) {
        case .answer(.choice(let picked), _): picked.map { labels[$0] }.joined(separator: ", ")
        case .answer, .refused, .speech: "asked back"
        }
      #expect(told == row[2], "\(row)")
    }
  }

  @Test func theOrdersOfThePage() throws {
    let rows = try Self.rows(below: "### Orders")
    #expect(rows.count > 8)
    let labels = ["Ant", "Cat", "Dog"]
    let question = Question.choice("Sort.", labels, pick: 3...3)
    for row in rows {
      let told =
        if case .answer(.choice(let picked), _) = read(row[0], question) {
          picked.map { labels[$0] }.joined(separator: ", ")
        } else { "asked back" }
      #expect(told == row[1], "\(row)")
    }
  }

  /// A choice that has such words itself is picked by them first.
  @Test func titlesThatCorrectNothing() {
    let songs = ["Only You", "Not Fade Away", "Yesterday", "All or Nothing", "You"]
    let reader = AnswerReader(.choice("Which?", songs, pick: 1...3))
    for (line, picked) in [
      ("only you", [2, 0]), ("not fade away", [2, 1]), ("all or nothing", [2, 3]), ("you", [2, 4]),
    ] {
      #expect(reader.read(line, given: [2]) == .answer(.choice(picked)), "\(line)")
    }
    #expect(reader.read("not fade away", given: [1, 2]) == .answer(.choice([1, 2])))
  }

  /// A reply that is itself a choice may mean two things.
  @Test func aNoCorrectsWhatWasGiven() {
    let cities = AnswerReader(.choice("Capital?", Self.cities))
    #expect(cities.read("no, b", given: [0]) == .answer(.choice([1])))
    if case .answer = cities.read("no, b") { Issue.record("it was taken") }
    let replies = AnswerReader(.choice("Is it?", ["Yes", "No"]))
    if case .answer = replies.read("no, a", given: [1]) { Issue.record("it was taken") }
    let number = AnswerReader(.number("How many?"))
    #expect(number.read("no, 50", isReplacing: true) == .answer(.number(50)))
    #expect(number.read("40? no, 50") == .answer(.number(50)))
    #expect(number.read("umm .5") == .answer(.number(0.5)))
    // What somebody writes may begin in that way.
    #expect(
      AnswerReader(.text("What is it?")).read("no, never", isReplacing: true)
        == .answer(.text("no, never")))
  }

  /// Signs and small words may belong to a choice.
  @Test(arguments: [
    (["A+", "B+", "O-"], "A+ O-", [0, 2]), (["A+", "B+", "O-"], "A+ and B+", [0, 1]),
    (["Trinidad and Tobago", "Cuba", "Haiti"], "trinidad and tobago, cuba and haiti", [0, 1, 2]),
    (["Trinidad and Tobago", "Cuba", "Haiti"], "haiti & trinidad and tobago", [2, 0]),
    (["Dungeons & Dragons", "Chess", "Go"], "dungeons & dragons and chess", [0, 1]),
    (["A dog", "A cat", "A cow"], "b a c", [1, 0, 2]),
  ])
  func signsAndWordsOfSeveral(labels: [String], line: String, picked: [Int]) {
    guard case .answer(.choice(let taken), _) = read(line, .choice("Which?", labels, pick: 1...3))
    else {
      Issue.record("'\(line)' was not taken")
      return
    }
    #expect(taken == picked)
  }

  /// Several are said like one; a word for a place may belong to any of them.
  @Test func severalAsTheyAreSaid() {
    func several(_ line: String) -> AnswerReader.Reading {
      read(line, .choice("Which?", Self.cities, pick: 1...3))
    }
    #expect(several("I think A and C") == .answer(.choice([0, 2])))
    #expect(several("definitely ac") == .answer(.choice([0, 2])))
    #expect(several("no wait, I think B") == .answer(.choice([1])))
    for line in ["first", "first b, then a"] {
      if case .answer = several(line) { Issue.record("'\(line)' was taken") }
    }
    // What is not typed as it is listed is confirmed as a whole.
    #expect(
      read("the last one", .choice("Which?", Self.cities)) == .answer(.choice([2]), isPart: true))
    #expect(read("I think B", .choice("Which?", Self.cities)) == .answer(.choice([1])))
  }

  /// A letter in brackets is a unit where it stands there alone.
  @Test func whatElseStandsInBracketsIsNoUnit() {
    let years = AnswerReader(.number("How old is it (c. 1200)?")).read("800 years")
    #expect(years != .refused(.otherUnit(asked: "c")))
    #expect(AnswerReader(.number("How old is it (c. 1200)?")).read("800") == .answer(.number(800)))
    let warmth = AnswerReader(.number("How warm is it (c)?"))
    #expect(warmth.read("20 kg") == .refused(.otherUnit(asked: "c")))
    #expect(warmth.read("20 c") == .answer(.number(20)))
    #expect(
      AnswerReader(.number("How far (km by road)?")).read("20 kg")
        == .refused(.otherUnit(asked: "km")))
  }

  @Test func numbersInTwoWaysWithAUnit() {
    let question = Question.number("How high, in metres?")
    let reader = AnswerReader(question)
    #expect(reader.read("8,800 metres") == .answer(.number(8_800)))
    #expect(
      asked(reader.read("8.800 m"))
        == "Do you mean 8800 or 8.8? Please type the one you mean, or pass.")
    #expect(
      Voice.english.text(AnswerReader.ErrorReason.otherUnit(asked: "metres").refusal.sentence)
        == "Please give the number in metres, or pass. To speak, use /say.")
  }

  @Test(arguments: [
    ("lima", [1], false), ("LÍMA.", [1], false), ("b", [1], false), ("B. Lima", [1], false),
    ("lim", [1], true), ("qui", [0], true), ("paz", [2], true), ("la p", [2], true),
    ("b, paz", [1, 2], true), ("b, la paz", [1, 2], false),
  ])
  func whatIsAPartIsConfirmedAsAWhole(line: String, picked: [Int], isPart: Bool) {
    #expect(
      read(line, .choice("Capital?", Self.cities, pick: picked.count...picked.count))
        == .answer(.choice(picked), isPart: isPart))
  }

  @Test func bounds() {
    let question = Question.number("How many?", in: 0...10)
    #expect(read("10", question) == .answer(.number(10)))
    #expect(read("10.5", question) == .refused(.outOfRange(0...10)))
    #expect(
      Voice.english.text(AnswerReader.ErrorReason.outOfRange(0...10).refusal.sentence)
        == "Please answer with a number from 0 to 10, or pass.")
  }

  @Test func texts() {
    let question = Question.text("Why?", maxLength: 5)
    #expect(read(" héllo ", question) == .answer(.text("héllo")))
    #expect(
      read("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", question) != .refused(.tooLong(limit: 5)))
    #expect(read("longer", question) == .refused(.tooLong(limit: 5)))
  }

  @Test(arguments: [
    ("done", true), ("Ready", true), (" done ", true), ("Done!", true), ("ｄｏｎｅ", true), ("", false),
    ("done it", false),
  ])
  func ready(line: String, isReady: Bool) {
    #expect(read(line, .ready("Say when.")) == (isReady ? .answer(.ready) : .speech))
  }

  @Test(arguments: [
    ("true", 0), ("t", 0), ("Verdadero.", 0), ("v", 0), ("sí", 0), ("False", 1), ("falso", 1),
    ("f", 1), ("b", 1),
  ])
  func trueAndFalseInEitherLanguage(line: String, index: Int) {
    let labels: [Text] = [
      .translations(["en": "True", "es": "Verdadero"]),
      .translations(["en": "False", "es": "Falso"]),
    ]
    #expect(read(line, .choice("Is it?", labels)) == .answer(.choice([index])))
  }

  @Test func readyInALanguage() throws {
    let reader = AnswerReader(.ready("Say when."))
    #expect(reader.read("Lista", in: try #require(Language("es"))) == .answer(.ready))
    #expect(reader.read("Lista") == .speech)
  }

  @Test func noLineTraps() {
    var random = RandomSource(seed: 11)
    let pieces = [
      "a", "B", "9", "0", "-", "+", ",", ".", " ", "e", "é", "🌊", "\u{301}", "pass", "and", "(",
      ")",
      "\u{0}", "\u{202E}", "9223372036854775807", "-9223372036854775808", "1e308", "ß", "İ",
    ]
    let questions = [
      Question.choice("1", Self.cities), .choice("2", [], pick: 1...1), .choice("3", ["", " "]),
      .choice("4", (0..<40).map { "\($0)" }, pick: 0...9), .choice("5", ["a"], pick: 0...0),
      .text("6", maxLength: 0), .text("7", maxLength: 12), .number("8"), .number("9", in: -1...1),
      .ready("10"),
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0...6, using: &random)
      let line = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for question in questions {
        if case .refused(let reason) = read(line, question, own: [1]) {
          #expect(!Voice.english.text(reason.refusal.sentence).isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.5, "1.5"), (-12, "-12"), (1e14, "100000000000000"),
    (1e300, "1e+300"),
  ])
  func plainNumbers(number: Double, text: String) {
    #expect(number.plain == text)
  }
}

extension Question {
  fileprivate static func choice(
    _ text: Text, _ labels: [String], pick: ClosedRange<Int> = 1...1
  ) -> Question {
    .choice(text, labels.map(Text.verbatim), pick: pick)
  }
}
