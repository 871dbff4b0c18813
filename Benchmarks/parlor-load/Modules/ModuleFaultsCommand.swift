import ArgumentParser
import Foundation
import NIOConcurrencyHelpers

struct ModuleFaultsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "module-faults",
    abstract: "Has modules go wrong in one event, and measures whether another event notices.")

  @Argument(help: "The binary to measure.") var binary: String
  @Option(help: "Seconds of peace that are measured before.") var seconds = 5
  @Option(help: "The longest that a round trip of the others may take, in seconds.")
  var longest = 0.9
  @Option(help: "Only these faults.") var only: [String] = []

  func run() async throws {
    let folder = try RunFolder(
      "faults", limits: "connections_per_address: 1000, lines_per_second: 100000",
      events: ModuleFault.events,
      files: [
        "Plugins/faulty/module.yaml": ModuleFault.description,
        "Plugins/faulty/main.sh": ModuleFault.program,
      ])
    defer { folder.remove() }
    let house = try ChildProcess.house(
      binary, in: folder.url, log: folder.url.appending(path: "log"))
    defer { house.kill() }
    let test = ModuleFaultTest(
      house: house, port: try house.port(), home: folder.url.appending(path: "Plugins/faulty").path,
      longest: longest)
    let faults = ModuleFault.all.filter { only.isEmpty || only.contains($0.name) }
    guard try await test.run(faults, peace: .seconds(seconds)) else { throw ExitCode.failure }
  }
}

/// The faults, one after the other, while calm people answer.
final class ModuleFaultTest {
  private let house: ChildProcess
  private let port: Int
  /// The folder of the module, by which its processes are told from others.
  private let home: String
  private let calm = HonestPeople(20, in: "calm", .answer, pause: .milliseconds(5))

  /// No round trip of the others may take as long as this: nothing that a module does is waited for.
  private let longest: Double

  init(house: ChildProcess, port: Int, home: String, longest: Double) {
    (self.house, self.port, self.home, self.longest) = (house, port, home, longest)
  }

  /// - Returns: whether all went as it should.
  func run(_ faults: [ModuleFault], peace: Duration) async throws -> Bool {
    try await calm.arrive(port: port)
    // Somebody who never answers keeps the question open.
    let idle = try await Client.connect(port: port)
    idle.line("/join calm as idle")
    let rosa = try await Client.connect(port: port)
    rosa.line(Rosa.joining("calm"))
    rosa.line("/start")
    guard await idle.sees("Anything?", within: .seconds(30)) else {
      throw LoadError("the question was not opened")
    }
    // What is made once, with the first module of all, is no leak.
    _ = try await play(.warmUp)
    let calm = calm
    async let answering: Void = calm.send()
    try await Task.sleep(for: .seconds(1))
    _ = calm.takeLatencies()
    try await Task.sleep(for: peace)
    print("the other event, socket to confirmation on disk:\n")
    print(line("in peace", calm.takeLatencies(), ""))
    let descriptors = openDescriptors
    var isFine = true
    for fault in faults {
      let outcome = try await play(fault)
      let latencies = calm.takeLatencies()
      let left = await stragglers()
      let slowest = latencies.max() ?? .infinity
      isFine = isFine && outcome.isRight && slowest < longest && left == 0
      let note = left == 0 ? "" : "; \(left) processes are left"
      print(line(fault.name, latencies, outcome.text + note))
    }
    calm.stop()
    await answering
    _ = await Patience.holds(within: .seconds(2)) { openDescriptors <= descriptors }
    let left = openDescriptors - descriptors
    let count = descriptors > 0 ? "\(max(0, left))" : "counted by the administrator only"
    print("\ndescriptors left open: \(count); zombies: \(zombies)")
    return isFine && left <= 0 && zombies == 0
  }

  private func play(_ fault: ModuleFault) async throws -> (isRight: Bool, text: String) {
    let heard = NIOLockedValueBox<(next: Bool, failure: String?)>((false, nil))
    let rosa = try await Client.connect(port: port) { line in
      guard let message = line.message else { return }
      heard.withLockedValue { heard in
        if message["code"] as? String == "activity_failed" {
          heard.failure = message["text"] as? String
        }
        if message["type"] as? String == "activity", message["number"] as? Int == 2 {
          heard.next = true
        }
      }
    }
    defer { rosa.close() }
    rosa.line("/mode json")
    rosa.line(Rosa.joining(fault.name))
    rosa.line("/start")
    let started = ContinuousClock.now
    try await Patience.until("'\(fault.name)' is not over") { heard.withLockedValue { $0.next } }
    // The first second is that of its wait.
    let took = started.duration(to: .now) - .seconds(1)
    let why = heard.withLockedValue { $0.failure }
    rosa.line("/end now")
    let text = why?.firstRange(of: /': .*/).map { String(why?[$0].dropFirst(3) ?? "") }
    return (
      (why == nil) == fault.recovers && took < ModuleFault.deadline * 3 + .seconds(longest),
      "\(why == nil ? "goes on" : "ended") after \(String(format: "%.2f", took / .seconds(1))) s"
        + (text.map { ": \($0)" } ?? "")
    )
  }

  private func line(_ name: String, _ latencies: [Double], _ text: String) -> String {
    func ms(_ seconds: Double) -> String { String(format: "%7.2f", seconds * 1_000) }
    return name.padding(toLength: 20, withPad: " ", startingAt: 0)
      + "p50 \(ms(latencies.median))  p99 \(ms(latencies.quantile(0.99)))  "
      + "max \(ms(latencies.max() ?? 0)) ms  \(text)"
  }

  // MARK: What is left behind

  private var openDescriptors: Int { ProcessSize.descriptors(of: house.pid) }

  /// How many processes of modules still run; those that are killed may take a moment to go.
  private func stragglers() async -> Int {
    await Patience.holds(within: .seconds(2), every: .milliseconds(20)) { atHome == 0 } ? 0 : atHome
  }

  /// A process that is gone but for its number has no environment any more.
  private var atHome: Int {
    let mark = Data("HOME=\(home)\0".utf8)
    return processes.count {
      FileManager.default.contents(atPath: "\($0)/environ")?.range(of: mark) != nil
    }
  }

  private var zombies: Int {
    processes.count {
      let text = (try? String(contentsOfFile: "\($0)/stat", encoding: .utf8)) ?? ""
      // Its state and its parent follow the name of the program.
      let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
      return fields.first == "Z" && Int(fields.dropFirst().first ?? "") == Int(house.pid)
    }
  }

  /// The folders of all processes.
  private var processes: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int($0) != nil }.map { "/proc/\($0)" }
  }
}
