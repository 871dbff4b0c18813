public import ActivityKit
public import EventTerms
public import Messages
public import Words

/// A checked plan: everything that `events.yaml` says, with nothing left to doubt.
public struct HousePlan: Sendable {
  /// 1 to 80 characters on one line.
  public let name: String
  /// An IANA identifier that Foundation knows, such as `America/New_York`.
  public let timeZone: String
  /// In the order of the file; names are unique without regard to case.
  public let facilitators: [PlannedFacilitator]
  public let limits: HouseLimits
  /// What is kept where an event does not say, also of events that are in the plan no more.
  public let keep: Keeping
  /// In the order of the file; at least one.
  public let events: [PlannedEvent]
  /// Every kind of activity that the house knows, in alphabetical order.
  public var modules: [ModuleDefinition] = []
  /// What the house says, with its own catalogues, and the language of whoever has chosen none.
  public var words = Words.shipped
  public var language = Language.english
  /// The folder for sheets of attendance, from that of the records on; nil where none are written.
  public var reports: String? = HousePlan.standardReports
  /// What reports measure attendance by.
  public var attendance = AttendanceTerms()

  /// The program that sends messages to people, by its path, and its arguments; empty where nothing is sent.
  public var notify: [String] = []

  public static let standardReports = "reports"

  public init(
    name: String, timeZone: String = "UTC", facilitators: [PlannedFacilitator] = [],
    limits: HouseLimits = HouseLimits(), keep: Keeping = Keeping(), events: [PlannedEvent]
  ) {
    self.name = name
    self.timeZone = timeZone
    self.facilitators = facilitators
    self.limits = limits
    self.keep = keep
    let leading = facilitators.filter { $0.role == .facilitator }.map(\.name)
    self.events = events.map { event in
      var event = event
      event.facilitator = leading.count == 1 ? leading[0] : nil
      return event
    }
  }
}
