import ActivityKit

/// What people say of an occurrence at its end: a few numbers and a line without names, and for those who want it a
/// number of their own, over time.
struct Feedback: Module {
  static let name = "feedback"
  static let summary = "A few numbers and a line on how it was, without names, to end with."

  enum Cue: Codable, Sendable {
    /// One of the items, by its place.
    case item(Int)
    case line
    /// Who wants a trend of their own, and what they have said to that.
    case offer
    case weigh
    /// Their own number, and what they have given.
    case number
    case show
  }

  static let range = 1...10

  let items: [Text]
  let hasLine: Bool
  let hasTrend: Bool
  /// Up to which number of somebody's own whoever facilitates is told of it, if they want that.
  let low: Int
  let time: Duration

  var feedback: [Text] { items }
  var countsAnonymousAnswers: Bool { true }
  var stores: Bool { hasTrend }
  var length: Duration? { time * (items.count + (hasLine ? 2 : 0) + (hasTrend ? 2 : 0)) }

  func begin(in room: inout Room<Cue>) {
    room.say(.feedbackIntroduction(count: items.count))
    room.go(to: .item(0))
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .item(let place): ask(place, in: &room)
    case .line: askForLine(in: &room)
    case .offer: offerTrend(in: &room)
    case .weigh:
      noteWishes(in: &room)
      room.go(to: .number)
    case .number: askForNumber(in: &room)
    case .show:
      showTrends(in: &room)
      thank(in: &room)
    }
  }

  private func ask(_ place: Int, in room: inout Room<Cue>) {
    guard items.indices.contains(place) else { return room.go(to: .line) }
    let range = Double(Self.range.lowerBound)...Double(Self.range.upperBound)
    room.ask(
      .number(items[place], in: range), privacy: .anonymous, for: time, then: .item(place + 1))
  }

  private func askForLine(in room: inout Room<Cue>) {
    guard hasLine else { return room.go(to: .offer) }
    room.ask(
      .text(.feedbackLine, maxLength: 300), privacy: .anonymous, for: time * 2, then: .offer)
  }

  func thank(in room: inout Room<Cue>) {
    room.say(.feedbackThanks)
    room.finish()
  }
}
