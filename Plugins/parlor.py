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
Python's own (there is `room.random`), and no order that comes from a set. Where the program takes
another way than before, it is stopped.

A text may be one for each of some languages, by their tags: {"en": "Thank you.", "es": "Gracias."}. Each
person reads their own; `fill` puts names and numbers into such a text.

`docs/module-protocol.md` says what goes over the wire. This file needs Python 3.8 or later and nothing
else. `print` writes to the standard error, which the house does not show to anyone.
"""

import json
import os
import random as _random
import re
import sys
import traceback
import zlib

PROTOCOL = 1

# What the house takes: docs/module-protocol.md.
MOST_TEXT = 2000
MOST_LABEL = 200
MOST_LANGUAGES = 50
MOST_CHOICES = 500
MOST_QUESTIONS = 100
MOST_LINES = 500
MOST_ROWS = 40
MOST_COLUMNS = 98
MOST_TOPICS = 20
LONGEST = 86400
MOST_DONE = 500
MOST_SAID = 64 << 10
MOST_POINTS = 1000000
MOST_STATE = 256 << 10
MOST_STORED = 64 << 10
MOST_STORED_OF = 4 << 10
MOST_TEAMS = 26
# Where the module's files are.
_FOLDER = os.getcwd()
PRIVACIES = ("named", "anonymous", "facilitator", "nobody")
CLOSINGS = ("together", "each")
VOICES = ("last", "majority", "scribe")
# What groups are asked, which take one kind of answer.
ASKED_OF_GROUPS = {"ask", "choices", "pick", "from", "ready", "min", "max", "words", "max_length"}

_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0}
# What each input but an answer brings; kept only where it differs from the input before.
_KEPT = (
    "people", "everyone", "speakers", "answers", "answered", "counts", "results", "may_tally",
    "signatures", "groups", "group_answers", "teams", "stored", "seed", "elapsed", "cue",
)
# What comes while something goes on, besides answers.
_NEWS = ("called", "joined", "left", "skipped", "extended")
# The cues that come when what `step` has named is skipped, and, with a number, when a clock of `until` is out.
_SKIP = "skip"
_OVER = "over "


class Mistake(ValueError):
    """Something that the house would not take, told at the line that asked for it."""


class _AnotherWay(Exception):
    """After a restart the program did something else than before it."""


def seconds(time):
    """A time in seconds: 20, 2.5, "20s", "3m" or "1h30m"."""
    if isinstance(time, (int, float)) and not isinstance(time, bool):
        return time
    parts = re.findall(r"(\d+(?:\.\d+)?)([hms])", time) if isinstance(time, str) else []
    if not parts or "".join(number + unit for number, unit in parts) != time:
        raise Mistake("a time is written as 20, 20s, 3m or 1h30m, not as %r" % (time,))
    return sum(float(number) * _UNITS[unit] for number, unit in parts)


def fill(text, **fields):
    """A text with its fields filled in: fill("{who} is first.", who=person.name).

    The text, and each of the fields, may be in several languages; so is what comes of it then.
    """
    languages = set()
    for part in [text, *fields.values()]:
        languages.update(part if isinstance(part, dict) else ())
    texts = {
        language: _said_in(language, text).format(
            **{name: _said_in(language, field) for name, field in fields.items()})
        for language in languages or ["en"]
    }
    return texts if languages else texts["en"]


def _said_in(language, text):
    if not isinstance(text, dict):
        return text
    return text.get(language) or text.get(language.split("-")[0]) or text.get("en") or text[min(text)]


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

    `lines` are those of a text of several, and `text` is all of them with " / " between.
    `person` is None where nobody may know; `text`, `choices` (from 0), `number` and `ready` are None
    where the prompt asked for something else; `after` is how many seconds the prompt had been open.
    `question` is which of several questions it was given to, from 0, and None where there was one.
    """

    def __init__(self, line, person, question=None):
        self.id, self.person, self.after = line["id"], person, line["after"]
        self.question = question
        self.lines = line.get("lines")
        self.text = line.get("text") if self.lines is None else " / ".join(self.lines)
        self.choices = line.get("choices")
        self.number, self.ready = line.get("number"), line.get("ready")

    @property
    def choice(self):
        """The first choice picked, or None."""
        return self.choices[0] if self.choices else None


class Team:
    """People who share a score. Two of the same number are equal.

    `id` is the number, from 1; `name` a text, in several languages where the house numbers the teams; `members`
    are people.
    """

    def __init__(self, id, name, members):
        self.id, self.name, self.members = id, name, members

    def __eq__(self, other):
        return isinstance(other, Team) and other.id == self.id

    def __hash__(self):
        return hash(self.id)

    def __repr__(self):
        return "Team(%d, %r)" % (self.id, self.members)


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


class Groups(list):
    """Groups of people that met.

    `answers` is what each of them has answered, None where that is nothing; there are none where the groups
    were asked nothing.
    """

    def __init__(self, groups, answers):
        super().__init__(groups)
        self.answers = answers


class Question:
    """One of several questions for `ask_all`, or what groups are asked.

    It takes what `ask` takes, but for `each` and `for_`. Of several it is for those in `of`, or else for
    everyone whom no other one is for. Groups are asked without `of`, `but`, `privacy`, `may_change`,
    `early`, `lines`, a form and `hold`.
    """

    def __init__(
        self, text, choices=None, pick=None, min=None, max=None, words=None, max_length=None,
        ready=False, privacy="named", of=None, may_change=True, early=True, from_=None, lines=None,
        syllables=None, initials=None, words_of=None, hold=False, but=None,
    ):
        self.labels = None if choices is None else _labels(choices)
        self.keys = {"ask": _text("ask", text), "privacy": privacy}
        if privacy not in PRIVACIES:
            raise Mistake("ask takes privacy %s, not %r" % (", ".join(PRIVACIES), privacy))
        self.keys.update(
            _question(
                self.labels, pick, min, max, ready, from_, {
                    "words": words, "lines": lines, "max_length": max_length,
                    "syllables": syllables, "initials": initials, "words_of": words_of,
                    "hold": True if _flag("ask", hold) else None,
                }))
        if hold and privacy in ("facilitator", "nobody"):
            raise Mistake("hold goes with answers that the module gets, not with privacy %s" % privacy)
        if of is not None and but is not None:
            raise Mistake("ask takes of or but, not both")
        for key, people in (("of", of), ("but", but)):
            if people is not None:
                self.keys[key] = _people("ask", _one_or_more(people))
        for key, value in (("may_change", may_change), ("early", early)):
            if not _flag("ask", value):
                self.keys[key] = False

    def counts(self, result):
        """How often each choice was picked; where nobody was asked, the house has counted nothing."""
        counts = result.get("counts")
        is_open = self.keys["privacy"] in ("named", "anonymous")
        if counts is None and is_open and self.labels and not result["answered"]:
            return [0] * len(self.labels)
        return counts


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
        self._holders = (None, {})
        self._said, self._answer, self._news = 0, None, None
        self._step, self._isReacting = None, False
        self._commands, self._hearers = {}, {}
        # The block with a clock, and what the house is to be told of that clock.
        self._until, self._limit, self._clocks = None, None, 0
        # What is stored, as JSON, by the numbers of people; for all under None.
        self._stored = {}
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
    def _known(self):
        """Whoever holds a seat, by its number; made once for each list of them."""
        everyone = self._last["everyone"]
        if self._holders[0] is not everyone:
            self._holders = (everyone, {person.id: person for person in self.everyone})
        return self._holders[1]

    @property
    def speakers(self):
        """Those present who may speak: whoever is muted gets no turn that is announced. Whoever has come since
        the last call that took time is not among them yet."""
        # What was kept before the house told who may speak has none.
        able = self._last.get("speakers")
        return [person for person in self.people if able is None or person.id in able]

    @property
    def teams(self):
        """The teams, as they were when something last took time; none where nobody has made any."""
        known = self._known
        teams = []
        for team in self._last.get("teams") or []:
            number = team["id"]
            name = team.get("name", {"en": "Team %d" % number, "es": "Equipo %d" % number})
            teams.append(Team(number, name, [known[id] for id in team["members"] if id in known]))
        return teams

    def team(self, person):
        """The team of somebody, or None."""
        id = _id("team", person)
        return next(
            (team for team in self.teams if id in [other.id for other in team.members]), None)

    @property
    def elapsed(self):
        """How many seconds the activity has run."""
        return self._last["elapsed"]

    def name(self, person):
        """The name of somebody, by person or by number; "someone" when the seat was given up."""
        return next(
            (other.name for other in self.everyone if other.id == _id("name", person)), "someone")

    def signature(self, answer):
        """The author of an anonymous answer, if they chose to be named."""
        return self._last["signatures"].get(str(answer.id))

    def stored(self, person=None):
        """What was stored last, for all or of a person: here or at an earlier occurrence of the event.

        None where nothing was. `module.yaml` needs `store: true`.
        """
        text = self._stored.get(None if person is None else _id("stored", person))
        return None if text is None else json.loads(text)

    # What takes no time

    def say(self, text):
        """Says a line to everyone."""
        self._do({"say": _text("say", text)})

    def tell(self, people, text):
        """Says a line to one person, to a list of people or to a team."""
        self._do({"tell": _people("tell", _one_or_more(people)), "text": _text("tell", text)})

    def award(self, points, to, for_):
        """Gives points, 0 or more; they read "You get 500 points for REASON.".

        Points for a team are its own, and nobody's in it.
        """
        who = {"to_team": to.id} if isinstance(to, Team) else {"to": _id("award", to)}
        self._do({
            "award": _whole("award", points, 0, MOST_POINTS), **who,
            "for": _text("award", for_, MOST_LABEL),
        })

    def draw_teams(self, teams, members=None, keep="activity", score="average"):
        """Makes teams: as many as a number says, or one for each name of a list. They are drawn, or have the
        `members` of a list of people for each. Everyone is told; `room.teams` has them once something has
        taken time.

        They last for the activity, or with keep="evening" for all that follow: where as many stand for the
        evening already, these stay. A team's score is the average of its members who took part, or their sum.
        """
        if any("teams" in deed for deed in self._done):
            raise Mistake("draw_teams makes teams once before something that takes time")
        deed = {"teams": _teams("draw_teams", teams)}
        if members is not None:
            count = teams if isinstance(teams, int) else len(deed["teams"])
            groups = _many("draw_teams", "groups", members, count, count)
            deed["members"] = [_people("draw_teams", group) for group in groups]
            people = [id for group in deed["members"] for id in group]
            if len(set(people)) < len(people):
                raise Mistake("draw_teams takes each person once, and somebody is there twice")
        self._do(dict(deed, **_team_rules("draw_teams", keep, score)))

    def result(self, solution, right, of=None):
        """Tells programs that take part what was right, and their people whether they were.

        `solution` is a list: the choice, each of several, or what could have been typed. People read
        nothing of it, so say it to them as well. After `ask_all`, `of` is which of the questions, from 0.
        """
        if self._isReacting:
            raise Mistake("result tells what was right once the question has closed")
        solution = [
            _text("result", text, MOST_LABEL)
            for text in _many("result", "texts", solution, 1, MOST_CHOICES)]
        deed = {"result": solution, "right": _people("result", right)}
        if of is not None:
            deed["of"] = _whole("result", of, 0, MOST_QUESTIONS - 1)
        self._do(deed)

    def list(self, title, items, numbered=False):
        """Shows lines to read."""
        items = [_text("list", item) for item in _many("list", "items", items, 0, MOST_LINES)]
        self._do({
            "list": _text("list", title), "items": items, "numbered": _flag("list", numbered)})

    def tally(self, title, answers, marked=()):
        """Shows how often each choice was picked; `marked` ones (from 0) are pointed out.

        Where too few answered without a name, people read that the counts stay hidden.
        """
        if not isinstance(answers, Answers) or answers.labels is None:
            raise Mistake("tally takes the answers to a question with choices")
        if answers.counts is None and answers.may_tally:
            raise Mistake("tally has no counts to show: only facilitators see those answers")
        counts = answers.counts or [0] * len(answers.labels)
        self._do({
            "tally": _text("tally", title),
            "counts": [
                {"label": label, "count": count, "marked": index in marked}
                for index, (label, count) in enumerate(zip(answers.labels, counts))
            ],
        })

    def board(self, lines, spoken, to=None):
        """Puts lines before everyone until others take their place, or before each of `to` as their own.

        `lines` is a text of several lines, or a list of them; `spoken` says the same aloud. People see a board
        when it is put up or changed, when they come back, and with /board.
        """
        if isinstance(lines, str):
            lines = lines.rstrip("\n").split("\n")
        rows = [
            _text("board", row, MOST_COLUMNS) for row in _many("board", "lines", lines, 1, MOST_ROWS)]
        self._put_board({"board": rows, "spoken": _text("board", spoken)}, to)

    def take_down_board(self, to=None):
        """Takes the board of everyone down, or that of each of `to`."""
        self._put_board({"board": []}, to)

    def step(self, name):
        """Says what it is called that goes on, for the length of a block; `/skip` ends the block:

            with room.step("Round 2 of 4"):
                room.say("In.")
                room.wait("4s")
        """
        return _Step(self, name)

    def until(self, time):
        """Lets a clock run for the length of a block, beside those of what takes time in it:

            with room.until("20m") as clock:
                while not found:
                    …
            if clock.is_over:
                room.say("Time is up.")

        When it is out, the block ends, whatever goes on. It stands still during a pause, `/extend` moves
        it, and people are told of it at its quarters.
        """
        return _Until(self, _time("until", time))

    def scores(self):
        """Shows the standings, as far as the event lets people see them."""
        self._do({"scores": True})

    def store(self, value, person=None):
        """Keeps a value for the next occurrence of the event, for all or of a person; None keeps nothing.

        It is what JSON can say, in at most 64 KiB, or 4 KiB of a person. What tells of a person belongs
        to that person's, so that they can have it, or have it forgotten.
        """
        id = None if person is None else _id("store", person)
        text = "" if value is None else _json("store", value)
        most = MOST_STORED if id is None else MOST_STORED_OF
        if len(text.encode("utf-8", "replace")) > most:
            raise Mistake("store takes at most %d KiB there" % (most >> 10))
        self._stored[id] = text or None
        self._do({"store": text} if id is None else {"store": text, "of": id})

    # What comes while something goes on

    def on_command(self, name, function):
        """Has a command of module.yaml done: `function(person, text)` is called when somebody gives it.

        It may do what takes no time; what it returns, if true, ends what goes on. Reply to the person in any case.
        """
        self._commands[name] = _function("on_command", function)

    def on_joined(self, function):
        """Has `function(person)` called when somebody is here who was not."""
        self._hearers["joined"] = _function("on_joined", function)

    def on_left(self, function):
        """Has `function(person)` called when somebody is not here any more; they may come back."""
        self._hearers["left"] = _function("on_left", function)

    def on_skipped(self, function):
        """Has `function()` called when what goes on is skipped; it is over then, whatever that returns."""
        self._hearers["skipped"] = _function("on_skipped", function)

    def on_extended(self, function):
        """Has `function(seconds)` called when what goes on is given more time."""
        self._hearers["extended"] = _function("on_extended", function)

    # What takes time

    def wait(self, for_):
        """Waits in silence; what people type is said to all."""
        self._follow({"wait": _time("wait", for_, 0)})

    def alone(self, for_, about=()):
        """Leaves everyone to themselves, to think or to write notes: what they type reaches nobody."""
        self._follow({"alone": _time("alone", for_), "about": _topics("alone", about)})

    def ask(
        self, text, choices=None, pick=None, min=None, max=None, words=None, max_length=None,
        ready=False, privacy="named", of=None, may_change=True, early=True, from_=None, each=None,
        for_="60s", lines=None, syllables=None, initials=None, words_of=None, hold=False, but=None,
    ):
        """Asks everyone, those in `of` (a person, a list or a team), or everyone but those in `but`,
        also those who come later, until all have answered or passed and had a moment to
        correct it, or the time is over. With `early=False` it goes on when all have answered, so that
        they can guess again; it closes early only once all have passed.

        Without `choices` (with `pick` of them: a number, or a least and a most), `min` and `max`, or
        `ready`, the answer is a line of text; with `lines=30` people write up to so many until they type
        `done`, and nobody who is writing and has time is cut short. For choices made of answers, `from_` are those answers:
        nobody can pick their own; None stands for a choice that is nobody's.

        Of a text can be hoped that its lines, with a slash between them, have so many `syllables` each
        (a list), or begin with the letters of a word (`initials`), or that it has `words_of` another
        text, in its order. Its author is told where that is otherwise, and it stands. With `hold`
        whoever leads reads the texts first, and only those that they let through are returned.

        `each` is called with each answer as it comes, and again with one that is changed. It may do
        what takes no time; what it returns, if true, closes the question at once. What takes time is
        a Mistake there, and comes after `ask`. It hears of nothing where the answers are for
        facilitators only, for nobody, or held.
        """
        question = Question(
            text, choices, pick, min, max, words, max_length, ready, privacy, of, may_change, early,
            from_, lines, syllables, initials, words_of, hold, but)
        self._ask(dict(question.keys), each, for_)
        last = self._last
        return Answers(
            [self._read_answer(line) for line in last["answers"]], last["answered"],
            question.counts(last), question.labels, last["may_tally"])

    def ask_all(self, questions, closing="together", each=None, for_="60s"):
        """Asks several questions at once, each of people of its own; nobody is asked two of them.

            maps, clues = room.ask_all([
                parlor.Question("Where does the map lead?", of=room.people[:2]),
                parlor.Question("What does the clue say?", choices=["North", "South"]),
            ], for_="2m")

        They close together, or with `closing="each"` each as soon as its own people have answered or
        passed. Returns the answers to each, in the order of the questions.
        """
        questions = _many("ask_all", "questions", questions, 1, MOST_QUESTIONS)
        if not all(isinstance(question, Question) for question in questions):
            raise Mistake("ask_all takes a list of parlor.Question")
        if closing not in CLOSINGS:
            raise Mistake("ask_all takes closing %s, not %r" % (" or ".join(CLOSINGS), closing))
        self._ask(
            {"asks": [question.keys for question in questions], "closing": closing}, each, for_)
        # Of a single one the house tells no more than of any other.
        results = self._last.get("results") or [self._last]
        return [
            Answers(
                [self._read_answer(line, place) for line in result["answers"]], result["answered"],
                question.counts(result), question.labels, self._last["may_tally"])
            for place, (question, result) in enumerate(zip(questions, results))
        ]

    def _ask(self, then, each, for_):
        if each is not None and not callable(each):
            raise Mistake("ask takes a function for each, not %s" % _kind(each))
        then["time"] = _time("ask", for_)
        if each is not None:
            then["each"] = True
        self._follow(then)
        while self._answer is not None:
            is_over = self._react(each, self._read_answer(self._answer, self._answer.get("prompt")))
            self._follow({"go": ""} if is_over else None)

    def groups(self, size, for_, about=(), ask=None, answered_by="last"):
        """Puts those present into groups of `size`, drawn so that people meet somebody new.

        Returns the groups, as lists of people; none when there was nobody to talk to. Each may be asked a
        `Question` meanwhile, which it answers as one: with the `last` answer that one of them gave, that of
        the `majority`, or that of a `scribe`, the first of them. `answers` of what is returned has them.
        """
        self._follow({
            "group": _whole("groups", size, 2, 100), "about": _topics("groups", about),
            "time": _time("groups", for_), **_asking("groups", ask, answered_by)})
        return self._groups()

    def pairs(self, for_, about=(), ask=None, answered_by="last"):
        """Puts people into pairs; nobody is alone, so one of them may be three."""
        return self.groups(2, for_, about, ask, answered_by)

    def split(self, groups, for_, about=(), ask=None, answered_by="last"):
        """Puts people into groups of your own making, which may be asked something as in `groups`."""
        groups = [_people("split", group) for group in groups]
        people = [id for group in groups for id in group]
        if len(set(people)) < len(people):
            raise Mistake("split takes each person once, and somebody is there twice")
        self._follow({
            "split": groups, "about": _topics("split", about), "time": _time("split", for_),
            **_asking("split", ask, answered_by)})
        return self._groups()

    def choose_teams(self, names, for_="30s", keep="activity", score="average"):
        """Has everyone pick a team, each with room for its share of them. Whoever passes comes to the
        smallest.

        Returns the teams. Where as many stand for the evening already and keep="evening", nobody is asked.
        """
        self._follow({
            "choose": _team_names("choose_teams", names), "time": _time("choose_teams", for_),
            **_team_rules("choose_teams", keep, score)})
        return self.teams

    def give_floor(self, person, for_):
        """One person speaks, until `done`, `pass` or the end of the time."""
        self._follow({"floor": _id("give_floor", person), "time": _time("give_floor", for_)})

    def round(self, for_):
        """Everyone who may speak does once; who comes meanwhile is last, who has gone is left out.

        Who is gone or muted when their turn ends has it once more at the end, if they may speak then.
        """
        heard, missed = [], []
        while True:
            speakers = self.speakers
            waiting = [person for person in speakers if person not in heard]
            back = [person for person in missed if person in speakers]
            if waiting:
                person = waiting[0]
                heard.append(person)
            elif back:
                person = back[0]
            else:
                return heard
            self.give_floor(person, for_)
            if waiting and person not in self.speakers:
                missed.append(person)
            elif not waiting:
                missed.remove(person)

    # How it works

    def _groups(self):
        known = self._known
        answers = self._last.get("group_answers") or []
        return Groups(
            [
                [known.get(id, Person(id, "someone")) for id in group]
                for group in self._last["groups"] or []
            ],
            [line and self._read_answer(line) for line in answers])

    def _read_answer(self, line, question=None):
        id = line.get("person")
        name = line.get("name")
        return Answer(line, id and self._known.get(id, Person(id, name or "someone")), question)

    def _put_board(self, deed, to):
        if to is not None:
            deed["to"] = _people("board", _one_or_more(to))
        self._do(deed)

    def _do(self, deed):
        self._done.append(deed)
        if len(self._done) > MOST_DONE:
            raise Mistake("at most %d things can be done before one that takes time" % MOST_DONE)
        self._said += _size(deed)
        if self._said > MOST_SAID:
            raise Mistake(
                "at most %d KiB can be said before something that takes time" % (MOST_SAID >> 10))

    def _react(self, function, *news):
        """Whether what an author does with what comes ends what goes on."""
        self._isReacting = True
        try:
            return function(*news) if function else False
        finally:
            self._isReacting = False

    def _hear(self, news):
        """The same of a command, or of what the program has asked to hear."""
        kind = news["type"]
        if kind == "called":
            return self._react(
                self._commands.get(news["command"]), self._person(news), news["text"])
        hearer = self._hearers.get(kind)
        if kind == "extended":
            return self._react(hearer, news["by"])
        return self._react(hearer) if kind == "skipped" else self._react(hearer, self._person(news))

    def _person(self, news):
        return Person(news["person"], news["name"])

    def _follow(self, then):
        if self._isReacting:
            raise Mistake(
                "a function for what comes meanwhile does only what takes no time: return True to end "
                "what goes on, and go on after it")
        self._do_meanwhile(then)
        while self._cue().startswith(_OVER):
            if self._until and self._until.cue == self._cue():
                self._until.is_over = True
                raise _Over(self._until)
            # That clock ran out while its block ended, and cut short what followed.
            self._do_meanwhile(then)
        if self._step and self._cue() == _SKIP:
            raise _Skipped(self._step)

    def _cue(self):
        # With what comes meanwhile there is no cue but that of before.
        return "" if self._answer is not None else self._last.get("cue") or ""

    def _do_meanwhile(self, then):
        self._reply(then)
        while self._news is not None:
            self._reply({"go": ""} if self._hear(self._news) else None)

    def _reply(self, then):
        done, self._done, self._said = self._done, [], 0
        limit, self._limit = self._limit, None
        step = self._step and self._step.name
        self._take(self._wire.next(done, then, step, sorted(self._hearers), limit))

    def _take(self, line):
        # An answer or something else that has just come, or all that there is to see.
        self._answer, self._news = line.get("answer"), line.get("news")
        self._last = line
        self.random.seed(line["seed"])
        if self._answer is None and line.get("stored"):
            news = line["stored"]
            if "shared" in news:
                self._stored[None] = news["shared"]
            self._stored.update((int(id), text) for id, text in news["people"].items())


class _Step:
    """A block of `play` with a name."""

    def __init__(self, room, name):
        self.name, self._room, self._outer = name, room, None

    def __enter__(self):
        self._outer, self._room._step = self._room._step, self

    def __exit__(self, kind, error, trace):
        self._room._step = self._outer
        return kind is _Skipped and error.args[0] is self


class _Until:
    """A block of `play` with a clock."""

    def __init__(self, room, time):
        #: Whether its time was up before its end.
        self.is_over = False
        self._room, self._time, self.cue = room, time, None

    def __enter__(self):
        if self._room._until:
            raise Mistake("until cannot stand within another until: one clock runs at a time")
        self._room._clocks += 1
        self.cue = "%s%d" % (_OVER, self._room._clocks)
        self._room._until, self._room._limit = self, {"until": self._time, "over": self.cue}
        return self

    def __exit__(self, kind, error, trace):
        self._room._until = None
        if not self.is_over:
            self._room._limit = {"until": 0}
        return kind is _Over and error.args[0] is self


class _Over(BaseException):
    """The time of a block is up; not an error, as below."""


class _Skipped(BaseException):
    """A step is skipped; not an error, so that no `except Exception` stops it."""


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
        state = json.loads(hello["state"]) if hello.get("state") else {}
        # Each input that has been replied to, but for what it has in common with the one before, and
        # what kind of reply it was given: a word, and a sum of all that was in it.
        self._inputs, self._ways = state.get("inputs", []), state.get("ways", [])
        # A state of an older library does not say.
        self._ways += [None] * (len(self._inputs) - len(self._ways))
        self._played, self._last, self._request = 0, {}, None
        self._write({"type": "ready", "protocol": PROTOCOL})

    def first(self):
        return self._read()

    def next(self, done, then, step=None, hears=(), limit=None):
        self._reply(done, then, step, hears, limit)
        return self._read()

    def finish(self, done):
        self._reply(done, {"finish": True})

    def fault(self, at, because):
        """Tells the house that there will be no reply, and where that comes from."""
        if self._request is None:
            line = self._in.readline()
            self._request = json.loads(line)["request"] if line else None
        if self._request is not None:
            fault = {"type": "fault", "request": self._request, "because": because}
            if at is not None:
                fault["at"] = at
            self._write(fault)

    def _reply(self, done, then, step=None, hears=(), limit=None):
        verb = next(iter(then)) if then else "go on"
        deed = [done, then, limit] if limit else [done, then]
        sum = zlib.crc32(json.dumps(deed, sort_keys=True).encode("utf-8"))
        way = "%s %08x" % (verb, sum)
        # What was replied to before a restart has been carried out, and must be the same again.
        if self._request is None:
            before = self._ways[self._played - 1]
            if before not in (way, None):
                raise _AnotherWay(before.rsplit(" ", 1)[0], verb)
            return
        self._ways.append(way)
        state = json.dumps(
            {"inputs": self._inputs, "ways": self._ways}, ensure_ascii=False,
            separators=(",", ":"))
        size = len(state.encode("utf-8", "replace"))
        if size > MOST_STATE:
            raise Mistake(
                "all that has happened takes %d KiB by now, and at most %d are kept: a loop that never "
                "ends?" % ((size + 1023) >> 10, MOST_STATE >> 10))
        reply = {"type": "reply", "request": self._request, "do": done, "state": state}
        if hears:
            reply["hears"] = list(hears)
        if then is not None:
            reply["then"] = then
            if step:
                reply.update(step=step, skip=_SKIP)
        reply.update(limit or {})
        self._write(reply)
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
            if line["type"] == "answered":
                answer = dict(line["answer"], name=line.get("name"))
                if "prompt" in line:
                    answer["prompt"] = line["prompt"]
                change = {"answer": answer, "seed": line["seed"], "elapsed": line["elapsed"]}
            elif line["type"] in _NEWS:
                change = _news(line, self._last)
            else:
                change = {
                    key: line.get(key) for key in _KEPT
                    if key not in self._last or self._last[key] != line.get(key)
                }
            self._inputs.append(change)
        self._played += 1
        seen = dict(self._last, **change)
        self._last = {key: seen[key] for key in _KEPT if key in seen}
        return dict(self._last, answer=change.get("answer"), news=change.get("news"))

    def _write(self, message):
        self._out.write(json.dumps(message, ensure_ascii=False, separators=(",", ":")) + "\n")
        self._out.flush()


def _news(line, last):
    """What a command, or something that the program hears, changes of what there is to see."""
    kind = line["type"]
    keys = ("type", "command", "text", "person", "name", "by")
    change = {
        "news": {key: line[key] for key in keys if key in line}, "seed": line["seed"],
        "elapsed": line["elapsed"],
    }
    if kind in ("joined", "left"):
        person = {"id": line["person"], "name": line["name"]}
        others = [other for other in last["people"] if other["id"] != person["id"]]
        known = [other for other in last["everyone"] if other["id"] != person["id"]]
        if kind == "joined":
            # In the order they first joined, as the house tells it.
            others = sorted(others + [person], key=lambda other: other["id"])
            change["everyone"] = sorted(known + [person], key=lambda other: other["id"])
        change["people"] = others
    return change


# What the verbs take


def _function(verb, function):
    if not callable(function):
        raise Mistake("%s takes a function, not %s" % (verb, _kind(function)))
    return function


def _kind(value):
    return "None" if value is None else "a value of type %s" % type(value).__name__


def _text(verb, text, most=MOST_TEXT):
    """A text, or one for each of some languages by their tags: {"en": "Hello.", "es": "Hola."}."""
    if isinstance(text, dict):
        if not 1 <= len(text) <= MOST_LANGUAGES:
            raise Mistake(
                "%s takes a text in 1 to %d languages, and this has %d"
                % (verb, MOST_LANGUAGES, len(text)))
        for tag in text:
            if not isinstance(tag, str) or not _TAG.fullmatch(tag):
                raise Mistake("%s takes languages by tags such as en or pt-br, not %r" % (verb, tag))
        return {tag: _words(verb, words, most) for tag, words in text.items()}
    return _words(verb, text, most)


def _words(verb, text, most):
    if not isinstance(text, str):
        raise Mistake("%s takes text, not %s" % (verb, _kind(text)))
    if len(text) > most:
        raise Mistake(
            "%s takes at most %d characters there, and this has %d" % (verb, most, len(text)))
    return text


def _json(verb, value):
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError) as error:
        raise Mistake("%s takes what JSON can say: %s" % (verb, error)) from None


def _flag(verb, flag):
    if not isinstance(flag, bool):
        raise Mistake("%s takes True or False there, not %s" % (verb, _kind(flag)))
    return flag


def _whole(verb, number, least, most):
    if not isinstance(number, int) or isinstance(number, bool):
        raise Mistake("%s takes a whole number there, not %s" % (verb, _kind(number)))
    if not least <= number <= most:
        raise Mistake("%s takes %d to %d there, not %d" % (verb, least, most, number))
    return number


def _time(verb, time, least=1):
    time = seconds(time)
    if not least <= time <= LONGEST:
        raise Mistake("%s takes %d to %d seconds, not %g" % (verb, least, LONGEST, time))
    return time


def _many(verb, what, values, least, most):
    if isinstance(values, (str, bytes, dict)) or not hasattr(values, "__iter__"):
        raise Mistake("%s takes a list of %s, not %s" % (verb, what, _kind(values)))
    values = list(values)
    if not least <= len(values) <= most:
        raise Mistake(
            "%s takes %d to %d %s, and these are %d" % (verb, least, most, what, len(values)))
    return values


def _topics(verb, about):
    about = [about] if isinstance(about, (str, dict)) else about
    return [_text(verb, topic) for topic in _many(verb, "topics", about, 0, MOST_TOPICS)]


def _asking(verb, question, answered_by):
    """The keys that say what groups are asked."""
    if answered_by not in VOICES:
        raise Mistake("%s takes answered_by %s, not %r" % (verb, ", ".join(VOICES), answered_by))
    if question is None:
        return {}
    if not isinstance(question, Question):
        raise Mistake("%s takes a parlor.Question for ask, not %s" % (verb, _kind(question)))
    keys = dict(question.keys)
    if keys.pop("privacy") != "named" or set(keys) - ASKED_OF_GROUPS:
        raise Mistake(
            "%s asks groups without of, but, privacy, may_change, early, lines, a form and hold" % verb)
    return {"asking": keys, "answered_by": answered_by}


def _id(verb, person):
    person = person.id if isinstance(person, Person) else person
    if not isinstance(person, int) or isinstance(person, bool) or person < 1:
        raise Mistake("%s takes a person, or the number of one, not %s" % (verb, _kind(person)))
    return person


def _one_or_more(people):
    return [people] if isinstance(people, (Person, int)) else people


def _people(verb, people):
    people = people.members if isinstance(people, Team) else people
    return [_id(verb, person) for person in _many(verb, "people", people, 0, 1000000)]


def _teams(verb, teams):
    """How many teams, or what they are called."""
    if isinstance(teams, int):
        return _whole(verb, teams, 2, MOST_TEAMS)
    return _team_names(verb, teams)


def _team_names(verb, names):
    return [_text(verb, name, MOST_LABEL) for name in _many(verb, "teams", names, 2, MOST_TEAMS)]


def _team_rules(verb, keep, score):
    if keep not in ("activity", "evening"):
        raise Mistake("%s takes keep activity or evening, not %r" % (verb, keep))
    if score not in ("average", "sum"):
        raise Mistake("%s takes score average or sum, not %r" % (verb, score))
    return {"keep": keep, "score": score}


def _labels(choices):
    choices = _many("ask", "choices", choices, 2, MOST_CHOICES)
    return [_text("ask", choice, MOST_LABEL) for choice in choices]


def _question(choices, pick, min, max, ready, from_, text_keys):
    """The keys that say how a question is answered."""
    keys = {}
    kinds = [
        name for name, isThere in (
            ("choices", choices is not None), ("min and max", min is not None or max is not None),
            ("ready", _flag("ask", ready)),
            ("words, lines and max_length",
             any(value is not None for value in text_keys.values())))
        if isThere
    ]
    if len(kinds) > 1:
        raise Mistake(
            "what is asked is answered in one way; this has %s as well as %s" % tuple(kinds[:2]))
    if choices is None and (pick is not None or from_ is not None):
        raise Mistake("pick and from_ go with choices")
    if choices is not None:
        keys["choices"] = choices
        if pick is not None:
            keys["pick"] = _pick(pick, len(choices))
        if from_ is not None:
            answers = _many("ask", "answers in from_", from_, len(choices), len(choices))
            if not all(answer is None or isinstance(answer, Answer) for answer in answers):
                raise Mistake("ask takes answers in from_, one for each choice, or None")
            keys["from"] = [answer and answer.id for answer in answers]
    elif kinds == ["min and max"]:
        numbers = isinstance(min, (int, float)) and isinstance(max, (int, float))
        if not numbers or not -1e12 <= min <= max <= 1e12:
            raise Mistake("ask takes both min and max, numbers of which min is not the greater")
        keys["min"], keys["max"] = min, max
    elif ready:
        keys["ready"] = True
    else:
        keys.update((key, value) for key, value in text_keys.items() if value is not None)
        _check_text(keys)
    return keys


def _check_text(keys):
    forms = [key for key in ("syllables", "initials", "words_of") if key in keys]
    if len(forms) > 1:
        raise Mistake("a text has one form; this has %s as well as %s" % tuple(forms[:2]))
    for key, least, most in (("words", 1, 500), ("lines", 2, 500), ("max_length", 1, 2000)):
        if key in keys:
            _whole("ask", keys[key], least, most)
    if "syllables" in keys:
        keys["syllables"] = [
            _whole("ask", count, 1, 40)
            for count in _many("ask", "syllables", keys["syllables"], 1, 20)]
    for key in ("initials", "words_of"):
        if key in keys:
            keys[key] = _text("ask", keys[key])


def _pick(pick, count):
    bounds = list(pick) if isinstance(pick, (list, tuple)) else [pick, pick]
    if len(bounds) != 2:
        raise Mistake("pick is a number, or the least and the most")
    least, most = (_whole("pick", bound, 1, count) for bound in bounds)
    if least > most:
        raise Mistake("pick has a least of %d that is more than its most of %d" % (least, most))
    return pick if isinstance(pick, int) else [least, most]


def _size(deed):
    """How many bytes of text people get to read."""
    texts = [deed.get(key) for key in ("say", "text", "list", "tally", "for", "spoken")]
    texts += [text for key in ("items", "result", "board") for text in deed.get(key, [])]
    texts += [count["label"] for count in deed.get("counts", [])]
    words = [
        word for text in texts if text
        for word in (text.values() if isinstance(text, dict) else [text])
    ]
    return sum(len(word.encode("utf-8", "replace")) for word in words)


def _settings(value):
    if isinstance(value, dict):
        return Settings((key, _settings(item)) for key, item in value.items())
    return [_settings(item) for item in value] if isinstance(value, list) else value


def _place(error):
    """The file and line of the author's that an error comes from, and the way there."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__)
        if os.path.abspath(frame.filename) != os.path.abspath(__file__)
    ]
    # What lies outside of the module's folder is not the author's.
    own = [
        frame for frame in frames
        if not os.path.relpath(frame.filename, _FOLDER).startswith(os.pardir)
    ]
    if not own:
        return None, frames
    return "%s:%d" % (os.path.relpath(own[-1].filename, _FOLDER), own[-1].lineno), frames


def _explain(error, at, frames):
    """Writes to the standard error what went wrong, once."""
    if isinstance(error, _AnotherWay):
        why = (
            "after a restart the program took another way than before: where it did '%s' it now does "
            "'%s', or the same with other words. Let nothing but the room decide what happens "
            "(there is room.random), and change the file only while the activity is not running."
            % error.args)
    elif isinstance(error, Mistake):
        why = str(error)
    else:
        for line in traceback.format_list(frames):
            sys.stderr.write(line)
        why = "".join(traceback.format_exception_only(type(error), error)).strip()
    sys.stderr.write("%s: %s\n" % (at, why) if at else "%s\n" % why)
    sys.stderr.flush()


def run(play):
    """Plays an activity: calls `play` with the room. When it returns, the activity is over."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    wire = _Wire()
    try:
        room = Room(wire.settings, wire)
        play(room)
        wire.finish(room._done)
    except Exception as error:
        at, frames = _place(error)
        _explain(error, at, frames)
        wire.fault(at, "another way" if isinstance(error, _AnotherWay) else "error")
    # The house ends the process when it has heard that.
    sys.stdin.read()
