import ActivityKit
import EventRuntime
import Foundation
import Testing

@testable import Records

/// What is put together by hand is what the decoder of the journal reads.
@Suite struct InputTextTests {
  private static let values: [Answer.Value] = [
    .choice([]), .choice([3]), .choice([0, 2, 11]), .ready, .number(-1.5), .number(1e300),
    .text(""), .text("something"), .text("Ünïcödé 🎉"), .text("a \"quote\" and a \\"),
    .text("two\nlines\ttab\u{1}"), .text("</b>\u{7F}\u{85}\u{2028}"),
  ]

  @Test(arguments: values, [nil, true, false])
  func answersAreReadAsTheyWereWritten(_ value: Answer.Value, _ isPart: Bool?) throws {
    let input = Input.answer(seat: 7, prompt: 12, value, isPart: isPart)
    let text = try input.json(by: JSONEncoder())
    #expect(try JSONDecoder().decode(Input.self, from: Data(text.utf8)) == input)
    #expect(
      try object(text) == object(String(decoding: JSONEncoder().encode(input), as: UTF8.self)))
  }

  private func object(_ text: String) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
  }
}
