"""Write an activity for Parlor as you would tell it, from its beginning to its end.

    import parlor

    def play(room):
        answers = room.ask("One good thing from this week?", privacy="anonymous", for_="2m")
        room.list("Good things", [answer.text for answer in answers])
        room.wait("20s")

    parlor.run(play)

Each call that takes time returns when it is over. The program may be ended and started anew at any
moment: it then runs `play` from the beginning and hands back what each call returned before, until it
has caught up. So let nothing but the room decide what happens: no clock, no files, no `random` of
Python's own (there is `room.random`), and no order that comes from a set.

`docs/module-protocol.md` says what goes over the wire. This file needs Python 3.8 or later and nothing
else. `print` writes to the standard error, which the house does not show to anyone.
"""

import json
import random as _random
import re
import sys

PROTOCOL = 1

_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0}
# What each input brings; kept only where it differs from the input before.
_KEPT = (
    "people", "everyone", "answers", "answered", "counts", "may_tally", "signatures", "groups",
    "seed", "elapsed",
)


def seconds(time):
    """A time in seconds: 20, 2.5, "20s", "3m" or "1h30m"."""
    if isinstance(time, (int, float)) and not isinstance(time, bool):
        return time
    parts = re.findall(r"(\d+(?:\.\d+)?)([hms])", time)
    if not parts or "".join(number + unit for number, unit in parts) != time:
        raise ValueError("a time is written as 20s, 3m or 1h30m, not as %r" % (time,))
    return sum(float(number) * _UNITS[unit] for number, unit in parts)


class Person:
    """Somebody who holds a seat. Two of the same seat are equal."""

    def __init__(self, id, name):
        self.id, self.name = id, name

    def __eq__(self, other):
        return isinstance(other, Person) and other.id == self.id

    def __hash__(self):
        return hash(self.id)

    def __repr__(self):
        return "Person(%d, %r)" % (self.id, self.name)


class Answer:
    """What one person gave to a prompt.

    `person` is None where nobody may know; `text`, `choices` (from 0), `number` and `ready` are None
    where the prompt asked for something else; `after` is how many seconds the prompt had been open.
    """

    def __init__(self, line, person):
        self.id, self.person, self.after = line["id"], person, line["after"]
        self.text, self.choices = line.get("text"), line.get("choices")
        self.number, self.ready = line.get("number"), line.get("ready")

    @property
    def choice(self):
        """The first choice picked, or None."""
        return self.choices[0] if self.choices else None


class Answers(list):
    """The answers to a prompt, in the order people first answered.

    `count` is how many there were, also where the answers themselves are nobody's to see; `counts` is
    how often each choice was picked; `labels` are the choices; `may_tally` is whether people may see
    counts.
    """

    def __init__(self, answers, count, counts, labels, may_tally):
        super().__init__(answers)
        self.count, self.counts, self.labels = count, counts, labels
        self.may_tally = may_tally


class Settings(dict):
    """Settings by name, as items or as attributes."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError("there is no setting %r in module.yaml" % (name,)) from None


class Room:
    """What an activity may see and do."""

    def __init__(self, settings, wire):
        self.settings = settings
        self._wire, self._done, self._last = wire, [], {}
        #: Seeded by the house: the same after a restart.
        self.random = _random.Random(0)
        self._take(wire.first())

    # What there is to see

    @property
    def people(self):
        """Those present now, in the order they joined."""
        return [Person(**person) for person in self._last["people"]]

    @property
    def everyone(self):
        """Those who hold a seat, present or not."""
        return [Person(**person) for person in self._last["everyone"]]

    @property
    def elapsed(self):
        """How many seconds the activity has run."""
        return self._last["elapsed"]

    def name(self, person):
        """The name of somebody, by person or by number; "someone" when the seat was given up."""
        return next((other.name for other in self.everyone if other.id == _id(person)), "someone")

    def signature(self, answer):
        """The author of an anonymous answer, if they chose to be named."""
        return self._last["signatures"].get(str(answer.id))

    # What takes no time

    def say(self, text):
        """Says a line to everyone."""
        self._done.append({"say": text})

    def tell(self, people, text):
        """Says a line to one person, or to a list of people."""
        people = people if isinstance(people, (list, tuple)) else [people]
        self._done.append({"tell": [_id(person) for person in people], "text": text})

    def award(self, points, to, for_):
        """Gives points; they read "You get 500 points for REASON."."""
        self._done.append({"award": points, "to": _id(to), "for": for_})

    def list(self, title, items, numbered=False):
        """Shows lines to read."""
        self._done.append({"list": title, "items": list(items), "numbered": numbered})

    def tally(self, title, answers, marked=()):
        """Shows how often each choice was picked; `marked` ones (from 0) are pointed out."""
        self._done.append({
            "tally": title,
            "counts": [
                {"label": label, "count": count, "marked": index in marked}
                for index, (label, count) in enumerate(zip(answers.labels, answers.counts))
            ],
        })

    def scores(self):
        """Shows the standings, as far as the event lets people see them."""
        self._done.append({"scores": True})

    # What takes time

    def wait(self, for_):
        """Waits in silence."""
        self._follow({"wait": seconds(for_)})

    def ask(
        self, text, choices=None, pick=None, min=None, max=None, words=None, max_length=None,
        ready=False, privacy="named", of=None, may_change=True, from_=None, for_="60s",
    ):
        """Asks everyone, or those in `of`, until all have answered or passed, or the time is over.

        Without `choices` (with `pick` of them: a number, or a least and a most), `min` and `max`, or
        `ready`, the answer is a line of text. For choices made of answers, `from_` are those answers:
        nobody can pick their own.
        """
        then = {"ask": text, "privacy": privacy, "time": seconds(for_)}
        optional = {
            "choices": choices and list(choices), "pick": pick, "min": min, "max": max,
            "words": words, "max_length": max_length, "ready": ready or None,
            "of": None if of is None else [_id(person) for person in of],
            "may_change": None if may_change else False,
            "from": from_ and [answer.id for answer in from_],
        }
        then.update((key, value) for key, value in optional.items() if value is not None)
        self._follow(then)
        last = self._last
        known = {person.id: person for person in self.everyone}
        answers = [
            Answer(line, line.get("person") and known.get(
                line["person"], Person(line["person"], "someone")))
            for line in last["answers"]
        ]
        return Answers(answers, last["answered"], last["counts"], choices, last["may_tally"])

    def groups(self, size, for_, about=()):
        """Puts those present into groups of `size`, drawn so that people meet somebody new.

        Returns the groups, as lists of people; none when there was nobody to talk to.
        """
        about = [about] if isinstance(about, str) else list(about)
        self._follow({"group": size, "about": about, "time": seconds(for_)})
        return self._groups()

    def pairs(self, for_, about=()):
        """Puts people into pairs; nobody is alone, so one of them may be three."""
        return self.groups(2, for_, about)

    def split(self, groups, for_, about=()):
        """Puts people into groups of your own making."""
        about = [about] if isinstance(about, str) else list(about)
        self._follow({
            "split": [[_id(person) for person in group] for group in groups], "about": about,
            "time": seconds(for_),
        })
        return self._groups()

    def give_floor(self, person, for_):
        """One person speaks, until `done`, `pass` or the end of the time."""
        self._follow({"floor": _id(person), "time": seconds(for_)})

    def round(self, for_):
        """Everyone speaks once; who comes meanwhile is last, who has gone is left out."""
        heard = []
        while True:
            waiting = [person for person in self.people if person not in heard]
            if not waiting:
                return heard
            heard.append(waiting[0])
            self.give_floor(waiting[0], for_)

    # How it works

    def _groups(self):
        known = {person.id: person for person in self.everyone}
        return [
            [known.get(id, Person(id, "someone")) for id in group]
            for group in self._last["groups"] or []
        ]

    def _follow(self, then):
        done, self._done = self._done, []
        self._take(self._wire.next(done, then))

    def _take(self, line):
        self._last = line
        self.random.seed(line["seed"])


class _Wire:
    """The house at the other end, and what it has said so far."""

    def __init__(self):
        self._in, self._out = sys.stdin, sys.stdout
        # What an author prints is not to get between the lines.
        sys.stdout = sys.stderr
        hello = json.loads(self._in.readline())
        if hello["type"] != "hello" or hello["protocol"] != PROTOCOL:
            raise SystemExit("this library speaks version %d of the protocol" % PROTOCOL)
        self.settings = _settings(hello["settings"])
        # Each input that has been replied to, but for what it has in common with the one before.
        self._inputs = json.loads(hello["state"])["inputs"] if hello.get("state") else []
        self._played, self._last, self._request = 0, {}, None
        self._write({"type": "ready", "protocol": PROTOCOL})

    def first(self):
        return self._read()

    def next(self, done, then):
        self._reply(done, then)
        return self._read()

    def finish(self, done):
        self._reply(done, {"finish": True})

    def _reply(self, done, then):
        # What was replied to before a restart has been carried out.
        if self._request is None:
            return
        state = json.dumps({"inputs": self._inputs}, ensure_ascii=False, separators=(",", ":"))
        self._write({
            "type": "reply", "request": self._request, "do": done, "then": then, "state": state,
        })
        self._request = None

    def _read(self):
        if self._played < len(self._inputs):
            change = self._inputs[self._played]
        else:
            line = self._in.readline()
            if not line:
                # The house is gone, or needs this no more.
                raise SystemExit(0)
            line = json.loads(line)
            self._request = line["request"]
            change = {
                key: line.get(key) for key in _KEPT
                if key not in self._last or self._last[key] != line.get(key)
            }
            self._inputs.append(change)
        self._played += 1
        self._last = dict(self._last, **change)
        return self._last

    def _write(self, message):
        self._out.write(json.dumps(message, ensure_ascii=False, separators=(",", ":")) + "\n")
        self._out.flush()


def _id(person):
    return person.id if isinstance(person, Person) else person


def _settings(value):
    if isinstance(value, dict):
        return Settings((key, _settings(item)) for key, item in value.items())
    return [_settings(item) for item in value] if isinstance(value, list) else value


def run(play):
    """Plays an activity: calls `play` with the room. When it returns, the activity is over."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    wire = _Wire()
    room = Room(wire.settings, wire)
    play(room)
    wire.finish(room._done)
    # The house ends the process when it has heard that.
    sys.stdin.read()
