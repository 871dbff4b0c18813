import ActivityKit

/// A text of a running recipe. Its settings are filled in; what only the room knows is filled in when
/// it is said.
struct RecipeText: Codable, Sendable, Equatable {
  enum Part: Codable, Sendable, Equatable {
    case words(String)
    case fact(RecipeFact)
    case time(Duration)
  }

  let parts: [Part]
  /// The same by language, where it is written in several; then there are no other parts.
  let translations: [String: [Part]]?

  init(_ parts: [Part]) { (self.parts, translations) = (parts, nil) }

  init(translations: [String: [Part]]) { (parts, self.translations) = ([], translations) }

  /// In characters, as far as it is known, in all languages.
  var length: Int {
    ([parts] + (translations ?? [:]).values).joined().reduce(0) { sum, part in
      if case .words(let words) = part { sum + words.count } else { sum + 1 }
    }
  }

  func filled(_ facts: [RecipeFact: String]) -> Text {
    guard let translations else { return Self.filled(parts, facts) }
    return .translations(translations.mapValues { Self.filled($0, facts) })
  }

  private static func filled(_ parts: [Part], _ facts: [RecipeFact: String]) -> Text {
    var text = Text.StringInterpolation(literalCapacity: 0, interpolationCount: parts.count)
    for part in parts {
      switch part {
      case .words(let words): text.appendLiteral(words)
      case .fact(let fact): text.appendLiteral(facts[fact] ?? "")
      case .time(let time): text.appendInterpolation(.commonDuration(time: time))
      }
    }
    return Text(stringInterpolation: text)
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
