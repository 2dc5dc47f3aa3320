// Holds a sitemap index, read from standard input, against the protocol and a public parser; prints its addresses.
//   node sitemap-index.mjs < FILE

import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {Readable} from "node:stream";
import {parseSitemapIndex} from "sitemap";

const document = readFileSync(0);
const grammar = new URL("siteindex.rng", import.meta.url).pathname;
execFileSync("xmllint", ["--noout", "--nonet", "--relaxng", grammar, "-"], {input: document});
for (const {url} of await parseSitemapIndex(Readable.from([document]))) console.log(url);
