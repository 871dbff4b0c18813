import ArgumentParser
import Foundation

struct HostileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile",
    abstract: "Attacks a house in every way we know, and measures what honest people notice.")

  @Argument(help: "The binary to attack.") var binary: String
  @Option(help: "Only attacks whose name or family contains this.") var only: String?

  func run() async throws {
    let folder = try RunFolder(
      "hostile", limits: HostilePlan.limits, events: HostilePlan.events)
    let test = HostileTest(binary: binary, folder: folder.url, only: only)
    let problems = try await test.run()
    if problems.isEmpty {
      folder.remove()
    } else {
      for problem in problems { print("  \(problem)") }
      print("The records and the log are left in \(folder.url.path).")
      throw ExitCode.failure
    }
  }
}

/// The house that is attacked: the limits are the defaults except where time or the number of
/// sockets would make the suite slow.
enum HostilePlan {
  static let signInTime = 2
  /// How long somebody without a seat may be there in silence at most, with the time to read a list of events.
  static let patience = Duration.seconds(signInTime + 45)

  static let limits = "sign_in_time: \(signInTime)s, connections: 600, outbox: 65536"

  /// Events in which nothing happens, but for the last.
  static let events =
    [
      "evening: { capacity: 5000", "loud: { capacity: 1000", "small: { capacity: 5",
      "circle: { access: invited", "workshop: { access: code lantern",
      "pact: { agreement: Be kind.",
    ].map { "  \($0), agenda: [ mindfulness: { pattern: box, rounds: 8 } ] }\n" }.joined() + """
        quiz:
          capacity: 100
          agenda: [ trivia: { introduction: 0s, time: 10m, questions: [ { ask: Anything?, answer: something } ] } ]
      """
}
