import ActivityKit

/// All commands: what lines are parsed by and what `/help` is made of. A command is added as a row
/// in the file of its family and a case of ``Command``.
public enum CommandTable {
  public static let rows: [CommandRow] =
    EverydayCommands.rows + SignInCommands.rows + FacilitatorCommands.rows
    + ModerationCommands.rows

  /// A line of `/help` for those who may use it.
  /// - Parameters:
  ///   - topic: a command, with or without its slash, or nil for all.
  ///   - reader: commands that need more than this are left out of the list.
  /// - Returns: a `help` message, or an `error` when there is no such command.
  public static func help(topic: String?, for reader: CommandAccess) -> Message {
    guard let topic else {
      return .help(Help(commands: rows.filter { $0.access <= reader }.map(\.entry)))
    }
    let word = topic.drop { $0 == "/" }.lowercased()
    do {
      let row = try row(for: word, reader: .facilitator)
      return .help(Help(topic: row.name, commands: [row.entry]))
    } catch {
      return error.message
    }
  }

  /// Parses what follows the slash.
  static func parse(_ line: Substring, reader: CommandAccess) throws(ProtocolError) -> Command {
    let word = line.prefix { !$0.isWhitespace }
    let row = try row(for: word.lowercased(), reader: reader)
    guard row.access <= reader else { throw refusal(of: row, reader: reader) }
    var arguments = Arguments(line[word.endIndex...], usage: row.usage)
    return try row.parse(&arguments)
  }

  private static let exact: [String: CommandRow] = Dictionary(
    rows.flatMap { row in ([row.name] + row.aliases).map { ($0, row) } },
    uniquingKeysWith: { first, _ in first })

  /// The command of that name or alias, or the only one that starts like it. Those that the reader
  /// may not use do not make an abbreviation ambiguous.
  private static func row(for word: String, reader: CommandAccess) throws(ProtocolError)
    -> CommandRow
  {
    if let row = exact[word] { return row }
    guard !word.isEmpty else {
      throw ProtocolError(.unknownCommand, "A command follows the slash. /help lists them.")
    }
    var candidates = rows.filter { $0.name.hasPrefix(word) }
    let usable = candidates.filter { $0.access <= reader }
    if !usable.isEmpty { candidates = usable }
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty { throw unknown(word, reader: reader) }
    let names = candidates.map { "/\($0.name)" }
    throw ProtocolError(
      .ambiguousCommand,
      "/\(word) could be \(names.dropLast().joined(separator: ", ")) or \(names[names.count - 1]).")
  }

  private static func unknown(_ word: String, reader: CommandAccess) -> ProtocolError {
    let known = rows.filter { $0.access <= reader }.flatMap { [$0.name] + $0.aliases }
    let shown = word.count > 24 ? "\(word.prefix(24))…" : word
    let advice =
      (word.count > 24 ? nil : Spelling.nearest(to: word, among: known))
      .map { "Did you mean /\($0)?" } ?? "/help lists the commands."
    return ProtocolError(.unknownCommand, "There is no /\(shown). \(advice)")
  }

  private static func refusal(of row: CommandRow, reader: CommandAccess) -> ProtocolError {
    if reader == .anyone {
      return ProtocolError(
        .notSeated, "/\(row.name) works inside an event. Join one with /join EVENT as NAME.")
    }
    let whom = row.access == .peerLead ? "facilitators and peer leads" : "facilitators"
    return ProtocolError(.notAllowed, "/\(row.name) is for \(whom).")
  }
}
