import ActivityKit
import Testing

@testable import Plugins

@Suite struct LetterByLetterTests {
  private static func driver(_ words: [String], people: Int = 3) -> Driver<LetterByLetter> {
    let settings: [String: SettingValue] = [
      "words": Samples.texts(words), "shuffle": .flag(false), "misses": .integer(3),
    ]
    var driver = Driver(Samples.make(LetterByLetter.self, settings), people: people)
    driver.skip()
    return driver
  }

  @Test func accentsDoNotMatterAndEnyeIsALetter() {
    var word = LetterWord("El niño Ándrés")
    #expect(word.letterCount == 12)
    word.reveal("n")
    #expect(word.shown.compactMap(\.self).joined() == " N N")
    #expect(word.count(of: "ñ") == 1 && word.count(of: "a") == 1)
    for letter in ["e", "l", "i", "ñ", "o", "a", "d", "r", "s", "z"] { word.reveal(letter) }
    #expect(word.isKnown && word.misses == ["z"])
    #expect(word.isMeant(by: "el niño andres") && !word.isMeant(by: "el nino andres"))
  }

  @Test func aLineNamesALetterOrNone() {
    #expect(LetterWord.letter(in: " E! ") == "e" && LetterWord.letter(in: "Ñ") == "ñ")
    #expect(LetterWord.letter(in: "ee") == nil && LetterWord.letter(in: "7") == nil)
  }

  @Test func whatMostNameIsTried() {
    var driver = Self.driver(["tea"])
    for (place, letter) in ["x", "e", "É"].enumerated() {
      driver.answer(.text(letter), from: place)
    }
    driver.skip()
    #expect(driver.body.current.tried == ["e"])
    #expect(driver.said.last == "E is in it.")
  }

  @Test func eachReadsAtOnceWhatBecameOfALine() {
    var driver = Self.driver(["tea"])
    driver.answer(.text("e"), from: 0)
    driver.skip()
    for line in ["E", "x", "elephant?", "7"] { driver.answer(.text(line), from: 1) }
    #expect(
      driver.told(1) == [
        "E was tried already.", "You name X.", "Not elephant. Name a letter, or another word.",
        "That has no letter in it.",
      ])
  }

  @Test func theWholeWordEndsIt() {
    var driver = Self.driver(["tea"])
    driver.answer(.text("tee"), from: 0)
    driver.answer(.text("Tea."), from: 1)
    #expect(driver.said.last == "ben knows it: tea." && driver.points == [0, 1, 0])
    driver.skip()
    #expect(driver.isOver)
  }

  @Test func silenceAndMissesTellTheWord() {
    var silent = Self.driver(["tea"])
    silent.skip()
    silent.skip()
    #expect(silent.said.last == "The word was: tea.")
    var wrong = Self.driver(["tea"])
    for letter in ["x", "y", "z"] {
      wrong.answer(.text(letter), from: 0)
      wrong.skip()
    }
    #expect(wrong.said.last == "The word was: tea.")
  }

  @Test func aWordHasLetters() {
    #expect(
      Samples.problems(LetterByLetter.self, ["words": Samples.texts(["tea", "7 7", "a-1"])])
        .map(\.message) == [
          "'7 7' has fewer than two letters to guess", "'a-1' has fewer than two letters to guess",
        ])
  }
}
