/// What people say around the mark of a choice, and words for where it stands. What they say before any
/// answer is in ``openings``.
extension JudgingTables {
  /// What begins a sentence and says nothing.
  static let fillers = words("well hm hmm um uh so ok okay oh ah pues bueno eh")
  /// `the letter B`, `la b`.
  static let beforeMarks = words(
    """
    the letter option choice answer number
    la el letra opcion respuesta numero
    """)
  /// What follows it is why: `B because it is closest`.
  static let becauses = words("because cause coz cuz cos since porque pq weil parce")
  static let afterMarks = phrases(
    """
    maybe|perhaps|probably|i suppose|i reckon|for me|then|it is|is my answer
    quizas|quiza|tal vez|supongo|seguro|para mi
    """)
  /// `the second one`, `la última opción`.
  static let choiceNouns = words("one choice option answer opcion respuesta")
  static let lastPlaces = words("last ultimo ultima")
  static let spanishOrdinals: [String: Int] = {
    var places: [String: Int] = [:]
    for (index, line) in """
    primero primera primer
    segundo segunda
    tercero tercera tercer
    cuarto cuarta
    quinto quinta
    sexto sexta
    septimo septima
    octavo octava
    """.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { places[String(word)] = index + 1 }
    }
    return places
  }()
}
