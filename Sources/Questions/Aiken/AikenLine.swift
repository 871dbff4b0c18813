/// What a line of an Aiken file is.
enum AikenLine {
  /// The index of the letter of a choice, and what follows it; nil for another line.
  static func choice(_ line: String) -> (index: Int, text: String)? {
    guard let (index, text, isApart) = lettered(line), isApart else { return nil }
    return (index, text)
  }

  /// The index and the mark of what would be a choice if a blank followed, such as `A)Lima`.
  static func unfinishedChoice(_ line: String) -> (index: Int, mark: String)? {
    guard let (index, text, isApart) = lettered(line), !isApart, !text.isEmpty else { return nil }
    return (index, String(Substring(line.utf8.dropLast(text.utf8.count))))
  }

  private static func lettered(_ line: String) -> (index: Int, text: String, isApart: Bool)? {
    var rest = line.utf8[...]
    let isEnclosed = rest.first == UInt8(ascii: "(")
    if isEnclosed { rest.removeFirst() }
    guard let letter = rest.popFirst(), let index = index(of: letter),
      let mark = rest.popFirst(),
      mark == UInt8(ascii: ")") || (mark == UInt8(ascii: ".") && !isEnclosed)
    else { return nil }
    let isApart = rest.first == 0x20 || rest.first == 0x09
    return (index, PlainText.trimmed(String(Substring(rest))), isApart)
  }

  /// What follows `ANSWER:`; nil for another line.
  static func answer(_ line: String) -> String? {
    let bytes = line.utf8
    guard bytes.prefix(6).map({ $0 | 0x20 }).elementsEqual("answer".utf8) else { return nil }
    let rest = bytes.dropFirst(6).drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: ":") else { return nil }
    return PlainText.trimmed(String(Substring(rest.dropFirst())))
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
      word.utf8.count == 1 ? word.utf8.first.flatMap { index(of: $0) } : nil
    }
    let indices = letters.compactMap(\.self)
    if !indices.isEmpty, indices.count == letters.count,
      indices.allSatisfy(choices.indices.contains)
    {
      return indices
    }
    return AnswerMatch(places: choices, base: .one).placeByWords(answer).map { [$0] }
  }

  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(65 + index)).map { String(Character($0)) } ?? "?"
  }

  private static func index(of letter: UInt8) -> Int? {
    let small = letter | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) else { return nil }
    return Int(small - UInt8(ascii: "a"))
  }
}
