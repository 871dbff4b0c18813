import ActivityKit
import Foundation
import Messages
import Testing

@testable import TextProtocol

@Suite struct JSONTests {
  @Test func aMessageIsOneObjectOnOneLineWithItsTypeFirst() throws {
    for message in Samples.all {
      let lines = Renderer(.json).lines(message)
      #expect(lines.count == 1)
      #expect(lines[0].hasPrefix("{\"type\":\"\(message.kind.rawValue)\""))
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
      #expect(object["type"] as? String == message.kind.rawValue)
    }
  }

  @Test func aPrompt() {
    #expect(
      Renderer(.json).lines(
        .prompt(
          OpenPrompt(
            id: 7, kind: .choice, text: "Capital of Peru?", choices: ["Quito", "Lima"], seconds: 20)
        ))
        == [
          #"{"type":"prompt","id":7,"kind":"choice","text":"Capital of Peru?","#
            + #""choices":["Quito","Lima"],"marks":["A","B"],"pick_min":1,"pick_max":1,"seconds":20,"#
            + #""privacy":"named","again":false}"#
        ])
  }

  @Test func nastyTextComesThrough() throws {
    let messages: [Message] = [
      Nasty.chat, .pong(token: Nasty.text), .error(code: .noPrompt, text: Nasty.text),
      .list(title: Text(Nasty.text), items: [Text(Nasty.text), ""], numbered: false),
      .breakout(people: [Nasty.text], seconds: 1),
      .events([
        EventRow(
          number: 1, slug: Nasty.text, title: Nasty.text, about: Nasty.text, people: 0, state: .over
        )
      ]),
    ]
    for message in messages {
      let bytes = Renderer(.json).bytes(message)
      #expect(bytes.suffix(2) == [13, 10])
      #expect(!bytes.dropLast(2).contains { $0 < 0x20 || $0 == 0x7F })
      let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      if case .chat = message { #expect(object?["text"] as? String == Nasty.text) }
    }
  }

  @Test func randomTextComesThrough() throws {
    var random = Seeded(2)
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
        Unicode.Scalar(
          UInt32.random(in: 0...(Bool.random(using: &random) ? 0xFF : 0x10FFFF), using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let bytes = Renderer(.json).bytes(.pong(token: text))
      let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      let token = try #require(object?["token"] as? String)
      #expect(Array(token.unicodeScalars) == scalars)
    }
  }
}
