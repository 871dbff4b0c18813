import EventTerms
import Testing

@testable import EventPlan

/// Where sheets of attendance go, and what they are measured by.
@Suite struct AttendanceTermsTests {
  private func house(_ keys: String) throws -> HousePlan {
    try plan("house: { name: H\(keys) }\nevents: { walk: { agenda: [silent-walk: {}] } }")
  }

  @Test func sheetsAreWrittenUnlessTheHouseSaysOtherwise() throws {
    #expect(try house("").reports == "reports")
    #expect(try house(", reports: off").reports == nil)
    #expect(try house(", reports: /srv/sheets").reports == "/srv/sheets")
  }

  @Test func whatIsExpectedIsRead() throws {
    #expect(try house("").attendance == AttendanceTerms())
    let terms = try house(", target: 9h30m a week, attended: 75%").attendance
    #expect(terms.target == .seconds(34_200) && terms.threshold == 75)
  }

  /// It is no part of what only a restart changes.
  @Test func aReloadTakesItUp() throws {
    let (old, new) = try (house(""), house(", reports: off, attended: 50%"))
    let plan = new.inForce(after: old)
    #expect(plan.reports == nil && plan.attendance.threshold == 50)
  }
}
