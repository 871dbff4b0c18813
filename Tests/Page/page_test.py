#!/usr/bin/env python3
"""The page in Chromium against a house that says what a test has it say: each state is looked at by axe and kept as a
picture, and what people do is compared with the lines that the house hears.

usage: Tests/Page/page_test.py [--only NAME] [--pictures FOLDER] [--house URL]

With --house it goes to an open house instead, and plays what anybody can play in its first open event."""

import argparse
import asyncio
import gzip
import json
import pathlib
import re
import sys
import traceback

import numpy
import zxingcpp
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import async_playwright, expect

import messages as m
from fake_house import PAGE, ROOT, FakeHouse, texts

ROOM = {"/join": [m.seated(), m.HINT], "/who": [m.WHO], "/agenda": [m.AGENDA], "/time": [m.TIME], "/events": [m.EVENTS],
        "/rejoin": [m.seated(code=None)], "/scores": [m.SCORES],
        "/language": [{"type": "notice", "code": "language", "text": "The house speaks English to you now."}],
        "/say": lambda line: [{"type": "said", "text": line[5:], "room": "main"}],
        "/hand": [{"type": "notice", "code": "hand", "text": "Your hand is up, and the facilitators see it."}],
        "/lower": [{"type": "notice", "code": "hand", "text": "Your hand is down."}]}
LEAD = {**ROOM, "/join": [m.seated("rosa", "facilitator", None), m.HINT], "/roster": [m.ROSTER], "/notes": m.NOTES}


class Browser:
    """A page, and the house behind it."""

    def __init__(self, chromium, house, pictures):
        self.chromium, self.house, self.pictures = chromium, house, pictures
        self.contexts, self.findings = [], []

    async def open(self, path="/", **options):
        options.setdefault("viewport", {"width": 360, "height": 740})
        options.setdefault("locale", "en-US")
        context = await self.chromium.new_context(**options)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.findings.append(f"error in the page: {error}"))
        page.on("console", lambda message: message.type in ("error", "warning") and "WebSocket" not in message.text
                and self.findings.append(f"{message.type} in the console: {message.text}"))
        page.on("dialog", lambda dialog: self.findings.append(f"a dialog of a script: {dialog.message}"))
        page.on("request", lambda request: request.url.startswith((self.house.url, "data:", self.house.url.replace("http", "ws")))
                or self.findings.append(f"asks elsewhere: {request.url}"))
        await page.goto(self.house.url + path)
        return page

    async def room(self, *told, answers=ROOM, name="ana", **options):
        """Somebody in the room, to whom the house then says these."""
        self.house.answers = answers
        page = await self.open("/e/friday-social", **options)
        await page.locator("input[name=name]").fill(name)
        await page.locator("input[name=name]").press("Enter")
        await page.locator("main.room").wait_for()
        await self.house.say(*told)
        await self.settle(page)
        return page

    async def settle(self, page):
        """All that the house has said so far is on the screen."""
        count = len(self.house.heard)
        await page.evaluate("() => new Promise((done) => setTimeout(done, 60))")
        await page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return count

    async def look(self, page, name):
        """Axe finds nothing, nothing is wider than the window, and a picture is kept."""
        await self.settle(page)
        await page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")
        if self.pictures:
            await page.screenshot(path=self.pictures / f"{name}.png")
        results = await Axe().run(page, options={"resultTypes": ["violations"]})
        for violation in results.response["violations"]:
            for node in violation["nodes"][:3]:
                self.findings.append(f"{name}: axe {violation['id']}: {violation['help']}: {node['html'][:160]}")
        wide = await page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            self.findings.append(f"{name}: {wide} pixels wider than the window")

    async def hears(self, line):
        for _ in range(100):
            if line in self.house.heard:
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"the house never heard {line!r}, but {self.house.heard}")

    async def close(self):
        for context in self.contexts:
            await context.close()


# States: what the house has said, and by whom it is seen.

DOOR = {
    "list": ("/", {}), "event": ("/e/friday-social", {}), "unknown": ("/e/nothing-here", {}), "over": ("/e/book-club", {}),
    "invited": ("/e/circle", {}), "stage-alone": ("/stage/friday-social", {}),
}
JOINED = {
    "agreement": m.AGREEMENT, "key": m.KEY,
    "full": [{"type": "error", "code": "event_full", "text": "'Friday social' is full: 40 people have a seat."}],
    "not-open": [{"type": "error", "code": "event_not_open", "text": "'Friday social' opens on Friday at 18:45."}],
    "name-taken": [{"type": "error", "code": "name_taken", "text": "Somebody has, or had, that name here. Please choose another one."}],
    "removed": [{"type": "error", "code": "removed", "text": "A facilitator has removed you from Friday social, so you cannot return to it."}],
    "closing": [{"type": "bye", "reason": "shutting_down", "text": "The house is closing. Please come back later."}],
}
IN_ROOM = {
    "before": [m.WAITING, *m.TALK], "choice": [*m.TALK, m.ACTIVITY, m.CHOICE],
    "saved": [m.ACTIVITY, m.CHOICE, {"type": "saved", "prompt": 7, "text": "B"}, *m.TALK], "passed": [m.ACTIVITY, m.CHOICE, {"type": "passed", "prompt": 7}],
    "refused": [m.ACTIVITY, m.TEXT, {"type": "error", "code": "answer_too_long", "prompt": 7, "text": "That is longer than 120 characters, so it was not saved. Please shorten it."}],
    "several": [m.ACTIVITY, m.SEVERAL], "order": [m.ACTIVITY, m.ORDER], "text": [m.ACTIVITY, m.TEXT],
    "lines": [m.ACTIVITY, m.LINES, {"type": "saved", "prompt": 7, "text": "A wall, and half a plum tree."}, {"type": "saved", "prompt": 7, "text": "The tree belongs to the neighbours."}],
    "number": [m.ACTIVITY, m.NUMBER], "scale": [m.ACTIVITY, m.SCALE], "ready": [m.ACTIVITY, m.READY],
    "result": [m.ACTIVITY, m.CHOICE, *m.RESULT], "gallery": [m.ACTIVITY, m.GALLERY], "breath": [m.BREATHE, m.PHASE], "breakout": [m.ACTIVITY, m.BREAKOUT, {**m.TALK[2], "room": "breakout"}],
    "turn": [m.ACTIVITY, m.FLOOR], "board": [m.ACTIVITY, m.BOARD, m.prompt("choice", text="Your column?", choices=list("1234567"), marks=list("1234567"), pick_min=1, pick_max=1)],
    "paused": [m.ACTIVITY, m.CHOICE, {"type": "paused", "by": "rosa"}], "standings": [m.ACTIVITY, m.SCORES], "ended": [*m.TALK, *m.ENDED],
    "unclear": [m.ACTIVITY, {"type": "error", "code": "unclear", "text": "Did you mean /who? Type yes. To say it as it is, type /say who", "args": {"command": "/who"}}],
    "replaced": [{"type": "bye", "reason": "replaced", "text": "You took this seat from another connection. Goodbye here."}],
}
LEADING = {
    "lead": [m.TIME, m.AGENDA, m.ACTIVITY, {**m.CHOICE, "yours": False, "asked": 7}, m.COUNT, *m.TALK],
    "lead-call": [m.ACTIVITY, {**m.CHOICE, "yours": False, "asked": 7}, m.HELP, m.HELP_TEXT, m.HANDS], "lead-before": [m.WAITING],
}
ON_STAGE = {
    "stage-question": [m.ACTIVITY, {**m.CHOICE, "yours": False, "asked": 7}, m.COUNT], "stage-bars": [m.ACTIVITY, {**m.CHOICE, "yours": False, "asked": 7}, *m.RESULT[1:5]],
    "stage-podium": [m.ACTIVITY, {**m.SCORES, "final": True}], "stage-breath": [m.BREATHE, m.PHASE], "stage-groups": [m.ACTIVITY, m.BREAKOUT],
}
SIZES = {
    "360": {}, "wide": {"viewport": {"width": 1280, "height": 800}}, "dark": {"color_scheme": "dark"},
    "wide-dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
}


async def states(browser, size):
    """Every state in a size of the window."""
    options = SIZES[size]
    browser.house.answers = ROOM
    for name, (path, _) in DOOR.items():
        page = await browser.open(path, **options)
        await page.locator("main h1").first.wait_for()
        await browser.look(page, f"{size}-{name}")
    for name, told in JOINED.items():
        browser.house.answers = {**ROOM, "/join": told}
        page = await browser.open("/e/friday-social", **options)
        await page.get_by_label("Your name here").fill("rosa")
        await page.get_by_role("button", name="Come in").first.click()
        await browser.hears('/join friday-social as "rosa"')
        await browser.look(page, f"{size}-{name}")
        await page.close()
        browser.house.heard.clear()
    for states, answers in ((IN_ROOM, ROOM), (LEADING, LEAD), (ON_STAGE, LEAD)):
        for name, told in states.items():
            browser.house.answers = {**answers, "/time": [m.NOT_BEGUN]} if "before" in name else answers
            page = await browser.open("/stage/friday-social" if answers is LEAD and states is ON_STAGE else "/e/friday-social", **options)
            await page.get_by_label("Your name here").fill("ana")
            await page.get_by_role("button", name="Come in").first.click()
            await page.locator("main.room, main.stage").wait_for()
            await browser.hears("/ping back")
            await browser.house.say(*told)
            await browser.look(page, f"{size}-{name}")
            await page.close()
            browser.house.heard.clear()


async def test_states_360(browser):
    await states(browser, "360")


async def test_states_wide(browser):
    await states(browser, "wide")


async def test_states_dark(browser):
    await states(browser, "dark")


async def test_states_wide_dark(browser):
    await states(browser, "wide-dark")


async def test_views(browser):
    for size in ("360", "wide"):
        page = await browser.room(m.ACTIVITY, m.CHOICE, *m.TALK, **SIZES[size])
        for view in ("People", "Agenda", "Scores", "More"):
            await page.get_by_role("navigation").get_by_role("button", name=view).click()
            await browser.look(page, f"{size}-view-{view.lower()}")
        await page.get_by_text("Go on from another device").click()
        await browser.look(page, f"{size}-view-code")
        await page.get_by_role("button", name="Leave quietly").click()
        await browser.look(page, f"{size}-leave")
        await page.keyboard.press("Escape")
        await page.get_by_role("button", name="Help me").click()
        await browser.look(page, f"{size}-help")
        await page.close()


async def test_a_question_beside_a_short_view(browser):
    """It has all the room that the view does not need."""
    page = await browser.room(m.ACTIVITY, m.CHOICE)
    await page.get_by_role("navigation").get_by_role("button", name="Scores").click()
    await browser.house.say({"type": "scores", "rows": [], "final": False, "scope": "public", "others": 0})
    await browser.settle(page)
    assert await page.locator(".now").evaluate("(now) => now.scrollHeight <= now.clientHeight")
    await browser.house.say({**m.SCORES, "rows": m.SCORES["rows"] * 6})
    await browser.settle(page)
    assert await page.locator(".scores.view").evaluate("(view) => view.scrollHeight > view.clientHeight")
    assert await page.locator(".side").evaluate("(side) => side.getBoundingClientRect().bottom <= innerHeight")


async def test_small_words(browser):
    """Names in a row, a list that has its own letters, a bar without a whole, and what a voice read at the door."""
    browser.house.answers = {**ROOM, "/join": [{"type": "error", "code": "name_taken", "text": "That name is taken."}]}
    page = await browser.open("/e/friday-social")
    await page.locator("input[name=name]").fill("ben")
    await page.locator("input[name=name]").press("Enter")
    await expect(page.locator("#urgent")).to_have_text("That name is taken.")
    browser.house.answers = ROOM
    await page.locator("input[name=name]").fill("ana")
    await page.locator("input[name=name]").press("Enter")
    await page.locator("main.room").wait_for()
    await expect(page.locator("#urgent")).to_be_empty()
    await browser.hears("/ping back")
    await browser.settle(page)
    await browser.house.say(m.ACTIVITY, m.BREAKOUT)
    await expect(page.locator(".turn h2")).to_have_text("In a small group with ben and Mary Ann.")
    await expect(page.locator(".turn .bar")).to_be_visible()
    await browser.house.say({"type": "regrouped"}, {"type": "list", "title": "Pieces", "items": ["A. Salt.", "B. Low tide."], "numbered": False})
    await expect(page.locator(".shown ul")).to_have_css("list-style-type", "none")
    await browser.house.say(m.CHOICE | {"again": True})
    await expect(page.locator(".question .left")).to_be_visible()
    await expect(page.locator(".question .bar")).to_be_hidden()


async def test_leading_views(browser):
    for size in ("360", "wide"):
        page = await browser.room(m.ACTIVITY, m.ROSTER, m.HANDS, *m.NOTES, answers=LEAD, name="rosa", **SIZES[size])
        for name in ("Small groups", "People", "Notes"):
            await page.locator(".lead h2", has_text=name).first.scroll_into_view_if_needed()
            await browser.look(page, f"{size}-lead-{name.split()[-1].lower()}")
        await page.close()


async def test_small_and_large(browser):
    """320 px, and 200 % of a small window, which is half of it."""
    for name, size in {"320": (320, 640), "200-percent": (320, 400), "low": (640, 330)}.items():
        for state in ("choice", "order", "text", "breath", "result"):
            page = await browser.room(*IN_ROOM[state], viewport={"width": size[0], "height": size[1]})
            await browser.look(page, f"{name}-{state}")
            await page.close()


async def test_still_and_forced(browser):
    page = await browser.room(m.BREATHE, m.PHASE, reduced_motion="reduce")
    await browser.look(page, "still-breath")
    moved = await page.locator(".disc").evaluate("(disc) => getComputedStyle(disc).transitionDuration + disc.style.transform")
    assert moved == "0s", moved
    page = await browser.room(*IN_ROOM["saved"], forced_colors="active")
    await browser.look(page, "forced-saved")
    page = await browser.room(*IN_ROOM["choice"], locale="es-MX")
    await browser.look(page, "spanish-choice")
    assert await page.evaluate("document.documentElement.lang") == "es"
    assert any(asked.startswith("/socket?lang=es&zone=") for asked in browser.house.asked)


# What people do, and what the house hears.

async def test_answers(browser):
    page = await browser.room(m.ACTIVITY, m.CHOICE)
    await page.get_by_role("button", name="The Danube").click()
    await browser.hears("/for 7 answer B")
    await browser.house.say({"type": "saved", "prompt": 7, "text": "B"})
    await expect(page.locator(".answered")).to_contain_text("The Danube")
    await expect(page.get_by_role("button", name="The Danube")).to_be_focused()
    await page.get_by_role("button", name="Pass", exact=True).click()
    await browser.hears("/for 7 pass")
    await browser.house.say({"type": "closed", "prompt": 7}, m.SEVERAL | {"id": 8})
    await page.get_by_label("A walk outside").check()
    await page.get_by_label("Writing together").check()
    assert await page.get_by_label("A quiz in teams").is_disabled()
    await page.get_by_role("button", name="Save").click()
    await browser.hears("/for 8 answer only A, C")
    await browser.house.say({"type": "closed", "prompt": 8}, m.ORDER | {"id": 9})
    await page.get_by_role("button", name="Move Moon up").press("Enter")
    await expect(page.get_by_role("button", name="Move Moon down")).to_be_focused()
    await page.get_by_role("button", name="Save order").click()
    await browser.hears("/for 9 answer B, A, C, D")
    await browser.house.say({"type": "closed", "prompt": 9}, m.TEXT | {"id": 10})
    await page.locator("textarea").fill("Salt on every letter she wrote")
    await page.locator("textarea").press("Enter")
    await browser.hears("/for 10 answer Salt on every letter she wrote")
    await browser.house.say({"type": "closed", "prompt": 10}, m.LINES | {"id": 11})
    await page.get_by_label("Your next line").fill("A wall")
    await page.get_by_role("button", name="Add this line").click()
    await browser.hears("/for 11 answer A wall")
    await browser.house.say({"type": "saved", "prompt": 11, "text": "A wall"})
    await expect(page.locator(".written li")).to_have_text(["A wall"])
    await page.get_by_role("button", name="I am done").click()
    await browser.hears("/for 11 done")
    await browser.house.say({"type": "closed", "prompt": 11}, m.SCALE | {"id": 12})
    await page.locator(".scale").get_by_role("button", name="4").click()
    await browser.hears("/for 12 answer 4")
    await browser.house.say({"type": "closed", "prompt": 12}, m.NUMBER | {"id": 13})
    await page.get_by_label("Your number").fill("180000")
    await page.get_by_role("button", name="Save").click()
    await browser.hears("/for 13 answer 180000")


async def test_what_one_has_written_is_for_the_others_to_pick(browser):
    own = {"type": "notice", "code": "own_choice", "text": "You wrote B, so that is for the others to pick.", "args": {"choices": ["B"]}}
    page = await browser.room(m.ACTIVITY, m.SEVERAL, own)
    assert await page.get_by_label("A quiz in teams yours").is_disabled()
    await page.get_by_label("A walk outside").check()
    await page.get_by_label("A walk outside").uncheck()
    assert await page.get_by_label("A quiz in teams yours").is_disabled()
    await browser.look(page, "360-own-choice")
    await browser.house.say({"type": "closed", "prompt": 7}, m.CHOICE | {"id": 8}, own)
    await expect(page.get_by_role("button", name="The Danube yours")).to_be_disabled()
    refusal = "That one is yours. Please choose another, or pass."
    await browser.house.say({"type": "error", "code": "own_choice", "prompt": 8, "text": refusal})
    await expect(page.locator(".answered")).to_have_text(refusal)
    await expect(page.locator(".answered")).to_be_in_viewport()


async def test_a_press_that_comes_as_the_next_question_opens(browser):
    """It was for the one before, and nothing of it stands at the one that is open."""
    late = {"type": "error", "code": "too_late", "prompt": 7, "text": "Too late: that was for a question that is not open to you now."}
    page = await browser.room(m.ACTIVITY, m.CHOICE, answers={**ROOM, "/for 7": [{"type": "closed", "prompt": 7}, m.SCALE | {"id": 8}, late]})
    await page.get_by_role("button", name="The Danube").click()
    await browser.hears("/for 7 answer B")
    await expect(page.locator(".log .refusal")).to_have_text(late["text"])
    await expect(page.locator(".answered")).to_be_empty()
    await page.locator(".scale").get_by_role("button", name="4").click()
    await browser.hears("/for 8 answer 4")


async def test_a_text_that_is_being_written_stays(browser):
    page = await browser.room(m.ACTIVITY, m.TEXT)
    await page.locator("textarea").fill("half a thou")
    await browser.house.say(*m.TALK, {"type": "reminder", "seconds": 30}, {"type": "extended", "seconds": 60, "left": 90}, m.TEXT | {"again": True})
    await browser.settle(page)
    assert await page.locator("textarea").input_value() == "half a thou"
    await expect(page.locator("textarea")).to_be_focused()


async def test_the_talk(browser):
    page = await browser.room()
    line = page.get_by_label("Say something to the room")
    await line.fill("hello")
    await line.press("Enter")
    await browser.hears("hello")
    await browser.house.say(m.ACTIVITY, m.CHOICE)
    line = page.get_by_label("Say something meanwhile")
    await line.fill("b")
    await line.press("Enter")
    await browser.hears("/say b")
    await line.fill("/who")
    await line.press("Enter")
    await browser.hears("/who")
    await page.get_by_role("button", name="Hide talk").click()
    await browser.house.say(m.TALK[2])
    await expect(page.locator(".log .chat").last).to_be_hidden()
    await expect(page.get_by_text("1 line of talk is hidden.")).to_be_visible()
    await browser.house.say({"type": "closed", "prompt": 7})
    await expect(page.get_by_text("I brought tea")).to_be_visible()
    await page.get_by_role("button", name="Raise my hand").click()
    await browser.hears("/hand")
    await page.get_by_role("button", name="Take my hand down").click()
    await browser.hears("/lower")


async def test_quiet_time(browser):
    """Where what people type reaches nobody, the page says so, and no longer than it holds."""
    quiet = {"type": "notice", "code": "on_your_own", "text": "This is quiet time.", "args": {"activity": "Breathe"}}
    alone = {"type": "notice", "code": "on_your_own", "text": "You are on your own for 1 minute.", "args": {"time": "1 minute"}}
    page = await browser.room(m.BREATHE, quiet, m.PHASE)
    line, note = page.locator(".line"), page.locator(".note", has_text="reaches nobody")
    await expect(line).to_have_attribute("placeholder", "Quiet: nobody reads this")
    await expect(note).to_be_visible()
    await browser.look(page, "360-quiet-time")
    await browser.house.say({"type": "say", "text": "Let your breath go."}, {"type": "paused", "by": "rosa"})
    await expect(note).to_have_count(0)
    await browser.house.say({"type": "resumed"})
    await expect(note).to_be_visible()
    await browser.house.say(m.ACTIVITY)
    await expect(line).to_have_attribute("placeholder", "Say something to the room")
    await browser.house.say({"type": "say", "text": "Read by yourself."}, alone)
    await expect(note).to_be_visible()
    await browser.house.say({"type": "say", "text": "Who would like to begin?"})
    await expect(note).to_have_count(0)
    lead = await browser.room(m.BREATHE, quiet, m.PHASE, answers=LEAD, name="rosa")
    await expect(lead.locator(".note")).to_have_count(0)


async def test_the_talk_follows(browser):
    """Whoever is at the bottom stays there as the card above grows; whoever has scrolled up is told of new lines."""
    page = await browser.room(*(m.TALK * 6))
    below = "(log) => log.scrollHeight - log.scrollTop - log.clientHeight"
    await browser.house.say(m.ACTIVITY, m.CHOICE)
    await browser.settle(page)
    assert await page.locator(".log").evaluate(below) < 2
    fresh = page.get_by_role("button", name="New messages below")
    await expect(fresh).to_be_hidden()
    await page.locator(".log").evaluate("(log) => { log.scrollTop = 0; }")
    await browser.house.say(m.TALK[2])
    await expect(fresh).to_be_visible()
    await browser.look(page, "360-new-below")
    await fresh.click()
    await expect(fresh).to_be_hidden()
    assert await page.locator(".log").evaluate(below) < 2
    await page.locator(".log").evaluate("(log) => { log.scrollTop = 0; }")
    await page.locator(".line").fill("me too")
    await page.locator(".line").press("Enter")
    await expect(page.locator(".log .chat.mine", has_text="me too")).to_be_in_viewport()
    assert await page.locator(".log").evaluate(below) < 2


async def test_calling_for_help(browser):
    page = await browser.room(answers={**ROOM, "/help me": [{"type": "notice", "code": "help_sent", "text": "The facilitators know that you ask for help, and nobody else does."}]})
    await page.get_by_role("button", name="Help me").click()
    assert not any(line.startswith("/help") for line in browser.house.heard)
    await page.get_by_role("dialog").get_by_role("textbox").fill("I feel\nunwell")
    await page.get_by_role("button", name="Call a facilitator").click()
    await browser.hears("/help me I feel unwell")
    await expect(page.get_by_role("dialog").get_by_text("nobody else does")).to_be_visible()
    await page.get_by_role("button", name="Close").click()
    await expect(page.get_by_role("button", name="Help me")).to_be_focused()


async def test_calling_for_help_without_a_net(browser):
    page = await browser.room()
    browser.house.open = False
    await browser.house.drop()
    await expect(page.locator(".banner")).to_be_visible()
    await page.get_by_role("button", name="Help me").click()
    await page.get_by_role("button", name="Call a facilitator").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_text("There is no connection just now.")).to_be_visible()
    await browser.look(page, "360-help-waits")
    browser.house.answers = {**ROOM, "/help me": [{"type": "notice", "code": "help_sent", "text": "The facilitators know that you ask for help, and nobody else does."}]}
    browser.house.heard.clear()
    browser.house.open = True
    await expect(dialog.get_by_text("nobody else does")).to_be_visible(timeout=15000)
    await expect(dialog.get_by_text("There is no connection just now.")).to_have_count(0)
    assert browser.house.heard.count("/help me") == 1, browser.house.heard


async def test_what_comes_of_a_press_stands_beside_it(browser):
    """What is refused, what a view tells that is not the talk, and what cannot be sent."""
    refusal = "Nothing is running, so there is nothing to tell again."
    page = await browser.room(answers={**ROOM, "/recap": [{"type": "error", "code": "nothing_running", "text": refusal}],
                                       "/stay": [{"type": "notice", "code": "stayed", "text": "You stay in the main room."}]})
    await browser.house.say(m.ACTIVITY)
    await page.get_by_role("navigation").get_by_role("button", name="More").click()
    await page.get_by_role("button", name="What was said so far").click()
    await expect(page.locator(".beside")).to_have_text(refusal)
    await browser.look(page, "360-refused-beside")
    await page.get_by_role("button", name="In or out of small groups").click()
    await expect(page.locator(".beside")).to_have_text("You stay in the main room.")
    await page.get_by_role("navigation").get_by_role("button", name="Talk").click()
    await expect(page.locator(".beside")).to_have_count(0)
    await browser.house.say(m.BREAKOUT)
    browser.house.open = False
    await browser.house.drop()
    await page.get_by_role("button", name="To the main room").click()
    await expect(page.locator(".beside")).to_have_text("There is no connection just now, so that was not done.")
    assert await page.locator(".beside").evaluate("(told) => { const at = told.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }")


async def test_losing_the_net(browser):
    page = await browser.room(m.ACTIVITY, m.CHOICE, m.TALK[2])
    browser.house.open = False
    await browser.house.drop()
    await expect(page.get_by_text("The connection is gone.").first).to_be_visible()
    await browser.look(page, "360-lost")
    await page.get_by_role("button", name="The Danube").click()
    await expect(page.locator(".answered")).to_have_text("The Danube Sent once the connection is back.")
    await page.locator(".line").fill("are you there?")
    await page.locator(".line").press("Enter")
    await page.locator(".line").fill("and this")
    await page.locator(".line").press("Enter")
    await expect(page.locator(".unsent .chat")).to_have_text(["youwaits for the connectionare you there?", "youwaits for the connectionand this"])
    browser.house.heard.clear()
    browser.house.answers = {**ROOM, "/rejoin": [m.seated(code=None), {**m.CHOICE, "seconds": 9, "again": True}]}
    browser.house.open = True
    await browser.hears(f"/rejoin {m.CODE}")
    await browser.hears("/say and this")
    await expect(page.locator(".banner")).to_be_hidden()
    sent = [line for line in browser.house.heard if not line.startswith(("/ping", "/language", "/events", "/who", "/agenda", "/time"))]
    assert sent == [f"/rejoin {m.CODE}", "/for 7 answer B", "/say are you there?", "/say and this"], sent
    await expect(page.get_by_text("I brought tea")).to_be_visible()


async def test_a_question_that_closed_meanwhile(browser):
    page = await browser.room(m.ACTIVITY, m.CHOICE)
    browser.house.open = False
    await browser.house.drop()
    await page.get_by_role("button", name="The Danube").click()
    browser.house.heard.clear()
    browser.house.open = True
    await expect(page.get_by_text("so this was not sent: The Danube")).to_be_visible(timeout=15000)
    assert "/for 7 answer B" not in browser.house.heard


async def test_a_line_that_may_have_been_lost(browser):
    page = await browser.room(answers={**ROOM, "/say": []})
    browser.house.answers["hello"] = []
    await page.locator(".line").fill("hello")
    await page.locator(".line").press("Enter")
    await browser.hears("hello")
    await browser.house.drop()
    await page.get_by_role("button", name="Send again").click(timeout=15000)
    for _ in range(100):
        if browser.house.heard.count("hello") == 2:
            break
        await asyncio.sleep(0.02)
    assert browser.house.heard.count("hello") == 2


async def test_coming_back_and_leaving(browser):
    browser.house.answers = {**ROOM, "/leave": [
        {"type": "notice", "code": "seat_released", "text": "You have left Friday social."}, m.EVENTS, {"type": "signin", "step": "event", "text": "Which one?"}]}
    page = await browser.room(answers=browser.house.answers)
    await page.reload()
    await page.locator("main.room").wait_for()
    await browser.hears(f"/rejoin {m.CODE}")
    await page.get_by_role("navigation").get_by_role("button", name="More").click()
    await page.get_by_role("button", name="Leave quietly").click()
    await page.get_by_role("dialog").get_by_role("button", name="Leave quietly").click()
    await browser.hears("/leave")
    await expect(page.get_by_text("This device has forgotten your code.")).to_be_visible()
    assert await page.evaluate("localStorage.getItem('parlor.code.friday-social')") is None
    await browser.look(page, "360-left")


async def test_opening_the_page_without_a_net(browser):
    """Words of the house in place of the browser's error, until the house answers."""
    browser.house.answers = ROOM
    page = await browser.open("/e/friday-social", locale="es-MX")
    await page.evaluate("navigator.serviceWorker.ready")
    await browser.house.stop()
    await page.goto(browser.house.url + "/e/friday-social")
    await expect(page.get_by_role("heading")).to_have_text("La casa no responde")
    await browser.look(page, "360-no-net")
    await browser.house.start(int(browser.house.url.rpartition(":")[2]))
    await page.locator("input[name=name]").wait_for(timeout=15000)
    browser.findings = [finding for finding in browser.findings if "ERR_CONNECTION_REFUSED" not in finding]


async def test_where_sockets_are_blocked(browser):
    browser.house.blocks_sockets = True
    page = await browser.room(m.ACTIVITY, m.CHOICE)
    await page.get_by_role("button", name="The Danube").click()
    await browser.hears("/for 7 answer B")
    assert any(asked.startswith("/events?lang=en&zone=") for asked in browser.house.asked)


async def test_another_language(browser):
    page = await browser.room(m.ACTIVITY)
    await page.get_by_role("navigation").get_by_role("button", name="More").click()
    await page.get_by_label("Language").select_option("es")
    await page.get_by_role("button", name="Ayúdame").wait_for()
    await browser.hears("/language es")


async def test_a_code_in_the_link(browser):
    browser.house.answers = ROOM
    page = await browser.open("/e/friday-social#7KQF-9TXM-0WJE-7EA4")
    await browser.hears("/rejoin 7KQF-9TXM-0WJE-7EA4")
    await page.locator("main.room").wait_for()
    assert "7KQF" not in page.url


def whose(line):
    """The seat that a code leads to: ana has the usual one, and mallory sends links to the other."""
    return [m.seated(code=None)] if line == f"/rejoin {m.CODE}" else [m.seated("mallory", code=None)]


async def test_a_link_to_the_seat_of_somebody_else(browser):
    """Whoever has a seat is asked before a link puts them into another one."""
    page = await browser.room()
    link = browser.house.url + "/e/friday-social#7KQF-9TXM-0WJE"
    browser.house.answers = {**ROOM, "/rejoin": whose}
    browser.house.heard.clear()
    await page.goto(link)
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("You are already here as ana.")
    await browser.look(page, "360-whose-seat")
    assert not any(line.startswith("/rejoin") for line in browser.house.heard), browser.house.heard
    await page.keyboard.press("Escape")
    await browser.hears(f"/rejoin {m.CODE}")
    await page.locator("main.room").wait_for()
    assert await page.evaluate("localStorage.getItem('parlor.code.friday-social')") == m.CODE
    # The seat that one has asks nothing, however its code is written.
    browser.house.answers["/rejoin"] = [m.seated(code=None)]
    await page.goto(browser.house.url + f"/e/friday-social#{m.CODE.lower()}")
    await browser.hears(f"/rejoin {m.CODE.lower()}")
    await expect(dialog).to_have_count(0)
    browser.house.answers["/rejoin"] = whose
    await page.goto(link)
    await dialog.get_by_role("button", name="Come in by the link").click()
    await browser.hears("/rejoin 7KQF-9TXM-0WJE")
    await page.locator("main.room").wait_for()
    assert await page.evaluate("localStorage.getItem('parlor.code.friday-social')") == "7KQF-9TXM-0WJE"


async def test_a_link_that_leads_elsewhere_than_it_says(browser):
    """Its address names one event, and its code is for another, in which somebody has a seat."""
    page = await browser.room()
    browser.house.answers = {**ROOM, "/rejoin": whose}
    browser.house.heard.clear()
    await page.goto(browser.house.url + "/e/circle#7KQF-9TXM-0WJE")
    await expect(page.get_by_role("dialog")).to_contain_text("You are already here as ana.")
    await page.get_by_role("button", name="Stay ana").click()
    await browser.hears(f"/rejoin {m.CODE}")
    await page.locator("main.room").wait_for()
    assert await page.evaluate("localStorage.getItem('parlor.code.friday-social')") == m.CODE


async def test_what_is_badly_encoded_in_the_link(browser):
    browser.house.answers = ROOM
    await browser.open("/e/friday-social#100%")
    await browser.hears("/rejoin 100%")


async def test_a_seat_taken_elsewhere(browser):
    page = await browser.room({"type": "bye", "reason": "replaced", "text": "You took this seat from another connection. Goodbye here."})
    browser.house.heard.clear()
    await page.get_by_role("button", name="Take the seat up here").click()
    await browser.hears(f"/rejoin {m.CODE}")


async def test_waiting_at_the_door(browser):
    browser.house.answers = {**ROOM, "/join": [{"type": "error", "code": "event_full", "text": "'Friday social' is full."}]}
    page = await browser.open("/e/friday-social")
    await page.clock.install()
    await page.get_by_label("Your name here").fill("ana")
    await page.get_by_role("button", name="Come in").first.click()
    await page.get_by_role("button", name="Wait here").click()
    await browser.look(page, "360-waiting")
    browser.house.answers = ROOM
    await page.clock.fast_forward(21000)
    await page.locator("main.room").wait_for()


async def test_the_way_back_button(browser):
    browser.house.answers = ROOM
    page = await browser.open("/")
    await page.get_by_role("link", name="Friday social").click()
    await page.get_by_label("Your name here").fill("ana")
    await page.get_by_role("button", name="Come in").first.click()
    await page.locator("main.room").wait_for()
    await page.go_back()
    await page.get_by_role("link", name="Friday social").click()
    await page.locator("main.room").wait_for()
    assert browser.house.heard.count('/join friday-social as "ana"') == 1


async def test_leading(browser):
    page = await browser.room(m.WAITING, answers={**LEAD, "/time": [m.NOT_BEGUN]}, name="rosa", viewport={"width": 1280, "height": 800})
    await page.get_by_role("button", name="Start", exact=True).click()
    await browser.hears("/start")
    await browser.house.say(m.ACTIVITY, {**m.CHOICE, "yours": False, "asked": 7}, m.COUNT)
    await page.get_by_role("button", name="5 more minutes").click()
    await browser.hears("/extend 5m")
    await page.get_by_role("button", name="Next activity").click()
    assert "/next" not in browser.house.heard
    await page.get_by_role("dialog").get_by_role("button", name="Next activity").click()
    await browser.hears("/next")
    await page.get_by_label("Question", exact=True).fill("Walk or nap?")
    await page.get_by_label("Choices").fill("walk, nap")
    await page.get_by_role("button", name="Ask now").click()
    await browser.hears("/poll Walk or nap? | walk | nap")
    await page.get_by_role("button", name="Make groups").click()
    await browser.hears("/groups of 3 for 5m")
    await browser.house.say(m.ROSTER)
    await page.get_by_label("Group of ana").select_option("2")
    await browser.hears('/move "ana" 2')
    await browser.house.say(m.HELP)
    await expect(page.locator(".call")).to_contain_text("ben asks for help")
    await expect(page).to_have_title("(!) Friday social")
    await page.locator(".call").get_by_role("button", name="Write to ben").click()
    await page.get_by_role("dialog").get_by_role("textbox").fill("I am here.")
    await page.get_by_role("dialog").get_by_role("button", name="Send").click()
    await browser.hears('/tell "ben" I am here.')
    await page.get_by_role("button", name="Seen to").click()
    await expect(page.locator(".call")).to_have_count(0)
    browser.house.answers = {**LEAD, "/end": [{"type": "notice", "code": "confirm", "text": "'Around the world' is still running.", "args": {"now": "/end now"}}],
                             "/end now": m.ENDED}
    await page.get_by_role("button", name="End the event").click()
    await page.get_by_role("button", name="Yes, do it").click()
    await browser.hears("/end now")


async def test_the_stage_of_the_same_browser(browser):
    """It has no seat, and sees nothing that was not for all."""
    page = await browser.room(m.ACTIVITY, answers=LEAD, name="rosa")
    stage = await page.context.new_page()
    await stage.goto(browser.house.url + "/stage/friday-social")
    joined = browser.house.heard.count('/join friday-social as "rosa"')
    await browser.settle(stage)
    for message in [{**m.CHOICE, "yours": False, "asked": 7, "privacy": "anonymous", "people": ["ben"]}, m.HELP, *m.TALK]:
        await browser.house.sockets[0].send(json.dumps(message))
    await stage.locator("main.stage h1", has_text="Budapest").wait_for()
    text = await stage.locator("body").inner_text()
    for secret in ("ben", "cleo", "tea", "help"):
        assert secret not in text, text
    # Pieces that wait to be read before the room reads them.
    # And a word that one of the room is to guess.
    some = {**m.TEXT, "id": 8, "text": "The word is lantern.", "yours": False, "for_some": True, "asked": 5}
    for message in [m.ACTIVITY, m.HELD, some, {"type": "paused", "by": "rosa"}]:
        await browser.house.sockets[0].send(json.dumps(message))
    await stage.locator("main.stage .activity .role").wait_for()
    text = await stage.locator("body").inner_text()
    assert "unread" not in text and "lantern" not in text, text
    assert browser.house.heard.count('/join friday-social as "rosa"') == joined


async def test_a_stage_with_a_seat_of_its_own(browser):
    """Not even a voice reads there what was for whoever leads."""
    browser.house.answers = LEAD
    page = await browser.open("/stage/friday-social")
    await page.locator("input[name=name]").fill("rosa")
    await page.locator("input[name=name]").press("Enter")
    await page.locator("main.stage").wait_for()
    some = {**m.TEXT, "id": 8, "text": "The word is lantern.", "for_some": True}
    await browser.house.say({**m.CHOICE, "yours": False, "asked": 7, "people": ["ben"]}, some, m.HELP, *m.TALK)
    await page.locator("main.stage h1", has_text="Budapest").wait_for()
    await page.wait_for_timeout(400)
    text = await page.locator("body").inner_text()
    for secret in ("ben", "cleo", "tea", "help", "lantern"):
        assert secret not in text, text


async def test_nothing_that_people_write_is_more_than_text(browser):
    for text in m.NASTY:
        told = [
            {"type": "chat", "from": text[:24], "role": "participant", "text": text, "room": "main"}, {"type": "joined", "name": text[:24], "here": 3},
            {"type": "activity", "title": text, "module": "poll", "number": 1, "of": 1},
            {"type": "tell", "from": "ben", "role": "participant", "to": "ana", "text": text, "direction": "received"},
            {"type": "announcement", "from": "rosa", "text": text}, {"type": "board", "lines": [text], "spoken": text, "yours": False},
            {"type": "list", "title": text, "items": [text, text], "numbered": False}, {"type": "tally", "title": text, "counts": [{"label": text, "count": 1, "marked": True}]},
            {**m.CHOICE, "text": text, "choices": [text, "other"], "marks": ["A", "B"]}, {"type": "who", "people": [{"name": text, "role": "participant", "here": True}]},
            {"type": "scores", "rows": [{"rank": 1, "name": text, "points": 1}], "final": False, "scope": "public", "others": 0}]
        page = await browser.room(*told)
        assert await page.title() == "Friday social", await page.title()
        assert await page.locator("#page img, #page script, #page style, #page iframe").count() == 0
        seen = await page.locator(".question h2").text_content()
        assert seen == text, (seen, text)
        await browser.look(page, f"360-nasty-{m.NASTY.index(text)}")
        await page.close()


async def test_what_is_typed_at_the_door_stays(browser):
    browser.house.answers = ROOM
    page = await browser.open("/e/friday-social")
    await page.locator("input[name=name]").type("Mary")
    await page.get_by_text("I have a code").click()
    await page.locator("input[name=name]").focus()
    await browser.house.say(m.EVENTS | {"events": [event | {"people": 13} for event in m.EVENTS["events"]]})
    await expect(page.get_by_text("13 people are there")).to_be_visible()
    await page.keyboard.type(" Ann")
    assert await page.locator("input[name=name]").input_value() == "Mary Ann"
    await expect(page.get_by_label("Code")).to_be_visible()


async def test_a_full_room_costs_little(browser):
    """Who comes and goes makes no page ask the house anything."""
    page = await browser.room(m.WHO)
    await page.clock.install()
    browser.house.heard.clear()
    for name in ("eve", "fay"):
        await browser.house.say({"type": "joined", "name": name, "here": 9}, {"type": "left", "name": name, "here": 8, "reason": "left"})
    await browser.house.say(m.ACTIVITY, m.CHOICE)
    await page.get_by_role("button", name="The Danube").wait_for()
    await page.clock.fast_forward(4000)
    assert [line for line in browser.house.heard if not line.startswith("/ping")] == [], browser.house.heard


async def test_the_qr_code_leads_to_the_seat(browser):
    page = await browser.room()
    await page.get_by_role("navigation").get_by_role("button", name="More").click()
    await page.get_by_text("Go on from another device").click()
    image = page.get_by_role("img", name="QR code of the link to your seat")
    size = int((await image.get_attribute("viewBox")).split()[2])
    pixels = numpy.full((size, size), 255, dtype=numpy.uint8)
    for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", await image.locator("path").get_attribute("d")):
        pixels[int(y), int(x)] = 0
    [found] = zxingcpp.read_barcodes(numpy.kron(pixels, numpy.ones((6, 6), dtype=numpy.uint8)))
    assert found.text == f"{browser.house.url}/e/friday-social#{m.CODE}", found.text


async def test_a_refused_line_can_be_sent_later(browser):
    page = await browser.room(answers={**ROOM, "hello": [{"type": "error", "code": "quiet", "text": "It is quiet now."}]})
    await page.locator(".line").fill("hello")
    await page.locator(".line").press("Enter")
    await expect(page.get_by_text("It is quiet now.").first).to_be_visible()
    await expect(page.locator(".line")).to_have_value("hello")


async def test_with_a_keyboard_alone(browser):
    browser.house.answers = ROOM
    page = await browser.open("/e/friday-social")
    await page.locator("main h1").first.wait_for()

    async def go_to(label):
        for _ in range(60):
            await page.keyboard.press("Tab")
            text = await page.evaluate("() => { const at = document.activeElement; return at === document.body ? '' : at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent; }")
            if label in (text or ""):
                return
        raise AssertionError(f"no way to {label!r} by the keyboard")

    await go_to("Your name here")
    await page.keyboard.type("ana")
    await page.keyboard.press("Enter")
    await page.locator("main.room").wait_for()
    await browser.house.say(m.ACTIVITY, m.CHOICE)
    await browser.settle(page)
    await go_to("The Elbe")
    await page.keyboard.press("Space")
    await browser.hears("/for 7 answer C")
    await go_to("Help me")
    await page.keyboard.press("Enter")
    await page.get_by_role("dialog").wait_for()
    await page.keyboard.press("Escape")
    await go_to("Say something")
    await page.keyboard.type("hello")
    await page.keyboard.press("Enter")
    await browser.hears("/say hello")


async def test_what_a_voice_reads(browser):
    """A question once, and no chat while it is open."""
    page = await browser.room(m.ACTIVITY)
    await page.evaluate("""() => {
      window.read = [];
      const log = (node) => new MutationObserver(() => node.textContent && window.read.push(node.textContent)).observe(node, { childList: true, characterData: true, subtree: true });
      log(document.getElementById("told"));
    }""")
    await browser.house.say(m.CHOICE)
    await page.wait_for_timeout(400)
    assert await page.locator(".log").get_attribute("aria-live") == "off"
    await browser.house.say(m.TALK[2])
    await page.wait_for_timeout(1500)
    read = await page.evaluate("window.read")
    assert len(read) == 1 and "Budapest" in read[0], read
    await browser.house.say({"type": "closed", "prompt": 7})
    await expect(page.locator(".log")).to_have_attribute("aria-live", "polite")


async def test_how_much_the_page_weighs(browser):
    files = [path.read_bytes() for path in PAGE.iterdir()] + [json.dumps(texts("en")).encode()]
    weight = sum(len(gzip.compress(data)) for data in files)
    print(f"  {weight / 1000:.0f} KB over the wire, {sum(map(len, files)) / 1000:.0f} KB unpacked")
    assert weight < 60_000


class OpenHouse:
    """A house that is open already."""

    def __init__(self, url):
        self.url, self.heard = url.rstrip("/"), []

    async def start(self):
        pass

    async def stop(self):
        pass


async def journey_from_the_link_to_the_way_out(browser):
    """Somebody comes in, talks, looks around, reads what a call for help does, loses the net, and leaves."""
    page = await browser.open("/")
    await page.locator(".cards a, main p").first.wait_for()
    await browser.look(page, "house-list")
    await page.locator(".cards li", has_text=re.compile("People are arriving|The doors are open")).locator("a").first.click()
    await page.locator("main h1").wait_for()
    await browser.look(page, "house-event")
    await page.locator("input[name=name]").fill("Page ana")
    await page.locator("input[name=name]").press("Enter")
    agree = page.get_by_role("button", name="I agree")
    await agree.or_(page.locator("main.room")).first.wait_for()
    if await agree.is_visible():
        await browser.look(page, "house-agreement")
        await agree.click()
    await page.locator("main.room").wait_for()
    await browser.look(page, "house-room")
    await page.locator(".line").fill("hello, <b>house</b>")
    await page.locator(".line").press("Enter")
    # Said, or nobody is there to read it.
    await expect(page.locator(".log")).to_contain_text(re.compile("house|Nobody read that"))
    for view in ("People", "Agenda", "Scores", "More"):
        await page.get_by_role("navigation").get_by_role("button", name=view).click()
        await browser.look(page, f"house-{view.lower()}")
    await page.get_by_role("button", name="Help me").click()
    await browser.look(page, "house-help")
    await page.keyboard.press("Escape")
    await page.context.set_offline(True)
    await expect(page.locator(".banner")).to_be_visible()
    await page.context.set_offline(False)
    await expect(page.locator(".banner")).to_be_hidden(timeout=30000)
    await page.reload()
    await page.locator("main.room").wait_for()
    await page.get_by_role("navigation").get_by_role("button", name="More").click()
    await page.get_by_role("button", name="Leave quietly").click()
    await page.get_by_role("dialog").get_by_role("button", name="Leave quietly").click()
    await expect(page.get_by_text("This device has forgotten your code.")).to_be_visible()
    await browser.look(page, "house-left")


async def test_how_soon_it_is_there(browser):
    """As on a slow phone: 150 ms there and back, 1.6 Mbit/s, a fourth of the processor. Nothing is loaded in a row of more
    than three: the page, its files, the words."""
    browser.house.answers = ROOM
    page = await browser.open("/stage/nothing")
    session = await page.context.new_cdp_session(page)
    await session.send("Network.enable")
    await session.send("Network.emulateNetworkConditions", {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000})
    await session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    await page.goto(browser.house.url + "/e/friday-social")
    await page.locator("input[name=name]").wait_for()
    print(f"  there after {await page.evaluate('Math.round(performance.now())')} ms, unpacked")
    named = set(re.findall(r'"/static/([a-z]+\.js)"', (PAGE / "index.html").read_text()))
    assert named == {path.name for path in PAGE.glob("*.js")} - {"worker.js"}, named


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", help="a part of the names of the tests to run")
    parser.add_argument("--pictures", type=pathlib.Path, default=ROOT / ".build/page", help="where pictures go")
    parser.add_argument("--house", help="the address of a house that is open")
    options = parser.parse_args()
    kind = "journey_" if options.house else "test_"
    options.pictures.mkdir(parents=True, exist_ok=True)
    tests = [(name, test) for name, test in globals().items() if name.startswith(kind) and (options.only or "") in name]
    failed = []
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, test in tests:
            house = OpenHouse(options.house) if options.house else FakeHouse()
            await house.start()
            browser = Browser(chromium, house, options.pictures)
            try:
                await test(browser)
                faults = list(dict.fromkeys(browser.findings))
            except Exception:
                faults = list(dict.fromkeys(browser.findings)) + [traceback.format_exc(limit=-2)]
            await browser.close()
            await house.stop()
            print(("FAILED " if faults else "passed ") + name.removeprefix(kind), flush=True)
            for fault in faults:
                print("  " + fault.replace("\n", "\n  "), flush=True)
            if faults:
                failed.append(name)
        await chromium.close()
    print(f"{len(tests) - len(failed)} of {len(tests)} tests passed; pictures in {options.pictures}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
