import Dispatch
import NIOConcurrencyHelpers
import Testing
import TextProtocol

@testable import Server

@Suite struct StrangersTests {
  @Test func eachProtocolIsCountedUntilItIsAskedFor() {
    let strangers = Strangers()
    for (number, stranger) in ForeignProtocol.allCases.enumerated() {
      for _ in 0...number { strangers.note(stranger) }
    }
    let counts = strangers.take()
    for (number, stranger) in ForeignProtocol.allCases.enumerated() {
      #expect(counts[stranger] == number + 1)
    }
    #expect(strangers.take() == [:])
    strangers.note(.http)
    #expect(strangers.take() == [.http: 1])
  }

  /// Loops count them, and another thread asks meanwhile.
  @Test func noneIsLostOrCountedTwice() {
    let strangers = Strangers()
    let total = NIOLockedValueBox(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for step in 1...2_000 {
        strangers.note(.http)
        guard step % 100 == 0 else { continue }
        let count = strangers.take()[.http] ?? 0
        total.withLockedValue { $0 += count }
      }
    }
    let asked = total.withLockedValue { $0 }
    #expect(asked + (strangers.take()[.http] ?? 0) == 8_000)
  }
}
