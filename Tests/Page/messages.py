"""What a house says in json mode, as Tests/Transcripts/json.md and docs/protocol.md have it."""

KEPT = ("What you say is not stored; attendance and scores are kept for 30 days, answers until the end, calls for help "
        "and reports for 90 days.")
EVENTS = {"type": "events", "events": [
    {"number": 1, "slug": "friday-social", "title": "Friday social", "about": "Meet, play, breathe, write. Everything is optional.",
     "starts": "Friday 27 November 2026 at 19:00, New York time", "next": ["Friday 4 December at 19:00", "Friday 11 December at 19:00"],
     "people": 12, "state": "open", "terms": KEPT},
    {"number": 2, "slug": "lunch-breather", "title": "Lunch breather", "about": "A pause in the middle of the day. Listening is enough.",
     "people": 0, "state": "scheduled", "starts": "Monday 30 November at 12:00"},
    {"number": 3, "slug": "book-club", "title": "Book club", "people": 0, "state": "over"},
    {"number": 4, "slug": "circle", "title": "The circle", "people": 0, "state": "open", "invited": True, "terms": KEPT}]}
AGREEMENT = [
    {"type": "agreement", "event": "friday-social", "title": "Friday social",
     "text": "What is said here stays here.\nYou may pass at any time.\nNobody is asked why."},
    {"type": "signin", "step": "agreement", "text": "Type agree to come in. /events goes back, /quit goes. Nobody knows yet that you are here."}]
KEY = [{"type": "signin", "step": "key", "text": "What is the key of rosa, who facilitates here? An empty line goes back to the name."}]
OTHERS = [{"name": "rosa", "role": "facilitator"}] + [{"name": name, "role": "participant"} for name in ("ben", "cleo", "Mary Ann")]
CODE = "K7QF-9TXM-3BDW"


def seated(name="ana", role="participant", code=CODE, event="friday-social"):
    message = {"type": "seated", "event": event, "title": "Friday social", "about": "Meet, play, breathe, write.", "name": name,
               "role": role, "text": KEPT, "others": OTHERS, "others_more": 3}
    if code:
        message["code"] = code
    return message


HINT = {"type": "notice", "code": "hint", "text": "Type to talk. pass declines anything. /help lists what you can do."}
WAITING = {"type": "notice", "code": "waiting", "text": "It has not started yet. You can talk while people arrive."}
WHO = {"type": "who", "people": [
    {"name": "rosa", "role": "facilitator", "here": True}, {"name": "ana", "role": "participant", "here": True},
    {"name": "ben", "role": "participant", "here": True}, {"name": "cleo", "role": "peer lead", "here": True},
    {"name": "Mary Ann", "role": "participant", "here": True}, {"name": "dan", "role": "participant", "here": False}]}
AGENDA = {"type": "agenda", "items": [
    {"number": 1, "title": "Warm up", "module": "icebreaker", "state": "done", "seconds": 540},
    {"number": 2, "title": "Around the world", "module": "trivia", "state": "now", "seconds": 280},
    {"number": 3, "title": "Breathe", "module": "mindfulness", "state": "next", "seconds": 160},
    {"number": 4, "title": "Six words", "module": "creative", "state": "next"}]}
TIME = {"type": "time", "elapsed_seconds": 760, "remaining_seconds": 18, "activity": "Around the world", "step": "Question 3 of 10", "paused": False}
NOT_BEGUN = {"type": "time", "elapsed_seconds": 0, "paused": False}
TALK = [
    {"type": "chat", "from": "rosa", "role": "facilitator", "text": "Welcome, everyone. Take your time.", "room": "main"},
    {"type": "joined", "name": "Mary Ann", "here": 8},
    {"type": "chat", "from": "ben", "role": "participant", "text": "hi all! I brought tea", "room": "main"},
    {"type": "said", "text": "hello ben", "room": "main"},
    {"type": "tell", "from": "cleo", "role": "peer lead", "to": "ana", "text": "good to see you again", "direction": "received"},
    {"type": "announcement", "from": "rosa", "text": "We begin in five minutes."}]
ACTIVITY = {"type": "activity", "title": "Around the world", "module": "trivia", "number": 2, "of": 4}


def prompt(kind="choice", **more):
    base = {"type": "prompt", "id": 7, "kind": kind, "text": "Question 3 of 10: Which river flows through Budapest?", "choices": [], "marks": [],
            "seconds": 20, "privacy": "named", "again": False, "yours": True}
    return {**base, **more}


CHOICE = prompt(choices=["The Rhine", "The Danube", "The Elbe", "The Volga"], marks=["A", "B", "C", "D"], pick_min=1, pick_max=1)
SEVERAL = prompt("several", text="Which of these would you like to do next time? Choose up to two.", choices=["A walk outside", "A quiz in teams", "Writing together", "A long talk in pairs", "Nothing in particular, just time to be there"],
                 marks=["A", "B", "C", "D", "E"], pick_min=1, pick_max=2, privacy="anonymous", seconds=60)
ORDER = prompt("order", text="From the smallest to the largest. Give the letters in order.", choices=["Earth", "Moon", "Jupiter", "Mars"], marks=["A", "B", "C", "D"], pick_min=4, pick_max=4, seconds=40)
TEXT = prompt("text", text="Six words about the sea.", max_length=120, words=6, seconds=300)
LINES = prompt("text", text="Write for fifteen minutes: what does your kitchen window look out on?", max_length=400, lines=40, seconds=900)
NUMBER = prompt("number", text="How many islands has Finland, about?", min=0, max=1000000)
SCALE = prompt("number", text="How is your day going, from 1 to 5?", min=1, max=5, privacy="nobody", few=True, seconds=45)
READY = prompt("ready", text="Read the story by yourself.\nTell us when you are ready.", seconds=120)
RESULT = [
    {"type": "saved", "prompt": 7, "text": "B"}, {"type": "closed", "prompt": 7},
    {"type": "say", "text": "It is B (The Danube). 5 of 7 had it."}, {"type": "result", "prompt": 7, "solution": ["The Danube"], "right": True},
    {"type": "tally", "title": "Answers", "counts": [
        {"label": "The Rhine", "count": 1, "marked": False}, {"label": "The Danube", "count": 5, "marked": True},
        {"label": "The Elbe", "count": 1, "marked": False}, {"label": "The Volga", "count": 0, "marked": False}]},
    {"type": "award", "points": 812, "reason": "question 3 and answering early", "awards": [], "total": 2204}]
SCORES = {"type": "scores", "rows": [
    {"rank": 1, "name": "cleo", "points": 2810}, {"rank": 2, "name": "ana", "points": 2204}, {"rank": 3, "name": "Mary Ann", "points": 1500},
    {"rank": 4, "name": "ben", "points": 1000}], "final": False, "scope": "public", "others": 2,
    "team_score": "average", "teams": [{"rank": 1, "number": 2, "name": "Owls", "points": 2100}, {"rank": 2, "number": 1, "name": "Foxes", "points": 1755}]}
PHASE = {"type": "phase", "label": "Breathe in", "name": "in", "seconds": 4, "step": "Round 3 of 8", "bell": False}
BREATHE = {"type": "activity", "title": "Breathe", "module": "mindfulness", "number": 3, "of": 4}
BREAKOUT = {"type": "breakout", "people": ["ben", "Mary Ann"], "topics": ["Which place do you like to go back to?"], "seconds": 240}
FLOOR = {"type": "floor", "name": "ana", "seconds": 60, "yours": True}
BOARD = {"type": "board", "lines": [" 1 2 3 4 5 6 7 ", "| | | | | | | |", "| | | | | | | |", "| | | |X| | | |", "| | |O|O| | | |", "| |O|X|X| | | |", "|O|X|X|O|X| | |"],
         "spoken": "Column 1: O. Column 2: X, O. Column 3: X, X, O.", "yours": False}
HELD = {"type": "list", "title": "What people have written", "items": ["An unread piece"], "numbered": True, "yours": True}
GALLERY = {"type": "list", "title": "Six words about the sea", "items": [
    "It gave back his old hat.", "Salt on every letter she wrote.", "We waved until we were waves.", "Low tide; the piano came home."], "numbered": True}
ENDED = [
    {"type": "notice", "code": "event_ended", "text": "Friday social is over. Thank you for being here.", "args": {"event": "Friday social"}},
    {"type": "notice", "code": "hint", "text": "Type /quit to go, or /events to see what else there is.", "args": {"again": "The next one is on Friday 4 December at 19:00."}}]
HELP = {"type": "notice", "code": "help_asked", "text": "ben asks for help. Answer with /tell ben TEXT.", "args": {"name": "ben", "answer": "/tell ben"}}
HELP_TEXT = {"type": "notice", "code": "help_asked", "text": "ben writes: I cannot see the question", "args": {"name": "ben", "text": "I cannot see the question"}}
ROSTER = {"type": "roster", "people": [
    {"name": "rosa", "role": "facilitator", "here": True, "place": "here", "joined_seconds": 900, "hand": False, "muted": False, "stays_out": False},
    {"name": "ana", "role": "participant", "here": True, "place": "here", "hand": True, "muted": False, "stays_out": False, "group": 1},
    {"name": "ben", "role": "participant", "here": True, "place": "here", "hand": False, "muted": True, "stays_out": False, "group": 1},
    {"name": "cleo", "role": "peer lead", "here": True, "place": "here", "hand": False, "muted": False, "stays_out": False, "group": 2},
    {"name": "Mary Ann", "role": "participant", "here": True, "place": "here", "hand": False, "muted": False, "stays_out": False, "group": 2},
    {"name": "dan", "role": "participant", "here": False, "place": "away", "away_seconds": 40, "hand": False, "muted": False, "stays_out": True}]}
HANDS = {"type": "hands", "people": [{"name": "ana", "lines": 2}]}
COUNT = {"type": "notice", "code": "answer_count", "text": "4 of 7 have answered or passed.", "args": {"responded": 4, "asked": 7}}
NOTES = [{"type": "notice", "code": "note", "text": "Noted by rosa: ask Mary Ann about the garden", "args": {"name": "rosa", "text": "ask Mary Ann about the garden"}}]

# What somebody may write to harm a page: markup, script, style, addresses, and letters that turn the line around.
NASTY = [
    "<img src=x onerror=\"document.title='owned'\">", "<script>document.title='owned'</script>", "</title><script>alert(1)</script>",
    "<style>*{display:none}</style>", "javascript:alert(1)", "{{constructor.constructor('alert(1)')()}}", "&lt;b&gt;&amp;#60;",
    "\u202egnorts\u202c \u2067abc", "שלום עולם hello", "مرحبا 123 abc", "A" * 400, "👩‍👩‍👧‍👦" * 20, "line\u2028break", "\" onmouseover=\"alert(1)"]
