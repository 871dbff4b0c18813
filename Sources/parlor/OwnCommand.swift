import Foundation
import RemoteModules

/// The program by the name under which the shell finds it, so that what it tells to type can be typed.
struct OwnCommand {
  /// The word as the docs have it where the shell finds the program by it, or else the path by which it was
  /// started.
  let name: String

  static let current = OwnCommand(
    startedAs: CommandLine.arguments.first ?? documented,
    in: FileManager.default.currentDirectoryPath, path: ProgramSearch.path)

  private static let documented = "parlor"

  /// - Parameter path: the folders in which the shell looks, with colons between them.
  init(startedAs program: String, in folder: String, path: String) {
    let word = URL(filePath: program).lastPathComponent
    let real = { URL(filePath: Self.absolute($0, in: folder)).resolvingSymlinksInPath().path }
    let found = ProgramSearch(path: path).find(word, in: folder)
    guard program.contains("/"), found.map(real) != real(program) else {
      name = word
      return
    }
    let isBelow = program.hasPrefix(folder + "/")
    let below = isBelow ? String(program.dropFirst(folder.count + 1)) : program
    name = Self.quoted(below.contains("/") ? below : "./\(below)")
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    URL(filePath: path, relativeTo: URL(filePath: folder + "/")).path
  }

  /// A word as the shell takes it.
  static func quoted(_ word: String) -> String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/._-+@%"))
    return word.unicodeScalars.allSatisfy(plain.contains)
      ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// A text with the commands in it as they are typed. They stand in quotes or after a colon, and are named as
  /// in the docs.
  func typed(_ text: String) -> String {
    guard name != Self.documented else { return text }
    return ["'", "`", ": "].reduce(text) { text, mark in
      text.replacing("\(mark)\(Self.documented) ", with: "\(mark)\(name) ")
    }
  }
}
