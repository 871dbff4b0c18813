import ActivityKit

/// What each reads at the end, and nobody else does: how many they had, and something kind.
extension Trivia {
  func tellEach(in room: inout Room<Cue>) {
    let first = first(in: room)
    // Where all have as many there is no first place.
    let isAhead = first.count < (book?.lines.count { $0.answered > 0 } ?? 0)
    for person in room.people {
      let line = book?.line(of: person.id) ?? TriviaBook.Line(person: person.id)
      let word: Text =
        isAhead && first.contains(person.id)
        ? first.count > 1 ? .triviaSharesFirst : .triviaCameFirst : kindWord(for: line, in: room)
      room.tell(person.id, told(line, word, in: room))
    }
  }

  private func told(_ line: TriviaBook.Line, _ word: Text, in room: Room<Cue>) -> Text {
    guard line.right > 0 else { return word }
    let early = options.countsSpeed && !room.areScoresOff ? speed.given(to: line.person) : 0
    return early > 0
      ? .triviaYouGotEarly(right: line.right, count: items.count, points: early, word: word)
      : .triviaYouGot(right: line.right, count: items.count, word: word)
  }

  /// What stands out of how it went for somebody.
  private func kindWord(for line: TriviaBook.Line, in room: Room<Cue>) -> Text {
    let company = book?.lines.count { $0.answered > 0 } ?? 0
    // With fewer it would say what became of the other.
    let isComparable = company > 2 && room.mayCountRight(among: company)
    let isLong = items.count > 2
    if isLong, line.right == items.count { return .triviaHadAll }
    if isComparable, let known = book?.soles(of: line.person).compactMap(onlyOne).first {
      return known
    }
    if isComparable, countsTime, line.fastest > 0 { return .triviaFastest(count: line.fastest) }
    if streaks == true, line.longest > 2 { return .triviaLongest(count: line.longest) }
    if isLong, line.right * 2 > items.count { return .triviaHadMost }
    if isLong, line.answered == items.count { return .triviaTookPartInAll }
    return line.answered > 0 ? .triviaThanksForPlaying : .triviaThanksForComing
  }

  private var countsTime: Bool { scoring == .speed || options.countsSpeed }

  /// That somebody was the only one who knew something; nil where the answer says little by itself.
  private func onlyOne(_ question: Int) -> Text? {
    guard items.indices.contains(question) else { return nil }
    switch items[question].key {
    case .typed(let key): return .triviaOnlyOne(answer: Text(key.answer))
    case .choices(let labels, let right) where right.count == 1 && !TriviaItem.isTruth(labels):
      return .triviaOnlyOne(answer: Text(labels[right[0]]))
    case .choices, .order, .within: return .triviaOnlyOneAt(number: question + 1)
    case .nearest: return nil
    }
  }
}
