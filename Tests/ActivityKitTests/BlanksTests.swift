import Foundation
import Testing

@testable import ActivityKit

@Suite struct BlanksTests {
  @Test(arguments: [
    "", " ", "a", " a b ", "\t a\t", "\u{3000}help\u{A0}", "\u{200B}é\u{2009}", "\n a \n",
    "\u{301}a ", "👩‍👩‍👧 ", "?  ",
  ])
  func whatFoundationTrimsIsTrimmed(text: String) {
    #expect(text.withoutBlanksAround == text.trimmingCharacters(in: .whitespaces))
  }
}
