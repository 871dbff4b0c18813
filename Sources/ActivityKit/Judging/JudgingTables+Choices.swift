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
  static let additionsBehind = phrases("too|as well|also|tambien|ademas")
  /// What stands between two choices.
  static let betweenChoices = words("and y plus und et")
  /// What goes on to another one, behind a choice and a comma.
  static let alternatives = words("and or y o plus but pero maybe perhaps quizas quiza")
  /// What begins with a no, and takes nothing back.
  static let assurances = phrases("no doubt|no question|no hay duda|no cabe duda")
  /// What leaves nothing else of it.
  static let onlys = words("only just solo solamente unicamente")
  static let onlysBehind = phrases(
    """
    only|alone|nothing else|and nothing else|and thats it|thats it|and thats all|thats all
    solo|sola|solamente|unicamente|nada mas|y nada mas|y ya|y ya esta
    """)
  /// What takes away some of it.
  static let removers = phrases(
    """
    not|no|and not|but not|remove|please remove|delete|drop|without|minus|except|except for|scratch
    take out|take away|take off|leave out|cross out|cross off|uncheck|unselect|deselect|erase|undo
    get rid of|i dont want|dont want|i dont mean
    sin|menos|excepto|salvo|quita|quitar|borra|borrar|elimina|eliminar|saca|sacar|descarta|descartar
    tacha|tachar|y no|pero no|ya no|no quiero
    """)
  /// The first half of `take b out`.
  static let splitRemovers = words("take leave cross get")
  static let removersBehind = phrases("out|off|away|please|pls|fuera|por favor")
  /// What stands between what a line picks and what it does not.
  static let exceptions = phrases(
    """
    not|and not|but not|without|except|except for|minus|instead of|rather than
    sin|menos|excepto|salvo|y no|pero no|en vez de|en lugar de
    """)
  static let exceptionsToAll = exceptions.union(phrases("but|apart from|aparte de"))
  static let alls = phrases("all|all of them|everything|todo|todos|todas|todos ellos|todas ellas")
  /// What stands between one of an order and the next.
  static let thens = phrases(
    """
    then|and then|next|and next|after that|and after that|followed by|before
    luego|y luego|despues|y despues|entonces|despues de eso|a continuacion|seguido de|antes que|antes de
    """)
  /// What stands before the last of it. After one of them `last` may belong to the one before.
  static let finallys = phrases(
    "finally|and finally|lastly|and lastly|and last|por ultimo|y por ultimo|finalmente|y finalmente|al final|y al final"
  )
  /// What choices are called that are a yes and a no.
  static let truths: [String: Bool] = [
    "true": true, "t": true, "yes": true, "y": true, "verdadero": true, "v": true, "cierto": true,
    "si": true, "false": false, "f": false, "no": false, "n": false, "falso": false,
  ]
  /// What else says yes.
  static let yeses = phrases(
    """
    yep|yeah|yup|yea|aye|sure|of course|certainly|definitely|absolutely|indeed|correct|thats right
    thats true|for sure|i think so|i guess so|i believe so|i suppose so|it is|it does
    claro|claro que si|por supuesto|por supuesto que si|desde luego|desde luego que si|sip|obvio
    exacto|correcto|asi es|efectivamente|creo que si|supongo que si|diria que si
    """)
  static let noes = phrases(
    """
    nope|nah|nop|no way|not at all|of course not|certainly not|definitely not|absolutely not|not really
    incorrect|wrong|thats wrong|not true|i dont think so|i think not|i guess not|it is not|it isnt
    que va|claro que no|por supuesto que no|desde luego que no|para nada|en absoluto|ni hablar
    de ninguna manera|nada de eso|incorrecto|creo que no|no creo|no lo creo|diria que no|supongo que no
    """)
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
  /// `the one with the harp`, `la que tiene el arpa`.
  static let choiceLinks = words(
    """
    with about that which has having in on of for from by called named says saying where is was
    con que tiene del de sobre dice en llamado llamada habla es sale lleva
    """)
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
