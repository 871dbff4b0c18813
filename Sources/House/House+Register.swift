import EventRuntime
import Logging
import TextProtocol

/// Asking the register, and slowing down those who guess.
extension House {
  /// Asks the register on behalf of a visitor, whose next lines wait until it is answered. When it
  /// cannot answer, the visitor is told, and `done` is not called.
  func consult(
    _ inquiry: Inquiry, for visitor: Visitor, otherwise: (() -> Void)? = nil,
    then done: @escaping (Finding) -> Void
  ) {
    visitor.waiting += 1
    visitor.pending = { [log] finding in
      switch finding {
      case .busy:
        visitor.refuse(.tooFast, "Too many keys are being tried just now. Please try again.")
        otherwise?()
      case .failed(let reason):
        log.error("cannot read the register: \(reason)")
        visitor.refuse(.internalError, "That cannot be looked up right now. Please try again.")
        otherwise?()
      case let finding?: done(finding)
      case nil: break
      }
    }
    register.answer(inquiry) { [id = visitor.id] finding in
      self.post { $0.goOn(id, finding) }
    }
  }

  /// What waited goes on. A visitor who is gone has nothing that could.
  private func goOn(_ id: Int, _ finding: Finding?) {
    guard let visitor = visitors[id], let pending = visitor.pending else { return }
    visitor.pending = nil
    pending(finding)
    release(visitor)
  }

  /// Looks at a guess, as soon as guessing may go on.
  /// - Parameters:
  ///   - name: what is guessed at; nil where a code could be anybody's.
  ///   - refused: called instead when there were too many from the visitor's address.
  func weigh(
    _ name: String?, _ visitor: Visitor, orElse refused: () -> Void,
    then check: @escaping () -> Void
  ) {
    let now = dispatcher.now
    guard guesses.allows(visitor.connection.address, at: now) else {
      visitor.refuse(
        .tooFast,
        "At most \(limits.wrongKeysPerMinute) wrong keys and codes a minute are taken from one "
          + "address. Please try again in a few seconds.")
      visitor.wrongKeys += 1
      if dismissGuesser(visitor) { return }
      return refused()
    }
    let delay = name.map { guesses.delay(of: $0, at: now) } ?? .zero
    guard delay > .zero else { return check() }
    visitor.waiting += 1
    visitor.pending = { _ in check() }
    _ = dispatcher.schedule(at: now + delay) { [weak self, id = visitor.id] in
      self?.assumeIsolated { $0.goOn(id, nil) }
    }
  }

  /// Counts a wrong guess.
  /// - Returns: whether the connection was ended for it.
  func noteWrong(_ name: String?, _ visitor: Visitor) -> Bool {
    guesses.noteWrong(name, from: visitor.connection.address, at: dispatcher.now)
    visitor.wrongKeys += 1
    log.info("wrong key or code")
    return dismissGuesser(visitor)
  }

  private func dismissGuesser(_ visitor: Visitor) -> Bool {
    var most = 5
    if case .asksKey = visitor.place { most = 3 }
    guard visitor.wrongKeys >= most else { return false }
    dismiss(
      visitor, .tooManyErrors,
      most == 3
        ? "That was not the key, three times. Goodbye."
        : "That code was not known, five times. Goodbye.")
    return true
  }
}
