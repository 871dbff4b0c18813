import EventPlan
import Foundation
import Records

/// The time zone in which commands show times.
enum HouseZone {
  /// That of the `events.yaml` beside the records, or the one that the house last ran in, or the
  /// system's.
  static func of(_ records: RecordsReader, at database: String) throws -> TimeZone {
    let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
    let plan = folder.appendingPathComponent(PlanLoading.defaultPath).path
    if case .plan(let plan, _) = PlanLoading.readWithoutKeys(plan),
      let zone = TimeZone(identifier: plan.timeZone)
    {
      return zone
    }
    return try records.timeZone() ?? .current
  }
}
