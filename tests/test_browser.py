"""The report of the seeds in a real browser: search, languages, figure to source and back, keyboard, themes, paper.

Every test ends with the same two questions: did a page complain, and did anything leave the machine? Pictures of the
pages are left in ``outputs/screens`` (or where SOLIEU_SCREENS says).
"""

import itertools
import json
import re
import shutil
from pathlib import Path

import pytest
from browser import SCREENS, Tab, opened, program

from solieu import draw, report

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(not program(), reason="no Chromium is installed; on Debian: apt-get install chromium")
AREA, DOC = "VN-09", "002_4abd8e79b56c82e3"
PAGES = ("index", "across", f"area_{AREA}", f"document_{DOC}", "data", "method")


@pytest.fixture(scope="module")
def site(tmp_path_factory, seeds) -> Path:
    """() -> the folder of the pages that the seeds give, in Vietnamese."""
    outputs = tmp_path_factory.mktemp("outputs")
    assert report.build(seeds, outputs, language="vi", notebooks=ROOT / "notebooks", say=lambda _: None) == 0
    return outputs / "report"


@pytest.fixture(scope="module")
def browser():
    """() -> a tab of a real browser."""
    with opened() as tab:
        yield tab


@pytest.fixture
def tab(browser, site):
    """() -> the tab in the light theme on a wide window, nothing stored; afterwards no complaint and no request."""
    browser.look()
    browser.scripts(run=True)
    browser.open(site / "index.html")
    browser.run("localStorage.clear()")
    browser.requests.clear()
    browser.errors.clear()
    yield browser
    browser.run("0")
    assert browser.errors == []
    assert [asked for asked in browser.requests if not asked.startswith((site.as_uri(), "data:"))] == []


def page(name: str, site: Path, query: str = "") -> str:
    """Name of a page, folder, query and anchor -> its address."""
    return (site / f"{name}.html").as_uri() + query


def cards(tab: Tab) -> list[str]:
    """Tab with the first page -> names of the areas whose cards are shown."""
    return tab.texts(".card h3")


def fill(tab: Tab, field: str, value: str) -> None:
    """Id of a field, value -> the field filled, as if by hand."""
    tab.run(
        f"(() => {{ const field = document.getElementById('{field}'); field.value = '{value}';"
        "field.dispatchEvent(new Event('input', {bubbles: true})) })()"
    )


def search(tab: Tab, words: str) -> None:
    """Words -> typed into the emptied search field."""
    fill(tab, "find", "")
    tab.click("#find")
    tab.type(words)


def test_search_finds_areas_indicators_and_documents(tab, site):
    """Words without marks find Vietnamese names; what does not match goes, its heading too; emptied, all is back."""
    tab.open(page("index", site))
    every = cards(tab)
    assert every == ["Cao Bằng", "Lạng Sơn", "Lào Cai", "Thái Nguyên"]
    search(tab, "lang son")
    assert cards(tab) == ["Lạng Sơn"]
    assert [name for name in tab.texts("#documents tbody tr td:nth-child(2)") if name != "Lạng Sơn"] == []
    search(tab, "chi so gia tieu dung")
    assert cards(tab) == ["Thái Nguyên"]
    assert len(tab.texts("#indicators tbody tr")) == len(tab.texts("#documents tbody tr")) == 1
    search(tab, "xi măng zzz")
    assert cards(tab) == []
    assert tab.texts("#areas h2, #indicators h2, #documents h2") == []
    assert tab.texts(".found") == ["Tìm thấy – tỉnh: 0 · chỉ tiêu: 0 · văn bản: 0"]
    fill(tab, "find", "")
    assert cards(tab) == every


def test_filters_work_together_and_reset(tab, site):
    """Year and doubt narrow the cards; the button brings all back."""
    tab.open(page("index", site))
    fill(tab, "year", "2018")
    assert cards(tab) == ["Lạng Sơn"]
    fill(tab, "year", "")
    tab.click("#doubts")
    doubtful = cards(tab)
    assert "Lạng Sơn" not in doubtful
    assert "Thái Nguyên" in doubtful
    tab.click("form.search button[type=reset]")
    tab.until("[...document.querySelectorAll('.card')].every(e => e.checkVisibility())")
    assert len(cards(tab)) == 4


def test_language_is_switched_and_remembered(tab, site):
    """The switch changes words, numbers, title and language of the page, and the next pages keep to it."""
    tab.open(page("index", site))
    vietnamese = tab.texts("h1, .card h3, form.search label")
    figure = f"a[href*='document_{DOC}.html#o']"
    assert tab.run("document.documentElement.lang") == "vi"
    assert "1.233 triệu USD" in [told.replace("\xa0", " ") for told in tab.texts(figure)]
    tab.click("button[data-language=en]")
    assert tab.run("document.documentElement.lang") == "en"
    assert tab.run("document.title") == "Provincial economic report"
    assert tab.texts("h1") == ["Provincial economic report"]
    assert "1,233 million USD" in [told.replace("\xa0", " ") for told in tab.texts("a[href*='#o']")]
    assert tab.run("document.querySelector('#region option').textContent") == "All regions"
    tab.click("header.site a[href^='method.html']", loads=True)
    assert tab.texts("h1") == ["Method and limits"]
    tab.open(page("data", site))
    assert tab.texts("h1") == ["Data"]
    tab.click("button[data-language=vi]")
    assert tab.texts("h1") == ["Dữ liệu"]
    tab.open(page("index", site))
    assert tab.texts("h1, .card h3, form.search label") == vietnamese


def test_the_switch_of_a_notebook_leads_to_its_twin_and_back(tab, site):
    """Words, numbers and title change with the page; the place in it stays; the other pages keep to it."""
    tab.open(page(f"area_{AREA}", site, "#part-3"))
    assert "1.233 triệu USD" in " ".join(tab.texts(".notebook a")).replace("\xa0", " ")
    tab.click("button[data-language=en]", loads=True)
    assert tab.run("location.pathname + location.hash").endswith(f"/area_{AREA}.en.html#part-3")
    assert tab.run("[document.documentElement.lang, document.title.slice(0, 8)].join()") == "en,Lang Son"
    assert tab.texts("button[aria-pressed=true]") == ["English"]
    assert "1,233 million USD" in " ".join(tab.texts(".notebook a")).replace("\xa0", " ")
    assert tab.texts(".in-vi") == []
    tab.click("header.site a[href^='across.html']", loads=True)
    assert tab.run("location.pathname").endswith("/across.en.html")
    tab.click("header.site a[href^='method.html']", loads=True)
    assert tab.texts("h1") == ["Method and limits"]
    tab.click(f"header.site a[href^='area_{AREA}.html']", loads=True)
    assert tab.run("location.pathname").endswith(f"/area_{AREA}.en.html")
    tab.click("button[data-language=vi]", loads=True)
    assert tab.run("location.pathname").endswith(f"/area_{AREA}.html")
    tab.open(page("across", site))
    assert tab.run("location.pathname").endswith("/across.html")


def test_the_link_to_the_twin_is_a_choice_as_the_switch_is(tab, site):
    """It leads to the other page, there and back, and the other pages keep to it."""
    tab.open(page(f"area_{AREA}", site))
    tab.click("a[hreflang=en]", loads=True)
    assert tab.run("location.pathname").endswith(f"/area_{AREA}.en.html")
    tab.open(page("method", site))
    assert tab.texts("h1") == ["Method and limits"]
    tab.open(page(f"area_{AREA}.en", site))
    tab.click("a[hreflang=vi]", loads=True)
    assert tab.run("location.pathname").endswith(f"/area_{AREA}.html")
    tab.open(page("method", site))
    assert tab.texts("h1") == ["Phương pháp và giới hạn"]


def test_the_way_back_leads_past_the_switch(tab, site):
    """A change of language is no step: back leads to the page before, from a notebook as from any other page."""
    tab.open(page("method", site))
    tab.click(f"header.site a[href^='area_{AREA}.html']", loads=True)
    tab.click("button[data-language=en]", loads=True)
    assert tab.run("location.pathname").endswith(f"/area_{AREA}.en.html")
    tab.run("history.back()")
    tab.until("location.pathname.endsWith('/method.html')")


def test_a_page_without_its_twin_stays(tab, site, tmp_path):
    """Whoever has one page alone, by mail say, can read it, whatever was chosen before; its links say its language."""
    tab.open(page("index", site))
    tab.run("localStorage.setItem('solieu.language', 'en')")
    alone = tmp_path / f"area_{AREA}.html"
    shutil.copy(site / alone.name, alone)
    tab.open(alone)
    tab.run("new Promise((resume) => setTimeout(resume, 200))")
    assert tab.run("location.href") == alone.as_uri()
    assert tab.run("[document.documentElement.lang, document.querySelector('h1') !== null].join()") == "vi,true"
    assert tab.run("document.querySelector('header.site a').getAttribute('href')") == "index.html?lang=vi"
    tab.requests.clear()


def test_the_address_of_a_twin_is_a_choice_too(tab, site):
    """An English page stays English whatever was chosen before, and its links lead to English pages."""
    tab.run("localStorage.setItem('solieu.language', 'vi')")
    tab.open(page(f"area_{AREA}.en", site))
    assert tab.run("document.documentElement.lang") == "en"
    tab.click("header.site a[href^='data.html']", loads=True)
    assert tab.texts("h1") == ["Data"]
    tab.run("localStorage.clear()")
    tab.open(page(f"area_{AREA}", site, "?lang=en#part-1"))
    assert tab.run("location.pathname + location.hash").endswith(f"/area_{AREA}.en.html#part-1")


def test_the_address_can_choose_the_language(tab, site):
    """?lang=en opens a page in English where nothing is stored; an unknown language is none."""
    tab.open(page("index", site, "?lang=en"))
    assert tab.texts("h1") == ["Provincial economic report"]
    tab.open(page("index", site, "?lang=xx"))
    assert tab.texts("h1") == ["Báo cáo kinh tế các tỉnh"]


def test_without_scripts_the_pages_speak_the_chosen_language(tab, site):
    """What needs a script is not shown, all else is there, in one language."""
    tab.scripts(run=False)
    for name in PAGES:
        tab.open(page(name, site))
        tab.scripts(run=True)  # for the questions of this test; the page itself was opened without
        assert tab.texts(".in-en") == []
        assert tab.texts(".switch button, form.search") == []
        assert len(tab.texts("h1")) == 1
        twin = name == "across" or name.startswith("area_")
        assert tab.texts("a[hreflang]") == (["This page in English"] if twin else [])
        tab.scripts(run=False)


def test_a_figure_opens_its_source_and_the_source_its_row(tab, site):
    """Area -> the sentence highlighted in the text, its row beside it; row -> text; row -> the area's list."""
    tab.open(page(f"area_{AREA}", site))
    target = tab.run(
        "[...document.querySelectorAll('main a')].find(a => a.innerText.startsWith('769')).getAttribute('href')"
    )
    assert target.startswith(f"document_{DOC}.html#o")
    place = target.partition("#o")[2]
    tab.click(f"a[href='{target}']", loads=True)
    tab.until("document.querySelector('.row.current')")
    assert tab.texts(":target") == ["769 triệu USD"]
    sentence = tab.run("document.querySelector('.sentence:has(:target)').innerText")
    assert "769 triệu USD" in sentence
    ground, page_ground = (
        tab.run(f"getComputedStyle({element}).backgroundColor")
        for element in ("document.querySelector('.sentence:has(:target)')", "document.body")
    )
    assert ground != page_ground
    assert tab.run("document.querySelector('.row.current').id") == f"r{place}"
    tab.until(
        "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.row.current').getBoundingClientRect())"
    )
    facts = " ".join(tab.texts("dl.facts dd"))
    assert "2018-05-22" in facts
    assert DOC in facts
    assert place in tab.texts(".row.current .offsets")[0]
    tab.click(f"#r{place} .quote")
    tab.until(f"location.hash === '#o{place}'")
    tab.click(f"#o{place}")
    tab.until(f"location.hash === '#r{place}'")
    tab.click(f"#r{place} a[href^='area_']", loads=True)
    assert tab.run("location.pathname").endswith(f"area_{AREA}.html")
    assert tab.run("document.querySelector(':target') !== null")


def test_every_figure_of_every_area_leads_to_itself(tab, site):
    """Of each link into a text, the figure it leads to reads as the link's quotation says."""
    wanted = {}
    for path in sorted(site.glob("area_*.html")):
        tab.open(path)
        for file, anchor, quote in tab.run(
            "[...document.querySelectorAll('main a[title][href*=\"#o\"]')].map(a => ["
            "a.pathname.split('/').pop(), a.hash.slice(1), a.title])"
        ):
            wanted.setdefault(file, {})[anchor] = quote
    assert sum(map(len, wanted.values())) > 40
    for file, quotes in wanted.items():
        tab.open(site / file)
        found = tab.run(
            f"Object.fromEntries({json.dumps(list(quotes))}.map(id => [id, document.getElementById(id)?.textContent]))"
        )
        assert found == quotes


def test_the_keyboard_reaches_everything(tab, site):
    """The first key leads to the skip link and it to the content; the focus is seen; Enter follows a figure."""
    tab.open(page(f"document_{DOC}", site))
    tab.press("Tab")
    assert tab.run("document.activeElement.className") == "skip"
    assert tab.run("document.activeElement.getBoundingClientRect().left") >= 0
    tab.press("Enter")
    tab.until("location.hash === '#content'")
    assert tab.run("document.activeElement.id") == "content"
    for _ in range(30):
        tab.press("Tab")
        if tab.run("document.activeElement.classList.contains('figure-mark')"):
            break
    assert tab.run("document.activeElement.classList.contains('figure-mark')")
    outline = tab.run("(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(document.activeElement))")
    assert outline[0] == "solid"
    assert outline[1] >= 2
    place = tab.run("document.activeElement.id.slice(1)")
    tab.press("Enter")
    tab.until(f"location.hash === '#r{place}'")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("look", ["wide", "narrow", "dark"])
def test_pages_fit_and_are_pictured(tab, site, name, look):
    """No page is wider than the window, on a telephone either: what is wide scrolls in a box of its own."""
    tab.look(width=390 if look == "narrow" else 1280, height=844 if look == "narrow" else 900, dark=look == "dark")
    tab.open(page(name, site))
    assert tab.run("document.documentElement.scrollWidth") <= tab.run("innerWidth")
    wide = "[...document.querySelectorAll('.solieu-table')].filter(box => box.scrollWidth > box.clientWidth)"
    assert tab.run(f"{wide}.filter(box => box.tabIndex < 0).length") == 0
    assert tab.picture(SCREENS / f"{name}-{look}.png").stat().st_size > 20_000
    ground = tab.run("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") == (look != "dark")


def test_two_digits_of_the_contents_stand_within_them(tab, site):
    """The marker of the tenth part has room before its words, so that it does not stick out of the column."""
    tab.look(width=420, height=800)
    tab.open(page("across", site))
    wide = tab.run(
        "(() => { const list = document.querySelector('nav.toc ol'), pen = document.createElement('canvas')"
        ".getContext('2d'); pen.font = getComputedStyle(list).font; return pen.measureText('10. ').width; })()"
    )
    room = tab.run("parseFloat(getComputedStyle(document.querySelector('nav.toc ol')).paddingLeft)")
    assert tab.run("document.querySelectorAll('nav.toc li').length") >= 10
    assert 0 < wide <= room
    tab.look()


def test_tables_become_lists_on_narrow_screens(tab, site):
    """On a telephone each cell stands under the title of its column and nothing has to be scrolled sideways."""
    titles = "[...document.querySelectorAll('.figure-title')].filter(e => e.checkVisibility()).length"
    wide = "[...document.querySelectorAll('.solieu-table')].filter(box => box.scrollWidth > box.clientWidth).length"
    tab.look(width=390, height=800)
    tab.open(page("across", site))
    assert tab.run(wide) == 0
    assert (
        tab.run("getComputedStyle(document.querySelector('td[data-label]:nth-child(2)'), '::before').content") != "none"
    )
    assert tab.run(titles) == tab.run("document.querySelectorAll('.output_svg').length") > 0
    tab.look()
    tab.open(page("across", site))
    assert tab.run(titles) == 0


@pytest.mark.parametrize("name", ["index", "data", "method"])
def test_tables_of_the_site_become_lists_too(tab, site, name):
    """Each cell stands after the title of its column in the language shown; the head of the table is not shown."""
    titles = (
        "[...document.querySelectorAll('.solieu-table')].filter(box => box.checkVisibility()).map(box => ["
        "[...box.querySelectorAll('th')].slice(1).map(e => e.textContent.trim() && (e.querySelector("
        "`.in-${document.documentElement.lang}`) || e).textContent),"
        "[...box.querySelectorAll('tbody tr:first-child td')].slice(1).map(e => "
        "getComputedStyle(e, '::before').content.slice(1, -1))])"
    )
    tab.look(width=390, height=844)
    for query in ("", "?lang=en"):
        tab.open(page(name, site, query))
        told = tab.run(titles)
        assert told
        assert [pair for pair in told if pair[0] != pair[1]] == []
    assert tab.run("[...document.querySelectorAll('.stacked thead')].filter(e => e.offsetWidth > 1).length") == 0


BROKEN = """(() => {
  const broken = [], walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("code, pre, svg, .unseen")) continue;
    for (const { 0: word, index } of node.data.matchAll(/(?<!\\S)[\\p{L}\\p{M}]+(?=[,.;:]?(\\s|$))/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) broken.push(word);
    }
  }
  return broken; })()"""


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "media"), [(390, ""), (688, "print")])
def test_no_word_breaks(tab, site, name, width, media):
    """Neither on a telephone nor on A4 does a line end within a word, and no digest is cut."""
    tab.look(width=width, height=900, media=media)
    tab.open(page(name, site))
    assert tab.run(BROKEN) == []
    cut = "[...document.querySelectorAll('code.digest')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
    assert tab.run(cut) == 0


def test_the_first_cards_begin_on_the_first_page(tab, site):
    """They may go on on the next, where those of a full page could not."""
    tab.look(media="print")
    tab.open(page("index", site))
    styles = tab.run("[...document.querySelectorAll('.card')].map(e => getComputedStyle(e).breakInside)")
    assert styles == ["auto", "auto", "avoid", "avoid"]
    assert tab.run("getComputedStyle(document.querySelector('.cards')).columnCount") == "auto"


LETTERS = """[...document.querySelectorAll(".drawn text")].filter((e) => e.getClientRects().length).map((e) =>
  parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a)"""


@pytest.mark.parametrize("name", [f"area_{AREA}", "across"])
def test_charts_can_be_read_on_a_telephone(tab, site, name):
    """Letters are large enough, the page says that there is more, the keyboard gets there, nothing stands twice."""
    tab.look(width=390, height=844)
    tab.open(page(name, site))
    count = tab.run("document.querySelectorAll('.output_svg').length")
    assert min(tab.run(LETTERS)) > 9
    assert tab.texts(".swipe") == ["↔ Hình rộng hơn màn hình: vuốt ngang để xem hết."] * count
    assert tab.run("[...document.querySelectorAll('.output_svg')].filter(e => e.tabIndex < 0).length") == 0
    said = tab.texts(".figure-title")
    drawn = " ".join(" ".join(tab.run(
        "[...document.querySelectorAll('.drawn text')].filter(e => e.getClientRects().length).map(e => e.textContent)"
    )).split())  # fmt: skip
    assert len(said) == count
    assert [title for title in said if title[-20:] in drawn] == []
    assert tab.run(
        "[...document.querySelectorAll('.drawn')].filter(f => [...f.querySelectorAll('svg text')].some(e => { const b ="
        "f.querySelector('.output_svg').getBoundingClientRect(), t = e.getBoundingClientRect();"
        "return t.height && (t.top < b.top || t.bottom > b.bottom) })).length"
    ) == 0  # fmt: skip
    tab.look()
    tab.open(page(name, site))
    assert tab.texts(".swipe, .figure-title, .figure-what, .figure-source") == []
    assert tab.run("[...document.querySelectorAll('.drawn .told')].every(e => e.getClientRects().length)")


def test_words_of_charts_are_found_and_named(tab, site):
    """A search of the page finds what stands in a chart; the chart has a name, and colours refer to nothing else."""
    tab.open(page(f"area_{AREA}", site))
    assert tab.run("find('Tổng mức bán lẻ', true, false, true) && getSelection().anchorNode.parentElement.tagName")
    assert tab.run("[...document.querySelectorAll('.output_svg svg')].filter(e => !e.ariaLabel).length") == 0
    lost = (
        "[...document.querySelectorAll('.output_svg *')].flatMap(e => [e.getAttribute('clip-path'),"
        "e.getAttribute('style'), e.getAttribute('xlink:href')].join(' ').match(/#[a-z]\\d+-\\d+/g) || [])"
        ".filter(id => !document.querySelector(id)).length"
    )
    assert tab.run("document.querySelectorAll('.output_svg [clip-path]').length") > 0
    assert tab.run(lost) == 0


@pytest.mark.parametrize("dark", [False, True])
def test_the_pressed_language_stands_out(tab, site, dark):
    """Its ground differs from that of the head of the page by more than a shade."""
    tab.look(dark=dark)
    tab.open(page("index", site))
    grounds = [
        tab.run(f"getComputedStyle(document.querySelector('{selector}')).backgroundColor")
        for selector in ("button[aria-pressed=true]", "header.site")
    ]
    one, other = (
        draw.contrast([int(part) / 255 for part in re.findall(r"\d+", ground)[:3]], "black") for ground in grounds
    )
    assert max(one, other) / min(one, other) >= 4.5


@pytest.mark.parametrize("name", PAGES)
def test_pages_print(tab, site, name):
    """On paper there is no navigation and nothing to press, and the content is there."""
    tab.open(page(name, site))
    assert tab.paper(SCREENS / f"{name}.pdf").startswith(b"%PDF")
    tab.look(media="print")
    assert tab.texts("header.site, form.search, .switch, .tools") == []
    assert len(tab.texts("h1")) == 1


READABLE = """(() => {
  const parse = (colour) => { const p = colour.match(/[\\d.]+/g).map(Number); return p.length < 4 ? [...p, 1] : p; };
  const light = (c) => { const p = c.slice(0, 3).map((v) => { v /= 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; };
  const ground = (e) => { for (; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
  const faint = [];
  for (const e of document.querySelectorAll("body *")) {
    if (!e.checkVisibility() || e.closest(".output_svg")) continue;
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    const s = getComputedStyle(e), size = parseFloat(s.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(s.fontWeight) >= 700);
    const [a, b] = [light(parse(s.color)), light(ground(e))].sort((x, y) => x - y);
    const ratio = (b + 0.05) / (a + 0.05);
    if (ratio < (large ? 3 : 4.5)) faint.push([e.tagName, e.className, e.textContent.slice(0, 40), ratio.toFixed(2)]);
  }
  return faint; })()"""
NAMELESS = """[...document.querySelectorAll(
  "a[href], button, input, select, summary, img, svg[role=img]")].filter((e) =>
  e.checkVisibility() && !(e.innerText || e.alt || "").trim() && !e.getAttribute("aria-label")
  && ![...(e.labels || [])].some((l) => l.innerText.trim())).map((e) => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("dark", [False, True])
def test_all_words_can_be_read(tab, site, name, dark):
    """Every word shown has the contrast of WCAG AA on what it really stands on, whatever a notebook brings along.

    Words within charts stand on what is drawn; see ``draw.ink_on``.
    """
    tab.look(dark=dark)
    tab.open(page(name, site))
    assert tab.run(READABLE) == []


@pytest.mark.parametrize("name", PAGES)
def test_everything_has_a_name_and_a_place(tab, site, name):
    """Links, fields and pictures have names, ids are unique, headings step down one at a time."""
    tab.open(page(name, site))
    assert tab.run(NAMELESS) == []
    ids = tab.run("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    levels = tab.run("[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_the_policy_refuses_what_is_not_the_sites_own(tab, site):
    """A script that a text might smuggle in does not run, and nothing can be fetched from elsewhere."""
    tab.open(page("index", site))
    tab.run(
        "(() => { const script = document.createElement('script'); script.textContent = 'window.smuggled = 1';"
        "document.body.append(script);"
        "const image = new Image(); image.src = 'http://127.0.0.1:9/x.png'; document.body.append(image) })()"
    )
    assert tab.run("window.smuggled") is None
    tab.until("document.images.length > 0")
    assert tab.run("[...document.images].at(-1).naturalWidth") == 0
    refused = [error for error in tab.errors if "Content Security Policy" in error]
    assert len(refused) == len(tab.errors) > 0
    tab.errors.clear()
    tab.requests[:] = [asked for asked in tab.requests if "127.0.0.1:9" not in asked]


def test_downloads_are_there(tab, site):
    """Each file that the page of the data offers lies where its link points."""
    tab.open(page("data", site))
    files = tab.run("[...document.querySelectorAll('table.files a')].map(a => a.getAttribute('href'))")
    assert {"../observations.csv", "../panel.parquet", "../observations.jsonl"} <= set(files)
    assert [file for file in files if not (site / file).is_file()] == []
