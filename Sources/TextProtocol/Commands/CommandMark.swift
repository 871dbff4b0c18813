/// What a command may begin with beside the slash, for people whose client keeps that for itself.
public struct CommandMark: Sendable, Equatable, CustomStringConvertible {
  /// Those that there are to choose from: hardly anything else begins with one of them and a letter.
  public static let all = ". , : ; ! % & * + = ~ ^ | - # \\"

  private static let scalars = Set(all.unicodeScalars).subtracting([" "])

  private let scalar: Unicode.Scalar

  /// - Parameter typed: the mark alone, of whatever width; otherwise it is none.
  public init?(_ typed: String) {
    let scalars = typed.commandWord.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, Self.scalars.contains(scalar) else {
      return nil
    }
    self.scalar = scalar
  }

  public var description: String { String(scalar) }

  /// Whether a text begins with it and a letter that a command may have. "...well" and ".5" do not.
  func begins(_ text: Substring) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), let second = scalars.next() else { return false }
    guard first == scalar || String(first).commandWord == String(scalar) else { return false }
    return String(second).commandWord.utf8.first.map {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    } ?? false
  }
}
