/// One side of one option, by the Q method of RFC 1143: two ends that both follow it never answer
/// each other for ever, whatever they ask for and when.
///
/// "We" is whoever asks for the option to be on or off on this side; for the other end's side that
/// is done with DO and DONT, for our own with WILL and WONT.
enum OptionState: UInt8, Sendable {
  case no, yes
  /// We asked for it to be off and wait; `Opposite`: and then want it on after all.
  case wantNo, wantNoOpposite
  /// We asked for it to be on and wait; `Opposite`: and then want it off after all.
  case wantYes, wantYesOpposite

  /// What is to be sent: on is DO or WILL, off is DONT or WONT.
  enum Request { case on, off }

  /// Whether the option holds now.
  var isOn: Bool { self == .yes || self == .wantNo || self == .wantNoOpposite }

  /// The other end says on (WILL or DO).
  mutating func receivedOn(agreed: Bool) -> Request? {
    switch self {
    case .no:
      if agreed { self = .yes }
      return agreed ? .on : .off
    case .yes: return nil
    case .wantNo: self = .no  // An error of the other end: off was answered by on.
    case .wantNoOpposite: self = .yes
    case .wantYes: self = .yes
    case .wantYesOpposite:
      self = .wantNo
      return .off
    }
    return nil
  }

  /// The other end says off (WONT or DONT).
  mutating func receivedOff() -> Request? {
    switch self {
    case .no: return nil
    case .yes:
      self = .no
      return .off
    case .wantNo: self = .no
    case .wantNoOpposite:
      self = .wantYes
      return .on
    case .wantYes, .wantYesOpposite: self = .no
    }
    return nil
  }

  /// We want it on.
  mutating func askOn() -> Request? {
    switch self {
    case .no:
      self = .wantYes
      return .on
    case .wantNo: self = .wantNoOpposite
    case .wantYesOpposite: self = .wantYes
    case .yes, .wantNoOpposite, .wantYes: break
    }
    return nil
  }

  /// We want it off.
  mutating func askOff() -> Request? {
    switch self {
    case .yes:
      self = .wantNo
      return .off
    case .wantNoOpposite: self = .wantNo
    case .wantYes: self = .wantYesOpposite
    case .no, .wantNo, .wantYesOpposite: break
    }
    return nil
  }
}
