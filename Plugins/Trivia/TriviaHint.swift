import ActivityKit

/// Whether there is a hint to each question, and what it costs.
enum TriviaHints: String, CaseIterable, Codable, Sendable {
  case off, free
  /// A right answer counts half for whoever took one.
  case half
}

/// The hint to the question that is open, for whoever has asked for it.
struct TriviaHint: Codable, Sendable, Equatable {
  /// The wrong choices that it names.
  let struck: [Int]
  var takers: [Person.ID] = []
}

extension Trivia {
  mutating func giveHint(to person: Person.ID, in room: inout Room<Cue>) {
    guard isOpen == true, items.indices.contains(current) else {
      return room.tell(person, .triviaNoHintNow)
    }
    let item = items[current]
    // The same for all who ask.
    if hint == nil { hint = TriviaHint(struck: item.struck(using: &room.random)) }
    let cost: Text? = hints == .half ? .triviaHintCosts : nil
    guard let text = item.hint(striking: hint?.struck ?? [], cost) else {
      return room.tell(person, .triviaNoHint)
    }
    if hint?.takers.contains(person) == false { hint?.takers.append(person) }
    room.tell(person, text)
  }
}

extension TriviaItem {
  /// Half of the wrong choices, drawn; none where those left would be the answer.
  func struck(using random: inout RandomSource) -> [Int] {
    guard case .choices(let labels, let right) = key else { return [] }
    let wrong = labels.indices.filter { !right.contains($0) }
    return wrong.shuffled(using: &random).prefix(wrong.count / 2).sorted()
  }

  /// - Parameters:
  ///   - struck: the choices that it names.
  ///   - cost: what it costs, said after it.
  /// - Returns: nil where a hint would be all of the answer.
  func hint(striking struck: [Int], _ cost: Text?) -> Text? {
    switch key {
    case .choices(let labels, _):
      return struck.isEmpty
        ? nil : .triviaHintNot(answers: Self.named(struck, among: labels), cost: cost)
    case .order(let labels, let right):
      guard labels.count > 2, let first = right.first else { return nil }
      return .triviaHintFirst(answer: Self.listed([first], among: labels), cost: cost)
    case .typed(let key):
      let letters = key.answer.filter { $0.isLetter || $0.isNumber }
      guard letters.count > 2, let first = letters.first else { return nil }
      let words = key.answer.split(separator: " ").count
      return words > 1
        ? .triviaHintWords(letter: Text(String(first)), count: words, cost: cost)
        : .triviaHintLetters(letter: Text(String(first)), count: letters.count, cost: cost)
    case .within(let key, _), .nearest(let key):
      guard abs(key.value) < 1e15 else { return nil }
      return .triviaHintDigits(count: String(Int(abs(key.value))).count, cost: cost)
    }
  }
}
