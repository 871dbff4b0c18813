import ActivityKit
import EventRuntime
import TextProtocol

/// Who somebody says they are, and what proves it.
struct Guest {
  enum Proof: Equatable {
    case none
    /// `person` is nil for a key of the plan, which goes by the name.
    case key(Role, person: Int64?)
    /// An invitation or a personal code, by its hash.
    case code(person: Int64, hash: String)
  }

  var name: String?
  /// What proves that the name is theirs.
  var proof = Proof.none
  /// Seats that the records know to be theirs, by occurrence.
  var known: [Int64: Int] = [:]

  var role: Role { if case .key(let role, _) = proof { role } else { .participant } }

  var isStaff: Bool { role != .participant }

  /// The number of the person in the records, where a proof has told it.
  var person: Int64? {
    switch proof {
    case .none: nil
    case .key(_, let person): person
    case .code(let person, _): person
    }
  }

  /// As whom the register knows them.
  var claimant: Claimant? {
    switch proof {
    case .none: nil
    case .key(_, let person?): .person(person)
    case .key(_, nil): name.map(Claimant.staff)
    case .code(let person, _): .person(person)
    }
  }
}
