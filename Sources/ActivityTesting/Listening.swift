package import Messages
import NIOConcurrencyHelpers

/// A message as one connection got it.
package struct Delivery: Sendable {
  package let at: Duration
  /// nil where a line was typed.
  package let message: Message?
  /// The lines that people read of it; none where nobody does.
  package let lines: [String]
}

/// A question as it is heard by somebody who has everything read out.
public struct HeardQuestion: Sendable {
  public let name: String
  public let text: String
  /// From when it came to when the voice begins it: what came before is read first.
  public let delay: Duration
  /// Whether its text had been read by the time it closed.
  public let isInTime: Bool
  /// What was left of its time once it had been read with how to answer it, by when it closed; nil where it has not
  /// closed.
  public let left: Duration?
}

/// The model of a speech synthesiser: it reads line after line as they come, at one pace, and skips
/// nothing. A key silences it.
public struct Listening: Sendable {
  private let wordsPerMinute: Int

  /// An unhurried voice.
  package static let unhurried = Listening(wordsPerMinute: 180)

  public init(wordsPerMinute: Int) { self.wordsPerMinute = wordsPerMinute }

  /// The questions that are open to their readers.
  package func questions(_ deliveries: [Delivery], of name: String) -> [HeardQuestion] {
    let closed = deliveries.reduce(into: [Int: Duration]()) { closed, delivery in
      if case .closed(let id) = delivery.message { closed[id] = delivery.at }
    }
    var reading = Reading(of: self)
    var heard: [HeardQuestion] = []
    // Read once more, it is no other question.
    var known: Set<Int> = []
    for delivery in deliveries {
      let begins = reading.take(delivery)
      guard let message = delivery.message else { continue }
      guard case .prompt(let prompt) = message, prompt.asked == nil,
        let text = delivery.lines.first, known.insert(prompt.id).inserted
      else { continue }
      let isRead = begins + time(toRead: text)
      heard.append(
        HeardQuestion(
          name: name, text: text, delay: begins - delivery.at,
          isInTime: closed[prompt.id].map { isRead <= $0 } ?? true,
          left: closed[prompt.id].map { $0 - reading.isFree }))
    }
    return heard
  }

  /// The voice while it reads.
  package struct Reading: Sendable {
    private let listening: Listening
    /// When it has read all that came.
    private(set) var isFree = Duration.zero

    package init(of listening: Listening) { self.listening = listening }

    /// - Returns: when it begins with what came; a line that was typed silences it.
    package mutating func take(_ delivery: Delivery) -> Duration {
      guard delivery.message != nil else {
        isFree = min(isFree, delivery.at)
        return delivery.at
      }
      let begins = max(isFree, delivery.at)
      isFree = begins + delivery.lines.reduce(Duration.zero) { $0 + listening.time(toRead: $1) }
      return begins
    }
  }

  fileprivate func time(toRead line: String) -> Duration {
    Duration.seconds(60) * line.split(whereSeparator: \.isWhitespace).count / wordsPerMinute
  }
}

extension TestHouse {
  /// Keeps what people are sent from here on, for ``questions(at:)``. To be called before they come.
  public func listen() { keepsDeliveries = true }

  /// Keeps what people are sent from here on for ``takeDeliveries(of:)``. To be called before they come.
  /// - Parameter readers: whose lines are worded; a crowd of others is quicker without.
  package func listen(wordedFor readers: Set<String>) {
    keepsDeliveries = true
    self.readers = readers
  }

  /// Takes what somebody was sent over their connection since the last time, in order.
  package func takeDeliveries(of name: String) -> [Delivery] {
    guard let connection = connections[name] else { return [] }
    let (deliveries, isClosed) = connection.state.withLockedValue { state in
      defer { (state.deliveries, state.lines) = ([], []) }
      return (state.deliveries ?? [], state.isClosed)
    }
    if isClosed { connections[name] = nil }
    return deliveries
  }

  /// How the questions so far are heard, by whom each was open to.
  /// - Parameter wordsPerMinute: how fast they are read out.
  public func questions(at wordsPerMinute: Int) -> [HeardQuestion] {
    let listening = Listening(wordsPerMinute: wordsPerMinute)
    return deliveries.flatMap { listening.questions($0.deliveries, of: $0.name) }
  }
}

extension TranscriptRunner {
  /// Plays the actions of a transcript, whatever its expectations.
  /// - Returns: the house, which knows how its questions are heard.
  public func listen(to transcript: Transcript, file: String) throws -> TestHouse {
    let house = try house(for: transcript, file)
    house.listen()
    var play = Play(house: house, file: file)
    for step in transcript.steps where step.action.isAction {
      _ = try play.carryOut(step)
      play.forget()
    }
    return house
  }
}
