import ActivityKit

/// What a line of a participant is.
public enum Line: Sendable, Equatable {
  case command(Command)
  /// A command that is unknown, incomplete or not for this person.
  case refused(Refusal)
  /// The answer to the prompt that is open to the person, or else speech.
  case utterance(String)
  case empty
}

/// Tells commands from all else.
public enum LineReader {
  /// Reads a line, without its end, as it came from the decoder; ``Hygiene`` is applied to it.
  /// - Parameters:
  ///   - reader: what the session may do: it decides which commands are refused and which count for
  ///     abbreviations.
  ///   - names: whose name a text is, where the session is among people.
  public static func read(
    _ line: String, for reader: CommandAccess,
    names: @escaping (String) -> NameBearer = { _ in .nobody }
  ) -> Line {
    let clean = Hygiene.clean(line)
    let text = clean.trimmed
    if text.isEmpty { return .empty }
    guard HouseWord.beginsWithSlash(text) else {
      if let asked = CommandTable.askBack(text, reader: reader, names: names) {
        return .refused(asked)
      }
      return .utterance(String(text))
    }
    let rest = text.dropFirst()
    if HouseWord.beginsWithSlash(rest), rest.first != " " {
      guard reader >= .seated else { return .utterance(String(rest)) }
      return .command(.say(String(rest)))
    }
    do {
      return .command(try CommandTable.parse(rest, reader: reader, names: names))
    } catch {
      return .refused(error)
    }
  }
}

extension String {
  /// Without spaces at either end.
  var trimmed: Substring {
    let space = UInt8(ascii: " ")
    guard let start = utf8.firstIndex(where: { $0 != space }),
      let end = utf8.lastIndex(where: { $0 != space })
    else { return "" }
    return self[start..<utf8.index(after: end)]
  }
}
