import Foundation
import Messages
import Words

/// What the page says itself, in the languages of the house.
struct PageTexts {
  let words: Words

  /// The section of the catalogues that the page says.
  private static let section = "web"

  /// The files of the page with its words beside them: a file for each language, and in each page which there are, and
  /// what people read whose browser runs no scripts.
  func files(_ page: [(name: String, text: String)]) -> [(name: String, text: String)] {
    page.map { ($0.name, $0.name.hasSuffix(".html") ? filled($0.text) : $0.text) }
      + words.languages.map { ("words/\($0.tag).json", catalogue(of: $0)) }
  }

  private func filled(_ page: String) -> String {
    let scriptless = words.languages.map { language in
      "<p lang=\"\(language.tag)\">\(Self.escaped(words.text(.webNoScript, in: language)))</p>"
    }
    return page.replacing("{languages}", with: words.languages.map(\.tag).joined(separator: " "))
      .replacing("{no_script}", with: scriptless.joined())
  }

  private func catalogue(of language: Language) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let texts = try? encoder.encode(words.section(Self.section, in: language))
    return texts.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
