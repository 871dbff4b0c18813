import Foundation

/// What stands before each choice and is typed to pick it: a letter, unless that would fight with what
/// the choices themselves are called.
///
/// Blood types, notes, years and the like are their own marks: `B` always picks what is shown as B.
public struct ChoiceMarks: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// A, B, C …
    case letters
    /// 1, 2, 3 … since a letter is the name of another choice, or there are more choices than letters.
    case numbers
    /// The choices are typed as they stand.
    case none
  }

  public let labels: [Text]
  public let kind: Kind
  /// Whether some of the choices are numbers themselves.
  public let hasNumbers: Bool

  public init(_ labels: [Text]) {
    self.labels = labels
    // Nearly all choices are words, and they are told at a glance.
    let forms = labels.map { Form($0.words()) }
    hasNumbers = forms.contains { $0.isNumber }
    let letters = Self.letters(of: forms)
    if hasNumbers || !letters.isEmpty, forms.allSatisfy({ $0 != .words }) {
      kind = .none
    } else if !hasNumbers, labels.count > Self.mostLetters {
      // Two letters are hard to hear, and look like a word.
      kind = .numbers
    } else if letters.allSatisfy({ $0.value == $0.key || $0.value >= labels.count }) {
      kind = .letters
    } else {
      kind = hasNumbers ? .none : .numbers
    }
  }

  /// How many choices have a letter each.
  private static let mostLetters = 26

  /// The places of the letters that some choices are, by the places of these.
  private static func letters(of forms: [Form]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (index, form) in forms.enumerated() {
      if case .letter(let place) = form { places[index] = place }
    }
    return places
  }

  /// What stands before the choice at `index`, if anything does.
  public func mark(_ index: Int) -> String? {
    switch kind {
    case .letters: Choices.letter(index)
    case .numbers: String(index + 1)
    case .none: nil
    }
  }

  /// What is typed for the choice at `index`.
  public func typed(_ index: Int) -> String {
    mark(index) ?? (labels.indices.contains(index) ? labels[index].words() : "?")
  }

  /// What is typed for several choices: `A, C`. With blanks alone a voice would read an article.
  public func line(of picked: [Int]) -> String {
    picked.map(typed).joined(separator: ", ")
  }

  /// The choice at `index` as it is listed: `A. Quito`.
  public func line(_ index: Int) -> Text {
    let label = labels.indices.contains(index) ? labels[index] : "?"
    return mark(index).map { "\($0). \(label)" } ?? label
  }

  /// Choices as an answer names them. Where they have numbers, with a label that is short: whoever
  /// typed it sees that it was understood.
  /// - Parameter isWhole: whether every one is named with its label.
  public func named(_ picked: [Int], isWhole: Bool = false) -> Text {
    let named = picked.map { index -> Text in
      let word = typed(index)
      guard kind != .none, labels.indices.contains(index) else { return Text(word) }
      let label = labels[index]
      let hasLabel =
        switch label {
        case .verbatim(let words): isWhole || kind == .numbers && words.count <= 12
        case .translations, .sentence, .joined: isWhole
        }
      return hasLabel ? "\(word) (\(label))" : Text(word)
    }
    return named.joined(by: ", ") ?? ""
  }

  /// What is typed for each choice, in order.
  public var typed: [String] { labels.indices.map(typed) }

  /// What a choice looks like to somebody who is about to type it.
  private enum Form: Equatable {
    /// One letter, with a sign or without: B, F#, A+. With the place of a mark that it could be taken
    /// for, or one past all.
    case letter(Int)
    case number
    /// Up to three characters: AB, Rh, 春.
    case code
    case words

    init(_ label: String) {
      let text = label.trimmingCharacters(in: .whitespaces)
      guard text.utf8.count <= 48, let first = text.first else {
        self = .words
        return
      }
      let letters = text.filter(\.isLetter)
      if text.count <= 3, letters.count == 1, first.isLetter, Self.isOfAnAlphabet(first) {
        self = .letter(text.count == 1 ? Self.place(of: text) : .max)
      } else if text.contains(where: \.isNumber),
        text.allSatisfy({ $0.isNumber || $0.isSymbol || $0.isPunctuation || $0 == " " })
      {
        self = .number
      } else {
        self = text.count <= 3 ? .code : .words
      }
    }

    var isNumber: Bool { self == .number }

    /// Of Latin, Greek or Cyrillic, whose letters look like one another.
    private static func isOfAnAlphabet(_ letter: Character) -> Bool {
      letter.unicodeScalars.first.map { $0.value < 0x530 } ?? false
    }

    private static func place(of letter: String) -> Int {
      let plain = letter.folded
      guard plain.utf8.count == 1, let byte = plain.utf8.first else { return .max }
      return Int(byte) - 0x61
    }
  }
}
