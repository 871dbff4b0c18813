import ActivityKit
import Messages
import Testing
import Words
import YAML

/// How sentences are written out in a language.
@Suite struct WordingTests {
  private let spanish: Language

  init() throws { spanish = try #require(Language("es")) }

  private func text(_ sentence: Sentence?, _ words: Words = .shipped) throws -> String {
    words.text(try #require(sentence), in: spanish)
  }

  @Test func listsAreJoinedAsTheLanguageDoes() throws {
    func listed(_ names: String...) throws -> String {
      try text(.whereaboutsLedBy(leads: names))
    }
    #expect(try listed("Ana") == "El evento está a cargo de Ana.")
    #expect(try listed("Ana", "Ben", "Cleo") == "El evento está a cargo de Ana, Ben y Cleo.")
    #expect(try listed("Ana", "Inés") == "El evento está a cargo de Ana e Inés.")
    #expect(try listed("Ana", "Hilda") == "El evento está a cargo de Ana e Hilda.")
    #expect(try listed("agua", "hielo") == "El evento está a cargo de agua y hielo.")
    let either = Refusal.ambiguousCommandCouldBe(word: "m", commands: ["Ana", "Ben", "Cleo"])
    #expect(try text(either.sentence) == "/m podría ser Ana, Ben o Cleo.")
    #expect(
      Words.shipped.text(.whereaboutsLedBy(leads: ["Ana", "Inés"]))
        == "The event is led by Ana and Inés.")
  }

  @Test func aListMayBeLongAndTheOtherWayRound() throws {
    let names = (1...10_000).map { "n\($0)" }
    #expect(
      Words.shipped.text(.whereaboutsLedBy(leads: names))
        == "The event is led by " + names.dropLast().joined(separator: ", ") + " and n10000.")
    let (catalogue, problems) = read(
      "lists: { next: '{name} < {rest}', last: '{name} << {rest}' }", as: spanish)
    #expect(problems == [])
    #expect(
      try text(
        .whereaboutsLedBy(leads: ["Ana", "Ben", "Cleo"]), Words.shipped.adding([catalogue]))
        == "El evento está a cargo de Cleo << Ben < Ana.")
  }

  @Test func durations() throws {
    #expect(try text(.clockLeft(time: .seconds(90))) == "Tiempo restante: 1 minuto 30 segundos.")
    #expect(try text(.clockLeft(time: .seconds(0))) == "Tiempo restante: 0 segundos.")
    #expect(Words.shipped.text(.clockLeft(time: .seconds(7_201))) == "2 hours 1 second left.")
  }

  @Test func fractions() throws {
    #expect(try text(.commonAverage(number: "3.5")) == "La media es 3,5.")
    #expect(Words.shipped.text(Sentence(.commonAverage(number: "-0.5"))) == "On average -0.5.")
    #expect(
      try text(.promptsNumberBetween(least: "-1.5", most: "10"))
        == "Responde con un número de -1,5 a 10, o paso.")
  }

  /// Of what ends in a mark of its own.
  @Test func aSentenceEndsInOneMark() {
    #expect(Words.shipped.text(.runBetween(title: "A walk")) == "In between: A walk.")
    #expect(
      Words.shipped.text(.runBetween(title: "Longer breaks?")) == "In between: Longer breaks?")
    #expect(Words.shipped.text(.clockNow(title: "Well, well.")) == "Now: Well, well.")
  }

  @Test func oneAndOthers() throws {
    #expect(try text(.countsPeople(count: 1)) == "1 persona")
    #expect(try text(.countsPeople(count: 0)) == "0 personas")
    #expect(try text(.scoresRow(rank: 2, name: "ana", points: 1)) == "2. ana, 1 punto")
  }

  /// As CLDR has it: Spanish groups from five digits on.
  @Test(arguments: [
    ("en", 999, "999"), ("en", 1_000, "1,000"), ("en", -1_234_567, "-1,234,567"),
    ("es", 1_000, "1000"),
    ("es", 10_000, "10.000"), ("es-mx", 1_000, "1,000"), ("es-cl", 1_000, "1.000"),
    ("de", 1_000, "1.000"),
    ("de-de", 1_000, "1.000"), ("fr", 1_000, "1\u{202F}000"), ("ru", 1_000, "1\u{A0}000"),
    ("pl", 1_000, "1000"), ("qqq", 10_000, "10000"),
  ])
  func numbers(tag: String, number: Int, text: String) throws {
    #expect(NumberForm(try #require(Language(tag))).text(number) == text)
  }

  @Test func numbersAreGroupedInSentences() throws {
    #expect(
      Words.shipped.text(.scoresRow(rank: 1, name: "ana", points: 1_500)) == "1. ana, 1,500 points")
    #expect(try text(.countsPeople(count: 1_500)) == "1500 personas")
    #expect(try text(.countsPeople(count: 15_000)) == "15.000 personas")
    #expect(
      Words.shipped.text(.day(weekday: 6, day: 27, month: 11, year: 2026))
        == "Friday 27 November 2026")
  }

  /// Whatever is said of an address, no mark becomes a part of it.
  @Test(arguments: Words.shipped.languages, ["https://example.org/a", "www.example.org/a"])
  func noMarkSticksToAnAddress(language: Language, address: String) {
    for key in SentenceKey.allCases {
      for count in [1, 2] {
        let arguments = key.parameters.map { parameter -> Text.Argument in
          switch parameter.kind {
          case "number", "count": .number(count)
          case "duration": .seconds(60)
          case "names", "either": .names(["ana"])
          case "then": .text(nil)
          default: .text(Text(address))
          }
        }
        let text = Words.shipped.text(
          Sentence(Text.sentence(key.rawValue, arguments)), in: language)
        #expect(text.firstMatch(of: /example\.org\/a[.,;:!?]/) == nil, "\(key.rawValue): \(text)")
      }
    }
  }

  @Test func aSentenceThatEndsInAnAddressHasNoFullStop() {
    #expect(Words.shipped.text(.clockNow(title: "https://a.b")) == "Now: https://a.b")
    #expect(Words.shipped.text(.clockNow(title: "a/b")) == "Now: a/b.")
    #expect(Words.shipped.text(.clockNow(title: "see (www.a.b")) == "Now: see (www.a.b")
    #expect(Words.shipped.text(.clockNow(title: "awww.b")) == "Now: awww.b.")
  }

  @Test func aLanguageIsFoundByTagRegionAndName() throws {
    let words = Words.shipped
    #expect(words.language(named: "es") == spanish)
    #expect(words.language(named: "es_MX.UTF-8") == spanish)
    #expect(words.language(named: "Español") == spanish)
    #expect(words.language(named: "english") == .english)
    #expect(words.language(named: "tlh") == nil)
    #expect(words.name(of: try #require(Language("tlh"))) == "tlh")
  }

  // MARK: What activities say

  private func text(_ text: Text, _ words: Words = .shipped) throws -> String {
    words.text(Sentence(text), in: spanish)
  }

  @Test func aSentenceOfAModule() throws {
    let signed = Text.commonBy(
      text: Text(translations: ["en": "Tea", "es": "Té"]), name: "Inés")
    #expect(try text(signed) == "Té (de Inés)")
    #expect(Words.shipped.text(Sentence(signed)) == "Tea (by Inés)")
    let soon = Text.commonPairsSoon(time: .seconds(60), stay: "/stay")
    #expect(
      try text(soon).hasPrefix(
        "Dentro de un momento habrá parejas, para hablar durante 1 minuto."))
  }

  @Test func aTextInSeveralLanguages() throws {
    let about: Text =
      "\(Text(translations: ["en": "For", "es": "Durante"])) \(Text.commonDuration(time: .seconds(60)))"
    #expect(try text(about) == "Durante 1 minuto")
    #expect(Words.shipped.text(Sentence(about)) == "For 1 minute")
    #expect(try text("As it was written.") == "As it was written.")
  }

  /// What was saved by a program that had it, of a module that is gone.
  @Test func aSentenceThatIsGoneIsWhatItWasAbout() throws {
    #expect(
      try text(.sentence("modules.gone.by", [.text("Tea"), .number(3), .text("Inés")]))
        == "Tea Inés")
    #expect(try text(.sentence("modules.common.by", [.text("Tea")])) == "Tea")
  }

  @Test func aHouseRewordsAModule() throws {
    let (catalogue, problems) = read(
      "modules: { trivia: { had: '{right}/{company}' } }", as: spanish)
    #expect(problems == [])
    let had = Text.sentence("modules.trivia.had", [.number(1), .number(2)])
    #expect(try text(had, Words.shipped.adding([catalogue])) == "1/2")
    #expect(try text(had) == "Acertó 1 de 2.")
  }

  // MARK: A house's own

  @Test func aHouseOverridesOneSentence() throws {
    let (catalogue, problems) = read("pages: { welcome: 'Hola. Esto es {house}.' }", as: spanish)
    #expect(problems == [])
    let words = Words.shipped.adding([catalogue])
    #expect(try text(.pagesWelcome(house: "Casa"), words) == "Hola. Esto es Casa.")
    #expect(try text(.eventsTitle, words) == "Eventos")
    #expect(words != .shipped)
    #expect(words.text(.pagesWelcome(house: "Casa")) == "Welcome to Casa.")
  }

  @Test func aRegionSaysTheRestAsTheLanguageDoes() throws {
    let mexican = try #require(Language("es-mx"))
    let words = Words.shipped.adding([read("events: { title: Reuniones }", as: mexican).catalogue])
    #expect(words.text(.eventsTitle, in: mexican) == "Reuniones")
    #expect(words.text(.eventsNone, in: mexican) == "Todavía no hay eventos.")
  }

  @Test func whatIsMissingIsEnglish() throws {
    let polish = try #require(Language("pl"))
    let words = Words.shipped.adding([read("events: { title: Wydarzenia }", as: polish).catalogue])
    #expect(words.languages.map(\.tag) == ["en", "es", "pl"])
    #expect(words.text(.countsPeople(count: 5), in: polish) == "5 people")
    #expect(words.missing(in: polish).count == SentenceKey.allCases.count - 1)
    #expect(words.missing(in: spanish) == [])
  }

  /// `parlor words LANGUAGE --missing` prints what can be read again.
  @Test func whatIsMissingCanBeFilledIn() {
    let text = Words.shipped.english(of: SentenceKey.allCases)
    let (catalogue, problems) = read(text, as: .english)
    #expect(problems == [])
    #expect(catalogue.missing == [])
    let words = Words.shipped.adding([catalogue])
    #expect(words.text(.scoresOwn(count: 1)) == "You have 1 point.")
    #expect(words == .shipped)
  }

  @Test func faultsAreFoundWithTheirPlaces() throws {
    let polish = try #require(Language("pl"))
    let (catalogue, problems) = read(
      """
      pages:
        welcom: Witaj.
        joined: "{name} jest. {hier} tutaj."
        pong: "pong {token:name}"
      counts:
        people: { one: "{count} osoba", other: "{count} osoby" }
      events: { title: "Wydarzenia {" }
      """, as: polish)
    #expect(
      Set(problems.map { "\($0.range.start.line):\($0.range.start.column) \($0.message)" }) == [
        "2:3 there is no sentence 'pages.welcom'; did you mean 'pages.welcome'?",
        "3:3 'pages.joined' has no argument {hier}; it has {name}, {here}",
        "3:3 'pages.joined' leaves out {here}",
        "4:3 {token} is a text, not a name",
        "6:3 'counts.people' lacks a form that the language has: few, many",
        "7:18 a '{' without its '}'; write '{{' for the mark itself",
      ])
    #expect(catalogue.missing.count == SentenceKey.allCases.count)
  }

  private func read(
    _ text: String, as language: Language
  ) -> (catalogue: Catalogue, problems: [YAMLProblem]) {
    Catalogue.read(YAMLReader().read(Array(text.utf8), file: "words.yaml"), as: language)
  }
}
