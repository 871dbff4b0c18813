import Foundation
import Testing

@testable import TextProtocol

/// Whether what stands out can be read on black and on white, by the measure of WCAG 2.
@Suite struct ContrastTests {
  /// The 16 colours that terminals come with, in the order of ECMA-48.
  private static let palettes: [(terminal: String, colours: String)] = [
    (
      "xterm",
      """
      000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5
      7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff
      """
    ),
    (
      "VTE",
      """
      171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc
      5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff
      """
    ),
    (
      "PuTTY",
      """
      000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb
      555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff
      """
    ),
    (
      "Windows Terminal",
      """
      0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc
      767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2
      """
    ),
    (
      "macOS Terminal",
      """
      000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf
      666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5
      """
    ),
  ]

  private func luminance(_ colour: Substring) throws -> Double {
    let value = try #require(Int(colour, radix: 16))
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The least contrast of each colour, in any palette, on black and on white.
  private func contrasts() throws -> [Double] {
    try Self.palettes.reduce(into: [Double](repeating: 21, count: 16)) { least, palette in
      let colours = palette.colours.split(whereSeparator: \.isWhitespace)
      try #require(colours.count == 16)
      for (index, colour) in colours.enumerated() {
        let light = try luminance(colour) + 0.05
        least[index] = min(least[index], light / 0.05, 1.05 / light)
      }
    }
  }

  @Test func whatStandsOutCanBeRead() throws {
    let contrasts = try contrasts()
    for tone in Tone.allCases {
      for parameter in tone.sgr.split(separator: ";").compactMap({ Int($0) }) {
        switch parameter {
        case 30...37: #expect(contrasts[parameter - 30] >= 4.5, "\(tone)")
        case 90...97: #expect(contrasts[parameter - 82] >= 4.5, "\(tone)")
        // Nothing that depends on the ground, nor what is drawn fainter.
        default: #expect([0, 1, 4, 7].contains(parameter), "\(tone)")
        }
      }
    }
  }

  /// Why there are none: once there is one, it may be used.
  @Test func noColourCanBeReadOnBoth() throws {
    #expect(try contrasts().allSatisfy { $0 < 4.5 })
  }
}
