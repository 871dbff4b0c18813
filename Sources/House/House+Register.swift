import EventRuntime
import Logging
import Messages
import TextProtocol

/// Asking the register.
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
    register.answer(inquiry) { [id = visitor.id, connection = visitor.connection] finding in
      self.post(inTurnOf: connection) {
        if let address { $0.guesses.giveBack(to: address) }
        $0.goOn(id, number, finding)
      }
    }
  }

  /// What waited goes on. A visitor who is gone has nothing that could.
  func goOn(_ id: Int, _ number: Int, _ finding: Finding?) {
    guard let visitor = visitors[id], let pending = visitor.pending.removeValue(forKey: number)
    else { return }
    pending(finding)
    release(visitor, from: number)
  }
}
