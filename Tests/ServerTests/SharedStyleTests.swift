import ActivityKit
import Dispatch
import Messages
import Testing
import TextProtocol

@testable import Server

@Suite struct SharedStyleTests {
  private let languages = ["en", "es", "pt-br", "de"].compactMap { Language($0) }

  @Test func itBeginsPlainInEnglishAndWithoutAWidth() {
    let style = SharedStyle(languages)
    #expect(style.style == Style(mode: .plain, columns: nil) && style.columns == nil)
    // English need not be the first of the languages.
    #expect(SharedStyle(languages.reversed()).style.language == .english)
  }

  /// The mode, the width, the language, the mark, the isolates and the packages stand in one word: what one is set to
  /// leaves the others as they are.
  @Test(arguments: UInt64(0)..<10) func whatIsSetChangesNothingElse(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let style = SharedStyle(languages)
    var (mode, columns, language) = (Mode.plain, 0, Language.english)
    var mark = PromptMark.none
    var isolates = false
    var packages: GMCPPackages = []
    for _ in 0..<500 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        mode = Mode.allCases.randomElement(using: &random) ?? mode
        style.setMode(mode)
      case 1:
        columns = Bool.random(using: &random) ? 0 : Int.random(in: 1...65_535, using: &random)
        style.setColumns(columns)
      case 2:
        mark = PromptMark.allCases.randomElement(using: &random) ?? mark
        style.setMark(mark)
      case 3:
        isolates.toggle()
        style.setIsolates(isolates)
      case 4:
        packages = GMCPPackages(rawValue: UInt8.random(in: 0...31, using: &random))
        style.setPackages(packages)
      default:
        language = languages.randomElement(using: &random) ?? language
        style.setLanguage(language)
      }
      #expect(
        style.style
          == Style(
            mode: mode, columns: columns, language, mark: mark, isolates: isolates,
            packages: packages))
      #expect(style.columns == (columns == 0 ? nil : columns))
    }
  }

  @Test func aLanguageThatTheHouseDoesNotHaveChangesNothing() throws {
    let style = SharedStyle(languages)
    style.setLanguage(try #require(Language("es")))
    style.setLanguage(try #require(Language("fr")))
    #expect(style.style.language.tag == "es")
  }

  /// The house sets the mode and the language, and the loop the width, at the same time.
  @Test func whatIsSetAtTheSameTimeIsAllSet() {
    let style = SharedStyle(languages)
    let modes = Mode.allCases
    DispatchQueue.concurrentPerform(iterations: 3) { [languages] part in
      for step in 1...10_000 {
        switch part {
        case 0: style.setMode(modes[step % modes.count])
        case 1: style.setColumns(step % 60 + 32)
        default: style.setLanguage(languages[step % languages.count])
        }
      }
    }
    #expect(
      style.style
        == Style(
          mode: modes[10_000 % modes.count], columns: 10_000 % 60 + 32,
          languages[10_000 % languages.count]))
  }
}
