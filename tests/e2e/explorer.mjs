// Uses the page at /api/docs as a reader does, in Chromium, and fails when anything is amiss.
//   node explorer.mjs ADDRESS TOKEN TITLE [FOLDER_FOR_PICTURES]
// TITLE is that of a published project. Nothing but ADDRESS can be reached while it runs.

import assert from "node:assert/strict";
import {chromium} from "playwright-core";

const [address, token, title, pictures] = process.argv.slice(2);
const complaints = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Chromium refuses to run as root inside its own sandbox.
  chromiumSandbox: process.getuid() !== 0,
  args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});

/** Opens the page and listens to everything it could complain about. */
async function open(path, colorScheme) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, colorScheme});
  const page = await context.newPage();
  page.on("console", (message) => {
    // A refused request is what one of the steps is about.
    const isExpected = message.text().includes("status of 401");
    if (["error", "warning"].includes(message.type()) && !isExpected) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== address && url.protocol !== "data:") complaints.push(`elsewhere: ${url}`);
  });
  await page.exposeFunction("reportViolation", (text) => complaints.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  const response = await page.goto(address + path);
  assert.equal(response.status(), 200);
  assert.equal(response.url(), address + path, "no redirect");
  await page.locator(".opblock").first().waitFor();
  return page;
}

async function listsEveryOperation(page) {
  const description = await (await fetch(`${address}/api/openapi.json`)).json();
  const expected = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
  const listed = await page.locator(".opblock-summary").evaluateAll((rows) => rows.map((row) => {
    const text = (selector) => row.querySelector(selector).textContent.replaceAll("\u200b", "");
    return `${text(".opblock-summary-method")} ${text(".opblock-summary-path")}`;
  }));
  assert.deepEqual(listed.sort(), expected.sort());
}

/** Opens an operation, fills in the body if there is one, executes, and answers the status and the body shown. */
async function tryOut(page, operation, body) {
  const block = page.locator(`[id$="-${operation}"]`);
  if (!await block.locator(".execute").count()) {
    await block.locator(".opblock-summary-control").click();
    await block.locator(".try-out__btn").click();
  }
  if (body) await block.locator("textarea.body-param__text").fill(JSON.stringify(body));
  if (await block.locator(".btn-clear").count()) await block.locator(".btn-clear").click();
  await block.locator(".execute").click();
  const shown = block.locator(".live-responses-table .response");
  await shown.waitFor();
  return {status: (await shown.locator(".response-col_status").innerText()).trim().split("\n")[0],
    text: await shown.locator(".response-col_description").innerText()};
}

async function authorize(page) {
  await page.locator(".btn.authorize").first().click();
  const dialog = page.locator(".modal-ux");
  await dialog.locator("input").fill(token);
  await dialog.locator(".modal-btn.authorize").click();
  await dialog.locator(".btn-done").click();
  await dialog.waitFor({state: "detached"});
}

async function picture(page, name) {
  if (pictures) await page.screenshot({path: `${pictures}/explorer-${name}-1280.png`, fullPage: true});
}

/** Whether the page is drawn light on dark. */
const isDark = (page) => page.evaluate(() => {
  const sum = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
  const style = getComputedStyle(document.querySelector(".swagger-ui"));
  return sum(style.color) > sum(style.backgroundColor);
});

async function readsAndWrites(page) {
  const listed = await tryOut(page, "listProjects");
  assert.equal(listed.status, "200");
  assert.ok(listed.text.includes(title), "the answer shows the project");
  const draft = {title: "Tried out"};
  assert.equal((await tryOut(page, "createProject", draft)).status, "401");
  await authorize(page);
  const created = await tryOut(page, "createProject", draft);
  assert.equal(created.status, "201");
  assert.ok(created.text.includes(draft.title));
}

try {
  for (const scheme of ["light", "dark"]) {
    const page = await open("/api/docs", scheme);
    assert.equal(await isDark(page), scheme === "dark");
    await listsEveryOperation(page);
    await picture(page, scheme);
    if (scheme === "light" || pictures) await readsAndWrites(page);
    await picture(page, `${scheme}-try`);
    await page.context().close();
  }
  const versioned = await open("/api/v1/docs", "light");
  await listsEveryOperation(versioned);
} finally {
  await browser.close();
  // Said also when a step failed, since one is often why the other.
  for (const complaint of complaints) console.error(complaint);
}
assert.deepEqual(complaints, []);
