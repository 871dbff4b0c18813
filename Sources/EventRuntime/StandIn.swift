import ActivityKit

/// What stands for an answer in a recording, so that the recording says nothing about who gave it.
enum StandIn {
  /// A line that could have been typed. A choice or a number is the one that was given where the
  /// prompt is named, and drawn where it is not; words are others, as many as they were where the
  /// prompt is named.
  static func line(
    for value: Answer.Value, to prompt: Prompt, using random: inout some RandomNumberGenerator
  ) -> String {
    let isNamed = prompt.privacy == .named
    switch (value, prompt.question.kind) {
    case (.choice(let picked), .choice(let choices)):
      let shown =
        isNamed
        ? picked
        : Array(
          choices.labels.indices.shuffled(using: &random)
            .prefix(Int.random(in: choices.pick, using: &random)))
      return shown.map(ChoiceMarks(choices.labels).typed).joined(separator: ", ")
    case (.number(let number), .number(let rule)):
      return (isNamed ? number : drawn(from: rule.range ?? 0...100, using: &random)).plain
    case (.text, .text(let rule)), (.lines, .text(let rule)):
      let text = value.text ?? ""
      let lengths =
        isNamed
        ? text.split(whereSeparator: \.isWhitespace).prefix(mostWords).map(\.count)
        : (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Int.random(in: 2...9, using: &random)
        }
      return words(of: lengths, upTo: rule.maxLength, using: &random)
    case (.choice, _), (.number, _), (.text, _), (.lines, _), (.ready, _): return "done"
    }
  }

  private static let mostWords = 60

  /// A whole number where there is one in the range.
  private static func drawn(
    from range: ClosedRange<Double>, using random: inout some RandomNumberGenerator
  ) -> Double {
    let number = Double.random(in: range, using: &random)
    return range.contains(number.rounded()) ? number.rounded() : number
  }

  /// Words of about these lengths, and no more characters than may be.
  private static func words(
    of lengths: [Int], upTo limit: Int, using random: inout some RandomNumberGenerator
  ) -> String {
    var text = ""
    for length in lengths.isEmpty ? [4] : lengths {
      let near = vocabulary.filter { abs($0.count - length) <= 1 }
      let word = (near.isEmpty ? vocabulary : near).randomElement(using: &random) ?? "word"
      let longer = text.isEmpty ? word : "\(text) \(word)"
      guard longer.count <= limit else { break }
      text = longer
    }
    return text.isEmpty ? String("word".prefix(max(1, limit))) : text
  }

  /// From two letters to ten.
  private static let vocabulary = [
    "by", "on", "it", "we", "sun", "sea", "tea", "owl", "oak", "bell", "bird", "lake", "moon",
    "rain",
    "apple", "bread", "cloud", "river", "stone", "basket", "candle", "garden", "meadow", "window",
    "blanket", "harbour", "kitchen", "lantern", "morning", "mountain", "notebook", "postcard",
    "sunshine", "afternoon", "butterfly", "orchestra", "telescope", "strawberry", "waterfalls",
  ]
}
