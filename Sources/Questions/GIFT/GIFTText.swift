import YAML

/// A stretch of GIFT with its escapes resolved: each character is either literal, or may be one of the
/// marks that give a question its shape.
struct GIFTText {
  struct Mark {
    let scalar: Unicode.Scalar
    /// Whether it was escaped, so that it has no meaning but itself.
    let isLiteral: Bool
    let position: SourcePosition
  }

  private(set) var marks: ArraySlice<Mark>

  init(_ marks: ArraySlice<Mark>) { self.marks = marks }

  /// The lines of a block; comments among them are blank already.
  init(_ lines: [(number: Int, text: String)]) {
    var marks: [Mark] = []
    for (number, text) in lines {
      if !marks.isEmpty { marks.append(Self.lineBreak(at: number)) }
      var column = 0
      var isEscape = false
      for scalar in text.unicodeScalars {
        column += 1
        let position = SourcePosition(line: number, column: column)
        if isEscape {
          isEscape = false
          if scalar == "n" {
            marks.append(Mark(scalar: "\n", isLiteral: true, position: position))
            continue
          }
          if !Self.escapable.contains(scalar) {
            marks.append(Mark(scalar: "\\", isLiteral: true, position: position))
          }
          marks.append(
            Mark(scalar: scalar, isLiteral: Self.escapable.contains(scalar), position: position))
        } else if scalar == "\\" {
          isEscape = true
        } else {
          marks.append(Mark(scalar: scalar, isLiteral: false, position: position))
        }
      }
      if isEscape {
        let position = SourcePosition(line: number, column: column)
        marks.append(Mark(scalar: "\\", isLiteral: true, position: position))
      }
    }
    self.marks = marks[...]
  }

  /// A break between lines of the file, which is a blank; `\n` stands for one that is shown.
  private static func lineBreak(at line: Int) -> Mark {
    Mark(scalar: "\n", isLiteral: false, position: SourcePosition(line: line, column: 1))
  }

  private static let escapable: Set<Unicode.Scalar> = [":", "#", "=", "{", "}", "~", "\\"]

  var isBlank: Bool { marks.allSatisfy { $0.scalar.properties.isWhitespace } }

  /// The place of the first character that is not a blank.
  var start: SourcePosition? {
    marks.first { !$0.scalar.properties.isWhitespace }?.position
  }

  /// The text for people: breaks between lines are blanks.
  var string: String {
    var scalars = String.UnicodeScalarView()
    var rest = marks
    while let mark = rest.popFirst() {
      guard mark.scalar == "\n", !mark.isLiteral else {
        scalars.append(mark.scalar)
        continue
      }
      while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
      rest = rest.drop { !$0.isLiteral && [" ", "\t", "\n"].contains($0.scalar) }
      if !scalars.isEmpty, !rest.isEmpty { scalars.append(" ") }
    }
    return PlainText.trimmed(String(scalars))
  }

  /// Where a mark that is not escaped stands.
  func index(of scalar: Unicode.Scalar) -> Int? {
    marks.firstIndex { $0.scalar == scalar && !$0.isLiteral }
  }

  /// Where a sequence of marks that are not escaped starts.
  func index(of sequence: String, last: Bool = false) -> Int? {
    let scalars = Array(sequence.unicodeScalars)
    guard marks.count >= scalars.count, let first = scalars.first else { return nil }
    let starts = marks.startIndex...(marks.endIndex - scalars.count)
    let isStart = { (index: Int) in
      marks[index].scalar == first
        && scalars.indices.allSatisfy {
          marks[index + $0].scalar == scalars[$0] && !marks[index + $0].isLiteral
        }
    }
    return last ? starts.last(where: isStart) : starts.first(where: isStart)
  }

  func before(_ index: Int) -> GIFTText { GIFTText(marks[..<index]) }

  func after(_ index: Int, skipping count: Int = 1) -> GIFTText {
    GIFTText(marks[(index + count)...])
  }

  /// Without blanks at its start.
  var withoutLead: GIFTText { GIFTText(marks.drop { $0.scalar.properties.isWhitespace }) }

  func hasPrefix(_ sequence: String) -> Bool { index(of: sequence) == marks.startIndex }
}
