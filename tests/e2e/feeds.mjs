// Holds what feed readers and search engines fetch against public validators and parsers.
//   node feeds.mjs ADDRESS TITLES
// TITLES is a JSON array: every one of them must come through whole.

import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {Readable} from "node:stream";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import {parseAtomFeed, parseJsonFeed} from "feedsmith";
import jsonFeedSchema from "jsonfeed-schema";
import robotsParser from "robots-parser";
import {parseSitemap} from "sitemap";

const address = process.argv[2];
const titles = JSON.parse(process.argv[3]).sort();

async function fetched(path, type) {
  const response = await fetch(address + path);
  assert.equal(response.status, 200, path);
  assert.equal(response.headers.get("content-type").split(";")[0], type);
  return response.text();
}

/** Runs xmllint over a document; fails with what it says. */
const xmllint = (document, ...options) =>
  execFileSync("xmllint", ["--noout", "--nonet", ...options, "-"], {input: document, stdio: ["pipe", "pipe", "pipe"]});

const local = (file) => new URL(file, import.meta.url).pathname;

function assertAbsolute(html) {
  for (const [, url] of html.matchAll(/(?:href|src)="([^"]*)"/g)) assert.match(url, /^[a-z][a-z0-9+.-]*:/);
}

async function checkAtom() {
  const document = await fetched("/feed.xml", "application/atom+xml");
  xmllint(document, "--relaxng", local("atom.rng"));
  const feed = parseAtomFeed(document);
  assert.ok(feed.links.some((link) => link.rel === "self" && link.href === `${address}/feed.xml`));
  assert.equal(new Set(feed.entries.map((entry) => entry.id)).size, feed.entries.length, "ids are unique");
  assert.deepEqual(feed.entries.map((entry) => entry.title.value ?? entry.title).sort(), titles.map(xmlText).sort());
  for (const entry of feed.entries) {
    assert.match(entry.id, /^urn:uuid:[0-9a-f-]{36}$/);
    assert.equal(entry.links.length, 1);
    assert.ok(entry.updated >= entry.published);
    assertAbsolute(entry.content.value ?? entry.content);
  }
  const times = feed.entries.map((entry) => entry.published);
  assert.deepEqual(times, [...times].sort().reverse(), "newest first");
}

/** What XML can hold of a text, as it reads it. */
const xmlText = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").trim();

async function checkJsonFeed() {
  const feed = JSON.parse(await fetched("/feed.json", "application/feed+json"));
  const ajv = new Ajv({allErrors: true, strict: false});
  addFormats(ajv);
  const validate = ajv.compile(jsonFeedSchema);
  assert.ok(validate(feed), JSON.stringify(validate.errors, null, 1));
  assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
  assert.equal(feed.feed_url, `${address}/feed.json`);
  assert.equal(new Set(feed.items.map((item) => item.id)).size, feed.items.length, "ids are unique");
  assert.deepEqual(feed.items.map((item) => item.title).sort(), titles);
  for (const item of feed.items) assertAbsolute(item.content_html);
  assert.equal(parseJsonFeed(feed).items.length, feed.items.length);
}

async function checkSitemap() {
  const document = await fetched("/sitemap.xml", "application/xml");
  xmllint(document, "--schema", local("node_modules/sitemap/schema/sitemap.xsd"));
  const pages = await parseSitemap(Readable.from([document]));
  assert.equal(pages.length, titles.length + 1);
  assert.equal(pages[0].url, `${address}/`);
  for (const page of pages) assert.equal(new URL(page.url).href, page.url, "normal form");
  assert.equal(new Set(pages.map((page) => page.url)).size, pages.length, "each once");
}

async function checkRobots() {
  const text = await fetched("/robots.txt", "text/plain");
  for (const line of text.split("\n")) assert.match(line, /^$|^(User-agent|Allow|Disallow|Sitemap): \S+$/);
  const robots = robotsParser(`${address}/robots.txt`, text);
  const isAllowed = (path) => robots.isAllowed(address + path, "AnyBot");
  assert.ok(isAllowed("/") && isAllowed("/projects/slow-maps") && isAllowed("/media/a.jpg") && isAllowed("/feed.xml"));
  assert.ok(!isAllowed("/api/projects") && !isAllowed("/api/docs") && !isAllowed("/health/readiness"));
  assert.deepEqual(robots.getSitemaps(), [`${address}/sitemap.xml`]);
}

for (const check of [checkAtom, checkJsonFeed, checkSitemap, checkRobots]) await check();
