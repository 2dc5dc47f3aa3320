// Holds the served description against the OpenAPI 3.1 specification's own schema, its schemas' dialect included, and
// against Redocly's strictest rules.
//   node openapi.mjs ADDRESS

import {validate} from "@hyperjump/json-schema/openapi-3-1";
import {createConfig, lintFromString} from "@redocly/openapi-core";

const [address] = process.argv.slice(2);
const source = await (await fetch(`${address}/api/openapi.json`)).text();
const complaints = [];

const outcome = await validate("https://spec.openapis.org/oas/3.1/schema-base", JSON.parse(source), "BASIC");
for (const error of outcome.errors ?? []) complaints.push(`schema: ${error.instanceLocation} ${error.keyword}`);

// Beyond the strict set: what holds here and should go on to.
const rules = [
  "array-parameter-serialization", "no-invalid-media-type-examples", "no-invalid-parameter-examples",
  "no-invalid-schema-examples", "no-schema-type-mismatch", "operation-4xx-response", "operation-tag-defined",
  "parameter-description", "spec-components-invalid-map-name", "spec-strict-refs", "tag-description",
  "tags-alphabetical", "no-required-schema-properties-undefined",
];
const config = await createConfig({
  extends: ["recommended-strict"],
  rules: {
    ...Object.fromEntries(rules.map((rule) => [rule, "error"])),
    // /trash/{slug} and /{slug}/preview do not meet: a word that a path has in a slug's place can be no slug.
    "no-ambiguous-paths": "off",
  },
});
const problems = await lintFromString({source, config, absoluteRef: "openapi.json"});
for (const problem of problems) complaints.push(`${problem.ruleId}: ${problem.location?.[0]?.pointer} ${problem.message}`);

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length ? 1 : 0;
