"""A house that says what a test has it say: the files of the page, the words, and a WebSocket (RFC 6455)."""

import asyncio
import base64
import hashlib
import json
import pathlib
import re
import struct

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "Sources/Server/Page"
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json"}
# As strict as the house itself is.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")


def texts(language):
    """The section `web` of a catalogue, as the house serves it: by key the forms, with the names of arguments alone."""
    section = yaml.safe_load((ROOT / f"Sources/Words/{language}.yaml").read_text())["web"]
    plain = lambda text: re.sub(r"\{(\w+)(?::\w+)?\}", r"{\1}", text).strip()
    return {
        key: {form: plain(text) for form, text in (value if isinstance(value, dict) else {"other": value}).items()}
        for key, value in section.items()}


class Socket:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer

    async def send(self, text):
        data = text.encode()
        size = len(data)
        head = bytes([0x81]) + (
            bytes([size]) if size < 126 else b"\x7e" + struct.pack(">H", size) if size < 65536
            else b"\x7f" + struct.pack(">Q", size))
        self.writer.write(head + data)
        await self.writer.drain()

    def abort(self):
        self.writer.transport.abort()

    async def lines(self):
        while True:
            head = await self.reader.readexactly(2)
            size = head[1] & 127
            if size == 126:
                size, = struct.unpack(">H", await self.reader.readexactly(2))
            elif size == 127:
                size, = struct.unpack(">Q", await self.reader.readexactly(8))
            mask = await self.reader.readexactly(4)
            data = bytes(byte ^ mask[index % 4] for index, byte in enumerate(await self.reader.readexactly(size)))
            if head[0] & 15 == 8:
                return
            if head[0] & 15 == 1:
                yield data.decode()


class Stream:
    """Messages as a stream of events, and lines as they are posted."""

    def __init__(self, writer):
        self.writer, self.posted = writer, asyncio.Queue()

    async def send(self, text):
        self.writer.write(f"data: {text}\n\n".encode())
        await self.writer.drain()

    async def lines(self):
        while (line := await self.posted.get()) is not None:
            yield line

    def abort(self):
        self.writer.transport.abort()
        self.posted.put_nowait(None)


class FakeHouse:
    """`answers` is by the beginning of a line the messages that answer it; whatever else comes is kept in `heard`."""

    def __init__(self):
        self.heard = []
        self.answers = {}
        self.sockets = []
        self.asked = []
        self.open = True
        self.blocks_sockets = False

    async def start(self, port=0):
        self.server = await asyncio.start_server(self.serve, "127.0.0.1", port)
        self.url = f"http://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"

    async def stop(self):
        self.server.close()
        await self.drop()

    async def say(self, *messages):
        for socket in list(self.sockets):
            for message in messages:
                await socket.send(json.dumps(message))

    async def drop(self):
        """All connections are gone at once, as where the net is."""
        for socket in list(self.sockets):
            socket.abort()
        self.sockets.clear()

    async def serve(self, reader, writer):
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            method, path, _ = head[0].split(" ")
            fields = {
                name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:]) if name}
            self.asked.append(path)
            path = path.partition("?")[0]
            if path == "/socket" and not self.blocks_sockets:
                return await self.session(reader, writer, fields)
            if path == "/events":
                return await self.stream(reader, writer)
            if path == "/lines":
                return await self.line(reader, writer, fields)
            await self.file(writer, path)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def file(self, writer, path):
        kind, status = "text/plain", "200 OK"
        if path == "/" or path.startswith(("/e/", "/stage/")):
            text = (PAGE / "index.html").read_text()
            text = text.replace("{languages}", "en es").replace("{no_script}", "")
            kind, body = TYPES[".html"], text.encode()
        elif path in ("/static/words/en.json", "/static/words/es.json"):
            kind, body = "application/json", json.dumps(texts(path[14:16])).encode()
        elif path != "/" and (file := PAGE / path.removeprefix("/static").lstrip("/")).is_file():
            kind, body = TYPES[file.suffix], file.read_bytes()
        else:
            status, body = "404 Not Found", b"not found"
        writer.write(
            f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
            f"Cache-Control: {'max-age=3600' if path.startswith('/static/') else 'no-cache'}\r\n"
            f"Content-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\n\r\n".encode() + body)
        await writer.drain()

    async def session(self, reader, writer, fields):
        if not self.open:
            writer.transport.abort()
            return
        key = base64.b64encode(hashlib.sha1(
            (fields["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()).decode()
        writer.write(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Accept: {key}\r\nSec-WebSocket-Protocol: parlor.json.1\r\n\r\n".encode())
        await self.serve_session(Socket(reader, writer))

    async def stream(self, reader, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\nevent: session\ndata: s-1\n\n")
        self.streaming = Stream(writer)
        await self.serve_session(self.streaming)

    async def line(self, reader, writer, fields):
        line = (await reader.readexactly(int(fields["content-length"]))).decode()
        known = fields.get("parlor-session") == "s-1"
        writer.write(f"HTTP/1.1 {'204 No Content' if known else '410 Gone'}\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        if known:
            self.streaming.posted.put_nowait(line)

    async def serve_session(self, session):
        self.sockets.append(session)
        try:
            await session.send(json.dumps({"type": "welcome", "house": "Riverside Commons", "version": "test"}))
            await session.send(json.dumps({"type": "signin", "step": "name", "text": "What shall we call you?"}))
            async for line in session.lines():
                self.heard.append(line)
                if line.startswith("/ping "):
                    await session.send(json.dumps({"type": "pong", "token": line[6:]}))
                for start in sorted(self.answers, key=len, reverse=True):
                    if line.startswith(start):
                        answer = self.answers[start]
                        for message in answer(line) if callable(answer) else answer:
                            await session.send(json.dumps(message))
                        break
        finally:
            if session in self.sockets:
                self.sockets.remove(session)
