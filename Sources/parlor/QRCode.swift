/// A short text as a QR code (ISO/IEC 18004): in bytes, of the versions 1 to 5 and the level L, whose codewords are one
/// block. It always has the first mask: every reader takes each.
struct QRCode {
  /// How many modules a side has.
  let size: Int
  private var isDark: [Bool]
  /// Whether a module is part of what every code has, and not of the data.
  private var isFixed: [Bool]

  /// By version: how many codewords there are for data, and how many for correction.
  private static let codewords = [(19, 7), (34, 10), (55, 15), (80, 20), (108, 26)]
  /// The format: level L, the first mask, with its correction.
  private static let format = 0x77C4

  /// nil for a text of more than 106 bytes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    // What stands around the bytes takes two.
    guard let index = Self.codewords.firstIndex(where: { bytes.count + 2 <= $0.0 }) else {
      return nil
    }
    let (count, correction) = Self.codewords[index]
    size = 21 + 4 * index
    isDark = Array(repeating: false, count: size * size)
    isFixed = isDark
    let data = Self.data(bytes, count)
    drawPatterns(hasAlignment: index > 0)
    draw(data + Self.remainder(of: data, correction))
  }

  subscript(x: Int, y: Int) -> Bool { isDark[y * size + x] }

  // MARK: Codewords

  /// The mode 4, the length in 8 bits, the bytes, four bits of nothing, and what fills up.
  private static func data(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    var nibbles: [UInt8] = [4]
    for byte in [UInt8(bytes.count)] + bytes { nibbles += [byte >> 4, byte & 15] }
    nibbles.append(0)
    var data = stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    while data.count < count { data.append((data.count - bytes.count) % 2 == 0 ? 0xEC : 0x11) }
    return data
  }

  /// Reed and Solomon: what is left of the data when it is divided by the generator of that degree.
  private static func remainder(of data: [UInt8], _ degree: Int) -> [UInt8] {
    var generator = Array(repeating: UInt8(0), count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        generator[index] =
          product(generator[index], root) ^ (index + 1 < degree ? generator[index + 1] : 0)
      }
      root = product(root, 2)
    }
    var rest = Array(repeating: UInt8(0), count: degree)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for index in 0..<degree { rest[index] ^= product(generator[index], factor) }
    }
    return rest
  }

  /// In the field of 256 elements modulo 0x11D.
  private static func product(_ x: UInt8, _ y: UInt8) -> UInt8 {
    var product = 0
    for bit in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7) * 0x11D
      product ^= Int(y >> UInt8(bit) & 1) * Int(x)
    }
    return UInt8(product)
  }

  // MARK: Modules

  private mutating func fix(_ x: Int, _ y: Int, _ dark: Bool) {
    isDark[y * size + x] = dark
    isFixed[y * size + x] = true
  }

  private mutating func drawPatterns(hasAlignment: Bool) {
    for index in 0..<size {
      fix(6, index, index % 2 == 0)
      fix(index, 6, index % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
      drawSquares(x, y, radius: 4, light: [2, 4])
    }
    if hasAlignment { drawSquares(size - 7, size - 7, radius: 2, light: [1]) }
    for bit in 0..<15 {
      let dark = Self.format >> bit & 1 == 1
      switch bit {
      case ..<6: fix(8, bit, dark)
      case 6, 7: fix(8, bit + 1, dark)
      case 8: fix(7, 8, dark)
      default: fix(14 - bit, 8, dark)
      }
      if bit < 8 { fix(size - 1 - bit, 8, dark) } else { fix(8, size - 15 + bit, dark) }
    }
    fix(8, size - 8, true)
  }

  /// Squares within one another.
  /// - Parameter light: how far from the middle those are that are not dark.
  private mutating func drawSquares(_ x: Int, _ y: Int, radius: Int, light: Set<Int>) {
    for dy in -radius...radius {
      for dx in -radius...radius where (0..<size).contains(x + dx) && (0..<size).contains(y + dy) {
        fix(x + dx, y + dy, !light.contains(max(abs(dx), abs(dy))))
      }
    }
  }

  /// In columns of two from the right, up and down in turn.
  private mutating func draw(_ codewords: [UInt8]) {
    var bit = 0
    var isUpward = true
    for right in stride(from: size - 1, to: 0, by: -2) {
      // The column of the timing pattern is none of them.
      let right = right <= 6 ? right - 1 : right
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !isFixed[y * size + x] {
          let dark = bit < codewords.count * 8 && codewords[bit / 8] >> (7 - bit % 8) & 1 == 1
          isDark[y * size + x] = dark != ((x + y) % 2 == 0)
          bit += 1
        }
      }
      isUpward.toggle()
    }
  }

  // MARK: On a terminal

  /// How many columns it takes, with the margin that readers want.
  var columns: Int { size + 8 }

  /// Black on white whatever the colours of the terminal are, two modules one below the other in a character.
  var terminalLines: [String] {
    stride(from: -4, to: size + 4, by: 2).map { y in
      let row = (-4..<size + 4).map { x -> Character in
        switch (isDarkOrMargin(x, y), isDarkOrMargin(x, y + 1)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      return "\u{1B}[30;107m\(String(row))\u{1B}[0m"
    }
  }

  private func isDarkOrMargin(_ x: Int, _ y: Int) -> Bool {
    (0..<size).contains(x) && (0..<size).contains(y) && self[x, y]
  }
}
