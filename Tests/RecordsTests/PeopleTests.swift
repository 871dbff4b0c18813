import ActivityKit
import Dispatch
import EventRuntime
import Foundation
import GRDB
import Messages
import Names
import Synchronization
import Testing
import TextProtocol

@testable import Records

@Suite struct PeopleTests {
  /// A file with the evening twice, the second time live, and with acts of moderation.
  private static func file(in folder: TemporaryFolder, isLive: Bool = false) async throws -> String
  {
    let path = folder("records.sqlite")
    let records = try Records.open(path: path)
    let acts: [Fact] = [
      .moderated(number: 1, act: "report", by: 2, about: 3, detail: "Ben is loud, BEN!"),
      .moderated(number: 2, act: "note", by: 1, about: nil, detail: "ben and Benita did well"),
      .moderated(number: 3, act: "mute", by: 1, about: 3, detail: "5m"),
      .answered(run: 3, prompt: 1, answer: 2, seat: nil, privacy: .anonymous, value: "for ben"),
    ]
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts)
        + [.facts(occurrence: 1, at: moment(minutes(41)), acts), .close(occurrence: 1)])
    if isLive {
      try await records.writeNow([
        .open(opening(2)), .facts(occurrence: 2, at: moment(minutes(99)), [seated(1, "Ben")]),
      ])
    }
    try records.close()
    return path
  }

  /// A file with one occurrence, in which this happened.
  private static func file(in folder: TemporaryFolder, with facts: [Fact]) async throws -> String {
    let path = folder("records.sqlite")
    let records = try Records.open(path: path)
    try await records.writeNow([
      .open(opening()), .facts(occurrence: 1, at: moment(evening), facts), .close(occurrence: 1),
    ])
    try records.close()
    return path
  }

  private static func people(_ name: String, at path: String) throws -> [KnownPerson] {
    try RecordsReader.open(path: path).people { $0.lowercased() == name }
  }

  @Test func aPersonIsFoundByName() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(in: folder, isLive: true)
    #expect(try Self.people("ana", at: path).map { $0.visits.map(\.title) } == [["Friday social"]])
    // Nothing proves that they are the same.
    #expect(try Self.people("ben", at: path).map { $0.visits.map(\.isLive) } == [[false], [true]])
    #expect(try Self.people("nobody", at: path).isEmpty)
  }

  @Test func theForgottenAreNowhere() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(in: folder)
    let before = try #require(try RecordsReader.open(path: path).report().first)
    let ids = try Self.people("ben", at: path).map(\.id)
    let forgotten = try RecordsReader.forget(ids, at: path)
    var expected = Forgotten()
    for (kind, count) in [
      (Forgotten.Kind.seats, 1), (.attendance, 2), (.answers, 1), (.scores, 1), (.moderation, 2),
    ] { expected[kind] = count }
    expected.mentions = 1
    expected.answersOfOthers = 1
    #expect(forgotten == expected)
    #expect(try Self.people("ben", at: path).isEmpty)
    let after = try #require(try RecordsReader.open(path: path).report().first)
    #expect(after.people == before.people && after.answers == before.answers)
    #expect(after.attendees.map(\.name) == ["Rosa", "Ana"])
    #expect(after.moderation.map(\.detail) == ["[forgotten] and Benita did well"])
    // What they wrote without a name stays, and so does what others wrote about them.
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder(name)))
      let rest = String(decoding: bytes, as: UTF8.self).replacing("Benita", with: "")
      #expect(!rest.contains("Ben"), "\(name)")
    }
  }

  @Test func proofsAndAgreementsGoToo() async throws {
    let folder = try TemporaryFolder()
    let path = folder("records.sqlite")
    let records = try Records.open(path: path)
    try records.editor.invite(Nickname("Kim"), to: "circle", codeHash: "hash of a code")
    let person = try #require(Int64(try records.rows("SELECT id FROM people")[0]))
    try await records.writeNow([
      .open(opening()),
      .facts(
        occurrence: 1, at: moment(evening),
        [
          .seated(seat: 1, name: "Kim", role: .participant, codeHash: nil, person: person),
          .agreed(seat: 1, text: "hash of a text"), .personalCode(seat: 1, hash: "hash of a word"),
          .language(seat: 1, try #require(Language("es-mx"))), .pace(seat: 1, .half),
          .zone(seat: 1, "Asia/Tokyo"),
        ]), .close(occurrence: 1),
    ])
    try records.close()
    let text = try PersonExport(timeZone: newYork).render(
      [person], from: RecordsReader.open(path: path))
    #expect(text.contains("\"kind\" : \"invitation\"") && text.contains("hash of a text"))
    #expect(text.contains("\"language\" : \"es-mx\"") && text.contains("\"pace\" : \"x1.5\""))
    #expect(text.contains("\"zone\" : \"Asia/Tokyo\""))
    #expect(!text.contains("hash of a code") && !text.contains("hash of a word"))
    let forgotten = try RecordsReader.forget([person], at: path)
    #expect(forgotten[.proofs] == 2 && forgotten[.agreements] == 1 && forgotten[.seats] == 1)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for trace in ["Kim", "hash of a", "es-mx", "Tokyo"] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil)
    }
  }

  /// Each of several names is struck out of what the others left.
  @Test func severalAreForgottenInOneText() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(
      in: folder,
      with: [
        seated(1, "Rosa", .facilitator), seated(2, "Sam"), seated(3, "Mia"),
        .moderated(number: 1, act: "note", by: 1, about: nil, detail: "sam and mia argued"),
      ])
    let ids = try ["sam", "mia"].flatMap { try Self.people($0, at: path).map(\.id) }
    let forgotten = try RecordsReader.forget(ids + ids, at: path)
    #expect(forgotten[.seats] == 2 && forgotten.mentions == 2)
    let report = try #require(try RecordsReader.open(path: path).report().first)
    #expect(report.moderation.map(\.detail) == ["[forgotten] and [forgotten] argued"])
    #expect(report.people == 3)
  }

  /// Only the act itself still tells the name they had before.
  @Test func aNameThatWasChangedIsTheirsToo() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(
      in: folder,
      with: [
        seated(1, "Rosa", .facilitator), seated(2, "Samuel"), seated(2, "Kim"),
        .moderated(number: 1, act: "note", by: 1, about: nil, detail: "Samuel was late"),
        .moderated(number: 2, act: "rename", by: 1, about: 2, detail: "Samuel"),
      ])
    let ids = try Self.people("samuel", at: path).map(\.id)
    #expect(try ids == Self.people("kim", at: path).map(\.id) && ids.count == 1)
    #expect(try RecordsReader.forget(ids, at: path).mentions == 1)
    let report = try #require(try RecordsReader.open(path: path).report().first)
    #expect(report.moderation.map(\.detail) == ["[forgotten] was late"])
  }

  @Test func whoeverIsInALiveEventIsNotForgotten() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(in: folder, isLive: true)
    let ids = try Self.people("ben", at: path).map(\.id)
    let error = #expect(throws: RecordsError.self) { try RecordsReader.forget(ids, at: path) }
    #expect(error?.kind == .inUse)
    #expect(try Self.people("ben", at: path).count == 2)
    #expect(try RecordsReader.forget([ids[0]], at: path)[.seats] == 1)
  }

  @Test func aHouseMayBeOpenMeanwhile() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(in: folder)
    let house = try Records.open(path: path)
    let ids = try Self.people("ana", at: path).map(\.id)
    #expect(try RecordsReader.forget(ids, at: path)[.seats] == 1)
    try await house.writeNow([.open(opening(2))])
    try house.close()
    #expect(try Self.people("ana", at: path).isEmpty)
  }

  @Test func theHouseWritesWhileMuchIsForgotten() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(in: folder)
    let house = try Records.open(path: path)
    try await house.writeNow([
      .facts(
        occurrence: 1, at: moment(evening),
        (1...1_000).map {
          .answered(run: 3, prompt: 9, answer: $0, seat: 3, privacy: .named, value: "Ben \($0)")
        })
    ])
    let ids = try Self.people("ben", at: path).map(\.id)
    var written: [Bool] = []
    let forgotten = try RecordsReader.forget(ids, at: path) {
      let isDone = DispatchSemaphore(value: 0)
      let isWritten = Mutex(false)
      house.write([.clock(occurrence: 1, .seconds(written.count), at: moment(evening))]) { result in
        isWritten.withLock { if case .success = result { $0 = true } }
        isDone.signal()
      }
      let isInTime = isDone.wait(timeout: .now() + 4) == .success
      written.append(isInTime && isWritten.withLock { $0 })
    }
    #expect(written.count >= 6 && written.allSatisfy { $0 }, "\(written)")
    #expect(forgotten[.answers] == 1_001)
    try house.close()
  }

  @Test func forgettingThatWasInterruptedGoesOn() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(in: folder)
    let ids = try Self.people("ben", at: path).map(\.id)
    let before = try #require(try RecordsReader.open(path: path).report().first)
    // Somebody makes the person live again after the first step.
    var isFirst = true
    #expect(throws: RecordsError.self) {
      try RecordsReader.forget(ids, at: path) {
        guard isFirst else { return }
        isFirst = false
        try? Self.setLive(true, at: path)
      }
    }
    #expect(try Self.people("ben", at: path).count == 1)
    try Self.setLive(false, at: path)
    #expect(try RecordsReader.forget(ids, at: path)[.seats] == 1)
    let after = try #require(try RecordsReader.open(path: path).report().first)
    #expect(after.people == before.people && after.answers == before.answers)
    #expect(after.moderation.map(\.detail) == ["[forgotten] and Benita did well"])
  }

  private static func setLive(_ isLive: Bool, at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(sql: "UPDATE occurrences SET is_live = ?", arguments: [isLive])
    }
    try queue.close()
  }

  @Test func aPersonGetsWhatIsTheirs() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.file(in: folder)
    let ids = try Self.people("ben", at: path).map(\.id)
    let text = try PersonExport(timeZone: newYork).render(ids, from: RecordsReader.open(path: path))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let people = try #require(document["people"] as? [[String: Any]])
    let visits = try #require(people.first?["visits"] as? [[String: Any]])
    #expect(people.count == 1 && people[0]["name"] as? String == "Ben" && visits.count == 1)
    #expect(
      (visits[0]["attendance"] as? [[String: Any]])?.map { $0["how"] as? String } == [
        "dropped", "ended",
      ])
    #expect((visits[0]["answers"] as? [[String: Any]])?.map { $0["answer"] as? String } == ["Lima"])
    #expect((visits[0]["scores"] as? [[String: Any]])?.map { $0["points"] as? Int } == [700])
    // What was done about them, but not what somebody reported.
    let acts = try #require(visits[0]["moderation"] as? [[String: Any]])
    #expect(acts.map { $0["act"] as? String } == ["mute"])
    #expect(acts[0]["by"] as? String == "a facilitator")
    #expect(!text.contains("loud") && !text.contains("Ana"))
  }
}
