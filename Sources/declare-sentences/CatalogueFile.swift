import CatalogueSyntax
import Foundation
import YAML

/// A file of sentences: of the house, or of the modules that its folder is named after.
struct CatalogueFile {
  let language: String
  /// Nil of what the house says.
  let module: String?
  let text: String
  private let path: String

  init(_ file: URL) throws {
    path = file.path
    language = file.deletingPathExtension().lastPathComponent
    text = try String(contentsOf: file, encoding: .utf8)
    switch file.deletingLastPathComponent().lastPathComponent {
    case "Words": module = nil
    case "ActivityKit": module = Self.common
    // `HotTake` is `hot_take`.
    case let folder:
      module = folder.enumerated().map { index, letter in
        (index > 0 && letter.isUppercase ? "_" : "") + letter.lowercased()
      }.joined()
    }
  }

  /// What modules of any kind say.
  static let common = "common"

  /// Where the sentences of modules stand in the catalogue of a language.
  static let section = "modules"

  func entries() throws -> [CatalogueSyntax.Entry] {
    let document = YAMLReader().read(Array(text.utf8), file: path)
    let below = module.map { [Self.section, $0] } ?? []
    let catalogue = CatalogueSyntax(document, below: below)
    if let problem = catalogue.problems.first {
      let place = problem.range.start
      throw Failure("\(path):\(place.line):\(place.column): error: \(problem.message)")
    }
    return catalogue.entries
  }

  /// All files of a language as one.
  static func joined(_ files: [CatalogueFile]) -> String {
    var text = files.filter { $0.module == nil }.map(\.text).joined()
    let modules = files.filter { $0.module != nil }
    guard !modules.isEmpty else { return text }
    text += "\n\(section):\n"
    for file in modules {
      text += "  \(file.module ?? ""):\n"
      for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
        text += line.isEmpty ? "\n" : "    \(line)\n"
      }
    }
    return text
  }
}
