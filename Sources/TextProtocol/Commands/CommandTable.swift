import ActivityKit
import Foundation

/// All commands: what lines are parsed by and what `/help` is made of. A command is added as a row
/// in the file of its family and a case of ``Command``.
public enum CommandTable {
  public static let rows: [CommandRow] =
    EverydayCommands.rows + SignInCommands.rows + FacilitatorCommands.rows
    + ModerationCommands.rows

  /// Parses what follows the slash.
  static func parse(
    _ line: Substring, reader: CommandAccess, names: @escaping (String) -> NameBearer
  ) throws(Refusal) -> Command {
    // "/ help" is meant for the house as well.
    let line = line.drop { $0 == " " }
    let word = line.prefix { !$0.isWhitespace }
    let row = try row(for: folded(word), reader: reader)
    guard row.access <= reader else { throw refusal(of: row, reader: reader) }
    var arguments = Arguments(line[word.endIndex...], usage: row.usage, names: names)
    return try row.parse(&arguments)
  }

  /// A word as commands are compared: in small letters of normal width.
  static func folded(_ word: some StringProtocol) -> String {
    word.compatible.lowercased()
  }

  private static let exact: [String: CommandRow] = Dictionary(
    rows.flatMap { row in ([row.name] + row.aliases).map { ($0, row) } },
    uniquingKeysWith: { first, _ in first })

  // MARK: Lines without their slash

  /// Why a line that begins with no slash is not said before its author confirms it: it was most
  /// likely a command, and everyone would read it.
  static func askBack(
    _ line: Substring, reader: CommandAccess, names: @escaping (String) -> NameBearer
  ) -> Refusal? {
    guard reader >= .seated else { return nil }
    let first = line.prefix { !$0.isWhitespace }
    guard first.utf8.count <= longestWord, let row = exact[folded(first)], row.access <= reader
    else { return nil }
    let rest = line[first.endIndex...].drop(while: \.isWhitespace)
    let isCall =
      rest.isEmpty
      ? row.access >= .peerLead && reader >= .coFacilitator
      : row.takesName && beginsWithName(rest, names)
    guard isCall else { return nil }
    return .unclearNoSlash(say: "/say")
  }

  private static func beginsWithName(
    _ text: Substring, _ names: @escaping (String) -> NameBearer
  ) -> Bool {
    var arguments = Arguments(text, usage: "", names: names)
    return (try? arguments.person()).map { names($0) != .nobody } ?? false
  }

  /// In bytes; letters of full width take three.
  private static let longestWord = 36

  // MARK: Words

  /// The command of that name or alias, or the only one that starts like it. Those that the reader
  /// may not use do not make an abbreviation ambiguous, and those that cannot be taken back are
  /// reached by none.
  static func row(for word: String, reader: CommandAccess) throws(Refusal) -> CommandRow {
    if let row = exact[word] { return row }
    guard !word.isEmpty else {
      throw .unknownCommandNothingAfterSlash(help: "/help")
    }
    // "/who?", "/pass."
    let bare = word.trimmingCharacters(in: CharacterSet(charactersIn: ".,:;!?。！？"))
    if let row = exact[bare], !row.isFinal { return row }
    let begun = rows.filter { $0.name.hasPrefix(word) }
    var candidates = begun.filter { !$0.isFinal }
    let usable = candidates.filter { $0.access <= reader }
    if !usable.isEmpty || begun.contains(where: { $0.isFinal && $0.access <= reader }) {
      candidates = usable
    }
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty { throw unknown(word, reader: reader, isBegun: !begun.isEmpty) }
    throw .ambiguousCommandCouldBe(word: word, commands: candidates.map { "/\($0.name)" })
  }

  /// - Parameter isBegun: whether it is the beginning of commands that are typed in full.
  private static func unknown(
    _ word: String, reader: CommandAccess, isBegun: Bool
  ) -> Refusal {
    let shown = Phrase.shortened(word, to: 25)
    if let near = nearest(to: word, reader: reader) {
      return .unknownCommandDidYouMean(word: shown, command: "/\(near)")
    }
    return isBegun
      ? .unknownCommandBegun(word: shown, help: "/help")
      : .unknownCommandListed(word: shown, help: "/help")
  }

  /// What a misspelt word was meant to be: a word a slip away, or two in a long one.
  static func nearest(to word: String, reader: CommandAccess) -> String? {
    guard word.count <= 24 else { return nil }
    let known = rows.filter { $0.access <= reader && !$0.isFinal }.flatMap {
      [$0.name] + $0.aliases
    }
    return Spelling.nearest(to: word, among: known).flatMap { found in
      Spelling.distance(word, found) <= (word.count < 5 ? 1 : 2) ? found : nil
    }
  }

  static func refusal(of row: CommandRow, reader: CommandAccess) -> Refusal {
    if reader == .anyone {
      return .notSeatedInsideAnEvent(command: "/\(row.name)", join: "/join EVENT as NAME")
    }
    // Whoever may lead did not mean what everyone may do.
    let everyones = reader < .coFacilitator ? row.everyones : nil
    let instead = everyones.flatMap { exact[$0] }.map {
      Sentence.commandsInstead(command: $0.usage)
    }
    return row.access == .peerLead
      ? .notAllowedForLeads(command: "/\(row.name)", instead: instead)
      : .notAllowedForFacilitators(command: "/\(row.name)", instead: instead)
  }
}
