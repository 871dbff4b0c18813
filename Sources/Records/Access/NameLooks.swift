import Messages
import NIOConcurrencyHelpers
import Names

/// What names look like, worked out once: whoever asks to come in is compared with everybody who is invited.
final class NameLooks: Sendable {
  private static let most = 20_000

  private let known = NIOLockedValueBox<[String: Likeness]>([:])

  func likeness(of name: String) -> Likeness {
    if let likeness = known.withLockedValue({ $0[name] }) { return likeness }
    let likeness = Likeness(of: name)
    known.withLockedValue { known in
      if known.count >= Self.most { known = [:] }
      known[name] = likeness
    }
    return likeness
  }
}
