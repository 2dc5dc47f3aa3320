// What every page has: the site's name, the theme, the way to the search.
import {find, h} from "./dom.js";

const meta = (name) => find(`meta[name="${name}"]`)?.content ?? "";

/** What the server puts into each page's head, from its settings. */
export const site = {
  title: meta("application-name"),
  description: meta("vitrine:description"),
  language: meta("vitrine:language") || "en",
  projectPath: meta("vitrine:project-path") || "/projects/{slug}",
  articlePath: meta("vitrine:article-path") || "/articles/{slug}",
  status: Number(meta("vitrine:status") || 200),
};

/** Where the site shows an item: `kind` is "project" or "article". */
export const addressOf = (kind, slug) =>
  site[`${kind}Path`].replace("{slug}", () => encodeURIComponent(slug));

/** The slug in this page's address, by the pattern that the settings have for such pages. */
export function slugHere(pattern) {
  const here = location.pathname + (pattern.includes("?") ? location.search : "");
  const [before, after] = pattern.split("{slug}");
  return decodeURIComponent(here.slice(encodeURI(before).length, here.length - encodeURI(after).length));
}

/** What the owner wrote is in the site's language, which need not be that of the buttons. */
export const written = site.language === document.documentElement.lang ? {} : {lang: site.language};

const dates = new Intl.DateTimeFormat(site.language, {dateStyle: "long", timeZone: "UTC"});

export const dateElement = (instant) =>
  h("time", {datetime: instant.slice(0, 10)}, dates.format(new Date(instant)));

export function setTitle(title) {
  document.title = title ? `${title} – ${site.title}` : site.title;
}

/** In words, with a way on. */
export function failure(error, retry = () => location.reload()) {
  const isUnreachable = error.status === 0 || error.status >= 500;
  const button = h("button", {type: "button", class: "button"}, "Try again");
  button.addEventListener("click", retry);
  return h("div", {class: "notice", role: "alert"},
    h("h2", {}, isUnreachable ? "This could not be loaded" : "This cannot be shown"),
    h("p", {}, isUnreachable ? "The server does not answer just now. It may be back in a moment." : error.message),
    h("p", {}, isUnreachable ? button : h("a", {class: "button", href: "/"}, "Go to the start")));
}

/** Nothing to show, and where there is something. */
export const empty = (text, href, label) =>
  h("div", {class: "notice"}, h("p", {}, text), href && h("p", {}, h("a", {class: "button", href}, label)));

function setUpTheme() {
  const button = find("#theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const tell = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    // Back to what the system says: then it may decide again.
    if ((theme === "dark") === system.matches) delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (root.dataset.theme) localStorage.setItem("theme", theme);
      else localStorage.removeItem("theme");
    } catch {
      // Not remembered, then.
    }
    tell();
  });
  system.addEventListener("change", tell);
  tell();
}

/** "/" leads to the search, as on many sites, unless somebody is typing. */
function setUpSearchKey() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, dialog")) return;
    event.preventDefault();
    const input = find("#q");
    if (input) input.focus();
    else location.href = "/search";
  });
}

for (const name of document.querySelectorAll("[data-site-title]")) {
  name.textContent = site.title;
  name.removeAttribute("aria-label");
}
setUpTheme();
setUpSearchKey();
