import ActivityKit
import Foundation

/// What `then` names.
struct NextLine: Decodable {
  let next: ModuleNext

  enum Key: String, CodingKey, CaseIterable {
    case go, wait, alone, ask, asks, split, group, choose, floor, finish
    case cue, time, about, keep, score
    case choices, pick, from, ready, min, max, words, lines, privacy, of, but, each, early, closing
    case maxLength = "max_length"
    case mayChange = "may_change"
    case asking
    case answeredBy = "answered_by"
    case syllables, initials, hold
    case wordsOf = "words_of"
  }

  fileprivate static let questionKeys: [Key] = [
    .choices, .pick, .from, .ready, .min, .max, .words, .maxLength,
  ]
  fileprivate static let promptKeys: [Key] =
    questionKeys + textKeys + [.lines, .privacy, .of, .but, .mayChange, .early]
  /// What is said of a text besides.
  private static let textKeys: [Key] = [.syllables, .initials, .wordsOf, .hold]
  private static let askKeys: [Key] = promptKeys + [.each, .time, .cue]
  private static let groupSizes = 2...100

  private typealias Line = KeyedDecodingContainer<Key>

  private static let verbs: [LineVerb<Key, ModuleNext>] = [
    LineVerb(.go) { .go(try $0.cue(.go)) },
    LineVerb(.wait, [.cue]) { .wait(try $0.seconds(.wait, from: 0), then: try $0.then) },
    LineVerb(.alone, [.about, .cue]) {
      .alone(about: try $0.topics(), for: try $0.seconds(.alone, from: 1), then: try $0.then)
    },
    LineVerb(.ask, askKeys) {
      .ask(try prompt($0), each: try $0.each, for: try $0.time, then: try $0.then)
    },
    LineVerb(.asks, [.closing, .each, .time, .cue]) {
      .asks(
        try prompts($0), closing: try $0.word(.closing, or: .together), each: try $0.each,
        for: try $0.time, then: try $0.then)
    },
    LineVerb(.split, [.about, .asking, .answeredBy, .time, .cue]) {
      .split(
        try groups($0), about: try $0.topics(), asking: try groupQuestion($0), for: try $0.time,
        then: try $0.then)
    },
    LineVerb(.group, [.about, .asking, .answeredBy, .time, .cue]) {
      .group(
        size: try $0.number(.group, in: groupSizes), about: try $0.topics(),
        asking: try groupQuestion($0), for: try $0.time, then: try $0.then)
    },
    LineVerb(.choose, [.keep, .score, .time, .cue]) {
      .choose(
        try teamNames($0), try $0.teamRules(keep: .keep, score: .score), for: try $0.time,
        then: try $0.then)
    },
    LineVerb(.floor, [.time, .cue]) {
      .floor(try $0.person(.floor), for: try $0.time, then: try $0.then)
    },
    LineVerb(.finish) { line in
      guard try line.decode(Bool.self, forKey: .finish) else {
        throw line.misfit(.finish, "it takes true")
      }
      return .finish
    },
  ]

  init(from decoder: any Decoder) throws { next = try decoder.known(Key.self).read(Self.verbs) }

  private static func prompts(_ line: Line) throws -> [Prompt] {
    let prompts = try line.decode([PromptLine].self, forKey: .asks).map(\.prompt)
    guard (1...ModuleLimits.prompts).contains(prompts.count) else {
      throw line.misfit(
        .asks, "it takes 1 to \(ModuleLimits.prompts), and these are \(prompts.count)")
    }
    guard prompts.reduce(0, { $0 + $1.question.size }) <= ModuleLimits.said else {
      throw line.misfit(.asks, "they may have \(ModuleLimits.said >> 10) KiB of text in all")
    }
    return prompts
  }

  private static func groups(_ line: Line) throws -> [[Person.ID]] {
    let groups = try line.decode([[Int]].self, forKey: .split)
    let people = groups.joined()
    guard people.allSatisfy({ $0 > 0 }), Set(people).count == people.count else {
      throw line.misfit(.split, "it takes numbers of people, each of them once")
    }
    return groups.map { $0.map { Person.ID($0) } }
  }

  private static func teamNames(_ line: Line) throws -> [Text] {
    let names = try line.texts(.choose, most: Team.most, length: ModuleLimits.label)
    guard TeamPlan.counts.contains(names.count) else {
      throw line.misfit(.choose, "it takes the names of 2 to \(Team.most) teams")
    }
    return names
  }

  private static func groupQuestion(_ line: Line) throws -> GroupQuestion? {
    guard line.contains(.asking) else {
      if line.contains(.answeredBy) { throw line.misfit(.answeredBy, "it goes with 'asking'") }
      return nil
    }
    return GroupQuestion(
      try line.decode(QuestionLine.self, forKey: .asking).question,
      answeredBy: try line.word(.answeredBy, or: .last))
  }

  fileprivate static func prompt(_ line: KeyedDecodingContainer<Key>) throws -> Prompt {
    let privacy: Privacy = try line.word(.privacy, or: .named)
    let isHeld = try line.decodeIfPresent(Bool.self, forKey: .hold) ?? false
    if isHeld, privacy == .facilitator || privacy == .nobody {
      throw line.misfit(.hold, "it goes with answers that the module gets")
    }
    return Prompt(
      try question(line), privacy: privacy,
      audience: try audience(line),
      mayChange: try line.decodeIfPresent(Bool.self, forKey: .mayChange) ?? true,
      closesEarly: try line.decodeIfPresent(Bool.self, forKey: .early) ?? true, isHeld: isHeld)
  }

  private static func audience(_ line: Line) throws -> Audience {
    guard line.contains(.but) else {
      return line.contains(.of) ? .only(try line.people(.of)) : .everyone
    }
    if line.contains(.of) { throw line.misfit(.but, "it does not go with 'of'") }
    let others = try line.people(.but)
    return others.isEmpty ? .everyone : .everyoneBut(others)
  }

  fileprivate static func question(_ line: KeyedDecodingContainer<Key>) throws -> Question {
    let text = try line.text(.ask)
    let kinds: [[Key]] = [
      [.choices, .pick, .from], [.ready], [.min, .max],
      [.words, .lines, .maxLength] + textKeys,
    ]
    guard kinds.count(where: { $0.contains(where: line.contains) }) <= 1 else {
      throw ModuleNonsense("in its line, 'then.ask' mixes kinds of answers")
    }
    if line.contains(.choices) {
      let labels = try line.texts(
        .choices, most: ModuleLimits.choices, length: ModuleLimits.label)
      guard labels.count >= 2 else {
        throw line.misfit(
          .choices, "it takes 2 to \(ModuleLimits.choices), and these are \(labels.count)")
      }
      guard labels.reduce(0, { $0 + $1.size }) <= ModuleLimits.said else {
        throw line.misfit(.choices, "they may have \(ModuleLimits.said >> 10) KiB of text in all")
      }
      return .choice(
        text, labels, pick: try pick(line, among: labels.count),
        from: try authors(line, of: labels.count))
    }
    for key in [Key.pick, .from] where line.contains(key) {
      throw line.misfit(key, "it goes with 'choices'")
    }
    if line.contains(.ready) {
      guard try line.decode(Bool.self, forKey: .ready) else {
        throw line.misfit(.ready, "it takes true")
      }
      return .ready(text)
    }
    if line.contains(.min) || line.contains(.max) {
      let low = try line.decode(Double.self, forKey: .min)
      let high = try line.decode(Double.self, forKey: .max)
      guard low <= high, low.magnitude <= 1e12, high.magnitude <= 1e12 else {
        throw line.misfit(.max, "it takes a number from that of 'min' to 1e12")
      }
      return .number(text, in: low...high)
    }
    let most = try line.contains(.maxLength) ? line.number(.maxLength, in: 1...2_000) : 500
    let words = try line.contains(.words) ? line.number(.words, in: 1...500) : nil
    let lines = try line.contains(.lines) ? line.number(.lines, in: 2...500) : nil
    return .text(text, maxLength: most, words: words, form: try form(line), lines: lines)
  }

  /// How a text is asked to be made; nil where nothing is said of that.
  private static func form(_ line: Line) throws -> TextForm? {
    let keys = [Key.syllables, .initials, .wordsOf].filter(line.contains)
    guard let key = keys.first else { return nil }
    guard keys.count == 1 else {
      throw line.misfit(keys[1], "a text has one form, and '\(key.rawValue)' says which")
    }
    if key == .syllables {
      let counts = try line.decode([Int].self, forKey: key)
      guard (1...20).contains(counts.count), counts.allSatisfy({ (1...40).contains($0) }) else {
        throw line.misfit(key, "it takes 1 to 20 numbers from 1 to 40")
      }
      return .syllables(counts)
    }
    let text = try line.text(key).words()
    return key == .initials ? .initials(text) : .words(of: text)
  }

  /// One number, or the least and the most.
  private static func pick(_ line: Line, among count: Int) throws -> ClosedRange<Int> {
    guard line.contains(.pick) else { return 1...1 }
    let bounds: [Int]
    if let number = try? line.decode(Int.self, forKey: .pick) {
      bounds = [number, number]
    } else {
      bounds = try line.decode([Int].self, forKey: .pick)
    }
    guard bounds.count == 2, bounds[0] >= 1, bounds[0] <= bounds[1], bounds[1] <= count else {
      throw line.misfit(
        .pick,
        "it takes a number from 1 to \(count), as there are choices, or the least and the most")
    }
    return bounds[0]...bounds[1]
  }

  /// Answers are counted from 1, so 0 is of nobody.
  private static func authors(_ line: Line, of count: Int) throws -> [Answer.ID] {
    guard line.contains(.from) else { return [] }
    let answers = try line.decode([Int?].self, forKey: .from).map { $0 ?? 0 }
    guard answers.count == count else {
      throw line.misfit(
        .from, "it takes as many as there are choices, \(count), and these are \(answers.count)")
    }
    return answers
  }
}

extension Question {
  /// Bytes of text, in all languages.
  fileprivate var size: Int {
    guard case .choice(let choices) = kind else { return text.size }
    return choices.labels.reduce(text.size) { $0 + $1.size }
  }
}

/// One of several prompts.
private struct PromptLine: Decodable {
  let prompt: Prompt

  init(from decoder: any Decoder) throws {
    prompt = try decoder.known(NextLine.Key.self)
      .read([LineVerb(.ask, NextLine.promptKeys, read: NextLine.prompt)])
  }
}

/// What small groups are asked.
private struct QuestionLine: Decodable {
  let question: Question

  init(from decoder: any Decoder) throws {
    question = try decoder.known(NextLine.Key.self)
      .read([LineVerb(.ask, NextLine.questionKeys, read: NextLine.question)])
  }
}

extension KeyedDecodingContainer where Key == NextLine.Key {
  /// One of some words, or what holds where there is none.
  fileprivate func word<Word: RawRepresentable & CaseIterable>(
    _ key: Key, or fallback: Word
  ) throws -> Word where Word.RawValue == String {
    guard contains(key) else { return fallback }
    guard let word = Word(rawValue: try decode(String.self, forKey: key)) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw misfit(key, "it takes one of \(words)")
    }
    return word
  }

  fileprivate func topics() throws -> [Text] {
    try contains(.about) ? texts(.about, most: 20) : []
  }

  fileprivate var time: Duration { get throws { try seconds(.time, from: 1) } }
  /// Whether each is asked on their own.
  fileprivate var each: Bool {
    get throws { try decodeIfPresent(Bool.self, forKey: .each) ?? false }
  }
  fileprivate var then: String { get throws { try contains(.cue) ? cue(.cue) : "" } }

  fileprivate func cue(_ key: Key) throws -> String {
    let cue = try decode(String.self, forKey: key)
    guard cue.count <= ModuleLimits.cue else {
      throw misfit(
        key, "it takes at most \(ModuleLimits.cue) characters, and this has \(cue.count)")
    }
    return cue
  }
}
