import Testing

@testable import parlor

/// Against what another encoder makes of the same texts with the same mask.
@Suite struct QRCodeTests {
  private static let short = """
    #######..#.##.#######
    #.....#..###..#.....#
    #.###.#.##.##.#.###.#
    #.###.#..#.#..#.###.#
    #.###.#...#.#.#.###.#
    #.....#.....#.#.....#
    #######.#.#.#.#######
    ........##.##........
    ###.########.##...#..
    ..####.###...#.##...#
    #.#...##.#..#####.###
    .....#..##...#..#..#.
    .##...#..#..#..#.#...
    ........#.##..###..##
    #######.#.##....#.###
    #.....#.#####...#...#
    #.###.#.##.#...#.#...
    #.###.#..###.#.###.#.
    #.###.#.##..#...#.#.#
    #.....#.##..##.###.#.
    #######.#..#.....#.##
    """

  private static let link = """
    #######..#..#.##..#######
    #.....#...####.#..#.....#
    #.###.#.###.#...#.#.###.#
    #.###.#..###..#.#.#.###.#
    #.###.#...#..###..#.###.#
    #.....#..#...####.#.....#
    #######.#.#.#.#.#.#######
    ........###.#####........
    ###.#####.####..###...#..
    ..##.#..#.##.##.###.....#
    ...####.##....#.#.#.#.###
    #.#.##..#...##..#..#...#.
    ####.####..###.#####.#.##
    ..#.#.............#..#..#
    #.###.#.###.....#.##..###
    .##.##.#....##...##.#..#.
    #.###.##.##.##..######...
    ........##..##..#...##.##
    #######.##..#..##.#.##.##
    #.....#.#.#..##.#...##..#
    #.###.#.#....##.######...
    #.###.#.....#...#..####..
    #.###.#.###..#.#....#...#
    #.....#.#.#.##.##.#.##.#.
    #######.##.###.##.##...##
    """

  @Test(arguments: [("http://a.b/", short), ("https://parlor.example.org/", link)])
  func itIsTheCodeThatOthersMake(_ text: String, _ wanted: String) throws {
    let code = try #require(QRCode(text))
    let rows = (0..<code.size).map { y in
      String((0..<code.size).map { code[$0, y] ? Character("#") : "." })
    }
    #expect(rows.joined(separator: "\n") == wanted)
  }

  @Test func aTextThatIsTooLongIsNone() {
    #expect(QRCode(String(repeating: "a", count: 106))?.size == 37)
    #expect(QRCode(String(repeating: "a", count: 107)) == nil)
  }

  @Test func itIsBlackOnWhiteWithAMargin() throws {
    let code = try #require(QRCode("http://a.b/"))
    let lines = code.terminalLines
    #expect(lines.count == 15 && lines.allSatisfy { $0.hasPrefix("\u{1B}[30;107m") })
    #expect(lines[0].dropFirst(9).dropLast(4) == String(repeating: " ", count: code.columns)[...])
    #expect(lines[2].dropFirst(9).dropLast(4).hasPrefix("    █▀▀▀▀▀█"))
  }
}
