import Testing

@testable import EventPlan

@Suite struct NotifyKeyTests {
  private func text(_ value: String) -> String {
    "house: { name: Test, notify: \(value) }\nevents: { evening: { agenda: [silent-walk: {}] } }\n"
  }

  @Test func aProgramAndItsArguments() throws {
    #expect(try plan(text("[notify/ntfy, topics.txt]")).notify == ["notify/ntfy", "topics.txt"])
    #expect(try plan(house(agenda: "[silent-walk: {}]")).notify == [])
  }

  @Test(arguments: ["notify/ntfy", "[]", "[ntfy]", "[{ a: b }]", "[./ntfy, [a]]"])
  func whatIsNoProgramIsRefused(_ value: String) {
    let messages = messages(text(value))
    #expect(messages.count == 1)
    #expect(messages.first?.contains("'notify' takes the path of a program") == true)
  }
}
