// Searches while it is typed. The words stand in the address, so that a search can be shared and gone back to.
import {query, read} from "../api.js";
import {find, h} from "../dom.js";
import {addressOf, empty, failure, setTitle, written} from "../site.js";

const form = find("#form");
const input = find("#q");
const list = find("#list");
const count = find("#count");
const more = find("#more");
let running = new AbortController();
let timer = 0;
let pageNumber = 1;

/** A snippet is HTML: escaped text and <mark> elements. It is taken apart rather than trusted. */
function marked(snippet) {
  const plain = (text) => text.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (entity, name) =>
    ({lt: "<", gt: ">", quot: "\"", "#39": "'", "#x27": "'", amp: "&"})[name]);
  return snippet.split(/(<mark>.*?<\/mark>)/s).filter(Boolean).map((part) =>
    part.startsWith("<mark>") ? h("mark", {}, plain(part.slice(6, -7))) : plain(part));
}

const result = (hit) => h("li", {class: "row"},
  h("p", {class: "kicker"}, hit.type === "project" ? "Project" : "Article"),
  h("h3", written, h("a", {href: addressOf(hit.type, hit.slug)}, hit.title)),
  hit.snippet && h("p", {class: "summary", ...written}, marked(hit.snippet)));

function tell(words, total) {
  count.textContent = !words ? ""
    : total === 0 ? `Nothing found for “${words}”`
    : `${total} ${total === 1 ? "result" : "results"} for “${words}”`;
}

async function page(words) {
  const {data, meta} = await read(
    `/api/search${query({q: words, page: pageNumber > 1 ? pageNumber : null})}`, running.signal);
  more.hidden = data.length === 0 || pageNumber * meta.limit >= meta.total;
  return {rows: data.map(result), total: meta.total};
}

async function search() {
  running.abort(); // only the newest words count
  running = new AbortController();
  const words = input.value.trim();
  setTitle(words ? `${words} – Search` : "Search");
  history.replaceState(null, "", `/search${query({q: words})}`);
  pageNumber = 1;
  if (!words) {
    list.replaceChildren();
    more.hidden = true;
    return tell("", 0);
  }
  list.setAttribute("aria-busy", "true");
  try {
    const {rows, total} = await page(words);
    list.replaceChildren(...(rows.length ? rows
      : [h("li", {}, empty("Try fewer words, or only the beginning of one.", "/tags", "Look through the tags"))]));
    tell(words, total);
  } catch (error) {
    if (error.name === "AbortError") return;
    list.replaceChildren(h("li", {}, failure(error, search)));
    count.textContent = "";
  }
  list.removeAttribute("aria-busy");
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search();
});
more.addEventListener("click", async () => {
  try {
    ++pageNumber;
    const {rows} = await page(input.value.trim());
    list.append(...rows);
    rows[0]?.querySelector("a").focus();
  } catch (error) {
    if (error.name !== "AbortError") more.before(failure(error));
  }
});

/** Down from the words into what was found, and up again. */
find("#main").addEventListener("keydown", (event) => {
  const links = [input, ...list.querySelectorAll("h3 a")];
  const place = links.indexOf(document.activeElement);
  const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (event.key === "Escape" && place > 0) return input.focus();
  if (!by || place < 0 || !links[place + by]) return;
  event.preventDefault();
  links[place + by].focus();
});

input.value = new URLSearchParams(location.search).get("q") ?? "";
input.focus();
if (input.value) await search();
