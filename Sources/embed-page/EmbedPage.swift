import EmbeddedTexts
import Foundation

/// Writes a Swift file that holds the text of files: `embed-page OUT.swift FOLDER NAME…`.
///
/// The build runs it, so that the program carries its page wherever it is copied.
@main
enum EmbedPage {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let folder = arguments.dropFirst().first else {
      throw CocoaError(.fileNoSuchFile)
    }
    let source = EmbeddedTexts.list(
      "let pageFiles: [(name: String, text: String)]",
      "The files of the page, as they stand in `Page`.",
      try arguments.dropFirst(2).map {
        ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
      })
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
