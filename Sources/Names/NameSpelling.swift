import Messages

/// What a name is made of: letters, digits, emoji and a few marks that join them. Nothing in it is part
/// of a form in which the house speaks, looks like one, or ends a sentence.
enum NameSpelling {
  /// Stand between the parts of a name: hyphens, apostrophes, dots, and what is used like them in Hebrew
  /// and Japanese.
  private static let joiners: Set<Character> = [
    "-", "\u{2010}", "'", "\u{2019}", ".", "·", "_", "&", "\u{5BE}", "\u{5F3}", "\u{30FB}",
  ]

  /// Have a full stop that ends no sentence.
  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "mx", "prof", "st", "ste", "fr", "rev",
  ]

  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { joiners.contains(Character(scalar)) }

  /// Why a text is no name, if it is none. Expects normal form KC and single spaces.
  static func objection(to text: String, _ forms: SpeechForms) -> Refusal? {
    if let other = text.first(where: { !isPart($0) }) {
      return .nameInvalidCharacters(character: String(other))
    }
    if let word = text.split(separator: " ").first(where: { !isWord($0) }) {
      return .nameInvalidMarks(word: String(word))
    }
    if let ending = forms.ending(of: text) {
      return .nameInvalidEnding(ending: ending)
    }
    if !WritingSystem.isOne(text) {
      return .nameInvalidAlphabets
    }
    return nil
  }

  // MARK: Characters

  private static func isPart(_ character: Character) -> Bool {
    character == " " || joiners.contains(character) || isLetter(character) || isEmoji(character)
  }

  private static func isLetter(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    switch first.properties.generalCategory {
    case .modifierLetter where looksLikeAQuotationMark(first): return false
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      // Some letters look like a colon or a comma.
      guard Likeness.look(of: first).allSatisfy({ !":,;".unicodeScalars.contains($0) }) else {
        return false
      }
    case .decimalNumber, .letterNumber: break
    default: return false
    }
    let rest = character.unicodeScalars.dropFirst()
    return rest.allSatisfy { $0.properties.generalCategory != .enclosingMark }
      || rest.elementsEqual(["\u{FE0F}", "\u{20E3}"])
  }

  private static func looksLikeAQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    Likeness.look(of: scalar).elementsEqual(Likeness.look(of: "\""))
  }

  /// Emoji that are marks of a sentence are none here.
  private static func isEmoji(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, !first.isASCII, first.properties.isEmoji
    else { return false }
    switch first.properties.generalCategory {
    case .otherSymbol: break
    default: return false
    }
    switch first.value {
    case 0x2753...0x2755, 0x2757: return false
    default: break
    }
    return character.unicodeScalars.dropFirst().allSatisfy { scalar in
      scalar.properties.isEmoji || scalar.properties.isVariationSelector
        || scalar.value == 0x200D || (0xE0020...0xE007F).contains(scalar.value)
    }
  }

  // MARK: Words

  /// Apostrophes and underscores may stand anywhere, `&` also alone, the others within a word. A full
  /// stop may end a letter or an abbreviation as well, where more follows.
  private static func isWord(_ word: Substring) -> Bool {
    if word == "&" { return true }
    let inner = word.last == "." && endsAbbreviated(word) ? word.dropLast() : word
    guard let first = inner.first, let last = inner.last else { return false }
    guard !isInner(first), !isInner(last) else { return false }
    return zip(inner, inner.dropFirst()).allSatisfy {
      !joiners.contains($0) || !joiners.contains($1)
    }
      && inner.contains { !joiners.contains($0) }
  }

  private static func isInner(_ character: Character) -> Bool {
    joiners.contains(character) && !"'\u{2019}_".contains(character)
  }

  private static func endsAbbreviated(_ word: Substring) -> Bool {
    let part = word.dropLast().split(separator: ".").last ?? ""
    return part.count == 1 || abbreviations.contains(part.lowercased())
  }
}
