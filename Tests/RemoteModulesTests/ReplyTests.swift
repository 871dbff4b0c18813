import ActivityKit
import RemoteModules
import Testing

/// What a module may send, and what is said about what it may not.
@Suite struct ReplyTests {
  static let request = ModuleRequest(
    number: 4, kind: .cue(""), elapsed: .zero, seed: 1,
    view: ModuleRequest.View(people: [], everyone: []))
  static let answered = ModuleRequest(
    number: 4,
    kind: .answered(Answer(id: 1, person: nil, value: .ready, after: .zero), asked: 1),
    elapsed: .zero, seed: 1, view: nil)

  private func read(
    _ rest: String, to request: ModuleRequest = Self.request
  ) -> Result<ModuleDeed, any Error> {
    let line = #"{"type":"reply","request":4,\#(rest)}"#
    return Result { try ModuleLineReader.readReply(Array(line.utf8), to: request) }
  }

  private func then(_ then: String) -> ModuleNext? {
    try? read(#""then":{\#(then)}"#).get().next
  }

  @Test func whatFollows() {
    #expect(then(#""go":"x""#) == .go("x"))
    #expect(then(#""wait":2.5"#) == .wait(.milliseconds(2_500), then: ""))
    #expect(then(#""wait":0,"cue":"x""#) == .wait(.zero, then: "x"))
    #expect(then(#""finish":true"#) == .finish)
    #expect(
      then(#""floor":3,"time":20,"cue":"x""#) == .floor(Person.ID(3), for: .seconds(20), then: "x"))
    #expect(
      then(#""group":2,"about":["a"],"time":20"#)
        == .group(size: 2, about: ["a"], for: .seconds(20), then: ""))
    #expect(
      then(#""split":[[2,3],[4]],"time":20"#)
        == .split(
          [[2, 3].map { Person.ID($0) }, [Person.ID(4)]], about: [], for: .seconds(20), then: ""))
  }

  @Test func severalQuestionsAndThoseToGroups() {
    let asks = #"[{"ask":"Q?","of":[2]},{"ask":"P?","ready":true,"early":false}]"#
    #expect(
      then(#""asks":\#(asks),"closing":"each","time":9"#)
        == .asks(
          [
            Prompt(.text("Q?"), audience: .only([Person.ID(2)])),
            Prompt(.ready("P?"), closesEarly: false),
          ], closing: .each, each: false, for: .seconds(9), then: ""))
    #expect(
      then(#""group":2,"asking":{"ask":"Q?"},"answered_by":"scribe","time":9"#)
        == .group(
          size: 2, about: [], asking: GroupQuestion(.text("Q?"), answeredBy: .scribe),
          for: .seconds(9), then: ""))
  }

  @Test func names() throws {
    let deed = try read(#""then":{"wait":4},"step":"Round 1 of 4","skip":"end""#).get()
    #expect(deed.step == "Round 1 of 4" && deed.skip == "end")
    #expect(try read(#""then":{"wait":4},"step":"Round 1 of 4""#).get().skip == nil)
    #expect((try? read(#""then":{"wait":4},"skip":"end""#).get()) == nil)
    let long = String(repeating: "x", count: 201)
    #expect((try? read(#""then":{"wait":4},"step":"\#(long)""#).get()) == nil)
  }

  @Test func questions() {
    func asked(_ question: String) -> Prompt? {
      guard case .ask(let prompt, _, _, _) = then(#""ask":"Q?","time":9\#(question)"#) else {
        return nil
      }
      return prompt
    }
    #expect(asked("") == Prompt(.text("Q?")))
    #expect(
      asked(#","max_length":9,"words":6,"privacy":"anonymous""#)
        == Prompt(.text("Q?", maxLength: 9, words: 6), privacy: .anonymous))
    #expect(
      asked(#","syllables":[5,7,5],"hold":true"#)
        == Prompt(.text("Q?", form: .syllables([5, 7, 5])), isHeld: true))
    #expect(asked(#","initials":"SEA""#) == Prompt(.text("Q?", form: .initials("SEA"))))
    #expect(
      asked(#","words_of":"The tide.""#) == Prompt(.text("Q?", form: .words(of: "The tide."))))
    for wrong in [
      #","syllables":[5,7,5],"initials":"SEA""#, #","syllables":[]"#, #","syllables":[0]"#,
      #","hold":true,"privacy":"nobody""#, #","hold":true,"ready":true"#,
    ] {
      #expect(asked(wrong) == nil, "\(wrong)")
    }
    #expect(asked(#","choices":["a","b"]"#) == Prompt(.choice("Q?", ["a", "b"])))
    #expect(
      asked(#","choices":["a","b"],"pick":[1,2],"from":[7,8]"#)
        == Prompt(.choice("Q?", ["a", "b"], pick: 1...2, from: [7, 8])))
    #expect(
      asked(#","choices":["a","b"],"from":[null,8]"#)
        == Prompt(.choice("Q?", ["a", "b"], from: [0, 8])))
    #expect(
      asked(#","choices":["a","b"],"pick":2"#) == Prompt(.choice("Q?", ["a", "b"], pick: 2...2)))
    #expect(asked(#","min":1,"max":10"#) == Prompt(.number("Q?", in: 1...10)))
    #expect(
      asked(#","ready":true,"of":[2],"may_change":false"#)
        == Prompt(.ready("Q?"), audience: .only([Person.ID(2)]), mayChange: false))
    #expect(
      asked(#","but":[2,3]"#)
        == Prompt(.text("Q?"), audience: .everyoneBut([Person.ID(2), Person.ID(3)])))
    #expect(asked(#","but":[]"#) == Prompt(.text("Q?")))
    #expect(asked(#","but":[2],"of":[3]"#) == nil)
    #expect(
      then(#""ask":"Q?","time":9,"each":true"#)
        == .ask(Prompt(.text("Q?")), each: true, for: .seconds(9), then: ""))
  }

  @Test func whatIsDone() throws {
    let deed = try read(
      #"""
      "do":[{"say":"one\ntwo"},{"tell":[2,3],"text":"a"},{"tell":2,"text":"b"},{"scores":true},
      {"tally":"T","counts":[{"label":"x","count":2,"marked":true},{"label":"y","count":0}]},
      {"list":"L","items":["x"],"numbered":true},{"award":0,"to":2,"for":"x"},
      {"result":["Moon",{"en":"Mars","es":"Marte"}],"right":[2]},
      {"board":["1 2",{"en":"3 4","es":"3 y 4"},""],"spoken":"One to four."},
      {"board":[],"to":2}],
      "then":{"finish":true},"state":"s"
      """#.split(separator: "\n").joined()
    ).get()
    #expect(
      deed.effects == [
        .say("one"), .say("two"), .tell([Person.ID(2), Person.ID(3)], "a"),
        .tell([Person.ID(2)], "b"), .show(.scores),
        .show(
          .tally(title: "T", [.init("x", 2, marked: true, remark: .commonMarked), .init("y", 0)])),
        .show(.list(title: "L", ["x"], numbered: true)),
        .award(points: 0, to: Person.ID(2), reason: "x"),
        .result(
          solution: ["Moon", Text(translations: ["en": "Mars", "es": "Marte"])],
          right: [Person.ID(2)]),
        .board(
          Board(
            ["1 2", Text(translations: ["en": "3 4", "es": "3 y 4"]), ""], spoken: "One to four."),
          for: .everyone),
        .board(.none, for: .only([Person.ID(2)])),
      ])
    #expect(deed.state == "s")
  }

  @Test func everyTextMayBeInSeveralLanguages() throws {
    let deed = try read(
      #"""
      "do":[{"say":{"en":"one\ntwo","es":"uno\u0007\ndos"}},{"tell":2,"text":{"en":"a","es":"b"}},
      {"tally":{"en":"T","es":"U"},"counts":[{"label":{"en":"x","es":"y"},"count":2}]},
      {"list":"L","items":["x",{"en":"z","pt-br":"w"}]},{"award":1,"to":2,"for":{"en":"x","es":"y"}}],
      "then":{"ask":{"en":"Q?","es":"¿Q?"},"choices":["a",{"en":"b","es":"c"}],"time":9},
      "step":{"en":"S","es":"P"}
      """#.split(separator: "\n").joined()
    ).get()
    #expect(
      deed.effects == [
        .say(Text(translations: ["en": "one\ntwo", "es": "uno\ndos"])),
        .tell([Person.ID(2)], Text(translations: ["en": "a", "es": "b"])),
        .show(
          .tally(
            title: Text(translations: ["en": "T", "es": "U"]),
            [.init(Text(translations: ["en": "x", "es": "y"]), 2)])),
        .show(
          .list(
            title: "L", ["x", Text(translations: ["en": "z", "pt-br": "w"])], numbered: false)),
        .award(
          points: 1, to: Person.ID(2), reason: Text(translations: ["en": "x", "es": "y"])),
      ])
    #expect(
      deed.next
        == .ask(
          Prompt(
            .choice(
              Text(translations: ["en": "Q?", "es": "¿Q?"]),
              ["a", Text(translations: ["en": "b", "es": "c"])])), each: false, for: .seconds(9),
          then: ""))
    #expect(deed.step == Text(translations: ["en": "S", "es": "P"]))
  }

  @Test func everyLanguageCountsAgainstTheBounds() {
    let long = String(repeating: "x", count: 1_900)
    let many = Array(repeating: #"{"say":{"en":"\#(long)","es":"\#(long)"}}"#, count: 20)
    #expect(throws: ModuleNonsense.self) {
      try read(#""do":[\#(many.joined(separator: ","))],"then":{"go":"x"}"#).get()
    }
    #expect(throws: Never.self) {
      try read(#""do":[\#(many.prefix(15).joined(separator: ","))],"then":{"go":"x"}"#).get()
    }
  }

  /// A module is no way around what holds for people's own words.
  @Test func textsAreMadeSafeToShow() throws {
    let deed = try read(
      #""do":[{"say":"a\u001b[31mb\u202ec"}],"then":{"go":"x"}"#
    ).get()
    #expect(deed.effects == [.say("abc")])
    #expect(
      then(#""ask":"Q\u0007?","choices":["a\u001b[1m","b"],"time":9"#)
        == .ask(Prompt(.choice("Q?", ["a", "b"])), each: false, for: .seconds(9), then: ""))
  }

  /// Only what the house has words for, and a place that can be nothing else.
  @Test(arguments: [
    (#""because":"error","at":"main.py:12""#, "it failed at main.py:12"),
    (#""because":"error","at":"parts/deal.pl:7""#, "it failed at parts/deal.pl:7"),
    (#""because":"error""#, "it failed"),
    (#""because":"error","at":"ana said: no""#, "it failed"),
    (
      #""because":"another way","at":"main.py:3""#,
      "after a restart it took another way than before it, at main.py:3"
    ),
    (#""because":"ana said no""#, "it sent something else than a reply"),
  ]) func aFault(_ rest: String, _ why: String) {
    let line = #"{"type":"fault","request":4,\#(rest)}"#
    do {
      _ = try ModuleLineReader.readReply(Array(line.utf8), to: Self.request)
      Issue.record("taken: \(rest)")
    } catch {
      #expect("\(error)" == why || why == "it sent something else than a reply")
    }
  }

  @Test func aReplyToAnAnswerNeedsNoThen() throws {
    #expect(try read(#""do":[]"#, to: Self.answered).get() == ModuleDeed(next: nil))
  }

  @Test(arguments: [
    (#""then":{"go":"x","wait":1}"#, "in its line, 'then' does not have one verb"),
    (#""then":{}"#, "in its line, 'then' does not have one verb"),
    (
      #""then":{"wait":-1}"#,
      "in its line, 'then.wait' does not fit there: it takes 0 to 86400 seconds"
    ),
    (#""then":{"wait":"4s"}"#, "in its line, 'then.wait' is of the wrong kind"),
    (#""then":{"ask":"Q?"}"#, "in its line, 'then' has no 'time'"),
    (
      #""then":{"ask":"Q?","time":0}"#,
      "in its line, 'then.time' does not fit there: it takes 1 to 86400 seconds"
    ),
    (
      #""then":{"ask":"Q?","time":9,"choices":["a"]}"#,
      "in its line, 'then.choices' does not fit there: it takes 2 to 500, and these are 1"
    ),
    (
      #""then":{"ask":"Q?","time":9,"choices":["a","b"],"words":3}"#,
      "in its line, 'then.ask' mixes kinds of answers"
    ),
    (
      #""then":{"ask":"Q?","time":9,"privacy":"secret"}"#,
      "in its line, 'then.privacy' does not fit there: it takes one of named, anonymous, facilitator, "
        + "nobody"
    ),
    (
      #""then":{"split":[[2],[2]],"time":9}"#,
      "in its line, 'then.split' does not fit there: it takes numbers of people, each of them once"
    ),
    (
      #""then":{"group":2,"asking":{"ask":"Q?","lines":3},"time":9}"#,
      "in its line, 'then.asking.lines' does not fit there"
    ),
    (#""then":{"finish":true,"cue":"x"}"#, "in its line, 'then.cue' does not fit there"),
    (
      #""then":{"finish":false}"#,
      "in its line, 'then.finish' does not fit there: it takes true"
    ),
    (
      #""then":{"ask":"Q?","time":9,"choices":["a","b"],"pick":3}"#,
      "in its line, 'then.pick' does not fit there: it takes a number from 1 to 2, as there are "
        + "choices, or the least and the most"
    ),
    (#""then":{"wait":1,"hello ana":2}"#, "in its line, 'then' has a key that is not known"),
    (#""do":[{"say":1}],"then":{"go":"x"}"#, "in its line, 'do[0].say' is of the wrong kind"),
    (
      #""do":[{"say":{"hello ana":2}}],"then":{"go":"x"}"#,
      "in its line, 'do[0].say' is of the wrong kind"
    ),
    (
      #""do":[{"say":{"en":"x","hello ana":"y"}}],"then":{"go":"x"}"#,
      "in its line, 'do[0].say' takes a text, or one for each of up to 50 languages by their tags, "
        + "such as 'en' and 'pt-br'"
    ),
    (
      #""do":[{"award":9000000,"to":1,"for":"x"}],"then":{"go":"x"}"#,
      "in its line, 'do[0].award' does not fit there: it takes 0 to 1000000"
    ),
    (#""do":[{"tell":2}],"then":{"go":"x"}"#, "in its line, 'do[0]' has no 'text'"),
    (#""do":[{"board":["x"]}],"then":{"go":"x"}"#, "in its line, 'do[0]' has no 'spoken'"),
    (
      #""do":[{"board":[],"spoken":"x"}],"then":{"go":"x"}"#,
      "in its line, 'do[0].spoken' does not fit there"
    ),
    (
      #""hears":["ana"],"then":{"go":"x"}"#,
      "in its line, 'hears' does not fit there: it takes some of joined, left, skipped, extended"
    ),
    (#""do":[]"#, "its reply has no 'then', so there was nothing to do next"),
    (#""ana":1,"then":{"go":"x"}"#, "its line has a key that is not known"),
  ])
  func whatDoesNotFitIsSaidWithoutQuotingIt(_ rest: String, _ why: String) {
    guard case .failure(let nonsense) = read(rest) else {
      Issue.record("taken: \(rest)")
      return
    }
    #expect("\(nonsense)" == why)
  }

  @Test func thereIsNoMoreThanFits() {
    let many = Array(repeating: #"{"say":"x"}"#, count: 501).joined(separator: ",")
    #expect(throws: ModuleNonsense.self) { try read(#""do":[\#(many)],"then":{"go":"x"}"#).get() }
    let long = String(repeating: "x", count: 2_001)
    #expect(throws: ModuleNonsense.self) {
      try read(#""do":[{"say":"\#(long)"}],"then":{"go":"x"}"#).get()
    }
    let large = String(repeating: "x", count: ModuleLimits.state + 1)
    let why = "its state has 257 KiB, and at most 256 are kept: a loop that never ends?"
    switch read(#""then":{"go":"x"},"state":"\#(large)""#) {
    case .success: Issue.record("it was taken")
    case .failure(let nonsense): #expect("\(nonsense)" == why)
    }
    let full = String(repeating: "x", count: ModuleLimits.state)
    #expect(throws: Never.self) { try read(#""then":{"go":"x"},"state":"\#(full)""#).get() }
  }

  @Test(arguments: [
    "", "null", "[]", "7", "{", "{}", #"{"type":"reply"}"#, #"{"type":"ready"}"#,
    #"{"type":"reply","request":5,"then":{"go":"x"}}"#,
    #"{"type":"reply","request":"4","then":{"go":"x"}}"#, "\u{FFFD}",
  ])
  func otherLinesAreNonsense(_ line: String) {
    #expect(throws: ModuleNonsense.self) {
      try ModuleLineReader.readReply(Array(line.utf8), to: Self.request)
    }
  }

  @Test func bytesThatAreNoTextAreNonsense() {
    #expect(throws: ModuleNonsense.self) {
      try ModuleLineReader.readReply([0x22, 0xFF, 0xFE, 0x22], to: Self.request)
    }
  }

  @Test func theGreetingIsAnswered() {
    func ready(_ line: String) throws { try ModuleLineReader.readReady(Array(line.utf8)) }
    #expect(throws: Never.self) { try ready(#"{"type":"ready"}"#) }
    #expect(throws: Never.self) { try ready(#"{"type":"ready","protocol":1}"#) }
    #expect(throws: ModuleNonsense.self) { try ready(#"{"type":"ready","protocol":2}"#) }
    #expect(throws: ModuleNonsense.self) { try ready(#"{"type":"hello"}"#) }
  }
}
