import ArgumentParser

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Puts right how long somebody was at an event. What was recorded stays beside it.",
    discussion: "A house may be open meanwhile. The last correction of somebody counts.")

  @OptionGroup var choice: AttendanceChoice

  @Option(help: "The minutes that they were there in truth.")
  var minutes: Int

  @Option(help: "Why; reports show it.")
  var reason: String

  func validate() throws {
    guard (0...10_080).contains(minutes) else {
      throw ValidationError("--minutes takes a number from 0 to 10080, a week.")
    }
  }

  func run() throws {
    try choice.correct(minutes: minutes, reason: reason)
    Output.line(
      "\(choice.name) counts as there for \(minutes) minutes of '\(choice.event)' on \(choice.day)."
    )
  }
}
