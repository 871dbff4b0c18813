/// What a line of an Aiken file is.
enum AikenLine {
  /// The index of the letter of a choice, and what follows it; nil for another line.
  static func choice(_ line: String) -> (index: Int, text: String)? {
    let isEnclosed = line.hasPrefix("(")
    let bare = isEnclosed ? line.dropFirst() : line[...]
    guard let letter = bare.first, let index = index(of: letter) else { return nil }
    let rest = bare.dropFirst()
    guard let mark = rest.first, mark == ")" || (mark == "." && !isEnclosed) else { return nil }
    let text = rest.dropFirst()
    guard let blank = text.first, blank == " " || blank == "\t" else { return nil }
    return (index, PlainText.trimmed(String(text)))
  }

  /// What follows `ANSWER:`; nil for another line.
  static func answer(_ line: String) -> String? {
    guard line.count >= 7, line.prefix(6).lowercased() == "answer" else { return nil }
    let rest = line.dropFirst(6).drop { $0 == " " }
    guard rest.first == ":" else { return nil }
    return PlainText.trimmed(String(rest.dropFirst()))
  }

  /// The indices that an answer means: of its letters, or of the choice it repeats.
  static func right(_ answer: String, among choices: [String]) -> [Int]? {
    if let choice = choice(answer + " ") ?? choice(answer), choices.indices.contains(choice.index) {
      let repeated = choice.text
      if repeated.isEmpty || PlainText.folded(repeated) == PlainText.folded(choices[choice.index]) {
        return [choice.index]
      }
    }
    let words = answer.lowercased().replacing("and", with: ",").split { ",;&/ ".contains($0) }
    let letters = words.map { word in
      word.count == 1 ? word.first.flatMap { index(of: $0) } : nil
    }
    let indices = letters.compactMap(\.self)
    if !indices.isEmpty, indices.count == letters.count,
      indices.allSatisfy(choices.indices.contains)
    {
      return indices
    }
    return choices.firstIndex { PlainText.folded($0) == PlainText.folded(answer) }.map { [$0] }
  }

  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(65 + index)).map { String(Character($0)) } ?? "?"
  }

  private static func index(of letter: Character) -> Int? {
    guard let code = letter.asciiValue, letter.isLetter else { return nil }
    return Int(code & 0x5F) - 65
  }
}
