import ActivityKit
import Foundation
import Testing

@testable import Messages
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
            + #""privacy":"named","again":false,"yours":true}"#
        ])
  }

  @Test func aWholeNumberHasNoDecimals() {
    func bounds(_ range: ClosedRange<Double>) -> String {
      Renderer(.json).lines(
        .prompt(OpenPrompt(id: 1, kind: .number, text: "How many?", range: range, seconds: 9)))[0]
    }
    #expect(bounds(1...5).contains(#","min":1,"max":5,"#))
    #expect(bounds(-0.5...1e6).contains(#","min":-0.5,"max":1000000,"#))
  }

  /// All of the choices can only be asked for in an order.
  @Test func anOrderIsAKindOfItsOwn() {
    func kind(_ pick: ClosedRange<Int>) -> OpenPrompt.Kind {
      OpenPrompt(id: 1, Prompt(.choice("Which?", ["a b", "c d"], pick: pick)), seconds: 9).kind
    }
    #expect(kind(1...1) == .choice && kind(1...2) == .several && kind(2...2) == .order)
  }

  @Test func aPromptTellsWhetherItIsOnesOwn() {
    func line(asked: Int?) -> String {
      Renderer(.json).lines(
        .prompt(OpenPrompt(id: 1, kind: .ready, text: "Sit.", seconds: 9, asked: asked)))[0]
    }
    #expect(line(asked: nil).contains(#""yours":true"#))
    #expect(line(asked: 0).contains(#""yours":false"#))
  }

  @Test func anErrorNamesItsPrompt() {
    let line = Renderer(.json).lines(.error(.tooLateAnswer, prompt: 7))[0]
    #expect(line.hasPrefix(#"{"type":"error","code":"too_late","prompt":7,"text":""#))
    #expect(!Renderer(.json).lines(.error(.notSaved))[0].contains("prompt"))
  }

  @Test func aResultIsForProgramsAlone() {
    func lines(_ right: Bool?) -> [String] {
      Renderer(.json).lines(.result(prompt: 7, solution: ["Moon", "Mars"], right: right))
    }
    #expect(
      lines(false) == [#"{"type":"result","prompt":7,"solution":["Moon","Mars"],"right":false}"#])
    #expect(lines(nil) == [#"{"type":"result","prompt":7,"solution":["Moon","Mars"]}"#])
    #expect(Renderer(.plain()).lines(.result(prompt: 7, solution: ["Lima"])).isEmpty)
  }

  @Test func aPhaseIsForProgramsAndABellForWhoeverIsSentIt() {
    func phase(rings: Bool) -> Message {
      .phase(
        Display.Phase(
          "Breathe in", for: .milliseconds(5_500), step: "Round 3 of 8", rings: rings))
    }
    #expect(
      Renderer(.json).lines(phase(rings: false)) == [
        #"{"type":"phase","label":"Breathe in","seconds":5.5,"step":"Round 3 of 8","bell":false}"#
      ])
    #expect(Renderer(.plain()).bytes(phase(rings: false)).isEmpty)
    #expect(Renderer(.plain()).bytes(phase(rings: true)) == [0x07])
    #expect(Renderer(.speech()).bytes(phase(rings: true)) == [0x07])
  }

  @Test func aPhaseIsCalledTheSameInEveryLanguage() {
    let phase = Message.phase(
      Display.Phase(.sentence("modules.mindfulness.phase.in", []), for: .seconds(4)))
    let spanish = Style(mode: .json, columns: nil, Language("es") ?? .english)
    #expect(
      Renderer(spanish).lines(phase) == [
        #"{"type":"phase","label":"Inspira","name":"in","seconds":4,"bell":false}"#
      ])
  }

  @Test func onlyProgramsReadWhatTheyHaveSaid() {
    let said = Message.said(text: "hello", room: .breakout)
    #expect(
      Renderer(.json).lines(said) == [#"{"type":"said","text":"hello","room":"breakout"}"#])
    #expect(Renderer(.plain(width: 78)).lines(said).isEmpty)
  }

  private func args(_ message: Message, in language: Language = .english) throws -> String? {
    let style = Style(mode: .json, columns: nil, language)
    let line = try #require(Renderer(style).lines(message).first)
    return line.range(of: #","args":"#).map { String(line[$0.upperBound...].dropLast()) }
  }

  /// Every argument of every sentence is a field by its name.
  @Test func everyArgumentIsAField() throws {
    for key in SentenceKey.allCases
    where !key.isMadeOfOthers && key != .plainVerbatim {
      let sentence = Sentence(key, key.parameters.map { Self.argument(of: $0.kind) })
      let text = try args(.notice(Notice(.hint, sentence))) ?? "{}"
      let fields = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(Set(try #require(fields).keys) == Set(key.parameters.map(\.name)), "\(key.rawValue)")
    }
  }

  @Test func ofSentencesInARowTheFieldsAreThoseOfAll() throws {
    let notice: Notice = .whereaboutsInEvent(
      event: "Quiz",
      parts: .whereaboutsNext(
        rest: .whereaboutsActivity(number: 2, activities: 4, activity: "Trivia"),
        next: .whereaboutsLedBy(leads: ["rosa"])))
    #expect(
      try args(.notice(notice))
        == #"{"event":"Quiz","number":2,"activities":4,"activity":"Trivia","leads":["rosa"]}"#)
  }

  private static func argument(of kind: String) -> Sentence.Argument {
    switch kind {
    case "number", "count": .number(3)
    case "duration": .seconds(300)
    case "names", "either": .names(["ana", "ben"])
    case "sentence", "then": .sentence(.languagesItself)
    default: .text("ana")
    }
  }

  @Test func argumentsAreTextsNumbersAndLists() throws {
    let muted: Notice = .moderatedMutedFor(name: "rosa", subject: "ben", time: .seconds(300))
    #expect(try args(.notice(muted)) == #"{"name":"rosa","subject":"ben","time":300}"#)
    let languages: Notice = .languageIs(language: "English", languages: ["English", "español"])
    #expect(
      try args(.notice(languages))
        == #"{"language":"English","languages":["English","español"]}"#)
    #expect(try args(.notice(.hintSeated)) == nil)
  }

  /// Whatever the words make of it: "another minute".
  @Test func aTimeIsInSeconds() throws {
    for seconds in [1, 60, 90, 3_600] {
      let time: Sentence = .another(.seconds(seconds))
      #expect(try args(.error(.mutedLineFor(time: time))) == #"{"time":\#(seconds)}"#)
      let standing: Sentence = .promptsTimePaused(time: time)
      #expect(try args(.notice(.othersAnswer(time: standing))) == #"{"time":\#(seconds)}"#)
    }
  }

  @Test func aSentenceInAnotherIsItsText() throws {
    let spanish = try #require(Language("es"))
    let refusal: Refusal = .missingArgumentIsMissing(what: .argumentsName, usage: "/tell")
    #expect(try args(.error(refusal), in: spanish) == #"{"what":"el nombre","usage":"/tell"}"#)
    #expect(try args(.notice(.hintEventOver())) == nil)
  }

  @Test func sentencesInARowAreAboutAllThatTheirPartsAre() throws {
    let row: Sentence = .listsFollowing(
      rest: .adviceJoinsAnew(event: "Quiz"), next: .countsPeople(count: 3))
    #expect(try args(.notice(Notice(.hint, row))) == #"{"event":"Quiz","count":3}"#)
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
