/// What is never a slip.
extension JudgingTables {
  /// Words that tell one thing from another: compass points, sizes, sides, months, numbers.
  static let exactWords = words(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    norte sur este oeste oriental occidental septentrional meridional
    nord sud est ouest nordlich sudlich ostlich westlich norden suden osten westen
    leste oriente ocidental ovest settentrionale orientale occidentale
    upper lower inner outer middle major minor greater lesser great little large small
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    primer primero segundo tercero premier deuxieme erste zweite dritte primeiro terceiro primo
    secondo terzo
    left right front back positive negative male female maximum minimum internal external
    anterior posterior superior inferior proximal distal dorsal ventral lateral medial
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    quadrillion milliard billiard
    single double triple quadruple
    """)
  /// Beginnings one letter apart that turn a word into another one. Those further apart (hyper and
  /// hypo) need no table: two letters are no slip.
  static let prefixes = pairs(
    """
    macro micro mecro|deca deci|ante anti|pre pro|intra intro inter|hydra hydro|milli mille
    homo homeo|penta penti|endo ento|uni un|para pari|meta mete
    """)
  /// Endings one letter apart that do: of substances, of genders, of kinds.
  static let endings = pairs(
    """
    ane ene yne ine one|ide ite ate ine|ose ase|anol anal anyl|ism ist|ia io|as os|a o e i u
    """)
  /// What is left at least when an ending is taken off.
  static let leastStem = 3
  /// What stands before a family name, and makes it plain that the next word is one.
  static let familyNamePrefixes = words("van von")
  /// Letters that sound alike, and are taken for each other in words of five letters too.
  static let soundsAlike: Set<String> = [
    "iy", "yi", "ck", "kc", "sz", "zs", "sc", "cs", "vw", "wv", "bv", "vb", "gj", "jg", "kq", "qk",
  ]
}
