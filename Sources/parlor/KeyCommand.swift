import ActivityKit
import ArgumentParser
import EventPlan
import Foundation
import House
import Names
import Records
import TextProtocol

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Makes, revokes and lists the keys with which the staff sign in.",
    discussion: """
      The key is printed once and kept as a hash. It is never given on the command line, which \
      others on this machine can list. Whoever has a key keeps it, also in another --role, unless \
      --renew makes a new one. Whoever is invited as a participant is given a key only with a --role. A \
      house may be open meanwhile: new keys are good from the next sign-in.
      """)

  @Argument(help: "Whose key.")
  var name: String?

  @Option(
    help: """
      facilitator, co-facilitator or "peer lead". (default: what the name was before, or facilitator)
      """)
  var role: StaffRole?

  @Flag(help: "Makes a new key also for a name that has one, which is void then.")
  var renew = false

  @Flag(help: "Takes the key away. Who is signed in with it stays until they go.")
  var revoke = false

  @Flag(help: "Lists names, roles and when the keys were made.")
  var list = false

  @Flag(
    name: .customLong("stdin"), help: "Reads a key of 8 to 200 characters instead of making one.")
  var readsKey = false

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  func validate() throws {
    if list, name != nil || revoke || readsKey || renew || role != nil {
      throw ValidationError("--list stands alone.")
    }
    if !list, name == nil {
      throw ValidationError("Whose key? Write: \(OwnCommand.current.name) key NAME")
    }
    if revoke, readsKey || renew || role != nil {
      throw ValidationError("--revoke takes a name and no more.")
    }
  }

  func run() throws {
    try Failure.explained(database) {
      let name = try name.map(RegisterFile.staffName)
      let register = try RegisterEditor.open(path: database, mayMake: !list && !revoke)
      guard let name else { return try show(try register.keys()) }
      guard revoke else { return try make(name, register) }
      guard try register.revokeKey(of: name.text) else {
        throw Failure(code: .unavailable, text: "\(name) has no key.")
      }
      Output.line("The key of \(name) is void.")
    }
  }

  private func make(_ name: Nickname, _ register: RegisterEditor) throws {
    if !renew, let before = try register.key(of: name.text) { return try keep(before, register) }
    let invitations = try register.invitations().filter { Nickname.key(of: $0.name) == name.key }
    let events = invitations.map(\.event).joined(separator: ", ")
    if let guest = invitations.first, role == nil, try register.key(of: name.text) == nil {
      throw Failure(
        code: .unavailable,
        text: "\(guest.name) is invited to \(events) as a participant, and a key puts them on the "
          + "staff. If that is meant, give it with a role: --role facilitator. Otherwise take "
          + "another name.")
    }
    var random = SystemRandomNumberGenerator()
    let key = readsKey ? try typedKey() : RejoinCode.makeLong(using: &random)
    let role = try self.role?.role ?? register.key(of: name.text)?.role ?? .facilitator
    let before = try register.keep(key, of: name, role: role, renewing: renew)
    if let before, !renew { throw try stands(before) }
    if !readsKey { Output.line(key) }
    let which = readsKey ? "that key" : "this key, which is shown only now"
    Output.error(
      "\(name) signs in as \(role.rawValue) with \(which)."
        + (before == nil ? "" : " The key before is void."))
    guard !invitations.isEmpty else { return }
    Output.error("The invitation of \(name) to \(events) opens no door while they have the key.")
  }

  /// Nobody's key is made void by the way; only the role may be another.
  private func keep(_ key: KeptKey, _ register: RegisterEditor) throws {
    guard let role = role?.role, role != key.role, !readsKey else { throw try stands(key) }
    guard try register.setRole(role, of: key.name) else {
      throw Failure(code: .unavailable, text: "\(key.name) has no key.")
    }
    Output.error("\(key.name) signs in as \(role.rawValue) from now on, with the same key.")
  }

  private func stands(_ key: KeptKey) throws -> Failure {
    let made = try RegisterFile.clock(database).stamp(key.madeAt)
    return Failure(
      code: .cannotCreate,
      text: "\(key.name) has a key already, made \(made), and it stands. "
        + "--renew makes a new one and voids it.")
  }

  private func typedKey() throws -> String {
    let key = readLine() ?? ""
    guard (8...200).contains(key.count), !key.contains(where: \.isWhitespace) else {
      throw Failure(
        code: .dataError, text: "A key has 8 to 200 characters and no spaces; nothing was changed.")
    }
    guard !key.hasPrefix("/") else {
      throw Failure(
        code: .dataError,
        text: "A key does not begin with a slash, as commands do; nothing was changed.")
    }
    return key
  }

  private func show(_ keys: [KeptKey]) throws {
    let clock = try RegisterFile.clock(database)
    if keys.isEmpty { Output.error("No keys are kept. 'parlor key NAME' makes one.") }
    for key in keys {
      Output.line("\(key.name)\t\(key.role.rawValue)\t\(clock.stamp(key.madeAt))")
    }
  }
}

enum StaffRole: String, ExpressibleByArgument, CaseIterable {
  case facilitator
  case coFacilitator = "co-facilitator"
  case peerLead = "peer lead"

  var role: Role { Role(rawValue: rawValue) ?? .peerLead }
}
