import ArgumentParser
import EventPlan
import Foundation
import House
import Records
import TextProtocol

struct InviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Invites people to an event, each with a code of their own.",
    discussion: """
      Each code is printed once, after the name, and kept as a hash. It is good for one seat. Whoever \
      is invited already keeps their code, unless --renew makes another. A house may be open meanwhile.
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

  @Option(help: "The plan, to see whether it has the event.", completion: .file())
  var plan = PlanLoading.defaultPath

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  func validate() throws {
    if renew, list || revoke { throw ValidationError("--renew takes an event and names.") }
    if list, revoke || !names.isEmpty {
      throw ValidationError("--list takes an event, or nothing.")
    }
    if !list, event == nil || names.isEmpty {
      throw ValidationError("Whom, and to what? Write: parlor invite EVENT NAME...")
    }
  }

  func run() throws {
    try Failure.explained(database) {
      let names = try names.map(RegisterFile.nickname)
      if !list, !revoke, let event { try requireEvent(event) }
      let register = try RegisterEditor.open(path: database, mayMake: !list && !revoke)
      if list { return show(try register.invitations(to: event)) }
      guard let event else { return }
      if revoke { return try void(names, event, register) }
      try invite(names, event, register)
    }
  }

  private func invite(
    _ names: [Nickname], _ event: String, _ register: RegisterEditor
  ) throws {
    var random = SystemRandomNumberGenerator()
    var made = 0
    for name in names {
      let code = RejoinCode.makeLong(using: &random)
      let before = try register.invite(
        name, to: event, codeHash: RejoinCode.hash(code), renewing: renew)
      if let before, !renew {
        Output.error(
          "\(before.name) is invited already, since \(RegisterFile.date(before.madeAt)), and that code "
            + "stands. --renew makes a new one and voids it.")
        continue
      }
      made += 1
      Output.line("\(name)\t\(code)")
      if before != nil { Output.error("\(name): the code before is void.") }
    }
    guard made > 0 else { return }
    Output.error(
      "Send each their code, which is shown only now: they connect and type it where a name is asked "
        + "for.")
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
  private func requireEvent(_ event: String) throws {
    guard case .plan(let plan, _) = PlanLoading.readWithoutKeys(plan) else {
      return Output.error(
        "There is no sound plan at \(self.plan), so '\(event)' was not looked up.")
    }
    let slugs = plan.events.map(\.slug)
    guard !slugs.contains(event) else { return }
    throw Failure(
      code: .unavailable,
      text: "\(self.plan) has no event '\(event)'; it has \(slugs.joined(separator: ", ")).")
  }

  private func show(_ invitations: [KeptInvitation]) {
    if invitations.isEmpty { Output.error("Nobody is invited.") }
    for invitation in invitations {
      Output.line(
        "\(invitation.event)\t\(invitation.name)\t\(RegisterFile.date(invitation.madeAt))")
    }
  }
}
