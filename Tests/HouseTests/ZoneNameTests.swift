import Testing

@testable import House

@Suite struct ZoneNameTests {
  @Test(
    arguments: [
      ("Europe/Madrid", "Europe/Madrid"), ("europe/madrid", "Europe/Madrid"),
      ("Madrid", "Europe/Madrid"), ("new york", "America/New_York"), ("utc", "UTC"),
      ("Atlantis", nil), ("", nil), ("../etc/passwd", nil), ("EST5EDT4", nil),
    ] as [(String, String?)])
  func whatPeopleType(_ typed: String, _ zone: String?) {
    #expect(ZoneName.meant(by: typed) == zone)
  }

  @Test(
    arguments: [
      ("Europe/Madrid", "Europe/Madrid"), (":Europe/Madrid", "Europe/Madrid"), ("UTC", "UTC"),
      ("<-03>3", nil), (":/etc/localtime", nil), ("madrid", nil),
    ] as [(String, String?)])
  func whatClientsTell(_ variable: String, _ zone: String?) {
    #expect(ZoneName.told(by: variable) == zone)
  }
}
