import ActivityKit
import Foundation
import Messages
import Testing
import Words

@testable import TextProtocol

/// What people read, at 78 columns.
@Suite struct RenderingTests {
  private func plain(_ message: Message, _ width: Int = 78) -> String {
    Renderer(.plain(width: width)).lines(message).joined(separator: "\n")
  }

  private func check(_ messages: [Message], _ expected: String) {
    let rendered = messages.map { plain($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
    #expect(rendered == expected)
  }

  @Test func signingIn() {
    check(
      Samples.signingIn,
      """
      Welcome to Riverside Commons.
      What shall we call you? A made-up name is fine, up to 24 characters.
      Events
        1. Friday social (friday-social), running, 3 people
           Meet, play, breathe, write. Everything is optional.
        2. Monday circle (circle), starts Monday 19:00, by invitation
           Then: Monday 7 December 2026 at 19:00.
        3. Choir (choir), full; 2 wait, by invitation
      Before you come in to Monday circle, please read this.
      Be kind.
      What is said here stays here.
      You are in Friday social as ana.
      Everything is optional.
      Scores are kept for 30 days.
      If your connection drops, come back with: /rejoin K7QF-9TXM
      You are in Friday social as rosa, facilitator.
      Here: sam (co-facilitator), ana and 12 others.
      """)
  }

  @Test(arguments: [
    (OthersHere(people: [], isNobodyYet: true), "You are the first one here."),
    (OthersHere(people: []), "Nobody else is here just now."),
    (OthersHere(people: [PersonRow(name: "ben")]), "ben is here too."),
    (
      OthersHere(people: [PersonRow(name: "ben"), PersonRow(name: "rosa", role: .facilitator)]),
      "Here: ben, rosa (facilitator)."
    ),
    (OthersHere(people: [PersonRow(name: "ben")], more: 1), "Here: ben and 1 other."),
  ])
  func whoeverComesReadsWhoIsHere(others: OthersHere, line: String) {
    let seat = SeatTaken(event: "e", title: "E", name: "ana", role: .participant, others: others)
    #expect(plain(.seated(seat)) == "You are in E as ana.\n" + line)
  }

  @Test func people() {
    check(
      Samples.people,
      """
      ana joined. 3 here.
      ana left. 2 here.
      ana lost the connection; the seat is kept.
      ana is back.
      ana is back. Until now they were here as ana2.
      12 people joined, 1 came back and 3 lost the connection. 1,043 here.
      ana says: hello
      ana says: just us
      ana tells the team: I think it is Lima.
      ana tells you: psst
      You tell ben: psst
      rosa announces: Tea in five minutes.
      rosa announces to your group: Two more minutes.
      2 here: ana, rosa (facilitator). 1 away: ben.
      1 in your group: ana. 1 elsewhere: rosa (facilitator).
      1 in the main room: rosa (facilitator). 1 in groups: ana.
      3 people
        ana, participant, here, came 1 minute 5 seconds ago
        ben, participant, removed, came just now
        cleo, participant, away for 5 seconds, hand up, muted, stays out of groups,
          in group 2, came 1 minute 5 seconds ago
      Hands up: ana and ben.
      No hands are up.
      Lines spoken, and answers given
        ana: 0 lines
        ben: 12 lines
      Lines spoken, and answers given
        ana: 0 lines, 0 answers
      Silent so far: ana.
      No participant is here.
      Waiting for help: ana. /calls has the list.
      Run sheet
        1. Hello, done: took 5 minutes, planned 2 minutes
        2. Poll, did not take place
        3. Quiz, now: 1 minute so far, given 5 minutes
        4. Talk
      In between: Groups.
      About 8 minutes to go.
      It ends at 20:30, whatever is on then. (Madrid time)
      To end in time: /drop 4 or /shorten 3 to 2m.
      Run sheet
        1. Talk: about 6 minutes
      About 6 minutes to go.
      It ends at about 20:17, 7 minutes later than meant (20:10). (Madrid time)
      It goes on until 20:11 at least.
      Estimated, with 6 people: Talk.
      """)
  }

  @Test func whatGroupsAnswer() {
    check(
      Samples.groups,
      """

      What would you take?
        A. A knife
        B. A book
      Your group gives one answer. The last one that any of you gives counts.
      To answer, type the answer alone. All else is said to your group.

      And why?
      Your group gives one answer, and ana gives it.
      """)
  }

  @Test func activities() {
    check(
      Samples.activities,
      """

      Activity 2 of 4: Trivia
      Breathe in.
        Hold.

      Question 1: Capital of Peru?
        A. Quito
        B. Lima
        C. La Paz
      Answer with a letter, or pass. 20 seconds.

      Which blood type can be given to all?
        B
        A
        AB
        O
      Answer with one of these, or pass. 20 seconds.

      Which are even?
        2
        3
        4
      Answer with 1 to 3 of these in one line, as in 2, 3; or pass. 20 seconds.

      Which vitamin do oranges have?
        1. None
        2. C
        3. A
      Answer with a number, or pass. 20 seconds.

      Your two favourites?
        A. Red
        B. Blue
        C. Green
      Nobody sees your answer: it is counted and not kept.
      Answer with 1 or 2 letters in one line, as in A, B; or pass. 1 minute left.

      The smallest first?
        A. Mars
        B. Moon
        C. Earth
      Answer with 3 letters in one line, as in A, B, C; or pass. 1 minute.

      Six words about the sea
      No names are shown, but with so few of you others may guess who wrote what.
      Answer in one line of about 6 words, or pass. 5 minutes.

      A letter to yourself
      Only facilitators see your answer.
      Write up to 40 lines, then type done; or pass. To speak, use /say. 10 minutes.

      How are you, from 1 to 5?
      Only facilitators see your answer.
      Answer with a number from 1 to 5, or pass. 30 seconds.

      Find a quiet place.
      Type done when you are ready, or pass. 1 minute 30 seconds.

      Breathe.
      Type done when you are ready, or pass. 40 seconds (paused).

      A line about the sea
      Only facilitators see the answers.
      You watch; 12 people are asked. 1 minute left.

      Here?
        A. Yes
        B. No
      No names are shown, but with so few of them others may guess who answered
          what.
      You watch; 1 person is asked. 1 minute.

      Walk?
        A. Yes
        B. No
      Nobody sees who answered what. No counts are shown either: that takes
          3 answers, and 2 people are asked.
      Answer with a letter, or pass. 1 minute.

      Sit.
      What they type reaches nobody: done is counted, and nothing is kept.
      You watch; nobody is here to be asked. 1 minute.

      What comes next?
      You watch; ana is asked. 1 minute 30 seconds.

      And then?
      You watch; ben and cleo are asked. 1 minute 30 seconds.
      Saved: B.
      Saved: C, instead of B.
      Saved: "actually Asia, no wait", instead of "Africa". To have that back, type
          it again. To speak, use /say.
      Saved: A, C. To have C alone, type: only C
      Saved: Salt wind, gulls, and home! 5 words.
      Passed. That is fine.
      Passed. That is fine.
      Passed. Your answer is withdrawn: B.
      10 seconds left.
      Capital of Peru?
        - Quito: 2
        - Lima: 12, right
        - La Paz: 0
      What we wrote
        1. Salt wind
        2. Gulls
        - Salt wind
      Final scores
        1. ana, 500 points
        2. ben, 1 point
      You have 500 points.
      Nobody has points.
      Teams at the end, by the average of their members
        1. Blues, 500 points
        2. Reds, 1 point
      You ended with 500 points.
      Teams, by all that their members have
        1. Reds, 3 points
      Reds: ana, ben and cleo.
      Blues: nobody yet.
      You are in Reds. What you type after /team reaches your team alone.
      Reds: p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16,
          p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, and
          3 more.
      There are no teams now.
      You get 500 points for question 1. You have 500 points.
      You get 712 points for question 2 and answering early. You have 1,212 points.
      You are with ben and cleo for 3 minutes.
      To talk about: What made you smile?
      What you say stays in this group.
      You have 1 minute to yourself.
      You are with ben for 1 minute (paused).
      ben lost the connection; the seat is kept.
      What you say stays in this group.
      cleo joins you; 11 seconds left.
      Everyone is back in the main room.

      It is your turn to speak, for 1 minute.
      Type done when you have finished, or pass.
      It is ana's turn to speak, for 1 minute.
      It is ana's turn to speak, for another 36 seconds.
      Everyone may speak.
      It is ana's turn to speak, for 50 seconds (paused).
      """)
  }

  @Test func agendaAndClock() {
    check(
      Samples.agenda,
      """
      Agenda
        1. Warm up, done
        2. Trivia, now (about 8 minutes)
        3. Breathe (about 1 minute)
      15 seconds left of this step. The clock is paused. Now: Trivia. The event has
          run for 10 minutes.
      Now: Breathe. Round 3 of 8. The event has run for 1 minute 30 seconds.
      It has not started.
      20 seconds left of this step. 15 minutes left of the whole activity. Now:
          Escape. The event has run for 1 minute.
      Now: Breathe. The event has just begun.
      The clock waits for now. Now: Breathe. The event has run for 5 seconds.
      It has not started. It is planned for Friday at 19:00.
      Paused by rosa. You can talk.
      Paused. You can still answer; to speak, use /say.
      Paused. You can talk. Whoever is asked can still answer, and speaks with /say.
      Paused by rosa. You can still answer.
      Resumed. 12 seconds left.
      Resumed.
      2 minutes more. 2 minutes 12 seconds left.
      2 minutes more. 2 minutes 12 seconds left (paused).
      """)
  }

  @Test func again() {
    check(
      Samples.again,
      """

      Tea or coffee?
        A. Tea
        B. Coffee
      You watch; 12 people are asked. 7 have answered or passed. 41 seconds left.
      What the house has said since Trivia began
        Question 1 of 2: Capital of Peru?
        A. Quito
        Lima: 12, right
      The house has said nothing since Trivia began.
        A1 B1
        A2 X
      You are in Friday social. Activity 2 of 4 is 'Trivia'. 41 seconds left.
      """)
  }

  @Test func session() {
    check(
      Array(Samples.session.dropFirst(3)),
      """
      /tell NAME TEXT
        Says something to one person.
        Also: /msg, /whisper
      You read lines as they are now, without bold words.
      You read lines as they are now, without bold words. Lines are made for a
          window of 40 columns.
      pong 42
      The event starts.
      No question is open to you.
      Goodbye.
      """)
  }

  @Test func aClosedPromptIsSilentInTextOnly() {
    #expect(Renderer(.plain()).bytes(.closed(prompt: 7)).isEmpty)
    #expect(Renderer(.json).lines(.closed(prompt: 7)) == [#"{"type":"closed","prompt":7}"#])
  }

  // MARK: Wrapping

  @Test func wordsStayWholeAndFollowingLinesAreIndented() {
    #expect(
      plain(.chat(from: "ana", text: "the quick brown fox jumps over the lazy dog"), 20) == """
        ana says: the quick
            brown fox jumps
            over the lazy
            dog
        """)
    #expect(
      plain(.chat(from: "ana", text: "see abcdefghijklmnopqrstuvwxyz0123456789"), 20) == """
        ana says: see
            abcdefghijklmnop
            qrstuvwxyz012345
            6789
        """)
  }

  @Test func wrappingLosesNoWord() {
    var random = Seeded(1)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        String(repeating: "w", count: Int.random(in: 1...16, using: &random))
      }
      let width = Int.random(in: 24...90, using: &random)
      let lines = Renderer(.plain(width: width)).lines(
        .chat(from: "ana", text: words.joined(separator: " ")))
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(
        lines.joined(separator: " ").split(separator: " ").dropFirst(2).map(String.init) == words)
    }
  }

  @Test func wideCharactersCountTwice() {
    #expect(
      plain(.chat(from: "ana", text: String(repeating: "漢", count: 12)), 20)
        == "ana says: 漢漢漢漢漢\n    漢漢漢漢漢漢漢")
  }

  @Test func aWidthOfZeroDoesNotWrap() {
    let text = String(repeating: "word ", count: 100) + "end"
    #expect(plain(.chat(from: "ana", text: text), 0) == "ana says: \(text)")
  }

  @Test func controlsDoNotPass() {
    let lines = Renderer(.plain()).lines(.say("a\u{1B}[31mb\u{9B}c\u{7}d"))
    #expect(lines == ["a[31mbcd"])
  }

  @Test func numbersStandBelowEachOther() {
    let items = (1...10).map { Text("line \($0)") }
    let lines = Renderer(.plain()).lines(.list(title: "", items: items, numbered: true))
    #expect(lines.first == "   1. line 1")
    #expect(lines.dropFirst(8) == ["   9. line 9", "  10. line 10"])
  }

  // MARK: ANSI

  @Test func attributesEndWithTheirLine() {
    for message in Samples.all + [Nasty.chat] {
      for line in Renderer(.ansi(width: 30)).lines(message) {
        let codes = line.split(separator: "\u{1B}[").dropFirst(line.hasPrefix("\u{1B}") ? 0 : 1)
        if let last = codes.last { #expect(last.hasPrefix("0m"), "\(line)") }
      }
    }
    #expect(
      Renderer(.ansi()).lines(.chat(from: "ana", text: "hello")) == [
        "\u{1B}[1mana\u{1B}[0m says: hello"
      ]
    )
  }

  @Test(arguments: [30, 78]) func ansiIsPlainWithAttributes(width: Int) throws {
    for message in Samples.all {
      let ansi = Renderer(.ansi(width: width)).lines(message).map {
        $0.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      }
      #expect(ansi == Renderer(.plain(width: width)).lines(message))
    }
  }

  /// Each message that there is: before its text stands what it is in json mode, if the client wants the package.
  @Test func aClientOfGMCPIsToldTheSameAsAProgram() throws {
    let spanish = try #require(Language("es"))
    for language in [Language.english, spanish] {
      let bare = Renderer(.plain(width: 78, language))
      let program = Renderer(Style(mode: .json, columns: nil, language))
      for message in Samples.all {
        func bytes(_ packages: GMCPPackages, _ mode: Mode = .plain) -> [UInt8] {
          Renderer(Style(mode: mode, columns: 80, language, packages: packages)).bytes(message)
        }
        let text = bare.bytes(message)
        #expect(bytes(GMCPPackages.all.subtracting(message.packages)) == text)
        #expect(bytes(.all, .json) == program.bytes(message))
        guard let package = message.kind.package else {
          #expect(bytes(.all) == text)
          continue
        }
        let told = bytes(GMCPPackages(package))
        #expect(told == bytes(.all) && told.suffix(text.count) == text[...])
        let start: [UInt8] = [255, 250, 201] + Array("\(package.name) ".utf8)
        let frame = told.dropLast(text.count)
        #expect(frame.starts(with: start) && frame.suffix(2) == [255, 240])
        let payload = frame.dropFirst(start.count).dropLast(2)
        #expect(!payload.contains { $0 < 0x20 || $0 == 255 })
        #expect(try Self.sorted(payload) == Self.sorted(program.bytes(message)))
      }
    }
  }

  /// The same for the same object.
  private static func sorted(_ bytes: some Sequence<UInt8>) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  /// Clients that are scripted look for variables and the like in what they are told.
  @Test func nothingThatIsSaidIsAScript() throws {
    let text = #"$x @f{y} &z %1 \n; #system {a} <088> ^ ~ `q "é" 👩‍👩‍👧"#
    let style = Style(mode: .plain, columns: 80, packages: .all)
    let bytes = Renderer(style).bytes(.chat(from: "ana", text: text))
    let end = try #require(bytes.firstRange(of: [255, 240]))
    let told = bytes[..<end.lowerBound].dropFirst(3 + "Parlor.Chat ".utf8.count)
    #expect(!told.dropFirst().dropLast().contains { Array("$@&%{};#<>^~`".utf8).contains($0) })
    let object = try JSONSerialization.jsonObject(with: Data(told)) as? [String: Any]
    #expect(object?["text"] as? String == text)
  }

  /// After what is asked of the reader, and after nothing else.
  @Test(arguments: PromptMark.allCases) func aQuestionEndsInItsMark(mark: PromptMark) {
    let bare = Renderer(.plain(width: 78))
    let marked = Renderer(Style(mode: .plain, columns: 80, mark: mark))
    var watched = OpenPrompt(id: 1, kind: .text, text: "Why?", seconds: 9)
    let messages: [(Message, asks: Bool)] = [
      (.signin(.nameFirst()), true), (.prompt(watched), true),
      (.floor(name: "ana", seconds: 60, yours: true), true),
      (.floor(name: "ana", seconds: 60), false), (.notice(.hintSeated), false),
      (.chat(from: "ana", text: "Why?"), false),
    ]
    for (message, asks) in messages {
      #expect(marked.bytes(message) == bare.bytes(message) + (asks ? mark.bytes : []))
      #expect(marked.lines(message) == bare.lines(message))
    }
    watched.asked = 2
    #expect(marked.bytes(.prompt(watched)) == bare.bytes(.prompt(watched)))
  }

  @Test func aQuestionWithoutALimit() {
    var prompt = OpenPrompt(id: 1, kind: .number, text: "How many?", seconds: 0, again: true)
    prompt.isUntimed = true
    #expect(
      Renderer(.plain(width: 78)).lines(.prompt(prompt))
        == ["", "How many?", "Answer with a number, or pass. No time limit."])
    #expect(!Renderer(.json).lines(.prompt(prompt)).joined().contains("seconds"))
  }

  @Test func aStyleFitsTheWindow() {
    #expect(Style(mode: .plain, columns: nil) == .plain(width: 78))
    #expect(Style(mode: .plain, columns: 0) == .plain(width: 78))
    #expect(Style(mode: .plain, columns: 80) == .plain(width: 78))
    #expect(Style(mode: .plain, columns: 81) == .plain(width: 78))
    #expect(Style(mode: .ansi, columns: 500) == .ansi(width: 100))
    #expect(Style(mode: .ansi, columns: 1) == .ansi(width: 10))
    #expect(Style(mode: .plain, columns: 10) == .plain(width: 10))
    #expect(Style(mode: .speech, columns: 20) == .speech(width: 20))
    #expect(Style(mode: .plain, columns: 39) == .plain(width: 38))
    #expect(Style(mode: .plain, columns: 40) == .plain(width: 38))
    #expect(Style(mode: .json, columns: 500, mark: .goAhead) == .json)
  }
}
