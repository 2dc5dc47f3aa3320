// What is shown where there is nothing.
import {projectFields, query, read} from "../api.js";
import {projectCard} from "../cards.js";
import {find, show} from "../dom.js";
import {site} from "../site.js";

if (site.status === 410) {
  find("#title").textContent = "This was taken down";
  find("#reason").textContent = "It was public here once and is no longer. It may come back.";
}

const list = find("#work");
try {
  const {data} = await read(`/api/projects${query({limit: 2, fields: projectFields})}`);
  if (!data.length) throw new Error("nothing to offer");
  show(list, ...data.map((project) => projectCard(project)));
} catch {
  list.closest("section").remove();
}
