import EventRuntime
import Messages
package import TextProtocol

/// All commands. One is added as a row in the file of its family.
extension House {
  static let commands = CommandTable(
    EverydayCommands.rows + ReadingCommands.rows + SignInCommands.rows + TeamCommands.rows
      + FacilitatorCommands.rows + CockpitCommands.rows + GroupCommands.rows
      + ModerationCommands.rows)

  /// The words of all commands, without what they do.
  package static let commandWords = commands.words

  /// What no module can call a command of its own: their names and aliases.
  public static let takenWords = Set(commands.rows.flatMap { [$0.name] + $0.aliases })

  /// What a command does for a visitor, given what follows its word. It throws why it does nothing.
  typealias Handler =
    @Sendable (isolated House, Visitor, inout Arguments) throws(Refusal) -> Void
  /// The same of a command that takes a seat.
  typealias SeatHandler =
    @Sendable (isolated House, Attendee, inout Arguments) throws(Refusal) -> Void

  /// Whether they have the right is for the event to say, where it carries out what the command hands
  /// in. Whoever lacks it and is refused before that is told so rather than what was wrong.
  func carryOut(_ row: CommandRow<Handler>, _ arguments: Arguments, of visitor: Visitor) {
    var arguments = arguments
    do throws(Refusal) { try row.run(self, visitor, &arguments) } catch {
      ask(
        visitor,
        row.access <= visitor.access
          ? error : visitor.commands.refusal(of: row, reader: visitor.access))
    }
  }

  /// Refuses a command that asks the event for nothing to those whom it is not for.
  func demand(_ attendee: Attendee) throws(Refusal) {
    let access = attendee.visitor.access
    guard let row = attendee.command.flatMap({ Self.commands[$0] }), row.access > access else {
      return
    }
    throw Self.commands.refusal(of: row, reader: access)
  }

  /// Hands in what a command asks of the event.
  /// - Parameter done: called if it was carried out, before anyone is told.
  func submit(
    _ input: Input, for attendee: Attendee, then done: @escaping () -> Void = {},
    orElse failed: @escaping () -> Void = {}
  ) {
    let visitor = attendee.visitor
    submit(input, to: attendee.room, for: visitor) { reply in
      if reply == .done { return done() }
      if case .forbidden(let advice) = reply,
        let row = attendee.command.flatMap({ Self.commands[$0] })
      {
        visitor.refuse(Self.commands.refusal(of: row, reader: visitor.access, advice: advice))
      }
      failed()
    }
  }

  /// Answers with what all seats were gone through for.
  func answer(_ attendee: Attendee, _ messages: [Message]) {
    attendee.visitor.connection.charge(
      WorkBudget.Cost.seat * attendee.live.state.seats.count)
    for message in messages {
      attendee.visitor.send(message)
      attendee.room.tellOwnChoices(of: message, to: .seats([attendee.seat]))
    }
  }
}

extension CommandRow where Run == House.Handler {
  /// A command for every session, in a seat or not.
  init(
    anywhere name: String, aliases: [String] = [], _ arguments: String, _ family: CommandFamily,
    _ about: Sentence, isFinal: Bool = false, run: @escaping House.Handler
  ) {
    self.init(
      name: name, aliases: aliases, arguments: arguments, access: .anyone, family: family,
      about: about, isFinal: isFinal, run: run)
  }

  /// A command for whoever holds a seat.
  init(
    _ name: String, aliases: [String] = [], _ arguments: String, _ access: CommandAccess,
    _ family: CommandFamily, also: CommandFamily? = nil, _ about: Sentence, isFinal: Bool = false,
    everyones: String? = nil, run: @escaping House.SeatHandler
  ) {
    // Has a name because the compiler of Swift 6.3 crashes on such a closure as a generic argument.
    let handler: House.Handler = { house, visitor, arguments throws(Refusal) in
      guard let attendee = visitor.attendee(giving: name) else { throw .notSeatedChooseFirst }
      try run(house, attendee, &arguments)
    }
    self.init(
      name: name, aliases: aliases, arguments: arguments, access: access, family: family,
      also: also, about: about, isFinal: isFinal, everyones: everyones, run: handler)
  }

  /// A command for whoever holds a seat, without arguments.
  init(
    _ name: String, aliases: [String] = [], _ access: CommandAccess, _ family: CommandFamily,
    also: CommandFamily? = nil, _ about: Sentence, isFinal: Bool = false, everyones: String? = nil,
    run: @escaping @Sendable (isolated House, Attendee) throws(Refusal) -> Void
  ) {
    self.init(
      name, aliases: aliases, "", access, family, also: also, about, isFinal: isFinal,
      everyones: everyones
    ) { house, attendee, arguments throws(Refusal) in
      try arguments.end()
      try run(house, attendee)
    }
  }

  /// A command for whoever holds a seat, which reads something out in pages, and what belongs to it.
  init(
    paged name: String, aliases: [String] = [], _ access: CommandAccess, _ family: CommandFamily,
    _ about: Sentence, everyones: String? = nil,
    page: @escaping @Sendable (isolated House, Attendee, Int) -> [Message]
  ) {
    self.init(name, aliases: aliases, "[PAGE]", access, family, about, everyones: everyones) {
      house, attendee, arguments throws(Refusal) in
      let number = try arguments.page(of: name)
      try house.demand(attendee)
      house.answer(attendee, page(house, attendee, number))
    }
  }
}
