import ActivityKit
import EventTerms
import Foundation
import Messages
import YAML

/// The phase of meaning: what can only be told from several values, the environment or the module.
struct MeaningReader {
  /// nil where the keys are not needed.
  let environment: [String: String]?
  /// The time at which the plan is read, and how long ago an event may have begun without a word; nil
  /// where the plan is not read to be hosted.
  var now: (time: Date, grace: Duration)?
  /// What whoever leads can ask without a plan.
  var polls: UnplannedPolls?
  /// What whoever leads can add without a plan.
  var loaded = LoadedModules([])
  /// The words that no command of a module can have.
  var taken: Set<String> = []
  var diagnostics: Diagnostics
  /// Those that the plan has by name, and the names that events have used.
  var agendas: [String: [PlannedActivity]] = [:]
  var usedAgendas: Set<String> = []

  mutating func plan(_ draft: PlanDraft) -> HousePlan? {
    guard let name = draft.house.timeZone, let zone = draft.house.zone else { return nil }
    let facilitators = draft.facilitators.map { facilitator($0) }
    for agenda in draft.agendas { agendas[agenda.name] = agenda.activities.map { activity($0) } }
    let events = draft.events.map { event($0, zone, draft.agreement) }
    for agenda in draft.agendas where !usedAgendas.contains(agenda.name) {
      diagnostics.warning("no event has the agenda '\(agenda.name)'", at: agenda.range)
    }
    var plan = HousePlan(
      name: draft.house.name, timeZone: name, facilitators: facilitators, limits: draft.limits,
      keep: draft.keep, events: events)
    plan.language = draft.house.language ?? .english
    (plan.reports, plan.attendance) = (draft.house.reports, draft.house.attendance)
    plan.notify = draft.house.notify
    return plan
  }

  // MARK: Events

  /// What is to be said of the times in a plan that is not read any further.
  mutating func checkStarts(_ draft: PlanDraft) {
    guard let zone = draft.house.zone else { return }
    for event in draft.events {
      if let start = event.starts {
        _ = self.start(start.time, event.zone ?? zone, at: start.range)
      }
    }
  }

  private mutating func event(
    _ draft: PlanDraft.Event, _ zone: TimeZone, _ houseAgreement: AgreementChoice?
  ) -> PlannedEvent {
    var event = draft.planned
    (event.polls, event.loaded) = (polls, loaded)
    let feedback = draft.feedback.map { [activity($0)] } ?? []
    let rotation = rotation(draft, endingIn: feedback)
    event.agenda = rotation.first?.activities ?? (draft.agenda.map { activity($0) } + feedback)
    event.agreement = (draft.agreement ?? houseAgreement)?.agreement
    let zone = draft.zone ?? zone
    if let start = draft.starts { event.starts = self.start(start.time, zone, at: start.range) }
    if let series = series(draft, zone, rotation, endingIn: feedback) {
      event.starts = .every(series)
    }
    checkTimes(draft, &event)
    if event.capacity < event.tallyFloor,
      let few = draft.node?.entry("capacity") ?? draft.node?.entry("tally_floor"),
      let counting = event.activities.first(where: \.activity.countsAnonymousAnswers)
    {
      diagnostics.warning(
        "\(Quotation.of(counting.title)) counts answers without names, and such a count is shown from "
          + "\(event.tallyFloor) answers on ('tally_floor'), but only \(event.capacity) may come ('capacity')",
        at: few.value.range)
    }
    if event.timing == .off, let timing = draft.node?.entry("timing"),
      let fast = event.activities.first(where: \.activity.scoresSpeed)
    {
      diagnostics.warning(
        "\(Quotation.of(fast.title)) gives points for speed, and with 'timing: off' all who are right get "
          + "the same",
        at: timing.value.range)
    }
    return event
  }

  /// The activities of an agenda by its name, or nil with an error.
  mutating func agenda(_ named: PlanDraft.AgendaName) -> [PlannedActivity]? {
    usedAgendas.insert(named.name)
    if let activities = agendas[named.name] { return activities }
    let known = agendas.keys.sorted()
    diagnostics.error(
      "there is no agenda '\(named.name)' under 'agendas'"
        + (known.isEmpty ? "" : "; there are \(Phrase.list(known))"),
      at: named.range, suggestion: Spelling.nearest(to: named.name, among: known))
    return nil
  }

  private mutating func start(
    _ time: LocalTime, _ zone: TimeZone, at range: SourceRange
  ) -> PlannedEvent.Start {
    let instants = time.instants(in: zone)
    guard let first = instants.first else {
      diagnostics.error(
        "this time does not exist in \(zone.identifier): the clocks are put forward over it",
        at: range)
      return .onDemand
    }
    if instants.count > 1 {
      diagnostics.warning(
        "this time comes twice in \(zone.identifier), as the clocks are put back; "
          + "the event starts at the first",
        at: range)
    }
    noteIfPast(first, at: range)
    return .at(first)
  }

  private mutating func noteIfPast(_ start: Date, at range: SourceRange) {
    guard let now, start < now.time else { return }
    let ago = Duration.seconds(Int(now.time.timeIntervalSince(start)))
    if ago > PlannedEvent.lateness {
      diagnostics.warning(
        "this time is past, and nobody can come any more; set another, or 'on demand'", at: range)
    } else if ago > now.grace {
      diagnostics.warning(
        "this time is past; the event begins as soon as somebody comes, until 12 hours after it",
        at: range)
    }
  }

  mutating func activity(_ draft: PlanDraft.Activity) -> PlannedActivity {
    var problems: [SettingsProblem] = []
    let activity = draft.module.make(draft.settings, &problems)
    for problem in problems {
      let place = SettingsPlace(of: problem.path, under: draft.node, key: draft.key).range
      let message = Quotation.printable(problem.message)
      switch problem.severity {
      case .error:
        if let cut = CutChoice(named: problem.path, under: draft.node) {
          diagnostics.error(
            "a comma parts the items of a list, so \(Quotation.of(cut.text)) is \(cut.pieces) of "
              + "them; put it in quotes",
            at: cut.range, mended: diagnostics.mended([cut.range]))
          continue
        }
        if let quoted = ForeignQuotedChoice(named: problem.path, under: draft.node) {
          diagnostics.error(
            "\(message); \(OddCharacter.name(quoted.mark)) is no quotation mark of YAML", at: place,
            mended: diagnostics.mended(quoted.range) { _ in QuotedText.of(quoted.text) })
          continue
        }
        diagnostics.error(message, at: place)
      case .warning: diagnostics.warning(message, at: place)
      }
    }
    for misfit in activity.commands.misfits(besides: taken) {
      diagnostics.error("'\(draft.module.name)' cannot be played: \(misfit)", at: draft.key)
    }
    if let store = draft.store, !activity.stores {
      diagnostics.error(
        "\(draft.module.name) stores nothing with these settings, so 'store' names nothing",
        at: store.key.range)
    }
    return PlannedActivity(
      title: draft.title, module: draft.module, store: draft.store?.value.text ?? "",
      activity: activity)
  }

  // MARK: Facilitators

  private mutating func facilitator(_ draft: PlanDraft.Facilitator) -> PlannedFacilitator {
    guard let variable = draft.variable else {
      return PlannedFacilitator(name: draft.name, key: .made, role: draft.role)
    }
    guard let environment else {
      return PlannedFacilitator(name: draft.name, key: .made, role: draft.role)
    }
    let key = environment[variable.name] ?? ""
    if let fault = keyFault(environment[variable.name], variable.name) {
      diagnostics.error(fault, at: variable.range)
    }
    return PlannedFacilitator(name: draft.name, key: .given(key), role: draft.role)
  }

  private func keyFault(_ key: String?, _ name: String) -> String? {
    guard let key else {
      return "the variable \(name) is not set; set it, or leave 'key' out to have one made"
    }
    if key.isEmpty { return "the variable \(name) is empty; a key has 8 characters or more" }
    if !(8...200).contains(key.count) {
      return "the key in \(name) has \(Phrase.count(key.count, "character")); it takes 8 to 200"
    }
    if key.hasPrefix("/") {
      return "the key in \(name) begins with a slash, as commands do; nobody could type it"
    }
    if key.contains(where: \.isWhitespace) || !key.unicodeScalars.allSatisfy(Quotation.isPrintable)
    {
      return "the key in \(name) contains a space or a control character; nobody could type it"
    }
    return nil
  }
}

extension PlanDraft.House {
  fileprivate var zone: TimeZone? { timeZone.flatMap(TimeZone.init(identifier:)) }
}

extension PlanDraft.Event {
  /// Its own; nil for that of the house.
  fileprivate var zone: TimeZone? { planned.timeZone.flatMap(TimeZone.init(identifier:)) }
}
