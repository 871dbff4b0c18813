/// An evening that broke a promise, with as few of its moves as still break the same one.
struct Failure {
  let seed: UInt64
  let violation: Violation
  let moves: [Int]
  let transcript: [String]

  init(of script: EveningScript) throws {
    seed = script.seed
    let notAgain = LoadError(
      "seed \(script.seed) broke a promise once, and not when it was played again")
    let all = Array(script.moves.indices)
    guard let promise = try Self.play(script, all).violation?.promise else { throw notAgain }
    let moves = try Shortening.fewest(of: all.count) { fewer in
      try Self.play(script, fewer).violation?.promise == promise
    }
    let (violation, transcript) = try Self.play(script, moves)
    guard let violation else { throw notAgain }
    (self.violation, self.moves, self.transcript) = (violation, moves, transcript)
  }

  private static func play(
    _ script: EveningScript, _ moves: [Int]
  ) throws -> (violation: Violation?, transcript: [String]) {
    var script = script
    script.moves = moves.map { script.moves[$0] }
    let evening = try SimulatedEvening(script)
    evening.referee.keepsTranscript = true
    let violation = evening.run()
    return (violation, evening.referee.transcript)
  }

  var text: String {
    """
    seed \(seed): \(violation.promise.rawValue): \(violation.text)
    \(transcript.joined(separator: "\n"))
    Play it again: parlor-load simulate --seed \(seed) --moves \(MoveSelection(moves).text) --verbose
    """
  }
}
