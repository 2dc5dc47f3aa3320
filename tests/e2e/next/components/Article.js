import {inWords} from "./dates.js";
import {Picture} from "./Picture.js";
import {Prose} from "./Prose.js";

/** An article whole. A draft has no date yet. */
export function Article({article}) {
  const date = article.publishedAt && <time dateTime={article.publishedAt}>{inWords(article.publishedAt)}</time>;
  return (
    <article lang={article.customFields.language}>
      <h1>{article.title}</h1>
      <p className="lead">{article.excerpt}</p>
      <p className="note">{date} {article.readingMinutes} min · {article.tags.map((tag) => tag.name).join(", ")}</p>
      {article.cover && <Picture image={article.cover} isFirst />}
      <Prose html={article.bodyHtml} />
    </article>
  );
}
