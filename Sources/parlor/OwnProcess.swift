import CBacktrace
import Foundation

/// The process of the house, whose memory holds keys and what people say.
enum OwnProcess {
  /// No core dump, and nobody but the administrator may attach to it or look into it.
  static func shutIn() {
    var none = rlimit()
    #if os(Linux)
      setrlimit(__rlimit_resource_t(UInt32(RLIMIT_CORE.rawValue)), &none)
      refuse_tracing()
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
  }
}
