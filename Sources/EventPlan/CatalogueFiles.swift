import ActivityKit
import Messages
import Words
import YAML

/// The catalogues that a house brings: `words: words/de.yaml`, or a list of such files.
///
/// A file is named after its language. It may hold a few sentences or all of them.
enum CatalogueFiles {
  /// Reads those that the plan names; what is wrong with them is noted at its place.
  static func read(
    _ root: Node?, planPath: String, readFile: (String) throws -> [UInt8],
    _ diagnostics: inout Diagnostics
  ) -> [Catalogue] {
    guard let words = root?["house"]?["words"] else { return [] }
    let folder = planPath.lastIndex(of: "/").map { String(planPath[...$0]) } ?? ""
    var catalogues: [Catalogue] = []
    for node in words.items ?? [words] {
      guard let path = node.text, !path.isEmpty else {
        diagnostics.error(
          "'words' takes the path of a catalogue such as words/de.yaml, or a list of them",
          at: words.firstPlace)
        continue
      }
      guard let below = try? IncludePath(path, in: IncludePath(plan: planPath)),
        !PlanFile.leads(folder + below.text, outOf: folder)
      else {
        diagnostics.error(
          "\(Quotation.of(path)) is outside the plan's folder; name only files below it",
          at: node.range)
        continue
      }
      let name = below.components.last ?? ""
      guard name.hasSuffix(".yaml"), let language = Language(name.dropLast(5)) else {
        diagnostics.error(
          "a catalogue is named after its language, such as words/de.yaml", at: node.range)
        continue
      }
      let file = folder + below.text
      do {
        let document = YAMLReader(isWrittenByHand: true).read(try readFile(file), file: file)
        diagnostics.note(document.source)
        let (catalogue, problems) = Catalogue.read(document, as: language)
        for problem in problems {
          diagnostics.error(problem.message, at: problem.range, mended: problem.mended)
        }
        catalogues.append(catalogue)
      } catch {
        diagnostics.error("\(Quotation.of(file)) cannot be read: \(error)", at: node.range)
      }
    }
    return catalogues
  }
}
