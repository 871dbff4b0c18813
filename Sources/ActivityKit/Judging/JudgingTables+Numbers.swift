/// Numbers, months and what is counted in.
extension JudgingTables {
  /// Number words up to twenty. Those that are other words as well (`once`, `elf`, `due`, `sept`, `un`)
  /// are not among them.
  static let numberWords: [String: Int] = {
    var numbers: [String: Int] = [:]
    for line in [
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen twenty
      """,
      """
      cero uno dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince dieciseis
      diecisiete dieciocho diecinueve veinte
      """,
      """
      - - deux trois quatre cinq - - huit neuf dix onze douze treize quatorze quinze seize - - - vingt
      """,
      """
      null eins zwei drei vier funf sechs sieben acht neun zehn - zwolf dreizehn vierzehn funfzehn
      sechzehn siebzehn achtzehn neunzehn zwanzig
      """,
      """
      - um dois - quatro - - sete oito nove dez onze doze treze catorze quinze dezesseis dezessete
      dezoito dezenove vinte
      """,
      """
      - - - tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici
      sedici diciassette diciotto diciannove venti
      """,
    ] {
      for (number, word) in line.split(whereSeparator: \.isWhitespace).enumerated()
      where word != "-" && word != "um" {
        numbers[String(word)] = number
      }
    }
    return numbers
  }()
  static let tens: [String: Int] = Dictionary(
    uniqueKeysWithValues: zip(
      ["twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety"],
      [20, 30, 40, 40, 50, 60, 70, 80, 90]))
  /// The zeros that a word adds to the number before it.
  static let scales: [String: Int] = [
    "hundred": 2, "thousand": 3, "million": 6, "millions": 6, "billion": 9, "trillion": 12,
  ]
  static let ordinals: [String: Int] = Dictionary(
    uniqueKeysWithValues: zip(
      [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth",
      ], 1...))
  /// What stands between groups of three digits, by language, and by region where that is another mark; empty
  /// where neither a comma nor a point tells.
  static let groupingMarks: [String: String] = [
    "en": ",", "he": ",", "ja": ",", "ko": ",", "zh": ",",
    "da": ".", "de": ".", "el": ".", "es": ".", "id": ".", "it": ".", "nl": ".", "pt": ".",
    "tr": ".",
    "de-ch": "", "de-li": "", "es-419": "", "it-ch": "",
    "es-do": ",", "es-gt": ",", "es-hn": ",", "es-mx": ",", "es-ni": ",", "es-pa": ",",
    "es-pe": ",",
    "es-pr": ",", "es-sv": ",", "es-us": ",",
  ]
  static let ordinalEndings = words("st nd rd th")
  static let currencies: [String: Character] = [
    "dollar": "$", "dollars": "$", "usd": "$", "bucks": "$", "euro": "€", "euros": "€", "eur": "€",
    "pound": "£", "pounds": "£", "gbp": "£", "quid": "£", "yen": "¥", "jpy": "¥", "rupee": "₹",
    "rupees": "₹", "inr": "₹",
  ]
  static let percents = words("percent pct prozent")
  /// What people say before a number, as they type it, and behind it.
  static let saidBeforeNumbers = scalars(
    """
    about|around|roughly|approximately|approx|approx.|circa|ca|ca.|some|nearly|almost|exactly|maybe
    perhaps|probably|i think|i guess|i'd say|i’d say|i would say|it's|it’s|it is|is it|just|only|like
    i believe|i reckon|i suppose|my guess is|could be|must be|gotta be|i wanna say|im gonna say|not sure
    i'm gonna say|i’m gonna say|wait|oh wait|hold on|hang on|let me think|ok|okay|oh|sorry
    unos|unas|alrededor de|aproximadamente|cerca de|más o menos|casi|quizás|quizá|creo que|diría que
    tal vez|a lo mejor|supongo que|yo diría|es|son|serán|como|sobre|solo|espera|perdón|a ver
    etwa|ungefähr|rund|environ|à peu près
    """)
  static let saidAfterNumbers = scalars(
    """
    or so|or thereabouts|more or less|approximately|approx|roughly|exactly|i think|i guess|i'd say
    i’d say|please|más o menos|aproximadamente|creo|por favor|ungefähr|environ|circa|bitte
    i believe|i reckon|i suppose|maybe|perhaps|probably|give or take|or something|ish|lol|haha|idk|tho
    jaja|no sé|o así|supongo|diría|quizás|quizá|tal vez
    high|tall|long|wide|deep|thick|far|away|old|in height|in length|above sea level|in total|in all|total
    de alto|de altura|de largo|de longitud|de ancho|de profundidad|de distancia|de edad
    sobre el nivel del mar|en total
    """)
  /// What stands between what is given on a scale and its end: `4 out of 5`.
  static let outOf = [" out of ", " of ", " de ", " sobre ", " von ", " sur ", " su "]
  /// Units between which a slash divides; elsewhere it stands between two words.
  static let units = words("m s h km kg g l mol n w v a j k c hz mi min ft lb cm mm ml mg t")
  /// The months, by number, in five languages and short.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, line) in """
    january jan enero janvier januar janeiro gennaio
    february feb febrero fevrier februar fevereiro febbraio
    march mar marzo mars marz marco
    april apr abril avril aprile
    may mayo mai maio maggio
    june jun junio juin juni junho giugno
    july jul julio juillet juli julho luglio
    august aug agosto aout
    september sep sept septiembre septembre setembro settembre
    october oct octubre octobre oktober okt outubro ottobre
    november nov noviembre novembre novembro
    december dec diciembre decembre dezember dez dezembro dicembre
    """.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { months[String(word)] = index + 1 }
    }
    return months
  }()
  /// Words between the parts of a date.
  static let dateWords = words("of de del do the le el den di il")
}
