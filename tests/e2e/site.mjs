// Uses the website as its visitors do, by mouse and by keyboard, in Chromium, and fails when anything is amiss.
//   node site.mjs ADDRESS TOKEN [FOLDER_FOR_PICTURES]
// The server has published projects; the articles are made here. Nothing but ADDRESS can be reached while it runs.

import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {chromium} from "playwright-core";

const [address, token, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const complaints = [];

async function ask(method, path, body) {
  const response = await fetch(address + path, {method, body: body && JSON.stringify(body),
    headers: {authorization: `Bearer ${token}`, "content-type": "application/json"}});
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  return (await response.json()).data;
}

/** What the demo may not have: enough articles to go through, pictures, relations, a text with everything in it. */
async function prepare() {
  const body = "Words on **boats** & <b>bold</b>.\n\n## Rain\n\n> It rains.\n\n- [x] done\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
    + "```\n" + "a very long line of code ".repeat(12) + "\n```\n";
  for (let n = 1; n <= 7; ++n) {
    await ask("POST", "/api/articles", {title: `Lantern note ${n}`, status: "published", excerpt: "On <i>lanterns</i>.",
      body: body.repeat(n), tags: ["Lanterns"], cover: n % 2 ? {url: "/icon.svg", alt: "A frame"} : null});
  }
  const [first, second] = await ask("GET", "/api/projects?status=published");
  const gallery = [1, 2, 3].map((n) => ({url: "/icon.svg", alt: `Frame ${n}`, caption: `Caption ${n}`}));
  await ask("PATCH", `/api/projects/${first.slug}`, {gallery, relations: [{slug: second.slug, kind: "related"}]});
  const draft = await ask("POST", "/api/projects", {title: "Not yet public"});
  const link = await ask("POST", `/api/projects/${draft.slug}/preview`, {});
  return {first, draft, link};
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Chromium refuses to run as root inside its own sandbox.
  chromiumSandbox: process.getuid() !== 0,
  args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});

/** A visitor with a window, and ears for everything that a page could complain about. */
async function visitor(width, colorScheme) {
  const context = await browser.newContext({viewport: {width, height: 800}, colorScheme, reducedMotion: "reduce"});
  const page = await context.newPage();
  const here = () => `${width} ${colorScheme} ${page.url().slice(address.length)}`;
  page.on("console", (message) => {
    // What is not there is one of the steps.
    const isExpected = message.text().includes("status of 404");
    if (["error", "warning"].includes(message.type()) && !isExpected)
      complaints.push(`${here()} console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${here()} script: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== address) complaints.push(`${here()} elsewhere: ${request.url()}`);
  });
  await page.exposeFunction("reportViolation", (text) => complaints.push(`${here()} policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({type: "layout-shift", buffered: true});
  });
  return {page, width, here};
}

const settled = (page) => page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));

/** What every page has to hold once it is there. */
async function inspect({page, width, here}, name) {
  await settled(page);
  const found = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    shift: window.shift,
    headings: document.querySelectorAll("h1").length,
    unnamed: document.querySelectorAll("img:not([alt])").length,
  }));
  if (found.overflow > 0) complaints.push(`${here()} is ${found.overflow} px too wide`);
  if (found.shift > 0.02) complaints.push(`${here()} shifts by ${found.shift}`);
  if (found.headings !== 1) complaints.push(`${here()} has ${found.headings} main headings`);
  if (found.unnamed) complaints.push(`${here()} has pictures without alternative text`);
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => axe.run());
  for (const {id, impact, nodes} of violations) {
    if (["serious", "critical"].includes(impact)) complaints.push(`${here()} axe: ${id} ${nodes[0].html}`);
  }
  if (!pictures) return;
  const scheme = here().split(" ")[1];
  await page.screenshot({path: `${pictures}/site-${name}-${scheme}-${width}.png`, fullPage: true});
}

const heading = (page) => page.locator("h1").innerText();

async function goesByMouse(person, {first}) {
  const {page} = person;
  await page.goto(`${address}/`);
  await inspect(person, "home");
  await page.locator(".top a", {hasText: "Projects"}).click();
  await page.waitForURL("**/projects");
  await inspect(person, "projects");
  const all = await page.locator("#list .card").count();
  const tag = first.tags[0];
  await page.locator("select[name=tag]").selectOption(tag.slug);
  await page.waitForURL(`**/projects?tag=${tag.slug}`);
  await page.waitForFunction((n) => document.querySelectorAll("#list .card").length < n, all);
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll("#list .card").length === n, all);
  assert.equal(await page.locator("select[name=tag]").inputValue(), "");

  await page.locator("#list a", {hasText: first.title}).click();
  await page.waitForURL(`**/projects/${first.slug}`);
  await page.locator("#related .card").waitFor();
  await inspect(person, "project");
  assert.equal(await heading(page), first.title);
  assert.ok((await page.title()).startsWith(first.title));
  await page.locator(".gallery button").first().click();
  await page.locator("dialog[open]").waitFor();
  await page.locator("dialog .on").click();
  assert.ok((await page.locator("dialog figcaption").innerText()).includes("2 of 3"));
  await page.locator("dialog .close").click();

  await page.locator(".top a", {hasText: "Articles"}).click();
  await page.waitForURL("**/articles");
  await inspect(person, "articles");
  const track = page.locator("#newest .track");
  await page.locator("#newest .step").last().click();
  await page.waitForFunction(() => document.querySelector("#newest .track").scrollLeft > 0);
  await track.locator(".card a").nth(1).click();
  await page.locator(".prose").waitFor();
  await inspect(person, "article");
  assert.equal(await page.locator(".prose b").count(), 0, "raw HTML is left out");

  await page.locator(".top a", {hasText: "Search"}).click();
  await page.locator("#q").fill("lantern");
  await page.locator(".results mark").first().waitFor();
  await inspect(person, "search");
  await page.locator(".results a").first().click();
  await page.locator(".prose").waitFor();
  await page.goBack();
  await page.locator(".results mark").first().waitFor(); // the words stand in the address
}

/** Presses Tab until the element that the selector names has the focus. */
async function tabTo(page, selector) {
  for (let n = 0; n < 60; ++n) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

async function goesByKeyboard({page}) {
  await page.goto(`${address}/`);
  await settled(page);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await tabTo(page, "#work .card:first-child a");
  const title = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("Enter");
  await page.locator(".facts").waitFor();
  assert.equal(await heading(page), title);

  await page.goto(`${address}/articles`);
  await settled(page);
  await tabTo(page, "#newest .card:first-child a");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  assert.ok(await page.evaluate(() => document.activeElement.matches("#newest .card:last-child a")));
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.locator(".prose").waitFor();

  await page.keyboard.press("/");
  await page.waitForURL("**/search*");
  await page.waitForFunction(() => document.activeElement.id === "q");
  await page.keyboard.type("lantern n");
  await page.locator(".results .row").first().waitFor();
  await page.waitForFunction(() => /^7 results/.test(document.querySelector("#count").textContent));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".results li:nth-child(2) a")));
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".prose").waitFor();
}

async function seesTheRest(person, {draft, link}) {
  const {page} = person;
  const visit = async (path, name, status = 200) => {
    const response = await page.goto(address + path);
    assert.equal(response.status(), status, path);
    await inspect(person, name);
  };
  await visit("/tags", "tags");
  await visit("/tags/lanterns", "tag");
  await visit("/tags/no-such-tag", "no-tag");
  await visit("/no/such/page", "lost", 404);
  await visit(`/projects/${draft.slug}`, "draft", 404);
  await visit(`/projects/${draft.slug}?preview=${link.token}`, "preview");
  assert.equal(await heading(page), draft.title);
  assert.equal(await page.locator(".banner").count(), 1);
  await visit("/search?q=zzzzqqqq", "nothing-found");
  assert.ok((await page.locator("#count").innerText()).startsWith("Nothing found"));
  await visit("/projects?tag=no-such-tag", "no-project");
}

async function choosesATheme({page}, scheme) {
  const isDark = () => page.evaluate(() => {
    const sum = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
    return sum(getComputedStyle(document.documentElement).backgroundColor) < 384;
  });
  await page.goto(`${address}/tags`);
  assert.equal(await isDark(), scheme === "dark");
  await page.locator("#theme").click();
  assert.equal(await isDark(), scheme !== "dark");
  await page.reload();
  assert.equal(await isDark(), scheme !== "dark", "the choice is remembered");
  await page.locator("#theme").click();
  assert.equal(await isDark(), scheme === "dark");
}

try {
  const content = await prepare();
  for (const width of [320, 1280]) {
    for (const scheme of ["light", "dark"]) {
      const person = await visitor(width, scheme);
      await goesByMouse(person, content);
      await goesByKeyboard(person);
      await seesTheRest(person, content);
      await choosesATheme(person, scheme);
      await person.page.context().close();
    }
  }
} finally {
  await browser.close();
  // Said also when a step failed, since one is often why the other.
  for (const complaint of complaints) console.error(complaint);
}
assert.deepEqual(complaints, []);
