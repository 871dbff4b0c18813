import ActivityKit
import ArgumentParser
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import House
import Names
import Records
import TextProtocol

struct InviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Invites people to an event, each with a code of their own.",
    discussion: """
      Each code is printed once, after the name, and kept as a hash. It is good for one seat. Whoever \
      is invited already keeps their code, unless --renew makes another. The staff come in with their \
      keys and are not invited. A house may be open meanwhile.
      """)

  @Argument(help: "The slug of the event.")
  var event: String?

  @Argument(help: "The people; a name with spaces stands in quotes.")
  var names: [String] = []

  @Flag(help: "Makes a new code also for those who have one, which is void then.")
  var renew = false

  @Flag(help: "Voids the invitations of these names. Whoever has a seat keeps it until they go.")
  var revoke = false

  @Flag(help: "Lists who is invited, to the event or to all.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "How much time they have to answer: x1.5, x2, x3, off (no limit) or x1. They change it with /time.",
      valueName: "pace"))
  var time: String?

  @Flag(help: "Hands each invitation to the program that the plan names in 'notify'.")
  var send = false

  @Option(help: "How people come in, such as 'telnet example.org 4242'; sent with --send.")
  var join: String?

  @Option(help: "The plan, to see whether it has the event.", completion: .file())
  var plan = PlanLoading.defaultPath

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  func validate() throws {
    if time != nil, list || revoke { throw ValidationError("--time takes an event and names.") }
    if let time, Pace(typed: time) == nil {
      throw ValidationError(
        "--time takes \(Pace.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if renew, list || revoke { throw ValidationError("--renew takes an event and names.") }
    if send, list || revoke { throw ValidationError("--send takes an event and names.") }
    if join != nil, !send { throw ValidationError("--join goes with --send.") }
    if list, revoke || !names.isEmpty {
      throw ValidationError("--list takes an event, or nothing.")
    }
    if !list, event == nil || names.isEmpty {
      throw ValidationError(
        "Whom, and to what? Write: \(OwnCommand.current.name) invite EVENT NAME...")
    }
  }

  func run() throws {
    try Failure.explained(database) {
      let names = try names.map(RegisterFile.nickname)
      let staff = try list || revoke ? [] : event.map(plannedStaff(beside:)) ?? []
      let register = try RegisterEditor.open(path: database, mayMake: !list && !revoke)
      if list { return try show(try register.invitations(to: event)) }
      guard let event else { return }
      if revoke { return try void(names, event, register) }
      for name in names { try requireGuest(name, staff, register) }
      try invite(names, event, register, send ? sender(of: event) : nil)
    }
  }

  private func invite(
    _ names: [Nickname], _ event: String, _ register: RegisterEditor, _ sender: InvitationSender?
  ) throws {
    var unsent = 0
    var random = SystemRandomNumberGenerator()
    let clock = try RegisterFile.clock(database)
    var made = 0
    for name in names {
      let code = RejoinCode.makeLong(using: &random)
      let before = try register.invite(
        name, to: event, codeHash: RejoinCode.hash(code), renewing: renew,
        pace: time.flatMap(Pace.init(typed:)))
      if let before, !renew {
        Output.error(
          "\(before.name) is invited already, since \(clock.stamp(before.madeAt)), and that code "
            + "stands. --renew makes a new one and voids it.")
        continue
      }
      made += 1
      Output.line("\(name)\t\(code)")
      if before != nil { Output.error("\(name): the code before is void.") }
      do throws(NotifyProgram.Trouble) { try sender?.send(code, to: name.text) } catch {
        unsent += 1
        Output.error("\(name): not sent: \(error).")
      }
    }
    if unsent > 0 {
      throw Failure(
        code: .unavailable,
        text: "Not sent: \(Phrase.count(unsent, "invitation")). The codes are good all the same.")
    }
    guard made > 0, sender == nil else { return }
    Output.error(
      "Send each their code, which is shown only now: they connect and type it where a name is asked "
        + "for.")
  }

  /// What sends invitations, before anybody is invited.
  private func sender(of event: String) throws -> InvitationSender {
    guard case .plan(let house, _) = PlanLoading.readWithoutKeys(plan),
      let planned = house.events.first(where: { $0.slug == event })
    else {
      throw Failure(
        code: .dataError,
        text: "\(plan) cannot be read without errors, so nothing can be sent. Nobody was invited.")
    }
    guard !house.notify.isEmpty else {
      throw Failure(
        code: .unavailable,
        text: "\(plan) names no program in 'notify' under 'house', so nothing can be sent. Nobody "
          + "was invited.")
    }
    return InvitationSender(
      program: NotifyProgram(
        command: house.notify, folder: URL(filePath: plan).deletingLastPathComponent()),
      event: planned, zone: planned.timeZone ?? house.timeZone, join: join)
  }

  private func void(_ names: [Nickname], _ event: String, _ register: RegisterEditor) throws {
    var unknown: [String] = []
    for name in names {
      if try register.revokeInvitation(of: name.text, to: event) {
        Output.line("The invitation of \(name) is void.")
      } else {
        unknown.append(name.text)
      }
    }
    guard unknown.isEmpty else {
      throw Failure(
        code: .unavailable, text: "Not invited to \(event): \(unknown.joined(separator: ", ")).")
    }
  }

  /// An invitation to a misspelt event would open no door.
  /// - Returns: the names of those whom the plan puts on the staff.
  private func plannedStaff(beside event: String) throws -> [String] {
    let outline: PlanOutline
    switch PlanLoading.readWithoutKeys(plan) {
    case .unreadable(_, let reason):
      Output.error(
        "\(plan) cannot be read: \(reason). So '\(event)' was not looked up; --plan names the plan."
      )
      return []
    case .refused:
      let advice = "'parlor check \(plan)' shows them"
      guard let read = PlanLoading.outline(plan) else {
        throw Failure(
          code: .dataError,
          text: "\(plan) has errors, so '\(event)' cannot be looked up; \(advice). "
            + "Nobody was invited.")
      }
      outline = read
      Output.error("\(plan) has errors; \(advice).")
    case .plan(let plan, _):
      outline = PlanOutline(
        events: plan.events.map(\.slug), facilitators: plan.facilitators.map(\.name))
    }
    guard outline.events.contains(event) else {
      let others = outline.events.isEmpty ? "none" : outline.events.joined(separator: ", ")
      throw Failure(
        code: .unavailable,
        text: "\(plan) has no event '\(event)'; it has \(others). --plan FILE names another plan.")
    }
    return outline.facilitators
  }

  /// Whoever is on the staff signs in with a key, and their invitation would open no door.
  private func requireGuest(
    _ name: Nickname, _ staff: [String], _ register: RegisterEditor
  ) throws {
    let planned = staff.first { Nickname.key(of: $0) == name.key }
    guard let member = try register.key(of: name.text)?.name ?? planned else { return }
    let advice =
      planned == nil
      ? "'parlor key \(Self.quoted(member)) --revoke' takes the key away"
      : "\(plan) lists them under 'facilitators'"
    throw Failure(
      code: .unavailable,
      text: "\(member) is on the staff and comes in with their key, so nobody was invited. Leave "
        + "the name out, or invite them by another name; \(advice).")
  }

  private static func quoted(_ name: String) -> String {
    name.contains(where: \.isWhitespace) ? "\"\(name)\"" : name
  }

  private func show(_ invitations: [KeptInvitation]) throws {
    let clock = try RegisterFile.clock(database)
    if invitations.isEmpty { Output.error("Nobody is invited.") }
    for invitation in invitations {
      Output.line(
        "\(invitation.event)\t\(invitation.name)\t\(clock.stamp(invitation.madeAt))")
    }
  }
}
