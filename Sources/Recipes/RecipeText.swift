/// A text of a running recipe. Its settings are filled in; what only the room knows is filled in when
/// it is said.
struct RecipeText: Codable, Sendable, Equatable {
  enum Part: Codable, Sendable, Equatable {
    case words(String)
    case fact(RecipeFact)
  }

  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// In characters, as far as it is known.
  var length: Int {
    parts.reduce(0) { sum, part in
      if case .words(let words) = part { sum + words.count } else { sum + 1 }
    }
  }

  func filled(_ facts: [RecipeFact: String]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .fact(let fact): facts[fact] ?? ""
      }
    }.joined()
  }
}

/// What a text may name that no setting holds.
public enum RecipeFact: String, Codable, Sendable, CaseIterable {
  /// Which turn of the innermost `repeat` or `each` it is, from 1.
  case number
  /// How many turns that has.
  case total
  /// How many answered the last `ask`.
  case count
  /// How many participants are here.
  case people
  /// Whose turn it is, in the `turn` of a `round`.
  case name
}
