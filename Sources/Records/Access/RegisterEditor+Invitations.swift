public import EventRuntime
import Foundation
import GRDB
import Messages
public import Names

/// An invitation, without its code.
public struct KeptInvitation: Sendable, Equatable {
  public let event: String
  public let name: String
  /// Milliseconds since 1970.
  public let madeAt: Int64
}

extension RegisterEditor {
  /// Invites somebody to an event.
  /// - Parameters:
  ///   - codeHash: SHA-256 of the code, in hexadecimal.
  ///   - renewing: whether an invitation that the name has already is void from now on, for the same
  ///     person. Otherwise it stands.
  ///   - pace: how much time the person takes to answer; nil changes nothing.
  /// - Returns: the invitation that the name had; nil when it had none.
  @discardableResult
  public func invite(
    _ name: Nickname, to event: String, codeHash: String, renewing: Bool = true, pace: Pace? = nil
  ) throws -> KeptInvitation? {
    try writer.write { db in
      let known = try InvitationRow.fetchOne(
        db,
        sql: """
          SELECT * FROM invitations WHERE event = ? AND name_key = ? AND revoked_at IS NULL
          """, arguments: [event, name.key])
      if let known, !renewing {
        try note(pace, of: known.person, in: db)
        return known.kept
      }
      if known != nil { _ = try revoke(name.key, event, in: db) }
      let person = try known?.person ?? self.person(name.text, in: db)
      try note(pace, of: person, in: db)
      try InvitationRow(
        event: event, name: name.text, nameKey: name.key, codeHash: codeHash, person: person,
        madeAt: now
      ).insert(db)
      return known?.kept
    }
  }

  /// - Returns: false when the name has no invitation to the event.
  public func revokeInvitation(of name: String, to event: String) throws -> Bool {
    try writer.write { try revoke(Nickname.key(of: name), event, in: $0) }
  }

  /// Those that hold, in order of events and names.
  /// - Parameter event: a slug, or nil for all.
  public func invitations(to event: String? = nil) throws -> [KeptInvitation] {
    try writer.read { db in
      try InvitationRow.fetchAll(
        db,
        sql: """
          SELECT * FROM invitations WHERE revoked_at IS NULL AND (?1 IS NULL OR event = ?1)
          """, arguments: [event]
      ).map(\.kept)
    }.sorted { one, other in
      one.event == other.event
        ? one.name.isNaturallyBefore(other.name) : one.event.isNaturallyBefore(other.event)
    }
  }

  private func revoke(_ key: String, _ event: String, in db: Database) throws -> Bool {
    try db.run(
      """
      UPDATE invitations SET revoked_at = ? WHERE event = ? AND name_key = ? AND revoked_at IS NULL
      """, [now, event, key])
    return db.changesCount > 0
  }

  private func note(_ pace: Pace?, of person: Int64, in db: Database) throws {
    guard let pace else { return }
    try db.run("UPDATE people SET pace = ? WHERE id = ?", [pace.rawValue, person])
  }

  private func person(_ name: String, in db: Database) throws -> Int64 {
    try db.run("INSERT INTO people (name, since) VALUES (?, ?)", [name, now])
    return db.lastInsertedRowID
  }
}
