import ArgumentParser
import Foundation

struct HostileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile",
    abstract: "Attacks a house in every way we know, and measures what honest people notice.")

  @Argument(help: "The binary to attack.") var binary: String
  @Option(help: "Only attacks whose name or family contains this.") var only: String?

  func run() async throws {
    let folder = try RunFolder("hostile", files: ["events.yaml": HostilePlan.text])
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

  static let text = """
    house: { name: Stronghold }
    facilitators: { rosa: { key: env ROSA_KEY } }
    limits: { sign_in_time: \(signInTime)s, connections: 600, outbox: 65536 }
    events:
      evening:
        capacity: 5000
        agenda: [ mindfulness: { pattern: box, rounds: 8 } ]
      loud:
        capacity: 1000
        agenda: [ mindfulness: { pattern: box, rounds: 8 } ]
      small:
        capacity: 5
        agenda: [ mindfulness: { pattern: box, rounds: 8 } ]
      circle:
        access: invited
        agenda: [ mindfulness: { pattern: box, rounds: 8 } ]
      workshop:
        access: code lantern
        agenda: [ mindfulness: { pattern: box, rounds: 8 } ]
      pact:
        agreement: Be kind.
        agenda: [ mindfulness: { pattern: box, rounds: 8 } ]
      quiz:
        capacity: 100
        agenda:
          - trivia:
              introduction: 0s
              time: 10m
              questions: [ { ask: Anything?, answer: something } ]
    """
}
