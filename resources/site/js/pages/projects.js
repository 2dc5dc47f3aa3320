// All projects, filtered by what stands in the address: ?tag=, ?technology=, ?year=.
import {projectFields, query, read} from "../api.js";
import {projectCard, years} from "../cards.js";
import {find, h, show} from "../dom.js";
import {empty, failure} from "../site.js";

const form = find("#filters");
const list = find("#list");
const more = find("#more");
const names = ["tag", "technology", "year"];
let running = new AbortController();
let following = null; // where the list goes on

const wanted = () => Object.fromEntries(names.map((name) => [name, new URLSearchParams(location.search).get(name)]));

function tell(total) {
  find("#count").textContent = total === 1 ? "1 project" : `${total} projects`;
}

/** Shows in the form what the address says. */
function readAddress() {
  const filters = wanted();
  for (const name of names) {
    const field = form.elements[name];
    const value = filters[name] ?? "";
    // What is asked for is offered, whether or not anything has it.
    if (![...field.options].some((option) => option.value === value)) field.append(new Option(value, value));
    field.value = value;
  }
  form.querySelector("[type=reset]").hidden = !names.some((name) => filters[name]);
}

async function load() {
  running.abort();
  running = new AbortController();
  list.setAttribute("aria-busy", "true");
  try {
    const {data, meta} = await page("");
    show(list, ...(data.length ? data.map((project, index) => projectCard(project, {eager: index < 2})) : [nothing()]));
    tell(meta.total);
  } catch (error) {
    if (error.name !== "AbortError") show(list, h("li", {class: "all"}, failure(error, load)));
  }
}

async function page(cursor) {
  const answer = await read(`/api/projects${query({...wanted(), limit: 24, fields: projectFields})}&cursor=${
    encodeURIComponent(cursor)}`, running.signal);
  following = answer.meta.nextCursor ?? null;
  more.hidden = !following;
  return answer;
}

function nothing() {
  const isFiltered = names.some((name) => wanted()[name]);
  return h("li", {class: "all"}, isFiltered
    ? empty("No project is like this.", "/projects", "Show all projects")
    : empty("Nothing is published yet. What is will be shown here."));
}

function offer(name, values) {
  const field = form.elements[name];
  const chosen = field.value;
  field.append(...values.filter(([value]) => value !== chosen || chosen === "").map(([value, label]) => new Option(label, value)));
  const own = [...field.options].find((option) => option.value === chosen);
  const label = values.find(([value]) => value === chosen)?.[1];
  if (own && label) own.textContent = label;
}

/** What there is to choose from: the API has no list of it, so it is read off the projects. */
async function offerFilters() {
  const tags = new Map();
  const technologies = new Set();
  const worked = new Set();
  let cursor = "";
  do {
    const {data, meta} = await read(
      `/api/projects${query({fields: "tags,technologies,startedOn,endedOn", limit: 100})}&cursor=${encodeURIComponent(cursor)}`);
    for (const project of data) {
      for (const tag of project.tags) tags.set(tag.slug, tag.name);
      for (const technology of project.technologies) technologies.add(technology);
      const [first, last = first] = years(project).split("–").map(Number);
      for (let year = first; first && year <= last; ++year) worked.add(year);
    }
    cursor = meta.nextCursor;
  } while (cursor);
  const byName = (a, b) => a[1].localeCompare(b[1]);
  offer("tag", [...tags].sort(byName));
  offer("technology", [...technologies].map((name) => [name, name]).sort(byName));
  offer("year", [...worked].sort((a, b) => b - a).map((year) => [String(year), String(year)]));
}

function apply() {
  const chosen = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  history.pushState(null, "", `/projects${query(chosen)}`);
  readAddress();
  load();
}

form.addEventListener("change", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const name of names) form.elements[name].value = "";
  apply();
  form.elements.tag.focus(); // the button goes away
});
addEventListener("popstate", () => {
  readAddress();
  load();
});
more.addEventListener("click", async () => {
  try {
    const {data} = await page(following);
    const cards = data.map((project) => projectCard(project));
    list.append(...cards);
    cards[0]?.querySelector("a").focus();
  } catch (error) {
    if (error.name !== "AbortError") more.before(failure(error));
  }
});

readAddress();
await Promise.all([load(), offerFilters().catch(() => {})]);
