/// Something that stays before people while an activity goes on, such as a grid, a hand of cards or a map: lines for
/// the eye, and a text that says the same aloud.
public struct Board: Codable, Sendable, Equatable {
  /// From top to bottom, shown as they are: nothing wraps them. A text of several lines stands for as many.
  public var lines: [Text]
  /// What a voice reads in place of the lines, and whoever has too narrow a window for them.
  public var spoken: Text

  /// So many lines at most.
  public static let mostLines = 40
  /// So many characters in a line at most: the house writes for no wider window.
  public static let mostColumns = 98
  /// So many characters that are read aloud at most.
  public static let mostSpoken = 2_000

  public init(_ lines: [Text], spoken: Text) {
    self.lines = lines
    self.spoken = spoken
  }

  /// What takes a board down.
  public static let none = Board([], spoken: "")

  public var isEmpty: Bool { lines.isEmpty }

  /// How many bytes of text it holds, in all languages.
  public var size: Int { lines.reduce(spoken.size) { $0 + $1.size } }

  /// Why it cannot be put up, in the form "its board has no lines"; nil where it can. What stands in catalogues
  /// is not measured.
  public var misfit: String? {
    let languages = lines.reduce(spoken.languages) { $0.union($1.languages) }
    return isEmpty ? nil : languages.union(["en"]).sorted().lazy.compactMap { misfit(in: $0) }.first
  }

  private func misfit(in language: String) -> String? {
    let rows = lines.flatMap { Self.rows(of: $0.words(in: language)) }
    let (most, aloud) = (rows.map(\.count).max() ?? 0, spoken.words(in: language).count)
    if rows.count > Self.mostLines {
      return "its board has \(rows.count) lines, and at most \(Self.mostLines) fit"
    }
    if most > Self.mostColumns {
      return "a line of its board has \(most) characters, and at most \(Self.mostColumns) fit"
    }
    if aloud > Self.mostSpoken {
      return "its board is read aloud in \(aloud) characters, and at most \(Self.mostSpoken) fit"
    }
    return aloud == 0 && !spoken.hasSentences ? "its board has nothing to be read aloud" : nil
  }

  /// The lines of a text, empty ones as well.
  public static func rows(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
