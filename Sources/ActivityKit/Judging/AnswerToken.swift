/// A word, a number or a symbol of a typed answer.
struct AnswerToken: Sendable, Equatable {
  enum Kind: Sendable { case word, number, symbol, currency }

  var kind: Kind
  var text: String
  /// The word without the article that an apostrophe tied to it: `avare` of `l'avare`.
  var elided: String?
  /// Whether no blank is between it and what was before it.
  var isTied: Bool

  init(_ kind: Kind, _ text: String, isTied: Bool = false) {
    self.init(kind: kind, text: text, elided: nil, isTied: isTied)
  }

  init(kind: Kind, text: String, elided: String?, isTied: Bool) {
    self.kind = kind
    self.text = text
    self.elided = elided
    self.isTied = isTied
  }
}
