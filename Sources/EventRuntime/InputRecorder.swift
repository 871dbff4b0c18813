/// Records what was carried out in an occurrence.
///
/// What people give to a prompt that is not named is held back until it closes, and then written in an
/// order that is drawn: beside the answers that are kept, the order in which people answered would tell
/// whose they are. Who passed is drawn as well.
struct InputRecorder {
  private let recorder: any EventRecorder
  private let occurrence: Int64
  private var prompt: Int?
  /// The last response of each seat.
  private var responses: [Int: RecordedInput] = [:]
  private var lastAt: Int64 = 0

  init?(_ recorder: (any EventRecorder)?, of occurrence: Int64) {
    guard let recorder else { return nil }
    self.recorder = recorder
    self.occurrence = occurrence
  }

  /// - Parameters:
  ///   - open: the prompt that was open when the entry was carried out.
  ///   - seated: the seat that a join or a return led to, and whether it is a new one.
  ///   - state: the state after it.
  mutating func note(
    _ entry: Entry, to open: LivePrompt?, seated: (seat: Int, isNew: Bool)?, state: EventState
  ) {
    var random = SystemRandomNumberGenerator()
    let input = RecordedInput(entry, prompt: open, seated: seated, using: &random)
    let isResponse = open.map { entry.input.isResponse && $0.prompt.privacy != .named } ?? false
    if isResponse, let input, let seat = input.seat {
      prompt = open?.id
      responses[seat] = input
    }
    if let prompt, prompt != state.openPrompt?.id { release(state) }
    if !isResponse, let input { write(input) }
  }

  private mutating func release(_ state: EventState) {
    let lines = responses.values.compactMap(\.line).shuffled()
    let seats = responses.keys.filter { state.seat($0)?.standing == .here }.shuffled()
    let at = max(lastAt, responses.values.map(\.at).max() ?? 0)
    (prompt, responses) = (nil, [:])
    for (seat, line) in zip(seats, lines) { write(RecordedInput(at: at, seat: seat, line: line)) }
  }

  private mutating func write(_ input: RecordedInput) {
    lastAt = max(lastAt, input.at)
    recorder.note(input, in: occurrence)
  }
}

extension Input {
  /// Whether it answers or declines a prompt, if one is open.
  fileprivate var isResponse: Bool {
    switch self {
    case .answer, .pass, .withdraw, .undo: true
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .drop, .leave, .done,
      .reveal, .call, .stay, .stop, .ignore, .control, .clearAway, .moderate, .group, .tick,
      .replied:
      false
    }
  }
}
