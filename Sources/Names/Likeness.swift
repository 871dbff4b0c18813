import ActivityKit
import Foundation

/// What a text looks and sounds like. Texts of one likeness can be taken for each other, in whatever
/// alphabet, case or dress their letters are.
///
/// This is the skeleton of UTS 39, section 4, with upper and lower case as one and without spaces,
/// hyphens, apostrophes and dots, which nobody hears.
public struct Likeness: Hashable, Sendable {
  /// Not for people to read.
  public let skeleton: String

  public init(of text: String) {
    var scalars = String.UnicodeScalarView()
    let parts = text.isASCII ? text : text.decomposedStringWithCompatibilityMapping
    for scalar in parts.unicodeScalars
    where !scalar.properties.isDefaultIgnorableCodePoint {
      Self.addLook(of: scalar, to: &scalars)
    }
    // What capitals look like is not what small letters do.
    var folded = String.UnicodeScalarView()
    for scalar in String(scalars).lowercased().unicodeScalars
    where !NameSpelling.isJoiner(scalar) && scalar != " " {
      Self.addLook(of: scalar, to: &folded)
    }
    skeleton = String(folded).lowercased()
  }

  /// What a character looks like.
  static func look(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    addLook(of: scalar, to: &scalars)
    return scalars
  }

  private static func addLook(of scalar: Unicode.Scalar, to scalars: inout String.UnicodeScalarView)
  {
    if let look = looks[scalar] { scalars.append(contentsOf: look) } else { scalars.append(scalar) }
  }

  private static let looks: [Unicode.Scalar: [Unicode.Scalar]] = {
    var looks: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    UnicodeTables.forEach(UnicodeTables.looks) { target, source in
      guard let source = UnicodeTables.scalar(source) else { return }
      looks[source] = target.split(separator: "+").compactMap(UnicodeTables.scalar)
    }
    return looks
  }()
}
