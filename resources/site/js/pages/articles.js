// The newest articles in a row, and all of them in a list.
import {articleFields, query, read} from "../api.js";
import {articleCard, articleRow} from "../cards.js";
import {carousel} from "../carousel.js";
import {find, show} from "../dom.js";
import {empty, failure} from "../site.js";

const list = find("#list");
const more = find("#more");
let following = "";

async function page() {
  const answer = await read(
    `/api/articles${query({limit: 20, fields: articleFields})}&cursor=${encodeURIComponent(following)}`);
  following = answer.meta.nextCursor ?? null;
  more.hidden = !following;
  find("#count").textContent = answer.meta.total === 1 ? "1 article" : `${answer.meta.total} articles`;
  return answer.data;
}

more.addEventListener("click", async () => {
  try {
    const rows = (await page()).map(articleRow);
    list.append(...rows);
    rows[0]?.querySelector("a").focus();
  } catch (error) {
    more.before(failure(error));
  }
});

try {
  const articles = await page();
  if (articles.length) {
    carousel(find("#newest"), articles.slice(0, 8).map(articleCard));
    show(list, ...articles.map(articleRow));
  } else {
    find("#newest").remove();
    find("#all").replaceWith(empty("Nothing is written yet. What is will be shown here.", "/projects", "See the projects"));
  }
} catch (error) {
  find("#newest").remove();
  find("#all").replaceWith(failure(error));
}
