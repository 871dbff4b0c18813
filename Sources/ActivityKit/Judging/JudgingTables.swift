import Foundation

/// What is equal, and what is never a slip, when a typed answer is judged. All words are as
/// ``AnswerScanner`` leaves them: small letters without accents, and without dots and apostrophes.
/// `docs/judging.md` tells people what stands here.
enum JudgingTables {
  // MARK: Words that may be there or not

  /// Articles that begin an answer. Those that are other words as well (`i`, `o`, `as`, `do`, `um`,
  /// `lo`) are not among them.
  static let articles = words(
    """
    a an the
    el la los las un una
    le les une des
    der die das ein eine
    os uma
    il gli
    """)
  /// What follows an article that is a part of the name.
  static let keepsArticle = words(
    """
    salvador hard another paz mans vegas angeles minor major flat sharp positive negative plus minus
    level
    """)
  /// Articles that an apostrophe ties to the next word.
  static let elisions = words("l d un dell all nell sull")
  /// What people say before an answer.
  static let openings = phrases(
    """
    it is|its|it was|they are|that is|thats|this is|he is|she is|he was|she was
    is it|isnt it|was it|is that|are they|is he|is she|was he|was she|is the answer|could it be
    would it be|might it be|its actually|it is actually
    definitely|surely|certainly|obviously|i would say|id say|ill say|id guess|my guess is|i go with
    ill go with|id go with|im going with|im sure its|im sure it is|im thinking|im guessing|i want to say|has to be|it has to be
    i wanna say|im gonna say|im going to say|gonna say|gotta be|its gotta be|got to be|its got to be
    wait|oh wait|hold on|hang on|let me think|ok|okay|not sure|im not sure|not sure but|im not sure but
    the answer is|answer is|my answer is|answer|i say|i think|i think its|i think it is|i guess
    i guess its|i believe|must be|it must be|could be|it could be|maybe|perhaps|probably|its called
    it is called
    es|es el|es la|la respuesta es|creo que es|creo que|se llama|sera|seria|puede ser|podria ser
    yo creo que|yo creo que es|pienso que|pienso que es|yo diria|yo diria que|diria que|diria que es
    espera|a ver|dejame pensar|no estoy seguro|no estoy segura|tiene que ser
    seguro que es|me parece que es|a lo mejor|quizas|tal vez|seguramente|supongo que|supongo que es
    cest|la reponse est|je crois que cest|je pense que cest|est ce
    das ist|es ist|ist es|ist das|die antwort ist|die antwort lautet|ich glaube|ich denke
    a resposta e|acho que e|e a resposta
    la risposta e|credo che sia|penso che sia
    """)
  /// What people say after it.
  static let closings = phrases(
    """
    please|pls|plz|i think|i guess|i believe|i suppose|i reckon|id say|i would say|for sure|definitely
    of course|por favor|creo|creo yo|supongo|diria|diria yo|me parece|bitte
    lol|lmao|haha|hahaha|hehe|jaja|jajaja|jeje|xd|tho|though|idk|i dont know|dunno|not sure|im not sure
    no se|no lo se|no estoy seguro|no estoy segura
    """)
  /// What they say after one in words. A choice may be called Maybe.
  static let closingsOfWords = closings.union(
    phrases("maybe|perhaps|probably|quizas|quiza|tal vez|a lo mejor|seguramente"))
  /// Titles and names that begin or end with what people say around an answer: they stand whole.
  static let titles = phrases(
    """
    ok computer|okay computer|ok go|ok boomer|ok google|ok magazine|oh calcutta|oh mercy|oh carol
    oh susanna|oh sherrie|oh happy day|oh what a night|oh brother where art thou|well hell|so what
    wait until dark|wait for me|wait for it|wait for you|wait wait dont tell me|hold on tight
    hold on im coming|hang on sloopy|sorry baby|sorry angel|sorry not sorry|call me maybe|maybe baby
    definitely maybe|lol surprise
    """)

  /// What stands between the words of the question and the answer: `the metal is mercury`.
  static let copulas = words("is was are were es era fue est ist war sind foi")

  /// Each line has what may begin an answer where the question asks with one of them: `in which country`.
  static let prepositions = lines(
    """
    in at on inside during en durante dans im am auf em nel nella au aux
    from de del desde aus von vom da dal du
    by por par durch von
    """)
  /// What asks behind a preposition.
  static let askings = words(
    """
    which what whom who whose where when que cual cuales quien quienes donde cuando
    quel quelle quels quelles qui quoi welchem welcher welchen welches wem qual quale quali quem
    """)
  /// What asks for a place or a time without a preposition, so that those of the first line may begin an
  /// answer.
  static let placeAskings = words("where when donde cuando wo wann onde quando dove")

  // MARK: Words that are equal

  /// Each line begins with what the others on it are read as.
  static let equalWords = equals(
    """
    saint st sankt sint sveti
    sainte ste
    mount mt
    mountains mts
    doctor dr
    fort ft
    mister mr
    missus mrs
    professor prof
    captain capt
    general gen
    lieutenant lt
    sergeant sgt
    colonel col
    governor gov
    senator sen
    reverend rev
    junior jr jnr
    senior sr snr
    versus vs
    company co
    corporation corp
    incorporated inc
    limited ltd
    avenue ave
    boulevard blvd
    number no nr nº num №
    etcetera etc
    department dept
    okay ok
    television tv
    degrees degree deg °
    percent % pct prozent procent
    and & und et
    kilometers kilometer kilometres kilometre km
    meters meter metres metre
    centimeters centimeter centimetres centimetre cm
    millimeters millimeter millimetres millimetre mm
    kilograms kilogram kilogrammes kilogramme kilos kilo kg
    hours hour hrs hr
    minutes minute mins min
    seconds second secs sec
    years year yrs yr
    feet foot
    miles mile
    kilometers/h kmh kph kmph
    pi π
    alpha α
    beta β
    gamma γ
    delta δ
    lambda λ
    mu μ
    sigma σ
    omega ω
    """)
  /// Spellings of one word.
  static let spellings = equals(
    """
    color colour colours colors
    favor favour
    favorite favourite
    flavor flavour
    harbor harbour
    honor honour
    humor humour
    labor labour
    neighbor neighbour
    odor odour
    rumor rumour
    savior saviour
    vapor vapour
    armor armour
    behavior behaviour
    parlor parlour
    theater theatre
    center centre
    liter litre liters litres
    fiber fibre
    saber sabre
    specter spectre
    luster lustre
    gray grey
    tire tyre
    sulfur sulphur
    sulfuric sulphuric
    sulfate sulphate
    sulfide sulphide
    aluminum aluminium
    cesium caesium
    estrogen oestrogen
    anemia anaemia
    leukemia leukaemia
    esophagus oesophagus
    hemoglobin haemoglobin
    hemophilia haemophilia
    pediatric paediatric
    orthopedic orthopaedic
    encyclopedia encyclopaedia
    archeology archaeology
    paleontology palaeontology
    medieval mediaeval
    fetus foetus
    diarrhea diarrhoea
    maneuver manoeuvre
    defense defence
    offense offence
    license licence
    catalog catalogue
    dialog dialogue
    analog analogue
    traveler traveller
    jewelry jewellery
    program programme
    plow plough
    draft draught
    curb kerb
    pajamas pyjamas
    skeptic sceptic
    axe ax
    mold mould
    cozy cosy
    whiskey whisky
    yogurt yoghurt yoghourt
    donut doughnut
    donuts doughnuts
    mustache moustache
    fulfill fulfil
    judgment judgement
    artifact artefact
    disk disc
    airplane aeroplane
    tsar czar tzar
    tsunami tsunamis
    koran quran
    muhammad mohammed mohamed muhammed
    kyiv kiev
    genoa genova
    geneva geneve
    basel basle
    seville sevilla
    beijing peking
    hanukkah chanukah hanukah
    vodka wodka
    karate caratedo
    gandhi ghandi
    organization organisation
    civilization civilisation
    romania rumania roumania
    tolstoy tolstoi
    dostoevsky dostoyevsky dostoevski dostoyevski dostojewski dostoievski
    tchaikovsky tchaikovski chaikovsky tschaikowski
    gorbachev gorbatschow
    """)
  /// Whole answers that are equal.
  static let equalAnswers = phraseEquals(
    """
    united states of america|united states|usa|us|america usa|the states
    united kingdom|uk
    united arab emirates|uae
    european union|eu
    united nations|un
    north korea|n korea|dprk
    south korea|s korea
    south africa|s africa
    north america|n america
    south america|s america
    north dakota|n dakota
    south dakota|s dakota
    north carolina|n carolina
    south carolina|s carolina
    northern ireland|n ireland
    new york city|nyc
    world war 1|ww1|wwi|1th world war
    world war 2|ww2|wwii|2th world war
    e=mc^2|e=mc2
    mc^2|mc2
    washington dc|washington district of columbia
    """)
  /// `per cent` and the like: two words that are one.
  static let pairs: [String: [String: String]] = [
    "per": ["cent": "percent", "cento": "percent"],
    "por": ["ciento": "percent", "cento": "percent"],
    "pour": ["cent": "percent"],
  ]
  /// Between two words only: at an end these are letters, as in Vitamin E.
  static let conjunctions = words("y e")
  /// The street is at the end, the saint in front.
  static let lastWords = equals("street st\nroad rd\njunior jun\nisland isl")
  /// After a number.
  static let afterNumbers = equals(
    """
    feet ft foot
    meters m metre metres meter
    liter l litre litres liters
    grams g gram gramme grammes
    hours h hour hr hrs
    """)

  // MARK: Letters

  /// Letters that no decomposition takes apart.
  static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ŋ": "n", "ħ": "h", "ŧ": "t", "ĸ": "k", "ə": "e",
    // Arabic and Persian forms of one letter, and the lengthening stroke.
    "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": "", "ٱ": "ا",
    "ς": "σ",
  ]
  /// Letters that are also written as two without the accent.
  static let digraphs: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ñ": "ny",
  ]
  static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-", "⁺": "+", "ⁿ": "n",
  ]
  /// Symbols that are written in several ways.
  static let symbols: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2212}": "-", "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-",
    "\u{2014}": "-", "\u{2015}": "-", "\u{FE63}": "-", "×": "x", "⁄": "/", "∕": "/", "÷": "/",
    "♯": "#", "≦": "≤", "≧": "≥", "٪": "%", "\u{2236}": ":", "⋅": "·", "∙": "·", "≃": "≈", "≅": "≈",
  ]

  // MARK: Reading the tables

  private static func list(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  static func pairs(_ text: String) -> [[String]] {
    text.split { $0 == "|" || $0 == "\n" }.map { list(String($0)) }
  }

  static func words(_ text: String) -> Set<String> { Set(list(text)) }

  private static func lines(_ text: String) -> [Set<String>] {
    text.split(separator: "\n").map { words(String($0)) }
  }

  static func scalars(_ text: String) -> [[Unicode.Scalar]] {
    text.split { $0 == "|" || $0 == "\n" }.map { Array($0.unicodeScalars) }
  }

  static func phrases(_ text: String) -> Set<[String]> {
    Set(text.split { $0 == "|" || $0 == "\n" }.map { list(String($0)) })
  }

  private static func equals(_ text: String) -> [String: String] {
    var equals: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let words = list(String(line))
      for word in words.dropFirst() { equals[word] = words[0] }
    }
    return equals
  }

  private static func phraseEquals(_ text: String) -> [String: String] {
    var equals: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let phrases = line.split(separator: "|").map { list(String($0)).joined() }
      for phrase in phrases.dropFirst() { equals[phrase] = phrases[0] }
    }
    return equals
  }
}
