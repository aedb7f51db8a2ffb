(() => {
  "use strict";
  const root = document.documentElement;
  const made = root.lang;
  const { site, twin } = root.dataset;
  const languages = ["vi", "en"];
  const key = "solieu.language";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const quietly = (action) => { try { return action(); } catch { return null; } };

  // The language: what the address says, what was chosen before, what the page was made in. A page of one language
  // has a twin in the other: its own name says which it is, and one that bears the plain name gives way only to what the
  // address says, as whoever has this page alone has nowhere else to go.
  const known = (language) => languages.includes(language) && language;
  const asked = known(new URLSearchParams(location.search).get("lang"));
  const chosen = () => known(quietly(() => localStorage.getItem(key))) || site;
  const keep = (language) => quietly(() => localStorage.setItem(key, language));
  if (!twin) root.lang = asked || chosen();
  else if (made === site && asked && asked !== made) location.replace(twin + location.hash);

  const speak = (language) => {
    root.lang = language;
    document.title = root.dataset[language === "vi" ? "titleVi" : "titleEn"];
    const query = language === site && language === chosen() ? "" : `?lang=${language}`;
    for (const button of all("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    for (const option of all("option[data-vi]")) option.textContent = option.dataset[language];
    for (const link of all("a[href]:not([hreflang])")) {
      const parts = /^([^:?#]+\.html)(?:\?[^#]*)?(#.*)?$/.exec(link.getAttribute("href"));
      if (parts) link.setAttribute("href", parts[1] + query + (parts[2] || ""));
    }
  };
  const choose = (language) => {
    keep(language);
    if (twin) {
      if (language !== made) location.replace(twin + location.hash);
      return;
    }
    quietly(() => history.replaceState(null, "", (language === made ? location.pathname : `?lang=${language}`) + location.hash));
    speak(language);
  };

  // The search of the first page: every word typed must be found, whatever its marks and capitals.
  const fold = (words) => words.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const search = (form) => {
    const field = (name) => form.querySelector(`#${name}`);
    const items = all("[data-kind]");
    const has = (item, name, value) => !value || (item.dataset[name] || "").split("|").includes(value);
    const apply = () => {
      const words = fold(field("find").value).split(/\s+/).filter(Boolean);
      const counts = {};
      for (const item of items) {
        const shown = words.every((word) => item.dataset.find.includes(word))
          && has(item, "region", field("region").value) && has(item, "year", field("year").value)
          && (!field("doubts").checked || "doubts" in item.dataset);
        item.hidden = !shown;
        counts[item.dataset.kind] = (counts[item.dataset.kind] || 0) + shown;
      }
      for (const [kind, count] of Object.entries(counts)) {
        for (const told of all(`[data-count="${kind}"]`, form)) told.textContent = count;
        document.getElementById(kind).hidden = count === 0;
      }
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    window.addEventListener("pageshow", apply);
    apply();
  };

  // The page of a document: a figure and its row are marked together.
  const pair = () => {
    for (const marked of all(".current")) marked.classList.remove("current");
    const place = /^#([or])(\d+)$/.exec(location.hash);
    const other = place && document.getElementById((place[1] === "o" ? "r" : "o") + place[2]);
    if (!other) return;
    other.classList.add("current");
    if (!matchMedia("(min-width: 64rem)").matches) return;
    const box = other.closest(".beside");
    const top = (element) => element.getBoundingClientRect().top;
    if (box) box.scrollTop += top(other) - top(box) - box.clientHeight / 3;
    else other.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const group of all(".switch")) group.hidden = false;
    for (const button of all("[data-language]")) {
      button.addEventListener("click", () => choose(button.dataset.language));
    }
    for (const link of all("a[hreflang]")) link.addEventListener("click", () => keep(link.hreflang));
    speak(root.lang);
    all("form.search").forEach(search);
    for (const box of all(".solieu-table, .output_svg")) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    window.addEventListener("hashchange", pair);
    pair();
  });
})();
