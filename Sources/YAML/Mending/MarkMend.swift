/// The beginning of a line (its indentation, the `-` of a list, a key and its `:`) with the marks that
/// YAML takes in the place of others.
package struct MarkMend: Equatable {
  /// Where the first thing at fault stands, in scalars from the beginning of the text.
  package let offset: Int
  package let length: Int
  /// What is wrong and what to do, without a full stop.
  package let message: String
  /// All of the text with every mark in its place.
  package let text: String

  /// - Parameters:
  ///   - text: a line, or the rest of one from where something begins in it.
  ///   - guesses: whether marks that are missing are put in too, as the `:` of `capacity 4`. A plain
  ///     text has none either, so this needs other evidence that something is wrong.
  ///   - isKey: whether the text is a key, after which a `:` stands.
  /// - Returns: nil when nothing is to be mended.
  package init?(_ text: String, guesses: Bool, isKey: Bool = false) {
    var scan = Scan(text: Array(text.unicodeScalars), guesses: guesses)
    scan.indentation()
    while scan.listMark() {}
    if isKey { scan.guesses = false }
    scan.key()
    guard let fault = scan.fault else { return nil }
    (offset, length, message) = (fault.offset, fault.length, fault.message)
    scan.mended += scan.text[scan.place...]
    self.text = String(String.UnicodeScalarView(scan.mended))
  }

  private struct Scan {
    let text: [Unicode.Scalar]
    var guesses: Bool
    var place = 0
    var mended: [Unicode.Scalar] = []
    var fault: (offset: Int, length: Int, message: String)?

    private var next: Unicode.Scalar? { scalar(place) }

    private func scalar(_ index: Int) -> Unicode.Scalar? {
      text.indices.contains(index) ? text[index] : nil
    }

    private func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0 == " " || $0 == "\t" || OddCharacter.isBlank($0) } ?? false
    }

    private mutating func note(_ offset: Int, length: Int = 1, _ message: String) {
      if fault == nil { fault = (offset, length, message) }
    }

    private mutating func skipBlanks() { while isBlank(next) { place += 1 } }

    mutating func indentation() {
      while let scalar = next, isBlank(scalar) {
        if scalar == " " {
          mended.append(" ")
        } else {
          note(
            place, "\(OddCharacter.name(scalar)) indents this line; YAML takes plain spaces only")
          // An ideographic space is as wide as two, and so are most tabs that editors write.
          mended +=
            scalar == "\t" || scalar == "\u{3000}" ? "  ".unicodeScalars : " ".unicodeScalars
        }
        place += 1
      }
    }

    /// - Returns: whether there was one.
    mutating func listMark() -> Bool {
      guard let mark = next else { return false }
      let after = scalar(place + 1)
      if mark == "-" {
        if after == nil || after == " " || after == "\t" {
          mended.append("-")
          place += 1
          while next == " " || next == "\t" {
            mended.append(" ")
            place += 1
          }
          if let odd = next, isBlank(odd) { noteBlank(odd, "'-'") }
          return true
        }
        if let after, isBlank(after) {
          note(
            place + 1,
            "\(OddCharacter.name(after)) stands after this '-'; write a plain space")
        } else if guesses, let after,
          after.properties.isAlphabetic || ["[", "{", "\"", "'"].contains(after)
        {
          note(place, "a space is missing after this '-'")
        } else {
          return false
        }
      } else {
        guard OddCharacter.listMarks.contains(mark), isBlank(after) else { return false }
        note(place, "\(OddCharacter.shown(mark)) is no '-'; a list has '- ' before each item")
      }
      mended += "- ".unicodeScalars
      place += 1
      skipBlanks()
      return true
    }

    private mutating func noteBlank(_ odd: Unicode.Scalar, _ mark: String) {
      note(place, "\(OddCharacter.name(odd)) stands after this \(mark); write a plain space")
      skipBlanks()
    }

    mutating func key() {
      let start = place
      while let scalar = next, Self.isOfKey(scalar), place - start < 41 { place += 1 }
      let key = text[start..<place]
      guard !key.isEmpty, key.count <= 40 else {
        place = start
        return
      }
      let end = place
      skipBlanks()
      let word = String(String.UnicodeScalarView(key))
      if next == ":" {
        separator(key, end)
      } else if let colon = next, OddCharacter.colons.contains(colon) {
        note(place, "\(OddCharacter.shown(colon)) is no ':'; write ': ' after the key")
        write(key)
      } else if guesses, word.wholeMatch(of: /[a-z][a-z0-9_-]*/) != nil {
        if next == "=" {
          note(place, "'=' is no ':'; write ': ' after the key")
          write(key)
        } else if place > end || next == nil, next != "#" {
          note(start, length: key.count, "a ':' is missing after \(Quotation.of(word))")
          place -= 1
          write(key)
        } else {
          place = start
        }
      } else {
        place = start
      }
    }

    /// The `:` of a key has been reached.
    private mutating func separator(_ key: ArraySlice<Unicode.Scalar>, _ end: Int) {
      let after = scalar(place + 1)
      let odd = text[end..<place].firstIndex(where: OddCharacter.isBlank)
      if let odd {
        note(
          odd, "\(OddCharacter.name(text[odd])) stands before this ':'; write ': ' after the key")
      } else if after == nil || after == " " || after == "\t" {
        var rest = place + 1
        while scalar(rest) == " " || scalar(rest) == "\t" { rest += 1 }
        guard let odd = scalar(rest), isBlank(odd) else {
          place = end - key.count
          return
        }
        note(rest, "\(OddCharacter.name(odd)) stands after this ':'; write a plain space")
      } else if let after, isBlank(after) {
        note(place + 1, "\(OddCharacter.name(after)) stands after this ':'; write a plain space")
      } else if guesses, after != "/", after != ":", key.first?.properties.isLowercase == true {
        note(place, "a space is missing after this ':'")
      } else {
        place = end - key.count
        return
      }
      write(key)
    }

    /// Puts `key: ` in the place of the key and of what stands at `place`, with the blanks after it.
    private mutating func write(_ key: ArraySlice<Unicode.Scalar>) {
      mended += key
      mended.append(":")
      place += 1
      skipBlanks()
      if place < text.count { mended.append(" ") }
    }

    private static func isOfKey(_ scalar: Unicode.Scalar) -> Bool {
      if OddCharacter.colons.contains(scalar) { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "_" || scalar == "-" || scalar == "."
    }
  }
}
