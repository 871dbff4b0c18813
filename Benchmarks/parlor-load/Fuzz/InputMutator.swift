import ActivityKit

/// Inputs that look nearly right: seeds with pieces put in, taken out, doubled, flipped and cut, and
/// now and then nothing but noise.
struct InputMutator {
  var random: RandomSource
  private let seeds: [[UInt8]]
  private let pieces: [[UInt8]]
  private static let longest = 12_000

  init(_ seeds: [[UInt8]], _ pieces: [[UInt8]], random: RandomSource) {
    self.seeds = seeds
    self.pieces = pieces
    self.random = random
  }

  mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return noise()
    case 1...4: return composition()
    default:
      var input = seeds.isEmpty ? [] : seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&input) }
      return Array(input.prefix(Self.longest))
    }
  }

  private mutating func noise() -> [UInt8] {
    (0..<Int.random(in: 0...64, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
  }

  private mutating func composition() -> [UInt8] {
    var input: [UInt8] = []
    for _ in 0..<Int.random(in: 1...24, using: &random) { input += piece() }
    return input
  }

  private mutating func piece() -> [UInt8] {
    pieces.isEmpty ? [] : pieces[Int.random(in: 0..<pieces.count, using: &random)]
  }

  private mutating func mutate(_ input: inout [UInt8]) {
    let place = Int.random(in: 0...input.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1, 2: input.insert(contentsOf: piece(), at: place)
    case 3 where place < input.count: input[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 4 where place < input.count: input[place] = UInt8.random(in: 0...255, using: &random)
    case 5 where place < input.count:
      let end = min(input.count, place + Int.random(in: 1...8, using: &random))
      input.removeSubrange(place..<end)
    case 6 where place < input.count:
      let end = min(input.count, place + Int.random(in: 1...40, using: &random))
      let times = Int.random(in: 1...20, using: &random)
      let part = Array(input[place..<end])
      for _ in 0..<times where input.count < Self.longest {
        input.insert(contentsOf: part, at: place)
      }
    case 7: input.removeLast(input.count - place)
    default: break
    }
  }
}
