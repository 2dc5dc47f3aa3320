// Builds the site in next/ against a running Vitrine, serves it, and reads it as visitors do, in Chromium, too.
//   node next-site.mjs ADDRESS EDITOR_TOKEN VIEWER_TOKEN SITE_URL SOURCES FOLDER [FOLDER_FOR_PICTURES]
// ADDRESS serves the demo content and says that the site is at SITE_URL. SOURCES is copied to FOLDER, where the
// packages are.

import assert from "node:assert/strict";
import {chromium} from "playwright-core";
import {Line, Site, until} from "./next-programs.mjs";

const [address, editor, viewer, siteUrl, sources, folder, pictures] = process.argv.slice(2);
const complaints = [];
const line = new Line();
const server = await line.open(Number(new URL(address).port));
const site = new Site(folder,
  {VITRINE_URL: server, VITRINE_TOKEN: viewer, SITE_URL: siteUrl, REVALIDATE_SECRET: "ask"});

/** One answer of the API to an editor. */
async function api(method, path, body) {
  const headers = {authorization: `Bearer ${editor}`, "content-type": "application/json"};
  const response = await fetch(address + path, {method, headers, body: body && JSON.stringify(body)});
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  return (await response.json()).data;
}

const published = (kind) => api("GET", `/api/${kind}?status=published&limit=100`);
const unescaped = (html) => html.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const heading = ({html}) => unescaped(/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "");
const kept = ({headers}) => headers.get("x-nextjs-cache");

async function clientWalks() {
  process.env.VITRINE_URL = server;
  const vitrine = await import(`${folder}/lib/vitrine.js`);
  const slugs = [];
  for await (const {slug} of vitrine.walk("articles", {limit: 3})) slugs.push(slug);
  assert.deepEqual(slugs.sort(), (await published("articles")).map(({slug}) => slug).sort());
  const isProblem = {name: "VitrineError", status: 400, code: "invalid_parameter"};
  await assert.rejects(vitrine.list("projects", {colour: "red"}), isProblem);
  assert.equal(await vitrine.item("projects", ".."), null);
}

async function everyItemHasItsPage() {
  for (const kind of ["projects", "articles"]) {
    for (const item of await published(kind)) {
      const page = await site.page(`/${kind}/${encodeURIComponent(item.slug)}`);
      assert.equal(page.status, 200, item.slug);
      assert.equal(heading(page), item.title);
      assert.equal(kept(page), "HIT", `${item.slug} was built ahead`);
      assert.ok(page.html.includes(`<meta property="og:image" content="${siteUrl}${item.cover.url}"`), item.slug);
      const jsonld = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.html)[1]);
      assert.equal(jsonld.url, `${siteUrl}/${kind}/${item.slug}`);
      assert.ok(page.html.includes('class="prose"'), `${item.slug} has its text`);
    }
  }
}

async function listsLeadOn() {
  const seen = [];
  for (let path = "/projects"; path;) {
    const {html} = await site.page(path);
    seen.push(...Array.from(html.matchAll(/<h3><a href="\/projects\/([^"]+)"/g), ([, slug]) => slug));
    path = /<a rel="next" href="([^"]+)"/.exec(html)?.[1].replaceAll("&amp;", "&");
  }
  assert.deepEqual(seen, (await published("projects")).map(({slug}) => slug));
  const {html} = await site.page("/projects?tag=wayfinding");
  assert.ok(html.includes("/projects/harbour-lights\"") && !html.includes("/projects/ovel-grotesk\""));
  assert.equal((await site.page("/projects?cursor=made-up")).status, 404);
}

async function searchFinds() {
  const found = await site.page("/search?q=breakwater");
  assert.match(found.html, /<a href="\/projects\/harbour-lights">/);
  assert.match(found.html, /<mark>breakwater<\/mark>/);
  const hostile = await site.page(`/search?q=${encodeURIComponent("<script>alert(1)</script>")}`);
  assert.ok(!hostile.html.includes("<script>alert"));
}

async function feedsComeThrough() {
  for (const path of ["/feed.xml", "/sitemap.xml"]) {
    const feed = await site.page(path);
    assert.equal(feed.status, 200);
    assert.ok(feed.html.includes(`${siteUrl}/articles/kerning-comes-last`), path);
  }
}

async function changesAreShown() {
  await site.revalidate();
  const path = "/projects/harbour-lights";
  await site.page(path);
  await api("PATCH", `/api${path}`, {title: "Harbour lamps"});
  assert.equal(heading(await site.page(path)), "Harbour lights", "the page is kept until the change is known");
  assert.equal((await site.revalidate("guessed")).status, 401);
  assert.equal(heading(await site.page(path)), "Harbour lights");
  assert.deepEqual(JSON.parse((await site.revalidate()).html).changed, ["projects"]);
  assert.equal(heading(await site.page(path)), "Harbour lamps");
  assert.equal(kept(await site.page(path)), "HIT");
  assert.ok((await site.page("/")).html.includes("Harbour lamps"));
  assert.deepEqual(JSON.parse((await site.revalidate()).html).changed, []);
}

async function addressesAreFollowed() {
  assert.equal((await site.page("/projects/weir")).status, 404);
  const {id} = await api("POST", "/api/projects", {title: "Weir", slug: "weir", status: "published"});
  await site.revalidate();
  assert.equal(heading(await site.page("/projects/weir")), "Weir");
  await api("PATCH", `/api/projects/${id}`, {slug: "紙の重さ"});
  await site.revalidate();
  const moved = await site.page("/projects/weir");
  assert.equal(moved.status, 308);
  // Next.js says it twice when it has just made the page.
  const location = moved.headers.get("location").split(", ")[0];
  assert.equal(location, `/projects/${encodeURIComponent("紙の重さ")}`);
  assert.equal(heading(await site.page(location)), "Weir");
  await api("POST", `/api/projects/${id}/unpublish`);
  await site.revalidate();
  assert.equal((await site.page(location)).status, 404);
}

async function draftsNeedTheirLink() {
  await api("POST", "/api/articles", {title: "Not yet", slug: "not-yet", body: "A *draft*."});
  const {token} = await api("POST", "/api/articles/not-yet/preview");
  assert.equal((await site.page("/articles/not-yet")).status, 404);
  const shown = await site.page(`/articles/not-yet?preview=${token}`);
  assert.equal(heading(shown), "Not yet");
  assert.ok(shown.html.includes("<em>draft</em>"));
  assert.match(shown.html, /<meta name="robots" content="noindex, nofollow"/);
  assert.match(shown.headers.get("cache-control"), /no-store/);
  for (const path of ["/articles/not-yet?preview=guessed", `/articles/kerning-comes-last?preview=${token}`]) {
    assert.equal((await site.page(path)).status, 404, path);
  }
}

/** What an earlier process was told must not be forgotten by the next, and pages outlive an absent API. */
async function restartsAndOutagesPass() {
  const path = "/articles/kerning-comes-last";
  await site.page(path);
  await api("PATCH", `/api${path}`, {title: "Kerning comes first"});
  await site.revalidate();
  await site.stop();
  await site.start();
  const poller = site.startPoller();
  await until(async () => heading(await site.page(path)) === "Kerning comes first", () => poller.said);

  line.cut();
  await until(() => poller.said.includes("does not answer"), () => poller.said);
  assert.equal(heading(await site.page(path)), "Kerning comes first");
  assert.match((await site.page("/search?q=light")).html, /does not answer/);
  await line.open(Number(new URL(address).port));
  await api("PATCH", `/api${path}`, {title: "Kerning comes last"});
  await until(async () => heading(await site.page(path)) === "Kerning comes last", () => poller.said);
  poller.kill();
}

/** Opens pages in Chromium, where every picture has to come and nothing may be amiss. */
async function browserIsContent() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromiumSandbox: process.getuid() !== 0, // refused to root
    args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.address)) complaints.push(`elsewhere: ${request.url()}`);
    });
    for (const path of ["/", "/projects", "/projects/harbour-lights", "/articles", "/articles/type-for-two-scripts"]) {
      await page.goto(site.address + path);
      const images = await page.locator("img").all();
      assert.ok(images.length > 0, `${path} has pictures`);
      for (const image of images) {
        await image.scrollIntoViewIfNeeded();
        await until(() => image.evaluate((element) => element.complete && element.naturalWidth > 0), () => path);
      }
      const name = path.slice(1).replaceAll("/", "-") || "home";
      if (pictures) await page.screenshot({path: `${pictures}/next-${name}-1280.png`, fullPage: true});
    }
    await page.goto(site.address);
    await page.getByRole("link", {name: "Harbour lights", exact: true}).click();
    await page.getByRole("heading", {level: 1, name: "Harbour lights"}).waitFor();
  } finally {
    await browser.close();
  }
}

const steps = [clientWalks, everyItemHasItsPage, listsLeadOn, searchFinds, feedsComeThrough, browserIsContent,
  changesAreShown, addressesAreFollowed, draftsNeedTheirLink, restartsAndOutagesPass];
const began = Date.now();
await site.build(sources);
console.log(`built after ${Date.now() - began} ms`);
await site.start();
for (const step of steps) {
  await step();
  console.log(`${step.name} after ${Date.now() - began} ms`);
}
await site.stop();
line.cut();
assert.deepEqual(complaints, []);
