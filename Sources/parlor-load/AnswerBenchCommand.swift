import ArgumentParser
import Foundation
import NIOCore
import NIOPosix
import Synchronization

struct AnswerBenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Measures durable answers a second, from a client's line to the confirmation.")

  @Argument(help: "The binary to measure.") var binary: String
  @Option(help: "Seconds for each measurement.") var seconds = 5
  @Option(help: "How often each is measured; the median is printed.") var runs = 3

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parlor-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.plan.write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    let single = try SingleCommits(folder).measure(seconds: seconds)
    print(
      "one commit an answer, in this process:  \(Self.rate(single.rate)), "
        + "p50 \(Self.ms(single.latency(0.5))), p99 \(Self.ms(single.latency(0.99)))")
    for people in [1, 100, 1_000] {
      var results: [Latencies] = []
      for _ in 0..<runs {
        results.append(
          try await AnswerLoad(binary: binary, folder: folder, people: people)
            .measure(seconds: seconds))
      }
      let median = results.sorted { $0.rate < $1.rate }[results.count / 2]
      let name = "\(people)".padding(toLength: 5, withPad: " ", startingAt: 0)
      print(
        "\(name) people, socket to confirmation:  \(Self.rate(median.rate)), "
          + "p50 \(Self.ms(median.latency(0.5))), p99 \(Self.ms(median.latency(0.99))), "
          + "p99.9 \(Self.ms(median.latency(0.999))), "
          + "\(String(format: "%.1f", median.rate / single.rate))x one commit an answer")
    }
  }

  static let plan = """
    house: { name: Bench }
    facilitators: { rosa: { key: env ROSA_KEY } }
    limits: { connections_per_address: 20000, lines_per_second: 100000 }
    events:
      bench:
        capacity: 5000
        agenda:
          - trivia: { time: 10m, questions: [ { ask: Anything?, answer: something } ] }
    """

  private static func rate(_ rate: Double) -> String {
    String(format: "%8.0f answers/s", rate)
  }

  private static func ms(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1_000) }
}

/// How long each answer took, in seconds.
struct Latencies {
  private let sorted: [Double]
  let rate: Double

  init(_ latencies: [Double], over seconds: Double) {
    sorted = latencies.sorted()
    rate = Double(latencies.count) / seconds
  }

  func latency(_ quantile: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * quantile))]
  }
}

/// People who answer the same open question over and over, each as soon as the last one is confirmed.
struct AnswerLoad {
  let binary: String
  let folder: URL
  let people: Int

  func measure(seconds: Int) async throws -> Latencies {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(at: folder.appending(path: "parlor.sqlite\(suffix)"))
    }
    let house = try HouseProcess(binary, in: folder)
    defer { house.kill() }
    guard let port = house.port() else { throw HouseProcess.NotOpen(description: "not open") }
    let group = MultiThreadedEventLoopGroup.singleton
    let seated = Atomic<Int>(0)
    let isOpen = Atomic<Bool>(false)
    let counter = AnswerCounter()
    // Somebody who never answers keeps the question open.
    let idle = try await LoadClient.connect(port: port, on: group.next()) { _ in }
    idle.send("/join bench as idle")
    var clients: [(LoadClient, Answerer)] = []
    for number in 0..<people {
      let loop = group.next()
      let answerer = Answerer(counter)
      let client = try await LoadClient.connect(port: port, on: loop) { line in
        let view = line.readableBytesView
        if view.starts(with: Answerer.saved) {
          answerer.confirmed()
        } else if view.starts(with: Answerer.prompt) {
          isOpen.store(true, ordering: .relaxed)
        } else if view.starts(with: Answerer.seated) {
          seated.add(1, ordering: .relaxed)
        }
      }
      answerer.client.withLock { $0 = client }
      client.send("/mode json")
      client.send("/join bench as p\(number)")
      clients.append((client, answerer))
    }
    try await until { seated.load(ordering: .relaxed) == people }
    let rosa = try await LoadClient.connect(port: port, on: group.next()) { _ in }
    rosa.send("/join bench as rosa key crash-test-key")
    rosa.send("/start")
    try await until { isOpen.load(ordering: .relaxed) }
    for (_, answerer) in clients { answerer.send() }
    try await Task.sleep(for: .seconds(1))
    counter.begin()
    try await Task.sleep(for: .seconds(seconds))
    let result = counter.end()
    for (client, _) in clients { client.close() }
    return result
  }

  private func until(_ condition: () -> Bool) async throws {
    for _ in 0..<6_000 {
      if condition() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw HouseProcess.NotOpen(description: "people were not seated in a minute")
  }
}

/// The confirmations of all people.
final class AnswerCounter: Sendable {
  private struct State {
    var latencies: [Double] = []
    var begun: ContinuousClock.Instant?
  }

  private let state = Mutex(State())

  func begin() { state.withLock { $0.begun = .now } }

  func add(_ latency: Duration) {
    state.withLock { if $0.begun != nil { $0.latencies.append(latency / .seconds(1)) } }
  }

  func end() -> Latencies {
    state.withLock { state in
      let time = state.begun.map { ContinuousClock.now - $0 } ?? .seconds(1)
      defer { state = State() }
      return Latencies(state.latencies, over: time / .seconds(1))
    }
  }
}

final class Answerer: Sendable {
  static let saved = Array(#"{"type":"saved""#.utf8)
  static let prompt = Array(#"{"type":"prompt""#.utf8)
  static let seated = Array(#"{"type":"seated""#.utf8)

  let client = Mutex<LoadClient?>(nil)
  private let sentAt = Mutex(ContinuousClock.now)
  private let counter: AnswerCounter

  init(_ counter: AnswerCounter) { self.counter = counter }

  func send() {
    sentAt.withLock { $0 = .now }
    client.withLock { $0 }?.send("something")
  }

  func confirmed() {
    counter.add(.now - sentAt.withLock { $0 })
    send()
  }
}
