public import ActivityKit
import Messages

/// The commands that an activity takes while it goes on.
extension EventState {
  /// So many are among what `/help` shows first.
  static let mostCommandsOffered = 4

  /// The commands of the activity that somebody may give now: those for participants, or those for whoever leads.
  public func commands(of number: Int) -> [ModuleCommand] {
    guard phase == .running, let stage, !stage.isFinished, let seat = seat(number) else {
      return []
    }
    let commands = stage.body.commands
    guard !commands.isEmpty else { return [] }
    let leads = may(number, .lead)
    let takesPart = seat.role.takesPart && !hasStopped(number)
    return commands.filter { $0.isForLeaders ? leads : takesPart }
  }

  /// Like an answer it reaches the activity, so whoever is muted may give one, unless others may read what they typed.
  mutating func call(_ command: String, _ text: String, by number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.standing != .left,
      let offered = commands(of: number).first(where: { $0.name == command })
    else { return work.refuse(.nothingRunningNoCommand(command: "/\(command)")) }
    if offered.speaks(text), let objection = objection(toSpeechOf: number, at: work.now) {
      return work.refuse(objection)
    }
    let call = CommandCall(command, text: text, by: seat.person)
    seating.noteUse(of: [number])
    if offered.isForLeaders {
      order.logbook.record(
        "command", by: seat, "/\(command) \(text)".withoutBlanksAround, in: &work)
    }
    withStage(in: &work) { $0.call(call, at: $1, among: $2) }
  }
}
