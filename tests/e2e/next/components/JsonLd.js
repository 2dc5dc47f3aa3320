/** The item in the words of schema.org. No text in it can end the element. */
export function JsonLd({data}) {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{__html: text}} />;
}
