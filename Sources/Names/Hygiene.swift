import ActivityKit
import Foundation

/// Makes a participant's text safe to show to others: what would move a cursor, recolour a screen,
/// turn the direction of writing, hide or pile up is taken out; all else stays as it was typed.
public enum Hygiene {
  /// The combining marks that may stand on one base character.
  public static let maxMarks = 4

  /// The text as others may see it: one line, in Unicode normal form C. Cleaning twice changes
  /// nothing more.
  ///
  /// Taken out are C0 and C1 controls (a tab becomes a space), whole escape sequences (ECMA-48: CSI,
  /// OSC, DCS and their like, and what keys send), bidirectional controls, invisible characters except the joiners and
  /// selectors that scripts and emoji need, line and paragraph separators, unassigned and private
  /// code points, tags but those of flags, and combining marks beyond ``maxMarks``. All kinds of space
  /// become a space.
  public static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    let composed = isComposed(text) ? text : text.precomposedStringWithCanonicalMapping
    var filter = Filter(composed.unicodeScalars)
    filter.run()
    guard filter.hasChanged else { return composed }
    // What is left may compose anew, and what composes may be one more to take out.
    return clean(String(filter.kept))
  }

  /// Whether keys were struck on the way that move a cursor: terminals send CSI or SS3 for them, and one of a few
  /// letters.
  public static func hasCursorKeys(_ text: String) -> Bool {
    guard text.utf8.contains(0x1B) else { return false }
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast(2).contains { place in
      bytes[place] == 0x1B && [0x5B, 0x4F].contains(bytes[place + 1])
        && [0x41, 0x42, 0x43, 0x44, 0x46, 0x48].contains(bytes[place + 2])
    }
  }

  /// Whether the text is in normal form C for certain: below U+0300, and in the block of dashes and
  /// quotation marks that phones type, nothing composes or decomposes.
  private static func isComposed(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x300 || (0x2010...0x2027).contains($0.value) }
  }
}

/// One pass over the scalars of a text.
private struct Filter {
  private(set) var kept = String.UnicodeScalarView()
  private(set) var hasChanged = false
  private var rest: Substring.UnicodeScalarView
  private var marks = 0

  init(_ scalars: String.UnicodeScalarView) { rest = scalars[...] }

  mutating func run() {
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x20..<0x7F: keep(scalar)
      case 0x09: replace(with: " ")
      case 0x1B: dropEscape()
      case 0x9B: dropControlSequence()
      case 0x90, 0x98, 0x9D...0x9F: dropControlString()
      case 0x200C, 0x200D: keepJoiner(scalar)
      case 0x1F3F4: keepFlag(scalar)
      // Braille without a dot is a space.
      case 0x2800: replace(with: " ")
      case 0xFE0E, 0xFE0F, 0x180B...0x180D, 0x180F: keepMark(scalar)
      default: sort(scalar)
      }
    }
    // A joiner at the end joins nothing.
    while let last = kept.last, Self.isJoiner(last) {
      kept.removeLast()
      hasChanged = true
    }
  }

  private mutating func sort(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      properties.isDefaultIgnorableCodePoint ? drop() : keepMark(scalar)
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      drop()
    case .spaceSeparator: replace(with: " ")
    default: properties.isDefaultIgnorableCodePoint ? drop() : keep(scalar)
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    kept.append(scalar)
    marks = 0
  }

  /// Keeps the tags after a black flag that make it the flag of a country.
  private mutating func keepFlag(_ flag: Unicode.Scalar) {
    keep(flag)
    let tags = rest.prefix { (0xE0020..<0xE007F).contains($0.value) }
    let letters = String(
      String.UnicodeScalarView(tags.compactMap { Unicode.Scalar($0.value - 0xE0000) }))
    let last = rest[tags.endIndex...].first
    guard last?.value == 0xE007F, UnicodeTables.flagTags.contains(letters) else { return }
    for _ in 0...tags.count { kept.append(rest.removeFirst()) }
  }

  private mutating func drop() { hasChanged = true }

  private mutating func replace(with scalar: Unicode.Scalar) {
    hasChanged = true
    keep(scalar)
  }

  /// A mark needs something that it stands on, and room there.
  private mutating func keepMark(_ scalar: Unicode.Scalar) {
    guard let last = kept.last, last != " ", marks < Hygiene.maxMarks else { return drop() }
    kept.append(scalar)
    marks += 1
  }

  /// Joiners shape scripts and emoji: after plain ASCII they would only hide.
  private mutating func keepJoiner(_ scalar: Unicode.Scalar) {
    guard let last = kept.last, !last.isASCII, !Self.isJoiner(last) else { return drop() }
    kept.append(scalar)
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  // MARK: Escape sequences (ECMA-48, 5.3 to 5.6)

  private mutating func dropEscape() {
    hasChanged = true
    guard let next = rest.first else { return }
    switch next.value {
    case 0x5B:
      rest.removeFirst()
      // Linux sends one more bracket for F1 to F5.
      if rest.first?.value == 0x5B { rest.removeFirst() }
      dropControlSequence()
    // A single shift takes the next character along: so do keypads send arrows, and F1 to F4.
    case 0x4E, 0x4F:
      rest.removeFirst()
      if let key = rest.first, (0x20..<0x7F).contains(key.value) { rest.removeFirst() }
    case 0x50, 0x58, 0x5D...0x5F:
      rest.removeFirst()
      dropControlString()
    case 0x20..<0x7F:
      while let first = rest.first, (0x20..<0x30).contains(first.value) { rest.removeFirst() }
      if let final = rest.first, (0x30..<0x7F).contains(final.value) { rest.removeFirst() }
    default: break
    }
  }

  private mutating func dropControlSequence() {
    hasChanged = true
    while let first = rest.first, (0x20..<0x40).contains(first.value) { rest.removeFirst() }
    if let final = rest.first, (0x40..<0x7F).contains(final.value) { rest.removeFirst() }
  }

  /// Up to BEL or ST, or to the end.
  private mutating func dropControlString() {
    hasChanged = true
    while let scalar = rest.popFirst() {
      if scalar.value == 0x07 || scalar.value == 0x9C { return }
      if scalar.value == 0x1B, rest.first?.value == 0x5C {
        rest.removeFirst()
        return
      }
    }
  }
}
