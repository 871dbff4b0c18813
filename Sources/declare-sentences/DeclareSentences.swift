import CatalogueSyntax
import EmbeddedTexts
import Foundation
import YAML

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
    let files = arguments[3...].map { URL(filePath: $0) }
    let source = try arguments[1] == "Words" ? texts(files) : declarations(files)
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  private static func texts(_ files: [URL]) throws -> String {
    let list = EmbeddedTexts.list(
      "static let shippedTexts: [(language: String, text: String)]",
      "The catalogues that ship with the program, as their files have them.",
      try files.map {
        ($0.deletingPathExtension().lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
      })
    return "extension Words {\n\(list)}\n"
  }

  private static func declarations(_ files: [URL]) throws -> String {
    guard let file = files.first(where: { $0.lastPathComponent == "en.yaml" }) else {
      throw Failure("there is no en.yaml among the catalogues")
    }
    let document = YAMLReader().read(Array(try Data(contentsOf: file)), file: file.path)
    let catalogue = CatalogueSyntax(document)
    if let problem = catalogue.problems.first {
      let place = problem.range.start
      throw Failure("\(file.path):\(place.line):\(place.column): error: \(problem.message)")
    }
    return Declarations(catalogue.entries).source
  }
}

struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
