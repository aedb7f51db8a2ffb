"""A real browser for the tests: Chromium, driven over its DevTools protocol, every request and message noted.

The protocol needs a web socket and nothing else, and tells what a page asks of the network: a web driver does not.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import websocket

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update",
    "--disable-background-networking", "--disable-sync", "--hide-scrollbars", "--remote-debugging-port=0",
    "--remote-allow-origins=*",
)  # fmt: skip
PATIENCE = 30.0


def program() -> str:
    """() -> path of a Chromium, '' where none is installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), "")


class BrowserError(Exception):
    """The browser did not do what it was told, or a script in the page failed."""


@contextmanager
def opened() -> Iterator[Tab]:
    """() -> a tab of a fresh browser with an empty profile; both are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="tab", ignore_cleanup_errors=True) as profile:
        command = [program(), *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            tab = Tab(_address(Path(profile, "DevToolsActivePort"), process))
            try:
                yield tab
            finally:
                tab.close()
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()
            process.wait()


def _address(path: Path, process: subprocess.Popen) -> str:
    """File in which the browser tells its port -> web socket of the browser."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise BrowserError(f"the browser ended with status {process.returncode} before it could be reached")
        lines = path.read_text(encoding="utf-8").split() if path.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.05)
    raise BrowserError(f"the browser did not open a port within {PATIENCE:g} seconds")


class Tab:
    """One page of the browser.

    ``requests`` are the addresses that pages asked for, ``errors`` what they wrote to the console as errors, threw, or
    were refused by their policy.
    """

    def __init__(self, address: str) -> None:
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._loaded = False
        self._count = 0
        self._session = ""
        self._socket = websocket.create_connection(address, timeout=PATIENCE, enable_multithread=False)
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Command of the protocol and its parameters -> the answer; events that come before it are noted."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        self._socket.send(json.dumps(message | ({"sessionId": self._session} if self._session else {})))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self._note(answer.get("method", ""), answer.get("params", {}))

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif event == "Page.loadEventFired":
            self._loaded = True
        elif event == "Runtime.exceptionThrown":
            self.errors.append(told["exceptionDetails"].get("exception", {}).get("description", "exception"))
        elif event == "Runtime.consoleAPICalled" and told["type"] in ("error", "assert"):
            self.errors.append(" ".join(str(one.get("value")) for one in told["args"]))
        elif event == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.errors.append(f"{told['entry']['text']} {told['entry'].get('url', '')}")

    def open(self, page: Path | str) -> None:
        """File, or address -> opened, and loaded."""
        self._loaded = False
        answer = self.send("Page.navigate", url=page if isinstance(page, str) else page.as_uri())
        if answer.get("errorText"):
            raise BrowserError(f"{page}: {answer['errorText']}")
        if "loaderId" in answer:  # else another place of the same page
            self.wait_loaded()

    def wait_loaded(self) -> None:
        """() -> once the page that is being opened has loaded."""
        until = time.monotonic() + PATIENCE
        while not self._loaded:
            if time.monotonic() > until:
                raise BrowserError("the page did not load")
            with suppress(BrowserError):  # the page that was there may be gone before it answers
                self.run("0")

    def run(self, script: str) -> Any:
        """Expression of the page's language -> its value; a promise is waited for."""
        answer = self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise BrowserError(answer["exceptionDetails"].get("exception", {}).get("description", script))
        return answer["result"].get("value")

    def until(self, script: str) -> None:
        """Expression -> once it is true."""
        until = time.monotonic() + PATIENCE
        while not self.run(f"Boolean({script})"):
            if time.monotonic() > until:
                raise BrowserError(f"never became true: {script}")
            time.sleep(0.02)

    def texts(self, selector: str) -> list[str]:
        """Selector -> the words that each such element shows; elements that are not shown are left out."""
        return self.run(
            f"[...document.querySelectorAll({json.dumps(selector)})].filter(e => e.checkVisibility())"
            ".map(e => e.innerText.trim())"
        )

    def click(self, selector: str, loads: bool = False) -> None:
        """Selector -> its first element clicked with the mouse; ``loads`` if that opens another page."""
        place = self.run(
            f"(() => {{ const all = [...document.querySelectorAll({json.dumps(selector)})];"
            "const e = all.find(e => e.checkVisibility()); if (!e) return null;"
            "e.scrollIntoView({block: 'center', behavior: 'instant'});"
            "const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()"
        )
        if place is None:
            raise BrowserError(f"nothing to click: {selector}")
        self._loaded = False
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)
        if loads:
            self.wait_loaded()

    def press(self, key: str, shift: bool = False, loads: bool = False) -> None:
        """Key ('Tab', 'Enter', ...) -> pressed in the page; ``loads`` if that opens another page."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, "Home": 36, "ArrowRight": 39, "ArrowDown": 40}
        told = {"key": key, "code": key, "windowsVirtualKeyCode": codes[key], "modifiers": 8 if shift else 0}
        self._loaded = False
        self.send("Input.dispatchKeyEvent", type="keyDown", **told, **({"text": "\r"} if key == "Enter" else {}))
        self.send("Input.dispatchKeyEvent", type="keyUp", **told)
        if loads:
            self.wait_loaded()

    def type(self, words: str) -> None:
        """Words -> typed where the focus is."""
        self.send("Input.insertText", text=words)

    def look(self, width: int = 1280, height: int = 900, dark: bool = False, media: str = "") -> None:
        """Size of the window, theme and medium ('' or 'print') -> pages are shown so from now on."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.send("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def scripts(self, run: bool) -> None:
        """Whether pages opened from now on run their scripts."""
        self.send("Emulation.setScriptExecutionDisabled", value=not run)

    def picture(self, path: Path, whole: bool = True, highest: int = 12000) -> Path:
        """File -> a picture of the page, the whole of it (down to ``highest`` pixels) or what the window shows."""
        options: dict[str, Any] = {"format": "png"}
        if whole:
            size = self.send("Page.getLayoutMetrics")["cssContentSize"]
            clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], highest), "scale": 1}
            options |= {"clip": clip, "captureBeyondViewport": True}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot", **options)["data"]))
        return path

    def paper(self, path: Path) -> bytes:
        """File -> the page as it prints on A4, as PDF."""
        made = self.send("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(made["data"]))
        return path.read_bytes()

    def close(self) -> None:
        """Close the connection."""
        with suppress(OSError, websocket.WebSocketException):
            self._socket.close()


SCREENS = Path(os.environ.get("SOLIEU_SCREENS") or Path(__file__).parents[1] / "outputs" / "screens")
"""Where pictures of the pages are kept; the folder is outside git."""
