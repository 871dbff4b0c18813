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

  /// Every sentence is said somewhere.
  @Test func noSentenceIsUnused() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var said: Set<Substring> = []
    for folder in ["Sources", "Plugins"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /\.`?([A-Za-z][A-Za-z0-9]*)/) { said.insert(match.1) }
      }
    }
    let unused = SentenceKey.allCases.filter { !said.contains(constructor($0)[...]) }
    #expect(unused.map(\.rawValue) == [])
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
