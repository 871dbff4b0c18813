import Foundation

/// What people ask the house for in words of their own, where a command does it: `can you repeat the question`,
/// `how long is left`, `I don't want to`. `docs/protocol.md` tells people of it.
enum HouseRequest {
  /// What a line asks for; nil for other lines.
  /// - Parameter language: that its author reads. What is said in several words counts in every language, and one
  ///   word in English and in theirs.
  static func word(in line: String, _ language: String) -> HouseWord? {
    guard line.utf8.count <= longest, let first = firstWord(of: line),
      tables.contains(where: { $0.table.firstWords.contains(first) })
    else { return nil }
    let words = words(of: line)
    guard words.count <= mostWords else { return nil }
    let own = language.prefix { $0 != "-" }
    return tables.lazy.filter { words.count > 1 || $0.language == "en" || $0.language == own }
      .compactMap { $0.table.word(for: words[...]) }.first
  }

  /// In bytes.
  private static let longest = 120
  private static let mostWords = 16

  /// In small letters without accents and apostrophes.
  private static func words(of line: String) -> [String] {
    let text = line.isASCII ? line : plain(line.compatible)
    return text.lowercased().filter { !"'`’ʼ".contains($0) }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Every line is looked at, and few begin like that.
  private static func firstWord(of line: String) -> String? {
    guard let word = line.split(separator: " ", maxSplits: 1).first else { return nil }
    return word.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
      ? String(word) : words(of: String(word)).first
  }

  private static func plain(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil)
  }

  private static let tables = [(language: "en", table: english), (language: "es", table: spanish)]

  /// What is said in one language.
  private struct Table: Sendable {
    /// Words of courtesy and of hesitation, before and behind what is asked for.
    let courtesies: Set<String>
    /// How people begin to ask.
    let openings: Set<String>
    /// What asks by itself.
    let alone: [String: HouseWord]
    /// What asks behind one of the openings, or with a word of courtesy.
    let asked: [String: HouseWord]
    let firstWords: Set<String>

    /// In words.
    private static let longestOpening = 5
    private static let longestCourtesy = 3

    init(
      courtesies: [String], openings: [String], alone: [HouseWord: [String]],
      asked: [HouseWord: [String]]
    ) {
      self.courtesies = Set(courtesies)
      self.openings = Set(openings.flatMap(Self.expanded))
      self.alone = Self.phrases(alone)
      self.asked = Self.phrases(asked)
      let beginnings =
        courtesies + Array(self.openings) + Array(self.alone.keys) + Array(self.asked.keys)
      firstWords = Set(
        beginnings.compactMap { $0.split(separator: " ").first.map(String.init) })
    }

    private static func phrases(_ patterns: [HouseWord: [String]]) -> [String: HouseWord] {
      let pairs = patterns.flatMap { word, patterns in
        patterns.flatMap(expanded).map { ($0, word) }
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Every phrase of a pattern, in which one of those between brackets may stand, or nothing.
    private static func expanded(_ pattern: String) -> [String] {
      guard let open = pattern.firstIndex(of: "("), let close = pattern.firstIndex(of: ")") else {
        return [pattern.split(separator: " ").joined(separator: " ")]
      }
      return pattern[pattern.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false)
        .flatMap { expanded("\(pattern[..<open]) \($0) \(pattern[pattern.index(after: close)...])") }
    }

    /// - Parameter isCourteous: whether a word of courtesy stood around these.
    func word(for words: ArraySlice<String>, isCourteous: Bool = false) -> HouseWord? {
      let text = words.joined(separator: " ")
      if let word = alone[text] ?? (isCourteous ? asked[text] : nil) { return word }
      for length in 1...Self.longestOpening where length < words.count {
        guard openings.contains(words.prefix(length).joined(separator: " ")) else { continue }
        let rest = words.dropFirst(length)
        let isPolite = rest.first.map(courtesies.contains) ?? false
        let core = (isPolite ? rest.dropFirst() : rest).joined(separator: " ")
        if let word = asked[core] ?? alone[core] { return word }
      }
      for length in 1...Self.longestCourtesy where length < words.count {
        if courtesies.contains(words.prefix(length).joined(separator: " ")),
          let word = word(for: words.dropFirst(length), isCourteous: true)
        {
          return word
        }
        if courtesies.contains(words.suffix(length).joined(separator: " ")),
          let word = word(for: words.dropLast(length), isCourteous: true)
        {
          return word
        }
      }
      return nil
    }
  }

  private static let english = Table(
    courtesies: [
      "please", "pls", "plz", "sorry", "excuse me", "pardon", "ok", "okay", "um", "uh", "er", "hm",
      "hmm", "wait", "hang on", "hold on", "so", "and", "but", "oh", "thanks", "thank you",
      "i missed that", "i missed it", "my bad",
    ],
    openings: [
      "(can|could|would|will) (you|we|i|someone|somebody)", "may (i|we)", "how (do|can|would) (i|we|you)",
      "how to", "(can|could) (i|we) (get|have|see)", "is it possible to",
    ],
    alone: [
      .again: [
        "again", "repeat (|it|that|this|yourself|what you said)",
        "(repeat|reread|say|ask|read) (the|this|that|my) (|last|previous) (question|prompt)",
        "(say|ask|read|show|see|hear|tell me) (it|that|this|the question|the prompt) (again|once more|one more time)",
        "repeat (it|that|this|the question|the prompt|the last question) (again|once more|one more time)",
        "(the|) question (again|once more|one more time)",
        "(what|which) (was|is) (the|this|our|my) (|last|current) (question|prompt)",
        "whats (the|this|our|my) (|last|current) (question|prompt)",
        "what was the question again", "whats the question again", "what is the question again",
        "(which|what) question", "wheres the question", "where (is|was|did) the question (|go)",
        "what (are|were) you asking", "what (did|do) you ask", "what is being asked",
        "what (am i|are we) (answering|being asked)",
        "(i|we) (missed|forgot|lost|didnt get|didnt see|didnt catch|didnt read|didnt hear|cant see|dont see|cant find|dont remember|cant remember|dont understand|didnt understand) (the|this|that) question",
        "what did you say", "i didnt (get|catch|hear) (that|it)",
        "(i want to|i need to|id like to|i would like to|let me) (see|hear|read) the question (|again)",
      ],
      .time: [
        "how (much|long) (time|) (is|do i have|do we have|have i got|have we got|is there|do i still have|do we still have) left",
        "how much time (|is there|is remaining|remains|left|do i have|do we have|have i got|have we got|do i get|do we get|do i still have|do we still have)",
        "how long (do i have|do we have|have i got|have we got|do i get|do we get|left|until it closes|until it ends|until this closes|until this ends|is left)",
        "how much longer (|do i have|do we have|have i got|have we got|will this take|is this|is it|until it closes|until it ends)",
        "how many (more|) (minutes|seconds) (left|are left|do i have|do we have|are there|have i got|do i have left|do we have left)",
        "(what is|whats) the time (left|limit|remaining)", "time (left|remaining)",
        "is there (a time limit|time left|still time|any time left)",
        "when (does|will) (it|this|the question|this question) (end|close|finish)",
      ],
      .whereabouts: ["where (am i|are we) (|now|right now)"],
      .undo: [
        "undo (|it|that|this|my answer|my last answer)", "take back my (|last) answer",
        "take my (|last) answer back", "(delete|change|correct|remove|edit|withdraw) my (|last) answer",
      ],
      .unwilling: [
        "(i|we) (dont|do not) (want|wish) to (|answer|answer this|answer that|say|tell|share|do this|do that|do it|talk about it|talk about this|talk about that|play)",
        "(id|i would|) rather not (|say|answer|tell|share|answer this|answer that)",
        "(i|i would|id|) prefer not to (|say|answer|tell|share|answer this|answer that)",
        "i (wont|will not|cant|cannot) answer (this|that|it)",
      ],
      .skip: ["(skip|pass) (the|this|that) (question|one)", "pass on (this|that|it|this one|that one)"],
      .quit: [
        "how (do|can) (i|we) (leave|quit|exit|get out|get out of here|log out|log off|disconnect)",
        "can (i|we) (leave|quit|go)",
      ],
      .lost: [
        "what (do|should|shall|must|can) (i|we) (do|type|write|say|answer|enter) (|now|here|next)",
        "what (am i|are we) (supposed|meant) to (do|type|write|say|answer) (|now|here)",
        "what now", "what (is|was) this", "whats this", "what is this about", "whats this about",
        "how (do|does) (this|it) work", "how do i (answer|reply|respond|play)", "i need instructions",
      ],
      .helpMe: ["(i|we) need help (|here)", "(can|could) (you|someone|somebody|anyone) help (me|us)"],
    ],
    asked: [
      .again: [
        "(once more|one more time|once again)", "(the|) question", "go over (that|it) again",
        "(see|hear|read|get) (it|that|this|the question) (|again|once more)",
        "what was that", "come again",
      ],
      .time: ["(more|some more|a bit more|extra) time", "(get|have) (|some|a bit) more time", "(the|) time"],
      .undo: [
        "(change|correct|fix|delete|edit|remove|withdraw) (it|that|this|what i wrote|what i said|what i typed)",
        "take (it|that|this) back",
      ],
      .skip: ["(skip|pass) (|it|this|that|me|on this|on that|on it)"],
      .helpMe: ["get help", "call (a|the) (facilitator|host)"],
    ])

  private static let spanish = Table(
    courtesies: [
      "por favor", "porfa", "porfavor", "perdon", "perdona", "disculpa", "disculpe", "oye", "oiga",
      "a ver", "vale", "bueno", "eh", "espera", "un momento", "y", "pero", "gracias", "lo siento",
    ],
    openings: [
      "(|me|nos) (puedes|puede|podrias|podria|podeis|pueden|podrian)", "(puedo|podemos|podria)",
      "como (puedo|podemos|podria|hago para|se puede)",
      "como", "se puede", "es posible",
    ],
    alone: [
      .again: [
        "(repite|repita|repetid|repetir|repitan) (|eso|esto|la pregunta|la ultima pregunta|lo que has dicho)",
        "(repitelo|repitela|repetirlo|repetirla|repitamelo) (|otra vez)", "otra vez",
        "(|la) pregunta (otra vez|de nuevo)", "otra vez la pregunta",
        "(cual|que) (era|es|fue) la (|ultima) pregunta", "que pregunta", "donde esta la pregunta",
        "(quiero|quisiera|me gustaria) (ver|leer|oir) la pregunta (|otra vez|de nuevo)",
        "que (preguntas|preguntais|preguntabas|has preguntado|preguntaste|dijiste|has dicho)",
        "(|yo) no (vi|veo|lei|oi|encuentro|recuerdo|entendi|entiendo|he visto|he leido|he entendido) la pregunta",
      ],
      .time: [
        "cuanto tiempo (|queda|me queda|nos queda|tengo|tenemos|falta|hay|resta|tengo todavia|queda todavia)",
        "cuanto (queda|me queda|nos queda|falta)",
        "cuantos (minutos|segundos) (quedan|me quedan|nos quedan|tengo|tenemos|faltan|hay)",
        "(|el) tiempo (restante|que queda)", "hay (limite de tiempo|tiempo todavia)", "queda tiempo",
        "cuando (acaba|termina|se cierra|cierra) (|esto|la pregunta|esta pregunta)",
      ],
      .whereabouts: ["(|en) donde (estoy|estamos) (|ahora)"],
      .undo: [
        "deshacer (|eso|esto|lo ultimo|mi respuesta)",
        "(borrar|quitar|retirar|cambiar|corregir|editar) mi (|ultima) respuesta",
        "como (lo|la) (deshago|borro|cambio|corrijo|quito)",
        "como (deshago|borro|cambio|corrijo|quito|retiro) (eso|esto|mi respuesta|lo que he escrito)",
      ],
      .unwilling: [
        "(|yo) no quiero (|contestar|responder|decirlo|hacerlo|hacer esto|compartirlo|hablar de eso|jugar)",
        "prefiero no (|contestar|responder|decirlo|hacerlo|compartirlo|decir nada)",
        "no (me apetece|tengo ganas) (|contestar|responder|de contestar|de responder)",
      ],
      .skip: ["(saltar|pasar) (la pregunta|esta pregunta|esta)"],
      .quit: ["como (salgo|me voy|me salgo|me desconecto)", "(|como) puedo (salir|irme|desconectarme)"],
      .lost: [
        "que (hago|hacemos|escribo|pongo|tecleo|contesto) (|ahora|aqui)",
        "que (tengo|tenemos|hay) que (hacer|escribir|poner|contestar) (|ahora|aqui)",
        "que (debo|puedo|podemos) (hacer|escribir) (|ahora|aqui)", "y ahora que", "ahora que hago",
        "que es esto", "como (funciona|va) esto", "como se (juega|contesta|responde)",
        "como (respondo|contesto)",
      ],
      .helpMe: ["(puedes|podeis|alguien puede|me puedes|podrias) (ayudarme|ayudar)"],
    ],
    asked: [
      .again: ["(de nuevo|una vez mas|la pregunta)", "(ver|leer|oir) la pregunta (|otra vez|de nuevo)"],
      .time: ["(|tener) (|un poco) (|de) (|mas) tiempo"],
      .undo: [
        "(deshacerlo|deshago|borrarlo|cambiarlo|corregirlo|quitarlo|retirarlo)",
        "(lo|la) (deshago|borro|cambio|corrijo|quito)",
      ],
      .skip: ["(saltar|saltarla|saltarmela|saltarlo|saltarmelo|pasar|pasar de esta)"],
    ])
}
