/// What people say around the mark of a choice, and words for where it stands. What they say before any
/// answer is in ``openings``.
extension JudgingTables {
  /// What begins a sentence and says nothing.
  static let fillers = words(
    "well hm hmm um uh so ok okay oh ah yeah yep yes sure right pues bueno eh si claro vale")
  /// What people say before what they choose.
  static let choosing = phrases(
    """
    i would|id|i would rather|id rather|i would prefer|id prefer|i prefer|i choose|i pick|i take|ill take
    i vote for|my vote is|i want|i would go for|id go for|ill go for|i like|gimme
    prefiero|preferiria|elijo|escojo|voto por|me quedo con|me gusta|me gusta mas|quiero
    """)
  /// What adds to what was picked before.
  static let additions = betweenChoices.union(words("also tambien mas ademas"))
  /// What stands between two choices.
  static let betweenChoices = words("and y plus und et")
  /// What leaves nothing else of it.
  static let onlys = words("only just solo solamente unicamente")
  /// `the letter B`, `la b`.
  static let beforeMarks = words(
    """
    the letter option choice answer number
    la el letra opcion respuesta numero
    """)
  /// What follows it is why: `B because it is closest`.
  static let becauses = words("because cause coz cuz cos since porque pq weil parce")
  /// The same behind an answer in words. Some of them begin the second half of a title.
  static let reasons = words("because coz cuz porque pq weil")
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
