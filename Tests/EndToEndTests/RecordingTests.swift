import Foundation
import Testing

/// `parlor run --record`, `parlor transcript` and `parlor test`, one after the other.
@Suite(.serialized) struct RecordingTests {
  @Test func anEveningBecomesATest() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try """
    house: { name: Test House }
    facilitators: { mabel: { key: env MABEL_KEY } }
    events:
      quiz:
        agenda:
          - trivia: { questions: [{ ask: Capital of Peru?, choices: [Quito, Lima], answer: Lima }] }
    """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    let environment = ["PATH": "/usr/bin:/bin", "MABEL_KEY": "open-sesame"]

    let house = try RunningHouse(in: folder, environment: environment, options: ["--record"])
    let mabel = try LineClient(port: house.port)
    mabel.send("/join quiz as mabel key open-sesame")
    try mabel.expect("this is recorded")
    let guest = try LineClient(port: house.port)
    guest.send("/join quiz as Gwendolyn")
    try guest.expect("this is recorded")
    mabel.send("/start")
    try guest.expect("Capital of Peru?")
    guest.send("b")
    try guest.expect("Saved: B.")
    let file = folder.appending(path: "parlor.sqlite-recording-1.jsonl")
    try LogFile(file).expect(#""line":"B""#)
    // The house is killed, and the recording goes on with the next one.
    house.kill()
    let again = try RunningHouse(in: folder, environment: environment, options: ["--record"])
    let back = try LineClient(port: again.port)
    back.send("/join quiz as mabel key open-sesame")
    try back.expect("You facilitate.")
    back.send("/end now")
    try back.expect("is over")
    #expect(again.stop() == 0)

    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(!recorded.contains("Gwendolyn") && !recorded.contains("mabel"))

    let made = try Binary.run(["transcript", "quiz"], in: folder, environment: environment)
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.output.contains("ana > B") && made.output.contains("rosa > /end now"))
    #expect(!made.output.contains("Gwendolyn") && !made.output.contains("mabel"))
    try made.output.write(
      to: folder.appending(path: "quiz.md"), atomically: true, encoding: .utf8)
    let tested = try Binary.run(["test", "quiz.md"], in: folder, environment: environment)
    #expect(tested.code == 0, "\(tested.output)")

    let none = try Binary.run(["transcript", "circle"], in: folder, environment: environment)
    #expect(none.code == 66)
    #expect(none.errors.contains("There is no recording 'circle'"))
  }
}
