import Foundation

/// How long a house with much to read takes to open, and what it costs while nobody is there.
struct StartUp {
  let binary: String

  /// Seconds from the start of the process until the house says that it is open.
  func time(questions: Int, events: Int) throws -> Double {
    let pack = (1...questions).map { number in
      "- { ask: What is number \(number) called?, choices: [one, two, three, four], answer: two }"
    }.joined(separator: "\n")
    let plan =
      ParlorHost.events(events, key: "capacity: 20")
      + "\n      - trivia: { questions: { include: pack.yaml } }"
    let begun = ProcessTime.now()
    let host = try ParlorHost(binary, events: plan, files: ["pack.yaml": pack])
    defer { host.stop() }
    return Double(ProcessTime.now() - begun) / 1e9
  }

  /// Processor milliseconds a second of a house with so many events that have a time.
  func idleCost(events: Int, seconds: Double) throws -> Double {
    let plan = ParlorHost.events(events, key: "starts: 2099-01-01 19:00")
    let host = try ParlorHost(binary, events: plan)
    defer { host.stop() }
    // Until it has come to rest.
    usleep(1_000_000)
    let before = ProcessTime.of(host.pid)
    usleep(UInt32(seconds * 1e6))
    return Double(ProcessTime.of(host.pid) - before) / 1e6 / seconds
  }
}
