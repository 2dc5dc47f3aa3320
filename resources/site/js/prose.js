// A text as the server renders it from Markdown.
import {h} from "./dom.js";
import {written} from "./site.js";

/** `html` is the API's `bodyHtml` and nothing else: what is in it has been made safe there. */
export function prose(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const text = template.content;
  for (const table of text.querySelectorAll("table")) {
    const frame = h("div", {class: "wide", tabindex: "0", role: "region", "aria-label": "Table"});
    table.replaceWith(frame);
    frame.append(table);
  }
  for (const code of text.querySelectorAll("pre")) code.tabIndex = 0; // long lines scroll, by keyboard too
  for (const image of text.querySelectorAll("img")) image.loading = "lazy";
  for (const box of text.querySelectorAll("input[type=checkbox]")) {
    box.setAttribute("aria-label", box.closest("li")?.textContent.trim() || "To do");
  }
  // The page's own heading is the first of its level.
  for (const heading of text.querySelectorAll("h1")) {
    heading.replaceWith(h("h2", {}, ...heading.childNodes));
  }
  return h("div", {class: "prose", ...written}, text);
}
