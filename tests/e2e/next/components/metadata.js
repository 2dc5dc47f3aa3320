/** What search engines and link previews are told of an item: what its `seo` says, else title, summary and cover. */
export function metadataOf(item, path) {
  const title = item.seo.title || item.title;
  const description = item.seo.description || item.summary || item.excerpt;
  const image = item.seo.image || item.cover?.url;
  return {
    title,
    description,
    alternates: {canonical: item.canonicalUrl || path},
    openGraph: {
      type: "article",
      url: path,
      title,
      description,
      publishedTime: item.publishedAt,
      images: image && [{url: image, alt: item.cover?.alt, width: item.cover?.width, height: item.cover?.height}],
    },
    twitter: {card: image ? "summary_large_image" : "summary"},
  };
}
