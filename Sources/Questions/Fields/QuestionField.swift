import YAML

/// What a column of a table or a key of an object holds, by its name.
enum QuestionField: Hashable {
  case question
  /// The right answer, or several.
  case right
  /// All choices in one.
  case choices
  /// One choice, from 0 on.
  case choice(Int)
  /// Wrong answers, one or several.
  case wrong
  /// Other answers that are as right.
  case accept
  case because
  case category
  case difficulty
  case source
  /// Whether it is one of choices, of true or false, and so on.
  case kind
  case within
  /// The address of a picture or a sound.
  case media
  /// What nobody misses: numbers, times, points.
  case aside

  /// - Parameter name: as it is written: `Correct answer`, `correct_answer` and `correctAnswer` are one.
  init?(_ name: String) {
    let plain = Self.plain(name)
    if let field = Self.names[plain] {
      self = field
    } else if let index = Self.choice(plain) {
      self = .choice(index)
    } else if Self.wrongs.contains(String(plain.reversed().drop { $0.isNumber }.reversed())) {
      self = .wrong
    } else {
      return nil
    }
  }

  /// In small letters, without accents, blanks and signs.
  static func plain(_ name: String) -> String {
    PlainText.folded(name).filter { $0.isLetter || $0.isNumber }.lowercased()
  }

  /// In the form "the keys 'a', 'b' are left out".
  static func leftOut(_ what: String, _ names: [String]) -> String {
    let list = names.map { Quotation.of(PlainText.trimmed($0)) }.joined(separator: ", ")
    return names.count == 1
      ? "the \(what) \(list) is left out" : "the \(what)s \(list) are left out"
  }

  /// `option a`, `Answer 2` and the letter alone.
  private static func choice(_ name: String) -> Int? {
    let rest =
      choiceWords.first { name.hasPrefix($0) && name != $0 }
      .map { name.dropFirst($0.count) } ?? name[...]
    if let letter = rest.utf8.first, rest.utf8.count == 1, (0x61...0x7A).contains(letter) {
      return Int(letter) - 0x61
    }
    guard rest.count < name.count, let number = Int(rest), (1...26).contains(number) else {
      return nil
    }
    return number - 1
  }

  private static let choiceWords = [
    "option", "choice", "answeroption", "answerchoice", "answer", "possibleanswer", "alternative",
    "opcion", "respuesta", "alternativa",
  ]
  private static let wrongs: Set<String> = [
    "wrong", "wronganswer", "incorrect", "incorrectanswer", "incorrectoption", "distractor",
    "falseanswer", "incorrecta", "respuestaincorrecta",
  ]

  private static let names: [String: QuestionField] = {
    var table: [String: QuestionField] = [:]
    for (field, names) in lists {
      for name in names.split(separator: " ") { table[String(name)] = field }
    }
    return table
  }()

  private static let lists: [(QuestionField, String)] = [
    (
      .question,
      "question questiontext q ask prompt stem clue term front statement text pregunta "
        + "enunciado"
    ),
    (
      .right,
      "answer answers answertext correct correctanswer correctanswers correctoption correctchoice "
        + "correctoptions correctoptionid correctanswerid correctchoiceid rightanswer right solution definition back correctindex answerindex "
        + "correctanswerindex correctoptionindex respuesta respuestas respuestacorrecta correcta"
    ),
    (
      .choices,
      "choices options alternatives possibleanswers answerchoices answeroptions variants opciones "
        + "alternativas"
    ),
    (
      .wrong,
      "wrong wronganswers incorrect incorrectanswers incorrectoptions distractors falseanswers "
        + "incorrectas respuestasincorrectas"
    ),
    (
      .accept,
      "accept accepted acceptedanswers acceptableanswers alsoaccept synonyms aliases otheranswers "
        + "alternateanswers alternativeanswers"
    ),
    (
      .because,
      "because explanation feedback generalfeedback rationale reason why answerexplanation "
        + "explicacion"
    ),
    (.category, "category topic subject theme categoria tema"),
    (.difficulty, "difficulty level dificultad nivel"),
    (.source, "source reference fuente"),
    (.kind, "type kind questiontype tipo"),
    (.within, "within tolerance margin tolerancia"),
    (
      .media,
      "image images imageurl imagelink img picture pictures photo media mediaurl audio audiourl video "
        + "videourl sound imagen"
    ),
    (
      .aside,
      "id uuid guid no nr number index tags tag regions region isniche points score time timelimit "
        + "timelimitsec timeinseconds created updated createdat updatedat author lang language"
    ),
  ]
}
