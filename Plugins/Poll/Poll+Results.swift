import ActivityKit

/// How the room has answered.
extension Poll {
  func tellResults(in room: inout Room<Cue>) {
    guard room.answered > 0 else { return listIdeas(in: &room) }
    guard privacy != .facilitator else {
      return room.say(.pollForFacilitators(people: room.answered))
    }
    show(ask, in: &room)
  }

  /// Shows it under a title, as far as it may be shown.
  func show(_ title: Text, in room: inout Room<Cue>) {
    switch kind {
    case .choice, .several: tally(choices, title, in: &room)
    case .ideas: tallyIdeas(title, in: &room)
    case .scale: tallyScale(title, in: &room)
    case .ranking: rank(title, in: &room)
    case .words: tallyWords(title, in: &room)
    }
  }

  private func tally(_ labels: [Text], _ title: Text, in room: inout Room<Cue>) {
    let picks = labels.indices.map { index in room.answers.filter { $0.choices.contains(index) } }
    let most = picks.map(\.count).max() ?? 0
    room.show(
      .tally(
        title: title,
        labels.indices.map { index in
          var count = Display.Count(
            labels[index], votes: picks[index].count,
            marked: picks[index].count == most && most > 0)
          count.remark = names(of: picks[index], in: room)
          return count
        }))
  }

  /// The ideas that somebody voted for, the most liked first; nothing is said of the others.
  private func tallyIdeas(_ title: Text, in room: inout Room<Cue>) {
    let votes = ideas.indices.map { index in room.answers.count { $0.choices.contains(index) } }
    let most = votes.max() ?? 0
    guard most > 0 else { return listIdeas(in: &room) }
    let liked = ideas.indices.filter { votes[$0] > 0 }
      .sorted { (votes[$1], $0) < (votes[$0], $1) }
    room.show(
      .tally(
        title: title,
        liked.map { index in
          Display.Count(
            ideas[index].line(in: room), votes: votes[index], marked: votes[index] == most)
        }))
  }

  /// The ideas without votes, where nobody has voted or there is no choice.
  func listIdeas(in room: inout Room<Cue>) {
    guard !ideas.isEmpty else { return room.say(.commonNothingShared) }
    room.show(.list(title: ask, ideas.map { $0.line(in: room) }, numbered: false))
  }

  private func tallyScale(_ title: Text, in room: inout Room<Cue>) {
    let numbers = room.answers.compactMap(\.number)
    guard !numbers.isEmpty else { return }
    let given = (1...top).map { number in
      (number, answers: room.answers.filter { $0.number?.rounded() == Double(number) })
    }
    room.show(
      .tally(
        title: title,
        given.filter { !$0.answers.isEmpty }.map { number, answers in
          Display.Count(
            .commonAnswered(number: number), people: answers.count,
            remark: names(of: answers, in: room))
        }))
    guard room.mayTally else { return }
    room.say(.commonAverage(number: Self.average(numbers)))
  }

  /// The choices by their average place. It is counted, so it is shown from the floor on, like a tally.
  private func rank(_ title: Text, in room: inout Room<Cue>) {
    guard room.mayTally else { return room.say(.commonTooFewAnswered(title: title)) }
    let orders = room.answers.map(\.choices).filter { $0.count == choices.count }
    guard !orders.isEmpty else { return }
    let places = choices.indices.map { choice in
      orders.compactMap { $0.firstIndex(of: choice) }.map { Double($0 + 1) }
    }
    let sums = places.map { $0.reduce(0, +) }
    let ranked = choices.indices.sorted { (sums[$0], $0) < (sums[$1], $1) }
    room.show(
      .list(
        title: title,
        ranked.map { .pollPlace(choice: choices[$0], place: Self.average(places[$0])) },
        numbered: true))
  }

  private func tallyWords(_ title: Text, in room: inout Room<Cue>) {
    let counts = WordCount.all(of: room.answers.map { $0.text ?? "" })
    guard !counts.isEmpty else { return room.say(.commonNothingShared) }
    room.show(
      .tally(
        title: title,
        counts.prefix(Self.mostWords).map { count in
          Display.Count(
            Text(count.word), count.count,
            remark: names(of: count.answers.map { room.answers[$0] }, in: room))
        }))
    let rest = counts.count - Self.mostWords
    if rest > 0, room.mayTally { room.say(.pollMoreWords(count: rest)) }
  }

  /// Who gave these answers, where names are shown.
  private func names(of answers: [Answer], in room: Room<Cue>) -> Text? {
    guard privacy == .named, !answers.isEmpty else { return nil }
    return .pollWho(people: answers.compactMap(\.person).map(room.name))
  }

  /// With one decimal, as catalogues take numbers.
  private static func average(_ numbers: [Double]) -> String {
    let average = numbers.reduce(0, +) / Double(max(1, numbers.count))
    return ((average * 10).rounded() / 10).plain
  }

  /// More would not be read.
  private static let mostWords = 20
}
