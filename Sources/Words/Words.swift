public import ActivityKit
public import CatalogueSyntax
public import Messages
import YAML

/// Every sentence of the house, in each of its languages.
public struct Words: Sendable, Equatable {
  /// By language; English is always among them.
  private let catalogues: [Language: Catalogue]

  /// The languages that ship with the program.
  public static let shipped: Words = {
    var catalogues: [Language: Catalogue] = [:]
    for (name, text) in shippedTexts {
      guard let language = Language(name) else { continue }
      let document = YAMLReader().read(Array(text.utf8), file: "\(name).yaml")
      catalogues[language] = Catalogue.read(document, as: language).catalogue
    }
    return Words(catalogues)
  }()

  private init(_ catalogues: [Language: Catalogue]) { self.catalogues = catalogues }

  /// With the catalogues of a house: whole languages, or a few sentences over those that ship.
  public func adding(_ more: [Catalogue]) -> Words {
    Words(
      more.reduce(into: catalogues) { all, catalogue in
        all[catalogue.language] = all[catalogue.language]?.overridden(by: catalogue) ?? catalogue
      })
  }

  /// The languages that there are, by their tags.
  public var languages: [Language] { catalogues.keys.sorted { $0.tag < $1.tag } }

  /// The one of these languages that serves somebody who asks for one: it, or the same without its region.
  public func language(for wish: Language) -> Language? {
    if catalogues[wish] != nil { return wish }
    return Language(wish.code).flatMap { catalogues[$0] == nil ? nil : $0 }
  }

  /// The language that somebody means by its tag or by the name that it gives itself.
  public func language(named word: String) -> Language? {
    if let language = Language(word).flatMap(language(for:)) { return language }
    let word = word.lowercased()
    return languages.first { name(of: $0).lowercased() == word }
  }

  /// What a language calls itself, or its tag.
  public func name(of language: Language) -> String {
    catalogues[language]?[.languagesItself] == nil
      ? language.tag : text(.languagesItself, in: language)
  }

  /// A catalogue's file as it ships.
  public static func text(of language: Language) -> String? {
    shippedTexts.first { $0.language == language.tag }?.text
  }

  public func catalogue(_ language: Language) -> Catalogue? { catalogues[language] }

  /// A sentence in a language; in English what a catalogue does not word.
  public func text(_ sentence: Sentence, in language: Language = .english) -> String {
    runs(sentence, in: language).reduce(into: "") { $0 += $1.text }
  }

  /// A text as it is written out in each of the languages.
  public func written(_ text: Text) -> Text {
    guard text.hasSentences else { return text }
    let tags = text.languages.union(languages.map(\.tag))
    return Text(
      translations: Dictionary(
        uniqueKeysWithValues: tags.compactMap { tag in
          Language(tag).map { (tag, self.text(Sentence(text), in: $0)) }
        }))
  }

  /// A sentence as stretches of what they are.
  public func runs(_ sentence: Sentence, in language: Language = .english) -> [Run] {
    var writer = SentenceWriter(words: self, language: language)
    writer.write(sentence)
    return writer.ended()
  }

  /// How numbers are written, in English where there is no such language.
  func numbers(in language: Language) -> NumberForm {
    (catalogues[language] ?? Language(language.code).flatMap { catalogues[$0] }
      ?? catalogues[.english])?.numbers ?? NumberForm(.english)
  }

  /// How a sentence is worded, and by the rules of which language.
  func pattern(
    of key: SentenceKey, in language: Language
  ) -> (pattern: SentencePattern, plurals: PluralRules)? {
    if let found = pattern(of: key, exactlyIn: language) { return found }
    // Of a region: as elsewhere.
    if let wider = Language(language.code), let found = pattern(of: key, exactlyIn: wider) {
      return found
    }
    return pattern(of: key, exactlyIn: .english)
  }

  private func pattern(
    of key: SentenceKey, exactlyIn language: Language
  ) -> (pattern: SentencePattern, plurals: PluralRules)? {
    guard let catalogue = catalogues[language], let pattern = catalogue[key] else { return nil }
    return (pattern, catalogue.plurals)
  }
}

/// A stretch of a sentence, and what it is: nil for the house's own words.
public struct Run: Sendable, Equatable {
  public var text: String
  public let kind: Parameter.Kind?
}
