import ActivityKit

/// Something that a module in a process of its own does wrong, in an event of its own.
struct ModuleFault: Sendable {
  let name: String
  /// What its program does, in `/bin/sh`, when its cue comes.
  let script: String
  /// Whether it recovers: the process is started once more, and the activity goes on.
  var recovers = false

  /// Short, so that what hangs is ended soon.
  static let deadline = Duration.seconds(1)

  static let warmUp = ModuleFault(name: "warm-up", script: "reply", recovers: true)

  static let all = [
    ModuleFault(name: "none", script: "reply", recovers: true),
    ModuleFault(name: "exits", script: "exit 1"),
    ModuleFault(name: "is-killed", script: "kill -9 $$"),
    ModuleFault(
      name: "is-killed-once", script: "[ -e killed ] || { : > killed; kill -9 $$; }; reply",
      recovers: true),
    ModuleFault(name: "hangs", script: "sleep 600 & wait"),
    ModuleFault(name: "is-stopped", script: "kill -STOP $$"),
    ModuleFault(name: "spins", script: "while :; do :; done"),
    ModuleFault(name: "floods", script: "exec yes"),
    ModuleFault(name: "floods-errors", script: "yes >&2"),
    ModuleFault(name: "garbles", script: "head -c 100000 /dev/urandom; echo; sleep 600"),
    ModuleFault(name: "sends-a-huge-line", script: #"head -c 50000000 /dev/zero | tr '\0' a"#),
    ModuleFault(name: "replies-to-another", script: "n=99; reply; sleep 600"),
    ModuleFault(name: "replies-twice", script: "reply; reply", recovers: true),
    ModuleFault(
      name: "hogs-memory", script: #"exec perl -e '$x .= "a" x (1 << 20) while 1'"#),
    ModuleFault(
      name: "starts-too-much", script: "for i in $(seq 200); do sleep 600 & done; wait"),
  ]

  /// The program of all of them: it waits a second, and does what its setting names.
  static var program: String {
    let cases = ([warmUp] + all).map { "      *'\"fault\":\"\($0.name)\"'*) \($0.script) ;;" }
    return #"""
      cd "$TMPDIR"
      read -r hello
      echo '{"type":"ready"}'
      reply() { echo '{"type":"reply","request":'$n',"then":{"finish":true}}'; }
      while read -r line; do
        n=${line#*'"request":'}; n=${n%%[,\}]*}
        case $line in
          *'"type":"begin"'*)
            echo '{"type":"reply","request":'$n',"then":{"wait":1},"state":"begun"}' ;;
          *) case $hello in
      \#(cases.joined(separator: "\n"))
          esac ;;
        esac
      done

      """#
  }

  static var description: String {
    """
    summary: Does something wrong.
    run: [sh, main.sh]
    deadline: \(deadline.short)
    memory: 64
    settings:
      fault: { type: word, choices: [\(([warmUp] + all).map(\.name).joined(separator: ", "))], help: What. }

    """
  }

  /// An event in which nothing goes wrong, and one for each fault.
  static var events: String {
    """
      calm:
        agenda:
          - trivia:
              introduction: 0s
              time: 10m
              questions: [{ ask: Anything?, answer: something }]

    """
      + ([warmUp] + all).map {
        "  \($0.name):\n    agenda: [faulty: { fault: \($0.name) }, closing-round: {}]\n"
      }.joined()
  }
}
