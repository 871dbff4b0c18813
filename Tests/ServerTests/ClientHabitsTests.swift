import Messages
import NIOHTTP1
import Testing

@testable import Server

/// What a browser tells of its reader.
@Suite struct ClientHabitsTests {
  private func habits(_ uri: String) -> ClientHabits {
    ClientHabits(
      HTTPRequestHead(
        version: .http1_1, method: .GET, uri: uri, headers: ["Accept-Language": "de;q=0.9"]))
  }

  @Test func theAddressTellsLanguageAndZone() {
    let told = habits("/socket?lang=es&zone=Europe%2FMadrid")
    #expect(told.wish == Language("es") && told.zone == "Europe/Madrid")
    #expect(habits("/socket?zone=Asia/Tokyo").zone == "Asia/Tokyo")
    let nothing = habits("/socket")
    #expect(nothing.wish == Language("de") && nothing.zone == nil)
  }

  @Test func whatIsTooLongIsNoZone() {
    #expect(habits("/socket?zone=" + String(repeating: "a", count: 65)).zone == nil)
  }
}
