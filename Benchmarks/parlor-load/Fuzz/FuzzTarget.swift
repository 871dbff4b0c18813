import ActivityKit

/// Something that reads what strangers or plan authors write.
struct FuzzTarget: Sendable {
  let name: String
  /// Its part of all inputs, beside those of the others.
  let share: Int
  /// Inputs that are right, to be spoiled.
  let seeds: [[UInt8]]
  /// What its inputs are made of.
  let pieces: [[UInt8]]
  /// Puts an input through; what it was promised and did not hold.
  let check: @Sendable (_ input: [UInt8], _ random: inout RandomSource) -> String?

  init(
    _ name: String, share: Int, seeds: [String], pieces: [String], bytes: [[UInt8]] = [],
    check: @escaping @Sendable ([UInt8], inout RandomSource) -> String?
  ) {
    self.name = name
    self.share = share
    self.seeds = seeds.map { Array($0.utf8) } + bytes
    self.pieces = pieces.map { Array($0.utf8) } + bytes
    self.check = check
  }

  static let all = [telnet, firstBytes, line, text, name, yaml, plan, recipe] + questions

  /// What is awkward in any text.
  static let awkward = [
    "\u{1B}[31m", "\u{1B}]0;x\u{07}", "\u{9B}2J", "\u{90}q\u{9C}", "\u{202E}", "\u{2066}",
    "\u{200D}", "\u{FE0F}", "e\u{301}", "\u{0300}\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}",
    "\u{FFFD}", "\u{FEFF}", "\u{0}", "\u{7F}", "\u{8}", "\t", "\u{2028}", "👩‍👩‍👧", "🏳️‍🌈", "漢字",
    "ﬁ", "ß", "ς", "İ", "\u{115F}", "\u{E0041}", "ا", "½", "\u{3000}", "\u{1F3FB}", "Ａ",
    "\u{1D173}",
  ]
}
