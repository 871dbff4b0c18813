import Foundation
import Testing

/// `parlor run --record`, `parlor transcript` and `parlor test`, one after the other.
@Suite(.serialized) struct RecordingTests {
  @Test func anEveningBecomesATest() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // In braces, and with a program of its own.
    try """
    house: { name: Test House }
    facilitators: { mabel: { key: env MABEL_KEY } }
    events: { quiz: { agenda: [
      { trivia: {
        introduction: 0s,
        questions: [{ ask: Capital of Peru?, choices: [Quito, Lima], answer: Lima }] } },
      { thanks: {} } ] } }
    """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    let environment = ["PATH": "/usr/bin:/bin", "MABEL_KEY": "open-sesame"]
    let place = folder.appending(path: "Plugins/thanks")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try "summary: Thanks.\nrun: [python3, main.py]\ndeadline: 20s\n".write(
      to: place.appending(path: "module.yaml"), atomically: true, encoding: .utf8)
    try """
    import parlor


    def play(room):
        room.say("Thank you, all %d of you." % len(room.people))
        room.wait("10m")


    parlor.run(play)
    """.write(to: place.appending(path: "main.py"), atomically: true, encoding: .utf8)

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
    back.send("/next")
    try back.expect("Thank you, all 0 of you.")
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
    #expect(made.output.contains("Thank you, all 0 of you."))
    #expect(!made.output.contains("Gwendolyn") && !made.output.contains("mabel"))
    try made.output.write(
      to: folder.appending(path: "quiz.md"), atomically: true, encoding: .utf8)
    let tested = try Binary.run(["test", "quiz.md"], in: folder, environment: environment)
    #expect(tested.code == 0, "\(tested.output)")

    // A later time that the event was held, by accident.
    let later = folder.appending(path: "parlor.sqlite-recording-2.jsonl")
    try recorded.split(separator: "\n").prefix(1).map { $0 + "\n" }.joined().write(
      to: later, atomically: true, encoding: .utf8)
    let latest = try Binary.run(["transcript", "quiz"], in: folder, environment: environment)
    #expect(latest.errors.hasPrefix("There are 2 recordings of quiz, and this is the latest."))
    #expect(latest.errors.contains("\n  parlor.sqlite-recording-2.jsonl  0 lines\n"))
    let chosen = try Binary.run(
      ["transcript", "parlor.sqlite-recording-1.jsonl"], in: folder, environment: environment)
    #expect(chosen.errors.isEmpty && chosen.output == made.output)

    let none = try Binary.run(["transcript", "circle"], in: folder, environment: environment)
    #expect(none.code == 66)
    #expect(none.errors.contains("There is no recording 'circle'"))
  }
}
