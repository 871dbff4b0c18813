import Foundation
public import Messages
import Names

/// What people type for a command who do not know of the slash yet.
extension CommandTable {
  /// The command that somebody most likely means who types this without a slash: its word alone, `join circle`, or
  /// what people say for it.
  /// - Parameters:
  ///   - access: commands that need more than this are not meant.
  ///   - language: the tag of the one that its author reads. What is said for commands in English counts for
  ///     everyone.
  public func meant(
    by line: String, upTo access: CommandAccess, in language: String
  ) -> CommandRow<Run>? {
    guard line.utf8.count <= MeantCommands.longest else { return nil }
    let text = line.commandWord.trimmingCharacters(in: .punctuationCharacters.union(.whitespaces))
    let row = self[text] ?? MeantCommands.name(for: text, in: language).flatMap { self[$0] }
    guard let found = row ?? self.row(takingEventOf: text), found.access <= access else {
      return nil
    }
    return found
  }

  /// The command of the first word, where an event or a code is to follow: nobody is called "join circle".
  private func row(takingEventOf text: String) -> CommandRow<Run>? {
    guard let space = text.firstIndex(of: " "), let row = self[String(text[..<space])],
      row.arguments.hasPrefix("EVENT") || row.arguments.hasPrefix("CODE")
    else { return nil }
    return row
  }
}

/// Which commands people mean by what they say.
public enum MeantCommands {
  /// In bytes; letters of full width take three.
  static let longest = 90

  /// The names of commands, by the language without its region and by what is said for them, in small letters
  /// without accents.
  public static let names: [String: [String: String]] = [
    "en": [
      "who is here": "who", "who's here": "who", "whos here": "who", "who is there": "who",
      "who else is here": "who", "list events": "events", "show events": "events",
      "what events": "events", "where am i": "where", "change name": "name",
      "change my name": "name", "rename": "name", "log in": "join", "login": "join",
    ],
    "es": [
      "quien": "who", "quienes": "who", "quien esta": "who", "quien esta aqui": "who",
      "quien hay": "who", "eventos": "events", "lista": "events", "listado": "events",
      "lista de eventos": "events", "ver eventos": "events", "entrar": "join", "unirme": "join",
      "volver": "rejoin", "nombre": "name", "cambiar nombre": "name",
      "cambiar mi nombre": "name", "idioma": "language", "donde estoy": "where", "modo": "mode",
      "hora": "time", "decir": "say",
    ],
  ]

  /// What moderators of other programs type before a name.
  static let moderation: [String: String] = [
    "kick": "remove", "ban": "remove", "expel": "remove", "silence": "mute", "expulsar": "remove",
    "echar": "remove", "silenciar": "mute",
  ]

  static func name(for text: String, in language: String) -> String? {
    let plain = text.replacing("\u{2019}", with: "'")
      .folding(options: .diacriticInsensitive, locale: nil)
    return names["en"]?[plain] ?? names[String(language.prefix { $0 != "-" })]?[plain]
  }
}
