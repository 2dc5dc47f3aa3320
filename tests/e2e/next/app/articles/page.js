import {articleFields, ArticleCards} from "../../components/Cards.js";
import {More, pageOf} from "../../components/Pages.js";
import {one} from "../../components/paths.js";

export const metadata = {title: "Articles", alternates: {canonical: "/articles"}};

export default async function Articles({searchParams}) {
  const {cursor} = await searchParams;
  const page = await pageOf("articles", {cursor: one(cursor) ?? "", fields: articleFields});
  return (
    <>
      <h1>Articles</h1>
      <ArticleCards articles={page.data} />
      <More path="/articles" meta={page.meta} />
    </>
  );
}
