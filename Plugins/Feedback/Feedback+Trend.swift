import ActivityKit

/// A number of somebody's own at each occurrence. They are asked before it begins, read it first, and end it with a 0.
struct FeedbackTrend: Codable, Sendable, Equatable {
  /// False of whoever wants none, who is not asked again.
  var isKept: Bool
  /// Whether whoever facilitates is told of a low one.
  var tells = false
  /// The oldest first.
  private(set) var numbers: [Int] = []

  /// A year of weeks.
  private static let most = 52

  mutating func add(_ number: Int) { numbers = numbers.suffix(Self.most - 1) + [number] }

  var shown: String { numbers.map(String.init).joined(separator: ", ") }
}

extension Feedback {
  /// What they may answer, in this order.
  private enum Wish: Int, CaseIterable {
    case none
    case mine
    case told

    var text: Text {
      switch self {
      case .none: .feedbackTrendNone
      case .mine: .feedbackTrendMine
      case .told: .feedbackTrendTold
      }
    }
  }

  private func trend(of person: Person.ID, in room: Room<Cue>) -> FeedbackTrend? {
    room.stored(of: person)
  }

  func offerTrend(in room: inout Room<Cue>) {
    guard hasTrend else { return thank(in: &room) }
    let undecided = room.people.map(\.id).filter { trend(of: $0, in: room) == nil }
    guard !undecided.isEmpty else { return room.go(to: .number) }
    let question = Question.choice(
      .feedbackTrendOffer(low: low, mycode: "/mycode"), Wish.allCases.map(\.text))
    room.ask(
      [Prompt(question, privacy: .named, audience: .only(undecided))], for: time, then: .weigh)
  }

  /// Whoever passes has not decided.
  func noteWishes(in room: inout Room<Cue>) {
    for answer in room.answers {
      guard let person = answer.person,
        let wish = answer.choices.first.flatMap(Wish.init(rawValue:))
      else { continue }
      room.store(FeedbackTrend(isKept: wish != .none, tells: wish == .told), of: person)
    }
  }

  func askForNumber(in room: inout Room<Cue>) {
    let keepers = room.people.map(\.id).filter { trend(of: $0, in: room)?.isKept == true }
    guard !keepers.isEmpty else { return thank(in: &room) }
    let question = Question.number(.feedbackTrendAsk, in: 0...Double(Self.range.upperBound))
    room.ask(
      [Prompt(question, privacy: .named, audience: .only(keepers))], for: time, then: .show)
  }

  func showTrends(in room: inout Room<Cue>) {
    for answer in room.answers {
      guard let person = answer.person, let given = answer.number,
        let number = Int(exactly: given.rounded()), var trend = trend(of: person, in: room)
      else { continue }
      guard number > 0 else {
        room.store(FeedbackTrend(isKept: false), of: person)
        room.tell(person, .feedbackTrendEnded)
        continue
      }
      trend.add(number)
      room.store(trend, of: person)
      room.tell(person, .feedbackTrendShown(numbers: Text(trend.shown)))
      guard trend.tells, number <= low else { continue }
      room.tell(person, .feedbackTrendPassedOn)
      room.tellFacilitators(.feedbackTrendLow(name: room.name(person), number: number))
    }
  }
}
