import ActivityKit
import Recipes
import YAML

/// What only makes sense together, within a step and with the steps before it.
extension RecipeReader {
  /// - Returns: false when an error was noted.
  mutating func follow(_ step: StepContext, _ operands: inout Operands) -> Bool {
    switch step.verb {
    case .ask: return ask(step, operands)
    case .share: return share(step, &operands)
    case .vote: return vote(step, &operands)
    case .award: return award(step, operands)
    case .show: return show(step, operands)
    case .teams: return teams(step, operands)
    case .repeat, .each: return limit(step, operands)
    case .pair, .group: return groups(step, operands)
    case .say, .wait, .alone, .round, .board: return true
    }
  }

  private mutating func fail(_ message: String, at range: SourceRange) -> Bool {
    shape.diagnostics.error(message, at: range)
    return false
  }

  private mutating func ask(_ step: StepContext, _ operands: Operands) -> Bool {
    let isDone = operands.flag("done") ?? (operands["done"] != nil)
    let isChoice = operands["choices"] != nil
    let isNumber = operands["min"] != nil || operands["max"] != nil
    let kinds = [
      (isChoice, "choices"), (isNumber, operands["min"] == nil ? "max" : "min"),
      (isDone, "done"),
    ].filter(\.0).map(\.1)
    var isSound = true
    if kinds.count > 1 {
      isSound = fail(
        "what is asked is answered in one way, and '\(kinds[0])' says which; take '\(kinds[1])' out",
        at: step.place(kinds[1]))
    }
    if isNumber, let missing = ["min", "max"].first(where: { operands[$0] == nil }) {
      isSound = fail(
        "a number needs both 'min' and 'max'; add '\(missing)'", at: step.place(missing))
    }
    if case .value(let low) = operands["min"], case .value(let high) = operands["max"],
      let low = low.integer, let high = high.integer, low > high
    {
      isSound = fail("'max' is less than 'min'", at: step.place("max"))
    }
    if case .value(let choices) = operands["choices"], case .value(let pick) = operands["pick"],
      let count = pick.integer, count > choices.list.count
    {
      isSound = fail(
        "'pick' is \(count), and there are \(choices.list.count) choices to pick from",
        at: step.place("pick"))
    }
    if !isChoice, operands["pick"] != nil {
      isSound = fail("'pick' goes with 'choices'", at: step.place("pick"))
    }
    isSound = checkSolution(step, operands, kinds) && isSound
    isSound = checkClosing(step, operands) && isSound
    if let second = RecipeVerb.forms.filter({ operands[$0] != nil }).dropFirst().first {
      isSound = fail("a text has one form; take '\(second)' out", at: step.place(second))
    }
    if operands.flag("hold") == true, let privacy = operands.text("privacy"),
      ["facilitator", "nobody"].contains(privacy)
    {
      isSound = fail(
        "'hold' is for answers that are shown, and 'privacy: \(privacy)' shows none",
        at: step.place("hold"))
    }
    if let kind = kinds.first,
      let key = RecipeVerb.ofWords.first(where: { operands[$0] != nil })
    {
      isSound = fail(
        "'\(key)' is for answers in words, and '\(kind)' asks for others", at: step.place(key))
    }
    let asked = RecipeFlow.Asked(
      name: operands.text("as") ?? RecipeVerb.answers,
      privacy: operands.text("privacy").flatMap(Privacy.init(rawValue:)) ?? .anonymous,
      isText: kinds.isEmpty, isReady: isDone, hasSolution: operands["solution"] != nil)
    return note(asked, at: step) && isSound
  }

  private mutating func groups(_ step: StepContext, _ operands: Operands) -> Bool {
    guard operands["asking"] != nil else {
      guard let key = RecipeVerb.ofGroupQuestions.first(where: { operands[$0] != nil }) else {
        return true
      }
      return fail("'\(key)' goes with 'asking'", at: step.place(key))
    }
    return note(
      RecipeFlow.Asked(
        name: operands.text("as") ?? RecipeVerb.answers, privacy: .named,
        isText: operands["choices"] == nil, isReady: false), at: step)
  }

  /// Notes what is asked for later steps.
  private mutating func note(_ asked: RecipeFlow.Asked, at step: StepContext) -> Bool {
    flow.ask(asked)
    return RecipePhrase.isName(asked.name)
      || fail(
        "'as' takes a word of lower-case letters, digits and underscores", at: step.place("as"))
  }

  private mutating func checkClosing(_ step: StepContext, _ operands: Operands) -> Bool {
    let place = step.place("closes")
    switch operands.text("closes").flatMap(RecipeVerb.Closes.init(rawValue:)) {
    case .early, .onTime, nil: return true
    case .firstRight:
      guard operands["solution"] == nil else { return true }
      return fail("nobody can be right without a 'solution'", at: place)
    case .each:
      guard case .value(let asked) = operands["ask"], asked.list.count < 2 else { return true }
      return fail("'each' is for several questions; give 'ask' a list of them", at: place)
    }
  }

  /// Where settings stand for some of it, that is for the plan to be checked with.
  private mutating func checkSolution(
    _ step: StepContext, _ operands: Operands, _ kinds: [String]
  ) -> Bool {
    guard let written = operands["solution"] else { return true }
    if case .value(let asked) = operands["ask"], asked.list.count > 1 {
      return fail(
        "a 'solution' is for one question, and these are \(asked.list.count)",
        at: step.place("solution"))
    }
    if operands["lines"] != nil {
      return fail("a 'solution' is for one line; take 'lines' out", at: step.place("solution"))
    }
    guard let offered = operands["choices"] else {
      return kinds.isEmpty
        || fail(
          "'solution' is for choices and for answers in words, and '\(kinds[0])' asks for others",
          at: step.place("solution"))
    }
    guard case .value(let solution) = written, case .value(let choices) = offered else {
      return true
    }
    let right = (solution.wording.map { [$0] } ?? solution.list.compactMap(\.wording))
      .map { $0.words() }
    let labels = choices.list.compactMap(\.wording).map { $0.words() }
    guard (right + labels).allSatisfy({ RecipePhrase($0).fields.isEmpty }) else { return true }
    guard let other = right.first(where: { !labels.contains($0) }) else {
      if case .setting = operands["pick"] { return true }
      let most = operands.integer("pick") ?? 1
      return right.count <= most
        || fail(
          "the solution has \(right.count) choices, but \(most) may be picked",
          at: step.place("solution"))
    }
    shape.diagnostics.error(
      "\(Quotation.of(other)) is not one of the choices", at: step.place("solution"),
      suggestion: Spelling.nearest(to: other, among: labels))
    return false
  }

  private mutating func share(_ step: StepContext, _ operands: inout Operands) -> Bool {
    let name = operands.text("share") ?? ""
    let place = step.place("share")
    guard let asked = flow.named(name) else {
      if flow.asked.isEmpty {
        return fail("there is nothing to share yet; 'ask' something first", at: place)
      }
      shape.diagnostics.error(
        "nothing was asked before that is called \(Quotation.of(name))", at: place,
        suggestion: Spelling.nearest(to: name, among: flow.names + [RecipeVerb.answers]))
      return false
    }
    flow.share(asked.name)
    if asked.isReady { return fail("it was only answered with 'done'", at: place) }
    if asked.privacy == .facilitator || asked.privacy == .nobody {
      return fail(
        "it was asked with 'privacy: \(asked.privacy.rawValue)', so it is not shown to the room",
        at: place)
    }
    operands["share"] = .value(.text(asked.name))
    return true
  }

  private mutating func vote(_ step: StepContext, _ operands: inout Operands) -> Bool {
    let name = operands.text("on")
    let place = step.place(name == nil ? "vote" : "on")
    let asked = name.flatMap { flow.named($0) } ?? (name == nil ? flow.lastShared : nil)
    guard let asked else {
      if let name {
        shape.diagnostics.error(
          "nothing was asked before that is called \(Quotation.of(name))", at: place,
          suggestion: Spelling.nearest(to: name, among: flow.names))
        return false
      }
      return fail(
        "there is nothing to vote on; 'ask' for something in words and 'share' it first", at: place)
    }
    flow.voted = asked
    guard asked.isText, asked.isShared else {
      return fail(
        asked.isText
          ? "'\(asked.name)' has not been shown; 'share' it before the vote"
          : "'\(asked.name)' was not answered in words, so there is nothing to vote on", at: place)
    }
    operands["on"] = .value(.text(asked.name))
    return true
  }

  /// One clock runs at a time.
  private mutating func limit(_ step: StepContext, _ operands: Operands) -> Bool {
    guard operands["until"] != nil, flow.isLimited else { return true }
    return fail(
      "this stands in steps that have an 'until' already, and one clock runs at a time",
      at: step.place("until"))
  }

  private mutating func award(_ step: StepContext, _ operands: Operands) -> Bool {
    switch operands.text("to").flatMap(RecipeVerb.Winners.init(rawValue:)) {
    case .everyone, nil: return true
    case .right: return awardOfRight(step)
    case .favourites: break
    }
    guard let voted = flow.voted else {
      return fail("there are no favourites without a 'vote' before", at: step.place("to"))
    }
    guard voted.privacy == .named else {
      return fail(
        "nobody knows who wrote the favourites; ask with 'privacy: named' to give points for them",
        at: step.place("to"))
    }
    return true
  }

  private mutating func awardOfRight(_ step: StepContext) -> Bool {
    guard let asked = flow.asked.last, asked.hasSolution else {
      return fail(
        "nobody was right without an 'ask' with a 'solution' before", at: step.place("to"))
    }
    return asked.privacy == .named
      || fail(
        "nobody knows who was right; ask with 'privacy: named' to give points for it",
        at: step.place("to"))
  }

  private mutating func teams(_ step: StepContext, _ operands: Operands) -> Bool {
    let isChoice = operands.text("by") == TeamPlan.By.choice.rawValue
    guard isChoice == (operands["for"] != nil) else {
      return isChoice
        ? fail("people need time to choose; add 'for', as in 'for: 30s'", at: step.place("by"))
        : fail("'for' goes with 'by: choice'; teams are drawn at once", at: step.place("for"))
    }
    return true
  }

  private mutating func show(_ step: StepContext, _ operands: Operands) -> Bool {
    if operands.text("show") == "scores" {
      guard let key = RecipeVerb.ofLists.first(where: { operands[$0] != nil }) else {
        return true
      }
      return fail("'\(key)' goes with a list, not with the scores", at: step.place(key))
    }
    guard operands["title"] != nil else {
      return fail("a list needs a 'title'", at: step.entry.key.range)
    }
    return true
  }
}

extension RecipeReader.Operands {
  fileprivate func text(_ key: String) -> String? {
    if case .value(let value) = self[key] { value.text } else { nil }
  }

  fileprivate func integer(_ key: String) -> Int? {
    if case .value(let value) = self[key] { value.integer } else { nil }
  }

  fileprivate func flag(_ key: String) -> Bool? {
    if case .value(let value) = self[key] { value.flag } else { nil }
  }
}
