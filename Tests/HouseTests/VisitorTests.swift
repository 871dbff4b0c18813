import Messages
import Testing
import TextProtocol

@testable import House

@Suite struct VisitorTests {
  private final class Client: Connection {
    let id = 1
    func send(_ message: Message) {}
    func setMode(_ mode: Mode) {}
    func conceal(_ isSecret: Bool) {}
    func close() {}
  }

  /// While nothing can be saved, lines go on before what was asked for them is answered.
  @Test func eachAnswerGoesToItsOwnQuestion() {
    let visitor = Visitor(Client())
    var answered: [String] = []
    let first = visitor.wait { _ in answered.append("first") }
    let second = visitor.wait { _ in answered.append("second") }
    #expect(visitor.isWaiting)
    visitor.pending.removeValue(forKey: second)?(nil)
    visitor.pending.removeValue(forKey: first)?(nil)
    visitor.pending.removeValue(forKey: first)?(nil)
    #expect(answered == ["second", "first"])
  }

  @Test func eachWaitEndsOnce() {
    let visitor = Visitor(Client())
    let (first, second) = (visitor.wait(), visitor.wait())
    #expect(!visitor.goOn(after: first))
    // The same one again does not end the other.
    #expect(!visitor.goOn(after: first))
    #expect(visitor.isWaiting)
    #expect(visitor.goOn(after: second))
    let third = visitor.wait()
    #expect(visitor.stopWaiting())
    #expect(!visitor.stopWaiting())
    _ = visitor.wait()
    #expect(!visitor.goOn(after: third))
    #expect(visitor.isWaiting)
  }
}
