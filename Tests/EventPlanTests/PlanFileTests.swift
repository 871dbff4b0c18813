import Foundation
import Testing

@testable import EventPlan

@Suite struct PlanFileTests {
  /// A pipe that nobody writes to would keep whoever opens it waiting for good.
  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appending(path: "questions.yaml").path
    #expect(mkfifo(pipe, 0o600) == 0)
    func why(_ path: String) -> String? {
      #expect(throws: PlanFile.Unreadable.self) { try PlanFile.read(path) }?.description
    }
    #expect(why(pipe) == "it is no file but a pipe or a device")
    #expect(why("/dev/zero") == "it is no file but a pipe or a device")
    #expect(why(folder.path) == "it is a folder")
    #expect(why(folder.path + "/none") == "there is no such file")
    try "a: b".write(toFile: folder.path + "/plan", atomically: true, encoding: .utf8)
    #expect(try PlanFile.read(folder.path + "/plan") == Array("a: b".utf8))
    #expect(try PlanFile.read("/dev/null", mayWait: true).isEmpty)
  }
}
