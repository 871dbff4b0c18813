import ActivityKit
import EventRuntime

/// A recording as the lines of a session.
extension Recording {
  /// Whoever is on the staff, as the plan of the transcript names them; there is always a facilitator.
  var staff: [(name: String, role: Role)] {
    var staff = [(name: Self.facilitator, role: Role.facilitator)]
    for (seat, role) in staffSeats where names[seat] != Self.facilitator {
      staff.append((names[seat] ?? "", role))
    }
    return staff
  }

  private static let facilitator = "rosa"
  private static let staffNames = ["sven", "tilda", "ursula", "viktor", "wanda"]
  private static let peopleNames = [
    "ana", "ben", "cleo", "dina", "eli", "fred", "gina", "hugo", "ines", "jo", "kim", "lars", "mia",
    "noor", "omar", "pia", "quinn", "ravi", "sara", "tom", "uma", "vera", "will", "xena", "yara",
    "zoe",
  ]

  private var staffSeats: [(Int, Role)] {
    inputs.compactMap { input in
      guard input.kind == .join, let seat = input.seat, let role = input.role, role != .participant
      else { return nil }
      return (seat, role)
    }
  }

  /// A name for each seat, in the order in which people came.
  private var names: [Int: String] {
    var names: [Int: String] = [:]
    var (people, others) = (Self.peopleNames[...], Self.staffNames[...])
    for input in inputs where input.kind == .join {
      guard let seat = input.seat else { continue }
      switch input.role {
      case .facilitator where !names.values.contains(Self.facilitator):
        names[seat] = Self.facilitator
      case .participant, nil: names[seat] = people.popFirst() ?? "person\(seat)"
      case .peerLead, .coFacilitator, .facilitator:
        names[seat] = others.popFirst() ?? "staff\(seat)"
      }
    }
    return names
  }

  /// - Parameter asksAgreement: whether whoever comes in has to agree to something.
  func session(asksAgreement: Bool) -> [String] {
    let names = names
    var lines: [String] = []
    var now: Int64 = 0
    var leads = false
    func come(_ name: String) {
      lines.append("\(name) join \(event)")
      if asksAgreement { lines.append("\(name) > agree") }
      if name == Self.facilitator { leads = true }
    }
    for input in inputs {
      // Rounded down, so that what came just in time does not come too late.
      let at = input.at / 100 * 100
      guard let name = input.seat.map({ names[$0] }) ?? Self.facilitator else { continue }
      // What the house did by itself it does again, but for the start at a time.
      if input.seat == nil, input.line != "/start" { continue }
      if at > now {
        let (whole, tenths) = ((at - now) / 1_000, (at - now) % 1_000 / 100)
        lines.append("+\(whole)\(tenths == 0 ? "" : ".\(tenths)")s")
        now = at
      }
      switch input.kind {
      case .join: if name != Self.facilitator || !leads { come(name) }
      case .enter: lines.append("\(name) rejoin")
      case .drop: lines.append("\(name) drop")
      case .leave: lines.append("\(name) > /quit")
      case .line:
        if input.seat == nil, !leads { come(name) }
        lines.append("\(name) > \(input.line ?? "")")
      }
    }
    return lines
  }
}
