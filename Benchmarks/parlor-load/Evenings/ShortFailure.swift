/// A short evening that broke a promise, with as few of the things that happened as still break the same one.
struct ShortFailure {
  let violation: Violation
  let acts: [ShortEvening.Act]
  private let seed: UInt64
  private let lines: [String]

  /// - Parameter evening: one that has been played and has broken a promise.
  init(of evening: ShortEvening) throws {
    guard let broken = evening.violation else {
      throw LoadError("seed \(evening.seed) keeps all promises")
    }
    seed = evening.seed
    let all = evening.acts
    let few = Shortening.fewest(of: all.count) { few in
      Self.play(few.map { all[$0] }, in: evening).violation?.promise == broken.promise
    }
    acts = few.map { all[$0] }
    let (violation, lines) = Self.play(acts, in: evening)
    (self.violation, self.lines) = (violation ?? broken, lines)
  }

  /// Plays these things anew.
  private static func play(
    _ acts: [ShortEvening.Act], in evening: ShortEvening
  ) -> (violation: Violation?, lines: [String]) {
    var again = ShortEvening(of: evening)
    var lines: [String] = []
    let violation = again.play(acts) { lines.append($0) }
    return (violation, lines)
  }

  var text: String {
    """
    seed \(seed): \(violation.promise.rawValue): \(violation.text)
      \(lines.joined(separator: "\n  "))
    Play it again: parlor-load evenings --seed \(seed) --verbose
    """
  }
}
