import Foundation

extension String {
  /// Whether all of its normal forms are itself. Foundation takes long to find that out.
  package var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// Its normal form KC.
  package var compatible: String {
    isASCII ? self : precomposedStringWithCompatibilityMapping
  }
}
