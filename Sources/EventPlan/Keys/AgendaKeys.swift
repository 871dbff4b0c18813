import ActivityKit
import EventTerms
import YAML

extension PlanKey {
  static func agenda(_ path: Path<[PlanDraft.Activity]>, absent: PlanWords?) -> Self {
    Self(
      "agenda", "the activities, in order", absent: absent, schema: { $0.agenda },
      read: { $2[keyPath: path] = $0.agenda($1) })
  }
}

extension PlanDraft.Agenda {
  /// How many a plan has, and how many take turns.
  static let most = 100
  static let nameSchema: JSONValue = ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"]
  fileprivate static let longest = 200

  static let key = PlanKey<PlanDraft>(
    "agendas", "agendas by name, for events whose agendas take turns", absent: .nothing,
    schema: {
      .object([
        "type": "object", "maxProperties": .integer(most), "propertyNames": nameSchema,
        "additionalProperties": $0.agenda,
      ]).orInclude(if: true)
    },
    read: { $2.agendas = $0.agendas($1) })
}

extension PlanKey {
  /// What is asked at the end, after the agenda.
  static func feedback(_ path: Path<PlanDraft.Activity?>) -> Self {
    Self(
      "feedback",
      PlanWords(
        "what people say of it at the end: `true` for four short questions and a line, a list of your own, or "
          + "the settings of [feedback](modules.md#feedback)",
        more: ". Without names; kept as `keep: { feedback: … }` says"),
      absent: .nothing,
      schema: { schema in
        let flag: JSONValue = ["type": "boolean"]
        guard let module = schema.modules.first(where: { $0.name == feedbackModule }) else {
          return flag
        }
        let list = module.settings.shortForm.map { [$0.type.jsonSchema()] } ?? []
        return .object(["anyOf": .list([flag, module.settings.jsonSchema] + list)])
      },
      read: { $2[keyPath: path] = $0.feedback($1) })
  }
}

private let feedbackModule = "feedback"

extension PlanDraft.Activity {
  /// The keys of an agenda item besides its module.
  fileprivate static let ownKeys = [title.name, store.name]

  fileprivate static let title = PlanKey<String?>.text(
    "title", maxLength: 80, isOneLine: true, "one line", absent: "made of the module's name"
  ) { $0 = $1 }

  /// Up to 40 lower-case letters, digits and hyphens.
  fileprivate static let store = PlanKey<Node.Entry?>(
    "store", "a name for what it stores; activities of one module share what has the same name",
    absent: "one for all activities of the module",
    schema: { _ in ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"] },
    read: { reader, entry, store in
      guard let text = reader.value(entry, .text(maxLength: 40), isOneLine: true)?.text else {
        return
      }
      guard text.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) == nil else {
        store = entry
        return
      }
      reader.diagnostics.error(
        "a store is known by lower-case letters, digits and hyphens, beginning with a letter or "
          + "digit, not \(Quotation.of(text))", at: entry.value.range)
    })
}

extension PlanSchema {
  var agenda: JSONValue {
    .object([
      "type": "array", "minItems": 1, "maxItems": .integer(PlanDraft.Agenda.longest),
      "items": agendaItem.orInclude(if: true),
    ]).orInclude(if: true)
  }

  private var agendaItem: JSONValue {
    var properties = [
      "title": json(PlanDraft.Activity.title), "store": json(PlanDraft.Activity.store),
    ]
    for module in modules {
      var settings = module.settings.jsonSchema.orInclude(if: true)
      if let short = module.settings.shortForm {
        settings = ["anyOf": [settings, short.type.jsonSchema()]]
      }
      let needsNone = module.settings.fields.allSatisfy { !$0.isRequired }
      properties[module.name] = (needsNone ? settings.orNull() : settings)
        .described(module.summary)
    }
    return JSONValue.mapping(properties).with([
      "oneOf": .list(modules.map { ["required": [.text($0.name)]] })
    ])
  }
}

extension ShapeReader {
  mutating func agenda(_ entry: Node.Entry) -> [PlanDraft.Activity] {
    let subject = Subject(entry)
    let place = subject.place(of: entry.value)
    guard let items = entry.value.items else {
      diagnostics.error(
        "\(subject.name) takes a list of activities, each starting with '- '", at: place)
      return []
    }
    if items.isEmpty {
      diagnostics.error("\(subject.name) is empty; it takes an activity or more", at: place)
    }
    requireFew(items.count, PlanDraft.Agenda.longest, "\(subject.name) has", place)
    return items.compactMap { agendaItem($0) }
  }

  fileprivate mutating func agendas(_ entry: Node.Entry) -> [PlanDraft.Agenda] {
    let takes = "agendas by name, as in 'warm:' with a list of activities below it"
    guard let entries = mapping(entry, takes: takes) else { return [] }
    let subject = Subject(entry)
    requireFew(
      entries.count, PlanDraft.Agenda.most, "\(subject.name) has", subject.place(of: entry.value))
    return entries.map { entry in
      let name = agendaName(entry.key, Subject(entry))?.name ?? ""
      return PlanDraft.Agenda(name: name, range: entry.key.range, activities: agenda(entry))
    }
  }

  /// A name that is one by its form, or nil with an error.
  mutating func agendaName(_ node: Node, _ subject: Subject) -> PlanDraft.AgendaName? {
    let text = node.text ?? ""
    if text.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,39}/) != nil {
      return PlanDraft.AgendaName(name: text, range: node.range)
    }
    diagnostics.error(
      "an agenda is known by 1 to 40 lower-case letters, digits and hyphens, beginning with a "
        + "letter or digit", at: subject.place(of: node))
    return nil
  }

  mutating func agendaNames(_ entry: Node.Entry) -> [PlanDraft.AgendaName] {
    let subject = Subject(entry)
    let place = subject.place(of: entry.value)
    guard let items = entry.value.items, !items.isEmpty else {
      diagnostics.error("'agendas' takes names of agendas, as in [warm, talk, play]", at: place)
      return []
    }
    requireFew(items.count, PlanDraft.Agenda.most, "\(subject.name) has", place)
    return items.enumerated().compactMap { agendaName($1, subject.item($0)) }
  }

  private mutating func requireFew(
    _ count: Int, _ most: Int, _ subject: String, _ place: SourceRange
  ) {
    if count > most {
      diagnostics.error("\(subject) \(count) items; at most \(most) fit", at: place)
    }
  }

  private mutating func agendaItem(_ item: Node) -> PlanDraft.Activity? {
    guard let entries = item.entries else {
      let word = item.text.flatMap { text in modules.first { $0.name == text }?.name }
      if word == nil, noteEverydayWord(item, nil) { return nil }
      let first = item.text?.split(separator: " ").first.map(String.init) ?? ""
      if word == nil, let mark = misplacedMark(in: item, isKey: moduleNames.contains(first)) {
        diagnostics.error(mark.message, at: mark.place, mended: mark.mended)
        return nil
      }
      diagnostics.error(
        word.map { "write '\($0):' with a colon, and its settings after it" }
          ?? "an agenda item takes a module with its settings, as in '- \(moduleNames.first ?? "trivia"): {}'",
        at: item.firstPlace)
      return nil
    }
    let names = moduleNames + PlanDraft.Activity.ownKeys
    if !cutTexts(in: item, known: { names.contains($0) }).isEmpty { return nil }
    if entries.contains(where: { broken.contains($0.key.text ?? "") }) { return nil }
    var title: String?
    if let entry = item.entry("title") { PlanDraft.Activity.title.read(&self, entry, &title) }
    var store: Node.Entry?
    if let entry = item.entry("store") { PlanDraft.Activity.store.read(&self, entry, &store) }
    let named = entries.compactMap { entry in module(entry.key).map { (module: $0, entry: entry) } }
    let others = entries.filter {
      !PlanDraft.Activity.ownKeys.contains($0.key.text ?? "") && module($0.key) == nil
    }
    for entry in others { unknownKey(entry, beside: named.first?.module) }
    guard let (module, entry) = named.first else {
      if others.isEmpty {
        diagnostics.error(
          "this agenda item names no module; the modules are \(Phrase.list(moduleNames))",
          at: item.firstPlace)
      }
      return nil
    }
    for second in named.dropFirst() {
      diagnostics.error(
        "an agenda item holds one module and has '\(module.name)' already; start another with '- '",
        at: second.entry.key.range)
    }
    // Settings that are not indented are missing below the module; once is enough.
    if entry.value.isNull,
      others.contains(where: { module.settings.field($0.key.text ?? "") != nil })
    {
      return nil
    }
    guard let settings = settings(of: module, entry) else { return nil }
    return PlanDraft.Activity(
      title: title ?? Phrase.title(of: module.name), module: module, settings: settings,
      store: store, key: entry.key.range, node: entry.value)
  }

  fileprivate mutating func feedback(_ entry: Node.Entry) -> PlanDraft.Activity? {
    guard let module = modules.first(where: { $0.name == feedbackModule }) else {
      diagnostics.error("this house has no module '\(feedbackModule)'", at: entry.key.range)
      return nil
    }
    var written = entry
    if entry.value.text != nil {
      guard value(entry, .flag)?.flag == true else { return nil }
      written = Node.Entry(key: entry.key, value: Node(.mapping([]), range: entry.value.range))
    }
    guard let settings = settings(of: module, written) else { return nil }
    return PlanDraft.Activity(
      title: Phrase.title(of: module.name), module: module, settings: settings, store: nil,
      key: entry.key.range, node: entry.value)
  }

  private var moduleNames: [String] { modules.map { $0.name } }

  private func module(_ key: Node) -> ModuleDefinition? { modules.first { $0.name == key.text } }

  private mutating func unknownKey(_ entry: Node.Entry, beside module: ModuleDefinition?) {
    let key = entry.key
    let text = key.text ?? ""
    if let module, module.settings.field(text) != nil {
      diagnostics.error(
        "'\(text)' is a setting of \(module.name); indent it below '\(module.name):'",
        at: key.range)
    } else if let near = Spelling.nearest(
      to: text, among: moduleNames + PlanDraft.Activity.ownKeys),
      PlanDraft.Activity.ownKeys.contains(near)
    {
      unknown(key, "a key of an agenda item", known: PlanDraft.Activity.ownKeys, all: "")
    } else if !noteEverydayWord(key, entry.value) {
      unknown(key, "a module", known: moduleNames, all: "the modules are")
    }
  }

  /// Notes the module that was meant by a word with settings after it: the one that takes them all.
  private mutating func noteWord(
    _ key: Node, _ word: String, _ advised: String, settings: [Node.Entry]
  ) {
    let fitting = modules.filter { module in
      settings.allSatisfy { entry in
        guard let field = module.settings.field(entry.key.text ?? "") else { return false }
        return entry.value.text != nil || field.type.takesCollection
      }
    }.map(\.name)
    let name =
      fitting.contains(advised) ? advised : fitting.count == 1 ? fitting.first : nil
    diagnostics.error(
      "there is no module \(Quotation.of(word)); write '\(name ?? advised)'", at: key.range,
      mended: name.flatMap { name in diagnostics.mended(key.range) { _ in name } })
  }

  /// Notes what to write instead of a word that people call an activity.
  /// - Parameter value: what stands after the key; nil for a word alone.
  /// - Returns: whether it is such a word.
  private mutating func noteEverydayWord(_ key: Node, _ value: Node?) -> Bool {
    guard let word = key.text, let advice = EverydayModules.advice(for: word),
      moduleNames.contains(advice.module)
    else { return false }
    if let settings = value?.entries, !settings.isEmpty {
      noteWord(key, word, advice.module, settings: settings)
      return true
    }
    // What stands after the colon would have to fit the other module.
    let end: SourcePosition? =
      switch value {
      case nil: key.range.end
      case let value? where value.isEmpty:
        SourcePosition(line: key.range.end.line, column: key.range.end.column + 1)
      case let value? where value.isNull || value.entries?.isEmpty == true: value.range.end
      default: nil
      }
    let line = end.flatMap { end in
      diagnostics.mended(SourceRange(file: key.range.file, start: key.range.start, end: end)) { _ in
        advice.written
      }
    }
    diagnostics.error(
      "there is no module \(Quotation.of(word)); write '\(advice.written)'", at: key.range,
      mended: line)
    return true
  }
}
