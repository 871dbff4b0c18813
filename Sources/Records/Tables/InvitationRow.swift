import GRDB

/// A row of `invitations`, as it is made.
struct InvitationRow: InsertedRow {
  static let databaseTableName = "invitations"

  let event: String
  let name: String
  let nameKey: String
  let codeHash: String
  let person: Int64
  let madeAt: Int64

  var kept: KeptInvitation { KeptInvitation(event: event, name: name, madeAt: madeAt) }
}
