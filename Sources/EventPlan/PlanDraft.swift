import ActivityKit
import EventTerms
import Messages
import YAML

/// A plan whose shape is right, unless an error was noted: what the phase of meaning starts from.
struct PlanDraft {
  struct House {
    var name = ""
    /// nil where it is wrong, or nothing is said of the house.
    var timeZone: String?
    var language: Language?
    /// nil where no sheets are written.
    var reports: String? = HousePlan.standardReports
    var attendance = AttendanceTerms()
    /// Empty where nothing is sent.
    var notify: [String] = []
  }

  struct Facilitator {
    var name = ""
    /// The variable that holds the key and where it is named; nil when the house makes the key.
    var variable: (name: String, range: SourceRange)?
    var role = Role.facilitator
  }

  struct Event {
    /// As far as it can be told from one value alone.
    var planned = PlannedEvent(slug: "", title: "", agenda: [])
    /// nil when the event starts on demand, or repeats.
    var starts: (time: LocalTime, range: SourceRange)?
    /// nil unless the event repeats.
    var every: EveryForm?
    var from: CalendarDay?
    var until: CalendarDay?
    var count: Int?
    var except: [(day: CalendarDay, range: SourceRange)] = []
    /// What was written of occurrences, each under its day.
    var occurrences: [(day: CalendarDay, range: SourceRange, change: Occurrence)] = []
    /// The time of day by which it is to be over.
    var endsBy: ClockTime?
    /// nil when the event says nothing of it, and the house's holds.
    var agreement: AgreementChoice?
    var agenda: [Activity] = []
    /// The names of those that take turns instead.
    var agendas: [AgendaName] = []
    /// What is asked after it; nil where nothing is.
    var feedback: Activity?
    /// What was written of it.
    var node: Node?
  }

  /// One occurrence of an event that repeats.
  struct Occurrence {
    enum Start {
      case sameDay(ClockTime)
      case other(LocalTime)
    }

    var isCancelled = false
    var starts: Start?
    var title: String?
    var about: String?
    /// Empty where it is that of the event, or one that has a name.
    var agenda: [Activity] = []
    var agendaName: AgendaName?
    /// What was written of it.
    var node: Node?
  }

  /// An agenda that events may name.
  struct Agenda {
    let name: String
    let range: SourceRange
    let activities: [Activity]
  }

  struct AgendaName {
    let name: String
    let range: SourceRange
  }

  struct Activity {
    let title: String
    let module: ModuleDefinition
    let settings: Settings
    /// The name of what it stores, and where that is written.
    let store: Node.Entry?
    /// Where the module is named, and what was written under it.
    let key: SourceRange
    let node: Node
  }

  var house = House()
  var facilitators: [Facilitator] = []
  /// Of the house, for events that have none of their own.
  var agreement: AgreementChoice?
  var limits = HouseLimits()
  var keep = Keeping()
  var agendas: [Agenda] = []
  var events: [Event] = []
}
