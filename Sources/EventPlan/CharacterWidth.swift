/// How many columns of a terminal a character takes: 2 for East Asian wide characters and emoji (as
/// in Unicode Standard Annex 11), 0 for a lone combining mark, 1 otherwise.
enum CharacterWidth {
  static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.value < 0x300 { return emojiStyle(character) ? 2 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return scalar.properties.isEmojiPresentation || emojiStyle(character) || isWide(scalar.value)
      ? 2 : 1
  }

  /// Whether variation selector 16 asks for the emoji form.
  private static func emojiStyle(_ character: Character) -> Bool {
    character.unicodeScalars.count > 1 && character.unicodeScalars.contains("\u{FE0F}")
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1_7000...0x1_8CFF, 0x1_B000...0x1_B2FF,
      0x1_F300...0x1_F64F, 0x1_F900...0x1_F9FF, 0x2_0000...0x3_FFFD:
      true
    default: false
    }
  }
}
