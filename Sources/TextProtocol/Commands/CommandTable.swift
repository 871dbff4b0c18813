import ActivityKit
import Foundation
public import Messages

/// A table of commands: what lines are read by and what `/help` is made of.
public struct CommandTable<Run: Sendable>: Sendable {
  public let rows: [CommandRow<Run>]
  /// Those that hold for a while only. They stand back behind the others: no word or beginning of one that the
  /// others have means one of these.
  private var guests: [CommandRow<Run>] = []
  private let exact: [String: CommandRow<Run>]

  public init(_ rows: [CommandRow<Run>]) {
    self.rows = rows
    exact = Dictionary(
      rows.flatMap { row in ([row.name] + row.aliases).map { ($0, row) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The same with others that hold for a while only.
  public func offering(_ guests: [CommandRow<Run>]) -> CommandTable {
    var table = self
    table.guests = guests
    return table
  }

  /// All commands, those that hold for a while among them.
  var all: [CommandRow<Run>] { rows + guests }

  /// The command of that name or alias.
  public subscript(word: String) -> CommandRow<Run>? {
    exact[word] ?? guests.first { $0.name == word }
  }

  /// The same words, which do nothing.
  public var words: CommandTable<Void> {
    CommandTable<Void>(
      rows.map {
        CommandRow<Void>(
          name: $0.name, aliases: $0.aliases, arguments: $0.arguments, access: $0.access,
          family: $0.family, also: $0.also, about: $0.about, isFinal: $0.isFinal,
          everyones: $0.everyones, run: ())
      })
  }

  // MARK: Lines without their slash

  /// Why a line that begins with no slash is not said before its author confirms it: it was most
  /// likely a command, and everyone would read it.
  func askBack(
    _ line: Substring, reader: CommandAccess, names: @escaping (String) -> NameBearer,
    begun: (_ word: String, _ isWhole: Bool) -> Bool
  ) -> Refusal? {
    guard reader >= .seated else { return nil }
    let first = line.prefix { $0.isASCII ? $0 != " " : !$0.isWhitespace }
    guard first.utf8.count <= longestWord else { return nil }
    let word = first.commandWord
    let other = MeantCommands.moderation[word]
    guard let row = exact[word] ?? other.flatMap({ exact[$0] }), row.access <= reader else {
      return nil
    }
    let rest = line[first.endIndex...].drop(while: \.isWhitespace)
    let isCall =
      rest.isEmpty
      ? other == nil && row.access >= .peerLead && reader >= .coFacilitator
      : row.takesName
        && (beginsWithName(rest, names)
          || begun(Self.firstWord(of: rest), row.access < .peerLead))
    guard isCall else { return nil }
    return Refusal.unclearNoSlash(command: "/\(row.name)", say: "/say")
      .offering(other == nil ? "/\(line)" : "/\(row.name) \(rest)")
  }

  /// Without the marks around it.
  private static func firstWord(of text: Substring) -> String {
    text.prefix { !$0.isWhitespace }.trimmingCharacters(in: .punctuationCharacters)
  }

  private func beginsWithName(
    _ text: Substring, _ names: @escaping (String) -> NameBearer
  ) -> Bool {
    var arguments = Arguments(text, usage: "", names: names)
    return (try? arguments.person()).map { names($0) != .nobody } ?? false
  }

  /// In bytes; letters of full width take three.
  private var longestWord: Int { 36 }

  // MARK: Words

  /// The command of that name or alias, or the only one that starts like it. Those that the reader
  /// may not use do not make an abbreviation ambiguous, and those that cannot be taken back are
  /// reached by none.
  func row(for word: String, reader: CommandAccess) throws(Refusal) -> CommandRow<Run> {
    if let row = self[word] { return row }
    guard !word.isEmpty else {
      throw .unknownCommandNothingAfterSlash(help: "/help")
    }
    // "/who?", "/pass."
    let bare = word.trimmingCharacters(in: CharacterSet(charactersIn: ".,:;!?。！？"))
    if let row = self[bare], !row.isFinal { return row }
    let begun = rows.filter { $0.name.hasPrefix(word) }
    var candidates = begun.filter { !$0.isFinal }
    let usable = candidates.filter { $0.access <= reader }
    if !usable.isEmpty || begun.contains(where: { $0.isFinal && $0.access <= reader }) {
      candidates = usable
    }
    let offered = guests.filter { $0.name.hasPrefix(word) }
    if usable.isEmpty, !offered.isEmpty { candidates = offered }
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty { throw unknown(word, reader: reader, isBegun: !begun.isEmpty) }
    throw .ambiguousCommandCouldBe(word: word, commands: candidates.map { "/\($0.name)" })
  }

  /// - Parameter isBegun: whether it is the beginning of commands that are typed in full.
  private func unknown(
    _ word: String, reader: CommandAccess, isBegun: Bool
  ) -> Refusal {
    let shown = Phrase.shortened(word, to: 25)
    if let near = nearest(to: word, reader: reader) {
      return .unknownCommandDidYouMean(word: shown, command: "/\(near)").offering("/\(near)")
    }
    return isBegun
      ? .unknownCommandBegun(word: shown, help: "/help")
      : .unknownCommandListed(word: shown, help: "/help")
  }

  /// What a misspelt word was meant to be: a word a slip away, or two in a long one.
  func nearest(to word: String, reader: CommandAccess) -> String? {
    guard word.count <= 24 else { return nil }
    let known = all.filter { $0.access <= reader && !$0.isFinal }.flatMap {
      [$0.name] + $0.aliases
    }
    return Spelling.nearest(to: word, among: known).flatMap { found in
      Spelling.distance(word, found) <= (word.count < 5 ? 1 : 2) ? found : nil
    }
  }

  /// Why a command is not for a reader.
  /// - Parameter advice: what would make it theirs, if anything does.
  public func refusal(
    of row: CommandRow<Run>, reader: CommandAccess, advice: Sentence? = nil
  ) -> Refusal {
    if reader == .anyone {
      return .notSeatedInsideAnEvent(command: "/\(row.name)", join: "/join EVENT as NAME")
    }
    // Whoever may lead did not mean what everyone may do.
    let everyones = reader < .coFacilitator ? row.everyones : nil
    let instead =
      advice
      ?? everyones.flatMap { exact[$0] }.map { .commandsInstead(command: $0.shortestUsage) }
    return row.access == .peerLead
      ? .notAllowedForLeads(command: "/\(row.name)", instead: instead)
      : .notAllowedForFacilitators(command: "/\(row.name)", instead: instead)
  }
}
