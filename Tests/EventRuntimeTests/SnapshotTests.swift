import ActivityKit
import Foundation
import ShippedModules
import Testing

@testable import EventRuntime

/// The snapshots of an evening, one a line, as a program of before has written them: with a question, small
/// groups, a silence, a process that is waited for, and an agenda that is done.
@Suite struct SnapshotTests {
  @Test func thoseOfBeforeAreTakenUpWhole() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/evening.jsonl")
    let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 15)
    for (number, line) in lines.enumerated() {
      let state = try Snapshot.decode(Array(line), modules: ShippedModules.all)
      #expect((state.phase == .running) == (state.stage != nil), "line \(number + 1)")
      #expect(
        try canonical(Data(Snapshot.encode(state))) == canonical(Data(line)), "line \(number + 1)")
    }
  }

  /// Sets of numbers come in any order.
  private func canonical(_ json: Data) throws -> NSDictionary {
    try #require(sorted(JSONSerialization.jsonObject(with: json)) as? NSDictionary)
  }

  private func sorted(_ value: Any) -> Any {
    if let numbers = value as? [Int] { return numbers.sorted() }
    if let list = value as? [Any] { return list.map(sorted) }
    if let object = value as? [String: Any] { return object.mapValues(sorted) }
    return value
  }
}
