/// What people say before they know what they give, and what they say to take it back. All without accents.
extension JudgingTables {
  /// Sounds, without letters that are drawn out, and what is as good as one.
  static let hesitations = words("hm um uh uhm er erm eh ehm em m ah ahm euh pues")
  /// What hesitates where a mark stands behind it. Without one it may be the beginning of a title.
  static let pauses = words("well ok okay so oh wait sorry bueno vale ay espera perdon perdona")

  /// Longer ones first. Some correct nothing by themselves: `sorry` may be the beginning of
  /// what is given.
  static let corrections: [(words: String, needsAnother: Bool)] = [
    ("on second thoughts", false), ("on second thought", false), ("pensandolo mejor", false),
    ("i meant to say", false), ("i actually mean", false), ("me equivoque", true),
    ("me referia a", false), ("queria decir", false), ("quiero decir", false),
    ("quise decir", false), ("change it to", false), ("mejor dicho", false),
    ("en realidad", false), ("correction", false), ("cambialo a", false), ("correccion", false),
    ("i meant", false), ("make that", false), ("actually", false), ("corrijo", false),
    ("perdona", true), ("my bad", true), ("perdon", true), ("i mean", false), ("espera", true),
    ("oops", false), ("sorry", true), ("no wait", false), ("wait no", false), ("wait", true),
    ("digo", false), ("no", true),
  ]

  /// The first words of those.
  static let correctors = Set(corrections.map { String($0.words.prefix(while: \.isLetter)) })

  /// Those of several words: they are plain in the middle of a line, too.
  static let longCorrections = corrections.filter { !$0.needsAnother && $0.words.contains(" ") }
    .map(\.words)

  /// What is plain in the middle of a line, too, and in no other place.
  static let turns = [
    "oh wait", "hold on", "hang on", "wait", "whoops", "oops", "ay espera", "espera", "uy",
  ]

  /// What stands between what is given and what it is not. Longer ones first.
  static let notThese: [[String]] = [
    ["instead", "of"], ["rather", "than"], ["en", "vez", "de"], ["en", "lugar", "de"],
    ["and", "not"], ["y", "no"], ["not"],
  ]

  /// Words that `not` belongs to, so that it takes nothing back.
  static let beforeNots = words(
    """
    do does did is are was were be been am will would shall shalt can could should may might must have
    has had need ought dare or why if whether of and but than as i you he she we they it its
    definitely certainly absolutely surely probably perhaps maybe possibly forget judge fear
    let go speak say weep touch
    o por si que es son
    """)
}
