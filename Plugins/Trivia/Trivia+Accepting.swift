import ActivityKit

/// Whoever leads takes an answer for right after a question has closed. That gives points; where the answer alone is
/// right, what was given for others is taken back.
extension Trivia {
  /// `6 green` as the number of a question, counted from 1, and an answer; nil where it does not begin with one.
  static func numbered(_ text: String) -> (number: Int, answer: String)? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let number = Int(parts[0]), number > 0 else { return nil }
    return (number, String(parts[1]))
  }

  mutating func accept(
    _ text: String, toQuestion number: Int? = nil, by leader: Person, in room: inout Room<Cue>
  ) {
    guard let last = book?.last else { return room.tell(leader.id, .triviaNothingClosed) }
    let question = (number ?? last + 1) - 1
    guard (0...last).contains(question) else {
      return room.tell(leader.id, .triviaNotClosed(number: question + 1))
    }
    guard let page = book?.page(of: question) else {
      return room.tell(leader.id, .triviaNotKept(number: question + 1))
    }
    let answers = page.entries.map(\.answer)
    let (words, isOnly) = items[question].reading(text, among: answers)
    guard let item = items[question].asking(for: words) else {
      return room.tell(leader.id, .triviaCannotBe(number: question + 1))
    }
    let right = item.right(among: answers)
    let rejected = isOnly ? book?.reject(allBut: right, of: question) ?? [] : []
    let accepted = book?.accept(right, to: question) ?? []
    guard !accepted.isEmpty || !rejected.isEmpty else {
      return room.tell(leader.id, .triviaNobodyElse(number: question + 1))
    }
    let who =
      accepted.isEmpty ? nil : beneficiaries(accepted.compactMap(\.person), in: room)
    let score = haveNow(question, in: room)
    room.say(
      isOnly
        ? .triviaAcceptsOnly(
          name: leader.name, text: item.told, number: question + 1, who: who, score: score)
        : .triviaAccepts(
          name: leader.name, text: item.told, number: question + 1, who: who, score: score))
    if isOnly { items[question] = item }
    takeBack(rejected, question, in: &room)
    reward(accepted, question, in: &room)
    if isOver == true, leaderboard != .never, scoring != .none {
      room.show(.scores)
      showTournament(in: &room)
    }
    // Of several answers in words, more are often right; of choices it was the key that was wrong.
    if !isOnly, items[question].typedKey == nil, page.entries.contains(where: \.isRight) {
      room.tell(
        leader.id, .triviaStillCounts(command: "/key \(question + 1) \(words) only"))
    }
  }

  /// How many have it now, where people may know.
  private func haveNow(_ question: Int, in room: Room<Cue>) -> Text? {
    guard let page = book?.page(of: question), let company = page.company,
      room.mayCountRight(among: company)
    else { return nil }
    return .triviaHaveNow(right: page.entries.count(where: \.isRight), company: company)
  }

  /// For whom it counts, where people may know that of each other.
  private func beneficiaries(_ people: [Person.ID], in room: Room<Cue>) -> Text? {
    guard !room.areScoresHidden else { return nil }
    return people.count > 8
      ? .triviaCountsForMany(count: people.count)
      : .triviaCountsFor(names: people.map(room.name))
  }

  /// What these were given for the question, which they had by another key.
  private mutating func takeBack(
    _ rejected: [TriviaBook.Entry], _ question: Int, in room: inout Room<Cue>
  ) {
    for entry in rejected {
      guard let person = entry.answer.person else { continue }
      award(
        -(entry.points ?? 0), to: person, for: .triviaForQuestion(number: question + 1), question,
        in: &room)
      if question == items.count - 1, let bet = bets?.first(where: { $0.person == person }) {
        award(-2 * bet.points, to: person, for: .triviaForBet, question, in: &room)
      }
    }
    guard options.countsSpeed else { return }
    let hinted = hints == .half ? book?.page(of: question)?.hinted ?? [] : []
    speed.forget(
      rejected.filter { $0.hasWon && !($0.answer.person.map(hinted.contains) ?? false) }
        .map(\.answer), of: time)
  }

  private mutating func reward(_ accepted: [Answer], _ question: Int, in room: inout Room<Cue>) {
    let entries = book?.page(of: question)?.entries.filter(\.isRight) ?? []
    let had = Set(entries.filter(\.hasWon).map(\.answer.id))
    let winners = winners(among: entries.map(\.answer), in: room).filter { !had.contains($0.id) }
    award(winners, question, in: &room)
    if question == items.count - 1 {
      for bet in bets ?? [] where accepted.contains(where: { $0.person == bet.person }) {
        award(2 * bet.points, to: bet.person, for: .triviaForBet, question, in: &room)
      }
    }
    awardSpeed(question, in: &room)
    let won = Set(scoring == .none ? [] : winners.map(\.id))
    for answer in accepted where !won.contains(answer.id) {
      guard let person = answer.person else { continue }
      room.tell(person, scoring == .first ? .triviaYouHadToo : .triviaYouHad)
    }
  }
}

extension TriviaItem {
  /// An answer as whoever leads types it, and whether it alone is right: `green only`. Where somebody has answered in
  /// just these words, they are all of the answer.
  fileprivate func reading(_ text: String, among answers: [Answer]) -> (words: String, isOnly: Bool)
  {
    let words = text.split(separator: " ")
    guard words.count > 1, words.last?.lowercased() == "only" else { return (text, false) }
    let isWhole =
      switch key {
      case .typed: asking(for: text)?.right(among: answers).isEmpty == false
      case .choices, .order: asking(for: text) != nil
      case .within, .nearest: false
      }
    return isWhole ? (text, false) : (words.dropLast().joined(separator: " "), true)
  }

  /// The same question with another right answer, as whoever leads types it; nil where it cannot be one.
  func asking(for text: String) -> TriviaItem? {
    var item = self
    switch key {
    case .choices(let labels, _):
      guard let picked = Self.picked(text, among: labels) else { return nil }
      item.key = .choices(labels, right: picked.sorted())
    case .order(let labels, _):
      guard let picked = Self.picked(text, among: labels), picked.count == labels.count
      else { return nil }
      item.key = .order(labels, right: picked)
    case .typed(let key):
      item.key = .typed(
        TypedKey(text, spelling: key.spelling, neighbours: key.neighbours + key.rejected))
    case .within(_, let tolerance):
      guard let key = NumberKey(text, within: tolerance) else { return nil }
      item.key = .within(key, tolerance: tolerance)
    case .nearest:
      guard let key = NumberKey(text, within: nil) else { return nil }
      item.key = .nearest(key)
    }
    return item
  }

  /// What is right, as it is told among other words.
  var told: Text {
    switch key {
    case .choices(let labels, let right), .order(let labels, let right):
      Self.listed(right, among: labels)
    case .typed(let key): Text(key.answer)
    case .within(let key, _), .nearest(let key): Text(key.text)
    }
  }

  /// The choices that a text names, each by its letter or in words: `c`, `green`, `a, c`.
  private static func picked(_ text: String, among labels: [String]) -> [Int]? {
    let shown = Self.shown(labels)
    let marks = ChoiceMarks(shown)
    let separator: Character = text.contains(",") ? "," : " "
    func place(_ word: some StringProtocol) -> Int? {
      let word = fold(String(word))
      return labels.indices.first { index in
        let translated = shown[index].languages.sorted().map { shown[index].words(in: $0) }
        return ([labels[index], marks.typed(index)] + translated).contains { fold($0) == word }
      }
    }
    if let whole = place(text) { return [whole] }
    let places = text.split(separator: separator).map { place($0) }
    let picked = places.compactMap(\.self)
    return picked.count == places.count && Set(picked).count == picked.count && !picked.isEmpty
      ? picked : nil
  }
}
