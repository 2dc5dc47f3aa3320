// Measures pages of the site with Lighthouse and fails when a category falls short.
//   node lighthouse.mjs ADDRESS PATH...
// A page that falls short is measured twice more, and the median counts: the machine may have been busy.

import assert from "node:assert/strict";
import {createServer} from "node:net";
import lighthouse from "lighthouse";
import {chromium} from "playwright-core";

const least = 95;
const categories = ["performance", "accessibility", "best-practices", "seo"];
const [address, ...paths] = process.argv.slice(2);

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const {port} = server.address();
    server.close(() => resolve(port));
  });
});

const port = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Chromium refuses to run as root inside its own sandbox.
  chromiumSandbox: process.getuid() !== 0,
  args: [`--remote-debugging-port=${port}`, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});

async function measure(path) {
  const {lhr} = await lighthouse(address + path, {port, onlyCategories: categories, logLevel: "error"});
  assert.equal(lhr.runtimeError, undefined, lhr.runtimeError?.message);
  const score = Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  const wanting = categories.filter((name) => score[name] < least).flatMap((name) => lhr.categories[name].auditRefs
    .filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 0.95)
    .map((ref) => `${name}: ${ref.id} ${lhr.audits[ref.id].displayValue ?? ""}`));
  return {score, wanting};
}

const complaints = [];
try {
  for (const path of paths) {
    const measured = [await measure(path)];
    if (measured[0].wanting.length) measured.push(await measure(path), await measure(path));
    const median = Object.fromEntries(categories.map((name) =>
      [name, measured.map(({score}) => score[name]).sort((x, y) => x - y)[measured.length >> 1]]));
    const wanting = categories.some((name) => median[name] < least) ? measured.flatMap((each) => each.wanting) : [];
    console.log(path, JSON.stringify(median));
    complaints.push(...wanting.map((text) => `${path} ${text}`));
  }
} finally {
  await browser.close();
}
assert.deepEqual(complaints, []);
