import ActivityKit
import ArgumentParser
import Foundation

struct CrashTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crash-test",
    abstract: "Kills a house again and again while people answer, and counts what was lost.")

  @Argument(help: "The binary to kill.") var binary: String
  @Argument(help: "How often.") var rounds = 20
  @Option(help: "Makes a run repeatable, as far as the machine lets it.") var seed: UInt64 = 1
  @Option(help: "How many people answer.") var people = 8

  func run() async throws {
    let folder = try RunFolder(
      "crash", limits: "connections_per_address: 5000, lines_per_second: 1000", events: Self.events)
    var test = CrashTest(binary: binary, folder: folder.url, seed: seed, people: people)
    let tally = try await test.run(rounds: rounds)
    print(tally.text)
    if tally.problems.isEmpty {
      folder.remove()
    } else {
      print("The records are left in \(folder.url.path).")
      throw ExitCode.failure
    }
  }

  /// More questions than any run gets through.
  private static var events: String {
    let questions = (1...100).map {
      "\n            - { ask: 'Right or wrong, number \($0)?', choices: [right, wrong], answer: right }"
    }.joined()
    let quizzes = (1...60).map { number in
      """
            - title: Quiz \(number)
              trivia:
                introduction: 0s
                time: 20s
                pause: 0s
                leaderboard: never
                questions: \(number == 1 ? "&questions" + questions : "*questions")
      """
    }
    return """
        quiz:
          capacity: 1000
          agenda:
      \(quizzes.joined(separator: "\n"))
      """
  }
}
