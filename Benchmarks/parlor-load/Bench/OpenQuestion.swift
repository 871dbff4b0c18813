import Foundation

/// A house in which one question stays open, and as many people as are wanted who may answer it again
/// and again.
final class OpenQuestion {
  let host: ParlorHost
  let crowd: Crowd
  /// Who answers; the others keep the question open.
  let people: Range<Int>

  static let events = """
      room-0:
        capacity: 20000
        agenda:
          - trivia:
              introduction: 0s
              time: 10m
              questions: [ { ask: Anything?, answer: something } ]
    """

  init(_ binary: String, people count: Int) throws {
    host = try ParlorHost(binary, events: Self.events)
    crowd = Crowd(port: host.port)
    people = 0..<count
    // One more, who never answers.
    try Arrivals(host: host, crowd: crowd, room: { _ in 0 }).bring(count + 1)
    let rosa = try crowd.add()
    crowd.send("/join room-0 as rosa key crash-test-key\n/start\n", by: rosa)
    var open = Set<Int>()
    let end = ProcessTime.now() + 20_000_000_000
    while open.count < count {
      crowd.receive(within: 100) { number, chunk in
        crowd.lines(of: number, in: chunk) { line in
          if people.contains(number), line.contains(Array("Anything?".utf8)) { open.insert(number) }
        }
      }
      guard ProcessTime.now() < end else {
        throw Crowd.Failure(description: "only \(open.count) of \(count) were asked")
      }
    }
  }

  var answers: Replies {
    Replies(
      host: host, crowd: crowd, people: people, request: { _ in "something\n" },
      reply: Array("Saved:".utf8))
  }

  func stop() {
    crowd.close()
    host.stop()
  }
}
