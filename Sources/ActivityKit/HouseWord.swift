import Foundation

/// A line that is plainly meant for the house and not for the room, however it is typed: `help`,
/// `Help!`, `"help"`, `ｈｅｌｐ`.
public enum HouseWord: Sendable, CaseIterable {
  case pass, done
  /// "I'm done", which may be a word of the house or the beginning of a talk.
  case finished
  /// "skip", "I pass": most likely a wish to pass.
  case skip
  /// "I don't know", which answers no question that has an answer.
  case unsure
  case help, helpMe
  /// Nothing but question marks.
  case puzzled
  case quit
  /// Commands that people are told to type, where they mean something at the moment.
  case reveal, stay, hand, lower
  /// What people ask for in words of their own: the question once more, how much time is left, where they are,
  /// and how to take something back.
  case again, time, whereabouts, undo
  /// "I don't want to", and "what do I do".
  case unwilling, lost

  /// - Parameters:
  ///   - line: as it was typed.
  ///   - language: the tag of the one that its author reads. English words are told to everyone; in
  ///     another language a word such as `paso` may be an answer.
  public init?(_ line: String, in language: String = "en") {
    guard let word = Self.word(in: line, language) ?? HouseRequest.word(in: line, language) else {
      return nil
    }
    self = word
  }

  private static func word(in line: String, _ language: String) -> HouseWord? {
    guard line.utf8.count <= longest else { return nil }
    let folded = folded(line)
    let own = language == "en" ? nil : words[String(language.prefix { $0 != "-" })]
    if let word = words["en"]?[folded] ?? own?[withoutAccents(folded)] { return word }
    let marks = line.withoutBlanksAround
    return !marks.isEmpty && marks.allSatisfy { "?？¿".contains($0) } ? .puzzled : nil
  }

  /// What people type when they mean it, by the language without its region, folded; in other languages
  /// than English without accents.
  private static let words: [String: [String: HouseWord]] = {
    let phrases: [String: [HouseWord: [String]]] = ["en": english, "es": spanish]
    return phrases.mapValues { phrases in
      let pairs = phrases.flatMap { word, phrases in phrases.map { (withoutAccents($0), word) } }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
  }()

  private static let english: [HouseWord: [String]] = [
    .pass: ["pass"],
    .done: ["done"],
    .finished: ["i'm done", "im done", "i am done", "i'm ready", "im ready", "i am ready"],
    .skip: [
      "skip", "skip me", "skip this", "skip it", "i pass", "i'll pass", "ill pass", "i will pass",
      "pass please", "please pass",
    ],
    .unsure: [
      "idk", "i don't know", "i dont know", "i do not know", "don't know", "dont know", "dunno",
      "i dunno", "no idea", "i have no idea", "no clue", "i have no clue", "beats me", "not sure",
      "i'm not sure", "im not sure", "i am not sure",
    ],
    .help: ["help", "help please", "please help", "commands"],
    .helpMe: ["help me", "help me please", "please help me"],
    .quit: ["quit", "exit", "logout", "log out", "logoff", "log off", "disconnect"],
    .reveal: ["reveal", "reveal me", "reveal my name"],
    .stay: ["stay"],
    .hand: ["hand", "hand up", "raise hand", "raise my hand", "raise a hand"],
    .lower: ["lower", "lower hand", "lower my hand"],
  ]

  private static let spanish: [HouseWord: [String]] = [
    .pass: ["paso", "pasar"],
    .done: ["listo", "lista", "hecho", "ya esta"],
    .finished: [
      "he terminado", "ya he terminado", "termine", "ya termine", "he acabado", "ya he acabado",
      "acabe", "ya acabe", "estoy listo", "estoy lista", "ya estoy", "ya estoy listo",
      "ya estoy lista",
    ],
    .skip: [
      "yo paso", "paso yo", "paso de esta", "paso esta", "quiero pasar", "prefiero pasar",
      "paso por favor", "saltar", "me la salto", "me lo salto",
    ],
    .unsure: [
      "no sé", "no lo sé", "ni idea", "no tengo idea", "no tengo ni idea", "no estoy seguro",
      "no estoy segura", "quién sabe",
    ],
    .help: ["ayuda", "ayuda por favor", "por favor ayuda", "comandos"],
    .helpMe: [
      "ayudame", "ayudame por favor", "por favor ayudame", "ayudadme", "ayudenme",
      "necesito ayuda",
    ],
    .quit: ["salir", "desconectar", "desconectarme", "cerrar sesion"],
    .reveal: ["revelar", "revelarme", "revelar mi nombre", "poner mi nombre", "mostrar mi nombre"],
    .stay: ["quedarme"],
    .hand: ["mano", "levantar la mano", "levanto la mano", "pedir la palabra", "pido la palabra"],
    .lower: ["bajar", "bajar mano", "bajar la mano", "bajo la mano"],
  ]

  /// What people say who do not know, as it is written.
  static let unsurePhrases = [english, spanish].flatMap { $0[.unsure] ?? [] }

  /// A yes to what the house asks, by language, as letters and numbers alone.
  private static let yes: [String: Set<String>] = [
    "en": [
      "yes", "y", "yesplease", "yep", "yeah", "ok", "okay", "okyes", "yesok", "sure", "yessure",
      "ido",
      "yesido",
    ],
    "es": [
      "si", "s", "siporfavor", "porfavor", "claro", "clarosi", "sisi", "vale", "bueno", "dale",
      "deacuerdo",
    ],
  ]
  private static let no: [String: Set<String>] = [
    "en": [
      "no", "n", "nope", "nah", "nothanks", "nothankyou", "noidont", "idontwantto", "idontwantthat",
      "noidontwantto", "idonotwantto", "idrathernot", "rathernot", "nevermind",
    ],
    "es": [
      "no", "nogracias", "mejorno", "noquiero", "nonoquiero", "noloquiero", "prefieroqueno",
      "dejalo",
    ],
  ]
  private static let agreed: [String: Set<String>] = [
    "en": ["agree", "iagree", "agreed", "yesiagree"],
    "es": ["acepto", "siacepto"],
  ]

  /// What a line replies that is plainly a yes or a no; nil for others.
  public static func reply(_ line: String, in language: String) -> Bool? {
    guard line.utf8.count <= longest else { return nil }
    return isOne(line, of: yes, in: language)
      ? true : isOne(line, of: no, in: language) ? false : nil
  }

  /// Whether a line is plainly a yes or a no, in whatever language.
  public static func isReply(_ line: String) -> Bool {
    yes.keys.contains { reply(line, in: $0) != nil }
  }

  /// Whether a line plainly agrees to what is asked for, and is no question.
  public static func agrees(_ line: String, in language: String) -> Bool {
    guard line.utf8.count <= longest, !line.contains(where: { "?？/".contains($0) }) else {
      return false
    }
    return isOne(line, of: yes, in: language) || isOne(line, of: agreed, in: language)
  }

  private static func isOne(
    _ line: String, of words: [String: Set<String>], in language: String
  ) -> Bool {
    let word = line.lowercased().filter { $0.isLetter || $0.isNumber }
    let own = String(language.prefix { $0 != "-" })
    return words["en"]?.contains(word) == true || words[own]?.contains(withoutAccents(word)) == true
  }

  /// The command that does what somebody is asked back about; nil where nothing is offered.
  public var command: String? {
    switch self {
    case .pass, .skip, .unsure, .unwilling: "/pass"
    case .finished: "/done"
    case .done: nil
    case .help, .puzzled, .lost: "/help"
    case .again: "/again"
    case .time: "/time"
    case .whereabouts: "/where"
    case .undo: "/undo"
    case .helpMe: "/help me"
    case .quit: "/quit"
    case .reveal: "/reveal"
    case .stay: "/stay"
    case .hand: "/hand"
    case .lower: "/lower"
    }
  }

  /// In bytes: letters of full width take three each.
  private static let longest = 56

  /// Characters that are typed, or written by an input method, for the slash of a command.
  private static let slashes: Set<Unicode.Scalar> = [
    "/", "\u{FF0F}", "\u{2044}", "\u{2215}", "\u{29F8}", "\u{2571}", "\u{27CB}",
  ]

  /// Whether a line begins like a command.
  public static func beginsWithSlash(_ line: Substring) -> Bool {
    line.unicodeScalars.first { $0 != " " }.map(slashes.contains) ?? false
  }

  /// Whether somebody who types the text is not taken to answer with it, in one of the languages: what
  /// takes it as it is, is `/answer`.
  public static func claims(_ text: String) -> Bool {
    if beginsWithSlash(text[...]) { return true }
    return words.keys.contains { language in
      switch HouseWord(text, in: language) {
      case nil, .finished, .reveal, .stay, .hand, .lower, .again, .time, .whereabouts, .undo,
        .unwilling, .lost:
        false
      case .pass, .done, .skip, .unsure, .help, .helpMe, .puzzled, .quit: true
      }
    }
  }

  /// Whether it is meant for the house only while the command of that name would do something.
  public var isOfTheMoment: Bool {
    switch self {
    case .reveal, .stay, .hand, .lower: true
    case .pass, .done, .finished, .skip, .unsure, .help, .helpMe, .puzzled, .quit, .again, .time,
      .whereabouts, .undo, .unwilling, .lost:
      false
    }
  }

  /// Whether people say it in words of their own, which may be an answer where one is worded like that.
  public var isRequest: Bool {
    switch self {
    case .again, .time, .whereabouts, .undo, .unwilling, .lost: true
    case .pass, .done, .finished, .skip, .unsure, .help, .helpMe, .puzzled, .quit, .reveal, .stay,
      .hand, .lower:
      false
    }
  }

  /// Whether a text is worded like a request, in one of the languages.
  static func isRequest(_ text: String) -> Bool {
    words.keys.contains { HouseWord(text, in: $0)?.isRequest == true }
  }

  /// In small letters of normal width, without the marks around it.
  private static func folded(_ line: String) -> String {
    let isPlain = line.isASCII
    // Asking Unicode takes long, and most lines that are no such word are of letters alone.
    if isPlain, let first = line.utf8.first, let last = line.utf8.last, isLetter(first),
      isLetter(last)
    {
      return line.lowercased()
    }
    let text = isPlain ? line : line.compatible
    let start = text.firstIndex { $0.isLetter || $0.isNumber } ?? text.endIndex
    let end = text.lastIndex { $0.isLetter || $0.isNumber }.map(text.index(after:)) ?? start
    let word = text[start..<end].lowercased()
    return isPlain ? word : word.replacing("’", with: "'")
  }

  private static func withoutAccents(_ word: String) -> String {
    word.isASCII ? word : word.folding(options: .diacriticInsensitive, locale: nil)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
