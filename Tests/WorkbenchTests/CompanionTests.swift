import ActivityKit
import Testing

@testable import Workbench

/// What companions answer to each kind of question, as they hear it.
@Suite struct CompanionTests {
  /// All that they send until they have nothing more to say, over some seeds, so that nobody passes each time.
  private func sent(after line: String) throws -> Set<String> {
    let message = try #require(HeardMessage(line))
    var lines: Set<String> = []
    for seed in 0..<40 {
      var random = RandomSource(seed: UInt64(seed))
      var companion = Companion(name: "robin")
      companion.hear(message, at: .zero, using: &random)
      while let line = companion.line(at: .seconds(60), using: &random), lines.insert(line).inserted
      {}
    }
    return lines
  }

  private func prompt(_ kind: String, _ more: String = "") -> String {
    #"{"type":"prompt","id":1,"kind":"\#(kind)","seconds":20,"yours":true\#(more)}"#
  }

  @Test func choices() throws {
    let one = try sent(after: prompt("choice", #","marks":["A","B"],"pick_min":1,"pick_max":1"#))
    #expect(one == ["A", "B", "pass"])
    let several = try sent(
      after: prompt("several", #","marks":["A","B","C"],"pick_min":2,"pick_max":2"#))
    #expect(several.subtracting(["pass"]).allSatisfy { $0.split(separator: ", ").count == 2 })
    let order = try sent(
      after: prompt("order", #","marks":["A","B","C"],"pick_min":3,"pick_max":3"#))
    #expect(order.subtracting(["pass"]).allSatisfy { $0.count == 7 })
  }

  @Test func numbersAreInTheirRange() throws {
    let scale = try sent(after: prompt("number", #","min":1,"max":10"#))
    #expect(scale.compactMap { Int($0) }.allSatisfy { (1...10).contains($0) } && scale.count > 4)
    let narrow = try sent(after: prompt("number", #","min":0.25,"max":0.75"#))
    #expect(narrow == ["0.25", "pass"])
    let high = try sent(after: prompt("number", #","max":-100"#))
    #expect(high.compactMap { Int($0) }.allSatisfy { (-110 ... -100).contains($0) })
  }

  @Test func textsFitWhatIsHopedFor() throws {
    let six = try sent(after: prompt("text", #","words":6,"max_length":120"#))
    #expect(six.subtracting(["pass"]).allSatisfy { $0.split(separator: " ").count == 6 })
    let short = try sent(after: prompt("text", #","max_length":5"#))
    #expect(short.allSatisfy { $0.count <= 5 })
    let long = try sent(after: prompt("text", #","lines":12,"max_length":200"#))
    #expect(long.contains("done"))
    #expect(try sent(after: prompt("ready")) == ["done", "pass"])
  }

  @Test func groupsAreAnsweredForAsTheyTakeIt() throws {
    let text = try sent(after: prompt("text", #","group":"last""#))
    #expect(text.subtracting(["pass"]).allSatisfy { $0.hasPrefix("= ") })
    #expect(try sent(after: prompt("text", #","group":"scribe","scribe":"ana""#)).isEmpty)
  }

  @Test func whoeverIsNotAskedIsSilent() throws {
    #expect(try sent(after: #"{"type":"prompt","id":1,"kind":"ready","yours":false}"#).isEmpty)
  }

  @Test func whatIsNotTakenIsPassedOnce() throws {
    let error = try #require(HeardMessage(#"{"type":"error","code":"own_choice","prompt":1}"#))
    var random = RandomSource(seed: 1)
    var companion = Companion(name: "robin")
    companion.hear(error, at: .zero, using: &random)
    #expect(companion.line(at: .seconds(1), using: &random) == "pass")
    companion.hear(error, at: .seconds(1), using: &random)
    #expect(companion.line(at: .seconds(9), using: &random) == nil)
  }

  @Test func theCommandsOfAModuleAreTried() throws {
    var random = RandomSource(seed: 1)
    var companion = Companion(name: "robin")
    let activity = try #require(HeardMessage(#"{"type":"activity","title":"Escape room"}"#))
    companion.hear(activity, at: .zero, using: &random)
    #expect(companion.line(at: .zero, using: &random) == "/help activity")
    let help = try #require(
      HeardMessage(
        #"{"type":"help","topic":"activity","commands":[{"name":"look","aliases":[],"usage":"/look TEXT","about":"Looks.","family":"activity"}],"essentials":false}"#
      ))
    companion.hear(help, at: .zero, using: &random)
    #expect(companion.line(at: .seconds(1), using: &random) == nil)
    let first = try #require(companion.line(at: .seconds(20), using: &random))
    #expect(first.hasPrefix("/look ") && first.count > 6)
    #expect(companion.line(at: .seconds(20), using: &random) == nil)
    #expect(companion.line(at: .seconds(60), using: &random) != nil)
    companion.hear(activity, at: .seconds(60), using: &random)
    _ = companion.line(at: .seconds(60), using: &random)
    #expect(companion.line(at: .seconds(200), using: &random) == nil)
  }
}
