import EventRuntime
import Logging
import TextProtocol

/// Asking the register, and slowing down those who guess.
extension House {
  /// Asks the register on behalf of a visitor, whose next lines wait until it is answered. When it
  /// cannot answer, the visitor is told, and `done` is not called.
  /// - Parameter address: what may be guessed from there is given back one once it has answered, also where
  ///   the visitor is gone.
  func consult(
    _ inquiry: Inquiry, for visitor: Visitor, lent address: Int? = nil,
    otherwise: (() -> Void)? = nil,
    then done: @escaping (Finding) -> Void
  ) {
    let number = visitor.wait { [log] finding in
      switch finding {
      case .busy:
        visitor.refuse(.tooFastKeys)
        otherwise?()
      case .failed(let reason):
        log.error("cannot read the register: \(reason)")
        visitor.refuse(.internalErrorRegister)
        otherwise?()
      case let finding?: done(finding)
      case nil: break
      }
    }
    register.answer(inquiry) { [id = visitor.id] finding in
      self.post {
        if let address { $0.guesses.giveBack(to: address) }
        $0.goOn(id, number, finding)
      }
    }
  }

  /// What waited goes on. A visitor who is gone has nothing that could.
  private func goOn(_ id: Int, _ number: Int, _ finding: Finding?) {
    guard let visitor = visitors[id], let pending = visitor.pending.removeValue(forKey: number)
    else { return }
    pending(finding)
    release(visitor, from: number)
  }

  /// Looks at a guess, as soon as guessing may go on. Until ``noteRight(_:_:)`` says otherwise it
  /// counts as a wrong one of its address and at its name, so that nothing is gained by guessing at
  /// the same time.
  /// - Parameters:
  ///   - name: what is guessed at; nil where a code could be anybody's.
  ///   - refused: called instead when there were too many from the visitor's address.
  func weigh(
    _ name: String?, _ visitor: Visitor, orElse refused: @escaping () -> Void,
    then check: @escaping () -> Void
  ) {
    let now = dispatcher.now
    var delay = Duration.zero
    if let name {
      delay = guesses.delay(of: name, at: now)
      guesses.noteGuess(at: name, at: now)
    }
    guard delay > .zero else { return look(name, visitor, orElse: refused, then: check) }
    let number = visitor.wait { _ in self.look(name, visitor, orElse: refused, then: check) }
    _ = dispatcher.schedule(at: now + delay) { [weak self, id = visitor.id] in
      self?.assumeIsolated { $0.goOn(id, number, nil) }
    }
  }

  private func look(
    _ name: String?, _ visitor: Visitor, orElse refused: () -> Void, then check: () -> Void
  ) {
    guard guesses.take(from: visitor.connection.address, at: dispatcher.now) else {
      // What is not looked at makes nobody else wait.
      if let name { guesses.noteRight(name) }
      visitor.refuse(.tooFastWrongKeys(most: limits.wrongKeysPerMinute))
      visitor.wrongKeys += 1
      if dismissGuesser(visitor) { return }
      return refused()
    }
    check()
  }

  /// The guess was right, or could not be looked at: it costs nothing.
  func noteRight(_ name: String?, _ visitor: Visitor) {
    guesses.giveBack(to: visitor.connection.address)
    if let name { guesses.noteRight(name) }
  }

  /// A guess was wrong.
  /// - Returns: whether the connection was ended for it.
  func noteWrong(_ visitor: Visitor) -> Bool {
    visitor.wrongKeys += 1
    guesses.noteWrong(from: visitor.connection.address, at: dispatcher.now)
    log.info("wrong key or code")
    return dismissGuesser(visitor)
  }

  private func dismissGuesser(_ visitor: Visitor) -> Bool {
    var most = 5
    if case .asksKey = visitor.place { most = 3 }
    guard visitor.wrongKeys >= most else { return false }
    dismiss(visitor, most == 3 ? .tooManyErrorsKeys : .tooManyErrorsCodes)
    return true
  }
}
