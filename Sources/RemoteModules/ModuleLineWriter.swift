public import ActivityKit
import Foundation

/// Messages to a module as lines of JSON, without their ends. Keys are sorted, so that the same
/// message is the same line.
public enum ModuleLineWriter {
  public static func line(_ greeting: ModuleGreeting) -> String {
    // The settings are JSON already.
    var line = "{\"module\":\(json(greeting.module)),\"protocol\":\(ModuleGreeting.version)"
    line += ",\"settings\":\(greeting.settings)"
    if let state = greeting.state { line += ",\"state\":\(json(state))" }
    return line + ",\"type\":\"hello\",\"version\":\(greeting.version)}"
  }

  public static func line(_ request: ModuleRequest) -> String { json(RequestLine(request)) }

  /// Settings by name, defaults filled in; durations in seconds.
  public static func settings(_ settings: Settings, _ schema: SettingsSchema) -> String {
    json(SettingsLine(settings, schema))
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers are finite and texts are texts, so there is nothing that cannot be encoded.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}

private struct RequestLine: Encodable {
  let request: ModuleRequest

  init(_ request: ModuleRequest) { self.request = request }

  enum Key: String, CodingKey {
    case type, request, elapsed, seed, cue, answer, name, people, everyone, speakers, answers
    case answered, counts, results, prompt, signatures, groups, teams, stored, command, text
    case person, by
    case mayTally = "may_tally"
    case groupAnswers = "group_answers"
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(request.number, forKey: .request)
    try line.encode(request.elapsed.inSeconds, forKey: .elapsed)
    try line.encode(request.seed, forKey: .seed)
    switch request.kind {
    case .begin: try line.encode("begin", forKey: .type)
    case .cue(let cue):
      try line.encode("cue", forKey: .type)
      try line.encode(cue, forKey: .cue)
    case .answered(let answer, _, let prompt):
      try line.encode("answered", forKey: .type)
      try line.encode(AnswerLine(answer: answer), forKey: .answer)
      try line.encodeIfPresent(prompt, forKey: .prompt)
      try line.encodeIfPresent(request.name, forKey: .name)
    case .called(let call, _):
      try line.encode("called", forKey: .type)
      try line.encode(call.command, forKey: .command)
      try line.encode(call.text, forKey: .text)
      try encode(call.person, to: &line)
    case .heard(let happening, _):
      try line.encode(happening.kind.rawValue, forKey: .type)
      switch happening {
      case .joined(let person), .left(let person): try encode(person, to: &line)
      case .extended(let time): try line.encode(time.inSeconds, forKey: .by)
      case .skipped: break
      }
    }
    guard let view = request.view else { return }
    try line.encode(view.people.map(PersonLine.init), forKey: .people)
    try line.encode(view.everyone.map(PersonLine.init), forKey: .everyone)
    try line.encode(view.speakers ?? view.people.map(\.id), forKey: .speakers)
    try line.encode(view.answers.map(AnswerLine.init), forKey: .answers)
    try line.encode(view.answered, forKey: .answered)
    try line.encodeIfPresent(view.counts, forKey: .counts)
    try line.encodeIfPresent(view.results?.map(ResultLine.init), forKey: .results)
    try line.encode(view.mayTally, forKey: .mayTally)
    let signatures = Dictionary(
      view.signatures.map { (String($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    try line.encode(signatures, forKey: .signatures)
    try line.encodeIfPresent(view.groups, forKey: .groups)
    try line.encodeIfPresent(
      view.groupAnswers?.map { $0.map(AnswerLine.init) }, forKey: .groupAnswers)
    try line.encodeIfPresent(view.teams?.map(TeamLine.init), forKey: .teams)
    try line.encodeIfPresent(view.stored.map(StoredLine.init), forKey: .stored)
  }

  private func encode(_ person: Person, to line: inout KeyedEncodingContainer<Key>) throws {
    try line.encode(person.id, forKey: .person)
    try line.encode(person.name, forKey: .name)
  }
}

private struct ResultLine: Encodable {
  let answers: [AnswerLine]
  let answered: Int
  let counts: [Int]?

  init(_ result: PromptResult) {
    answers = result.answers.map(AnswerLine.init)
    (answered, counts) = (result.answered, result.counts)
  }
}

private struct StoredLine: Encodable {
  let shared: String?
  let people: [String: String]

  init(_ stored: ModuleRequest.Stored) {
    shared = stored.shared
    people = Dictionary(
      stored.people.map { (String($0.key.seat), $0.value) }, uniquingKeysWith: { first, _ in first }
    )
  }
}

private struct PersonLine: Encodable {
  let id: Person.ID
  let name: String

  init(_ person: Person) { (id, name) = (person.id, person.name) }
}

private struct TeamLine: Encodable {
  let team: Team

  init(_ team: Team) { self.team = team }

  enum Key: String, CodingKey { case id, name, members }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(team.id, forKey: .id)
    // A number is a name in the words of the house, which programs do not have.
    if !team.name.hasSentences { try line.encode(team.name, forKey: .name) }
    try line.encode(team.members, forKey: .members)
  }
}

private struct AnswerLine: Encodable {
  let answer: Answer

  enum Key: String, CodingKey { case id, person, after, choices, text, lines, number, ready }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(answer.id, forKey: .id)
    try line.encodeIfPresent(answer.person, forKey: .person)
    try line.encode(answer.after.inSeconds, forKey: .after)
    switch answer.value {
    case .choice(let choices): try line.encode(choices, forKey: .choices)
    case .text(let text): try line.encode(text, forKey: .text)
    case .lines(let lines): try line.encode(lines, forKey: .lines)
    case .number(let number): try line.encode(number, forKey: .number)
    case .ready: try line.encode(true, forKey: .ready)
    }
  }
}

private struct SettingsLine: Encodable {
  let settings: Settings
  let schema: SettingsSchema

  init(_ settings: Settings, _ schema: SettingsSchema) {
    (self.settings, self.schema) = (settings, schema)
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: SettingName.self)
    for field in schema.fields {
      guard let value = settings.value(field.name) ?? field.fallback else { continue }
      try line.encode(
        ValueLine(value: value, type: field.type), forKey: SettingName(stringValue: field.name))
    }
  }
}

private struct ValueLine: Encodable {
  let value: SettingValue
  let type: SettingType

  func encode(to encoder: any Encoder) throws {
    if case .record(let record) = value, case .record(let schema) = type {
      return try SettingsLine(record, schema).encode(to: encoder)
    }
    if case .list(let items) = value, case .list(let item, _) = type {
      var list = encoder.unkeyedContainer()
      for value in items { try list.encode(ValueLine(value: value, type: item)) }
      return
    }
    var single = encoder.singleValueContainer()
    switch value {
    case .text(let text): try single.encode(text)
    case .translations(let texts): try single.encode(texts)
    case .integer(let integer): try single.encode(integer)
    case .number(let number): try single.encode(number)
    case .duration(let time): try single.encode(time.inSeconds)
    case .flag(let flag): try single.encode(flag)
    case .list, .record: try single.encodeNil()
    }
  }
}

private struct SettingName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Duration {
  fileprivate var inSeconds: Double { Double(milliseconds) / 1_000 }
}
