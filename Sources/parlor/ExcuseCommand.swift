import ArgumentParser

struct ExcuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "excuse",
    abstract: "Notes why somebody was not at an event, or will not be, so that reports say so.",
    discussion: "A house may be open meanwhile. The reason is kept as long as attendance is.")

  @OptionGroup var choice: AttendanceChoice

  @Option(help: "Why; reports show it.")
  var reason: String

  func run() throws {
    try choice.correct(minutes: nil, reason: reason)
    Output.line("\(choice.name) is excused from '\(choice.event)' on \(choice.day).")
  }
}
