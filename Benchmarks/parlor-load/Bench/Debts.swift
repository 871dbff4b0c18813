/// Who is owed a reply, so that one that comes twice does not stand for one that is missing.
final class Debts {
  /// By person, when they asked; 0 when nothing is owed.
  private var askedAt: [UInt64]
  private var unasked = 0

  init(_ count: Int) { askedAt = [UInt64](repeating: 0, count: count) }

  func ask(_ number: Int) { askedAt[number] = ProcessTime.now() }

  /// - Returns: how long the reply took, in nanoseconds; nil when nobody asked for it.
  func settle(_ number: Int, at now: UInt64) -> UInt64? {
    let asked = askedAt[number]
    // What had come before somebody asked again does not answer that.
    guard asked != 0, asked <= now else {
      unasked += 1
      return nil
    }
    askedAt[number] = 0
    return now - asked
  }

  /// - Throws: ``Crowd/Failure`` when there was a reply that nobody asked for.
  func requireNoneTwice(from server: String) throws {
    guard unasked == 0 else {
      throw Crowd.Failure(description: "\(server): \(unasked) replies came that nobody asked for")
    }
  }
}
