import CatalogueSyntax
import EmbeddedTexts
import Foundation

/// Makes a Swift file of the catalogues: `declare-sentences TARGET OUT.swift CATALOGUE…`.
///
/// For `Messages` that is a function for each sentence of `en.yaml`, so that a misspelt key or a missing
/// argument does not compile; for `Words` the texts, so that the program carries them wherever it is copied.
@main
enum DeclareSentences {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      throw Failure("usage: declare-sentences TARGET OUT.swift CATALOGUE…")
    }
    let files = try arguments[3...].map { try CatalogueFile(URL(filePath: $0)) }
    let source =
      switch arguments[1] {
      case "Words": texts(files)
      case "Messages": Declarations(try english(files) { _ in true }).sentences
      case "ActivityKit":
        Declarations(try english(files) { $0 == CatalogueFile.common }).texts(access: "public ")
      default:
        Declarations(try english(files) { $0 != nil && $0 != CatalogueFile.common })
          .texts(access: "")
      }
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  private static func texts(_ files: [CatalogueFile]) -> String {
    let languages = Set(files.map(\.language)).sorted()
    let list = EmbeddedTexts.list(
      "static let shippedTexts: [(language: String, text: String)]",
      "The catalogues that ship with the program, each with those of the modules.",
      languages.map { language in
        (language, CatalogueFile.joined(files.filter { $0.language == language }))
      })
    return "extension Words {\n\(list)}\n"
  }

  private static func english(
    _ files: [CatalogueFile], of isMeant: (String?) -> Bool
  ) throws -> [CatalogueSyntax.Entry] {
    let english = files.filter { $0.language == "en" && isMeant($0.module) }
    guard !english.isEmpty else { throw Failure("there is no en.yaml among the catalogues") }
    return try english.flatMap { try $0.entries() }
  }
}

struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
