import CatalogueSyntax
import Foundation
import Messages
import Testing
import Words
import YAML

/// The catalogues that ship.
@Suite struct CatalogueTests {
  @Test(arguments: Words.shipped.languages)
  func everySentenceIsInEveryLanguage(_ language: Language) throws {
    let (catalogue, problems) = Catalogue.read(try document(language), as: language)
    #expect(problems.map(\.message) == [])
    #expect(catalogue.missing.map(\.rawValue) == [])
  }

  @Test(arguments: Words.shipped.languages)
  func noSentenceIsEmptyOrEndsInASpace(_ language: Language) throws {
    for entry in CatalogueSyntax(try document(language)).entries {
      for template in entry.wording.forms.values {
        guard case .words(let words) = template.parts.last else {
          #expect(!template.parts.isEmpty, "\(entry.key)")
          continue
        }
        #expect(words.last?.isWhitespace == false, "\(entry.key)")
      }
    }
  }

  /// A question stands first on its line: what else there is to say comes after it.
  @Test(arguments: Words.shipped.languages)
  func noQuestionFollowsASentence(_ language: Language) throws {
    for entry in CatalogueSyntax(try document(language)).entries {
      for template in entry.wording.forms.values {
        let text = template.parts.map { part in
          if case .words(let words) = part { words } else { "x" }
        }.joined()
        #expect(text.firstMatch(of: /[.!…] [^.!?…]*\?/) == nil, "\(entry.key): \(text)")
      }
    }
  }

  /// People would type the marks along.
  @Test(arguments: Words.shipped.languages)
  func nothingToTypeStandsInQuotationMarks(_ language: Language) throws {
    for entry in CatalogueSyntax(try document(language)).entries {
      for template in entry.wording.forms.values {
        let text = template.parts.map { part in
          if case .words(let words) = part { words } else { "x" }
        }.joined()
        #expect(
          text.firstMatch(of: /(?:[Tt]ype|[Ee]scribe) ["'“‘«]/) == nil, "\(entry.key): \(text)")
      }
    }
  }

  /// Every sentence is said somewhere: by its constructor, or by the page, which says its own by their keys.
  @Test func noSentenceIsUnused() throws {
    let said = try words(/\.`?([A-Za-z][A-Za-z0-9]*)/, in: "swift", of: ["Sources", "Plugins"])
    let shown = try wordsOfPage
    let unused = SentenceKey.allCases.filter { key in
      !said.contains(constructor(key)[...])
        && !(key.rawValue.hasPrefix("web.") && shown.contains(key.rawValue.dropFirst(4)))
    }
    #expect(unused.map(\.rawValue) == [])
  }

  /// A key that the catalogue lacks would be shown as it is.
  @Test func thePageSaysOnlyWhatThereIs() throws {
    let unknown = try wordsOfPage.filter { SentenceKey(rawValue: "web.\($0)") == nil }
    #expect(unknown.sorted() == [])
    #expect(try !wordsOfPage.isEmpty)
  }

  /// What `t("key")` names in the scripts of the page.
  private var wordsOfPage: Set<Substring> {
    get throws { try words(/\bt\("([a-z_]+)"/, in: "js", of: ["Sources/Server/Page"]) }
  }

  /// What a pattern finds in the files of a kind.
  private func words(
    _ pattern: Regex<(Substring, Substring)>, in kind: String, of folders: [String]
  ) throws -> Set<Substring> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var words: Set<Substring> = []
    for folder in folders {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == kind {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: pattern) { words.insert(match.1) }
      }
    }
    return words
  }

  /// `refusals.not_allowed.for_leads` is made by `notAllowedForLeads`, `modules.trivia.had` by `triviaHad`.
  private func constructor(_ key: SentenceKey) -> String {
    let path = key.rawValue.split(separator: ".")
    let isCoded = ["notices", "refusals", "goodbyes", "questions", "modules"].contains(path[0])
    let words = path.dropFirst(isCoded ? 1 : 0).flatMap { $0.split(separator: "_") }
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Whoever is called "Rosa te" must not be able to seem to tell something privately.
  @Test(arguments: Words.shipped.languages)
  func noFormOfSpeechEndsInAnother(_ language: Language) {
    let forms: [Sentence] = [
      .speechSays, .speechTells, .speechTellsTeam, .speechAnnounces,
    ]
    let words = forms.map { Words.shipped.text($0, in: language) }
    for (index, form) in words.enumerated() {
      for (other, ending) in words.enumerated() where other != index {
        #expect(!form.hasSuffix(ending), "\(form)")
      }
    }
  }

  private func document(_ language: Language) throws -> YAMLDocument {
    let text = try #require(Words.text(of: language))
    return YAMLReader().read(Array(text.utf8), file: "\(language.tag).yaml")
  }
}
