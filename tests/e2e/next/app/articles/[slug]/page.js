import {cache} from "react";
import {notFound, permanentRedirect} from "next/navigation";
import {Article} from "../../../components/Article.js";
import {JsonLd} from "../../../components/JsonLd.js";
import {metadataOf} from "../../../components/metadata.js";
import {pathOf, slugIn} from "../../../components/paths.js";
import {item, walk} from "../../../lib/vitrine.js";

/** The article at that segment of the address; one that has moved leads to where it is now. */
const articleAt = cache(async (segment) => {
  const slug = slugIn(segment);
  const article = await item("articles", slug);
  if (!article) notFound();
  if (article.slug !== slug) permanentRedirect(pathOf("articles", article.slug));
  return article;
});

export async function generateStaticParams() {
  const slugs = [];
  for await (const {slug} of walk("articles", {fields: "slug"})) slugs.push({slug});
  return slugs;
}

export async function generateMetadata({params}) {
  const article = await articleAt((await params).slug);
  return metadataOf(article, pathOf("articles", article.slug));
}

export default async function ArticlePage({params}) {
  const article = await articleAt((await params).slug);
  return (
    <>
      <JsonLd data={article.jsonld} />
      <Article article={article} />
    </>
  );
}
