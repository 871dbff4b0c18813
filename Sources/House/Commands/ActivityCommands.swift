import ActivityKit
import EventRuntime
import Messages
import TextProtocol

/// Commands of the activity that goes on, which are there as long as it is.
extension Visitor {
  /// What they may type: the commands of the house, and those that the activity around them takes.
  var commands: CommandTable<House.Handler> {
    guard case .seated(let room, let seat) = place else { return House.commands }
    let offered = room.live.state.commands(of: seat)
    return offered.isEmpty
      ? House.commands : House.commands.offering(offered.map { CommandRow<House.Handler>(of: $0) })
  }
}

extension CommandRow where Run == House.Handler {
  /// A command of an activity.
  fileprivate init(of command: ModuleCommand) {
    self.init(
      command.name, command.arguments, command.isForLeaders ? .holders(of: .lead) : .seated,
      .activity, Sentence(command.help)
    ) { house, attendee, arguments throws(Refusal) in
      try house.call(command, &arguments, attendee)
    }
  }
}

extension House {
  fileprivate func call(
    _ command: ModuleCommand, _ arguments: inout Arguments, _ attendee: Attendee
  ) throws(Refusal) {
    var text = ""
    switch command.text {
    case .none: try arguments.end()
    case .optional: if !arguments.isEmpty { text = try arguments.text(.argumentsText) }
    case .required: text = try arguments.text(.argumentsText)
    }
    let input = Input.call(seat: attendee.seat, command: command.name, text: text)
    if let excess = excess(in: input) { throw excess }
    let isSpeech = command.speaks(text)
    if isSpeech {
      if let objection = attendee.live.objection(toSpeechOf: attendee.seat) { throw objection }
      if RejoinCode.isSaid(in: text) { throw .notSentCode }
    }
    guard mayCall(attendee.visitor) else { return }
    if isSpeech { attendee.live.noteSpeech(of: attendee.seat) }
    submit(input, for: attendee)
  }
}
