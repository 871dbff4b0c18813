/// What a line of a participant is.
public enum Line: Sendable, Equatable {
  case command(Command)
  /// A command that is unknown, incomplete or not for this person.
  case refused(ProtocolError)
  /// The answer to the prompt that is open to the person, or else speech.
  case utterance(String)
  case empty
}

/// Tells commands from all else.
public enum LineReader {
  /// Reads a line, without its end, as it came from the decoder; ``Hygiene`` is applied to it.
  /// - Parameter reader: what the session may do: it decides which commands are refused and which
  ///   count for abbreviations.
  public static func read(_ line: String, for reader: CommandAccess) -> Line {
    let clean = Hygiene.clean(line)
    let text = clean.trimmed
    guard let first = text.utf8.first else { return .empty }
    guard first == UInt8(ascii: "/") else { return .utterance(String(text)) }
    if text.hasPrefix("//") {
      guard reader >= .seated else { return .utterance(String(text.dropFirst())) }
      return .command(.say(String(text.dropFirst())))
    }
    do {
      return .command(try CommandTable.parse(text.dropFirst(), reader: reader))
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
