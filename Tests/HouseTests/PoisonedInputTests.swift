import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Foundation
import Records
import Testing

/// An input that makes the process trap twice is left out at the third start.
@Suite struct PoisonedInputTests {
  static func house(at path: String) throws -> TestHouse {
    let quiz = PlannedActivity(
      title: "Tripwire", module: "tripwire", activity: makeTripwire())
    let plan = HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [
        PlannedEvent(
          slug: "evening", title: "Evening", about: "", starts: .onDemand, capacity: 10,
          scores: .off, agenda: [quiz, quiz]),
        PlannedEvent(
          slug: "other", title: "Other", about: "", starts: .onDemand, capacity: 10, scores: .off,
          agenda: [quiz]),
      ])
    let notes = CrashNotes(beside: path)
    notes.notice()
    return try TestHouse(
      plan, modules: [ModuleDefinition(Tripwire.self)],
      records: Records.open(path: path, by: ImmediateScheduler()), watch: notes)
  }

  private static func makeTripwire() -> Tripwire {
    var problems: [SettingsProblem] = []
    return Tripwire(Settings(), &problems)
  }

  @Test func anInputThatTrapsTwiceIsLeftOut() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "parlor.sqlite").path

    await #expect(processExitsWith: .failure) { [path = path as String] in
      let house = try Self.house(at: path)
      house.join("rosa", "evening")
      house.join("ana", "evening")
      house.join("ben", "other")
      house.send("/start", from: "rosa")
      house.send("boom", from: "ana")
    }
    // The second start replays the input and traps again.
    await #expect(processExitsWith: .failure) { [path = path as String] in
      _ = try Self.house(at: path)
    }
    let traps = CrashNotes(beside: path).traps(of: 1)
    #expect(traps.values.first == 2)
    let place = CrashNotes(beside: path).place(of: try #require(traps.keys.first), of: 1)
    #expect(place?.contains("Tests/HouseTests/Tripwire.swift:21") == true, "\(place ?? "none")")

    let house = try Self.house(at: path)
    house.join("rosa", "evening")
    let told = house.takeLines(of: "rosa")
    #expect(told.contains { $0.contains("stopped the program twice") })
    #expect(told.contains("Activity 2 of 2: Tripwire"))
    // The other event knows nothing of it, and its seat is kept.
    house.join("rosa2", "other")
    house.send("/who", from: "rosa2")
    #expect(house.takeLines(of: "rosa2").contains { $0.contains("ben") })

    // What is noted stays until it is dropped; then no file is left over.
    let notes = CrashNotes(beside: path)
    notes.discard()
    #expect(notes.traps(of: 1).values.first == 2)
    notes.forget()
    notes.discard()
    for name in ["-crashes", "-crashes-trace"] {
      #expect(!FileManager.default.fileExists(atPath: path + name), "\(name)")
    }
  }
}
