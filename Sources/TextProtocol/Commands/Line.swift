import ActivityKit
import Foundation
public import Messages
import Names

/// What a line of a participant is.
public enum Line<Run: Sendable> {
  /// A command with what follows its word. Whether it is for this person is not asked yet.
  case command(CommandRow<Run>, Arguments)
  /// A command that is unknown, or that lacks its slash.
  case refused(Refusal)
  /// To be said as it is, whatever it looks like.
  case speech(String)
  /// The answer to the prompt that is open to the person, or else speech.
  case utterance(String)
  case empty
}

extension CommandTable {
  /// Reads a line, without its end, as it came from the decoder; ``Hygiene`` is applied to it.
  /// - Parameters:
  ///   - reader: what the session may do: it decides which commands count for abbreviations.
  ///   - mark: what may stand for the slash.
  ///   - names: whose name a text is, where the session is among people.
  ///   - begun: whether a word begins the name of somebody there; as a whole word of it alone, if the second
  ///     says so.
  public func read(
    _ line: String, for reader: CommandAccess, mark: CommandMark? = nil,
    names: @escaping (String) -> NameBearer = { _ in .nobody },
    begun: (_ word: String, _ isWhole: Bool) -> Bool = { _, _ in false }
  ) -> Line<Run> {
    let clean = Hygiene.clean(line)
    let text = clean.trimmed
    if text.isEmpty { return .empty }
    guard HouseWord.beginsWithSlash(text) || mark?.begins(text) == true else {
      if let asked = askBack(text, reader: reader, names: names, begun: begun) {
        return .refused(asked)
      }
      return .utterance(String(text))
    }
    let rest = text.dropFirst()
    if HouseWord.beginsWithSlash(rest), rest.first != " " {
      return reader >= .seated ? .speech(String(rest)) : .utterance(String(rest))
    }
    // "/ help" is meant for the house as well.
    let typed = rest.drop { $0 == " " }
    let word = typed.prefix { !$0.isWhitespace }
    do throws(Refusal) {
      let row = try row(for: word.commandWord, reader: reader)
      return .command(row, Arguments(typed[word.endIndex...], usage: row.usage, names: names))
    } catch {
      // What follows the word stays as it is.
      return .refused(error.offering(error.offer.map { "\($0)\(typed[word.endIndex...])" }))
    }
  }
}

extension String {
  /// A word as commands are compared: in small letters of normal width.
  var commandWord: String { compatible.lowercased() }
}

extension Substring {
  var commandWord: String { String(self).commandWord }
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
