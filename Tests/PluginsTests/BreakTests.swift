import ActivityKit
import Testing

@testable import Plugins

@Suite struct BreakTests {
  @Test func aBreakHasATextAndItsTime() {
    var driver = Driver(
      Samples.make(
        Break.self, ["time": .duration(.minutes(4)), "text": .text("Coffee is in the hall.")]),
      people: 2)
    driver.play()
    #expect(
      driver.said == [
        "Coffee is in the hall.",
        "A break of 4 minutes. Talk if you like, or leave the screen; nothing is missed.",
        "The break is over. Welcome back.",
      ])
    #expect(driver.elapsed == .minutes(4))
  }

  @Test func aNoteStaysAsLongAsItTakesToReadIt() {
    #expect(Samples.make(Note.self, ["text": .text("Hi.")]).length == .seconds(5))
    let long = String(repeating: "Bring a cup. ", count: 20)
    #expect(Samples.make(Note.self, ["text": .text(long)]).length == .seconds(15))
    let timed = Samples.make(
      Note.self, ["text": .text("Hi."), "time": .duration(.seconds(2))])
    #expect(timed.length == .seconds(2))
  }
}
