/** A text as Vitrine renders it from Markdown: `bodyHtml`, which has been made safe there, and nothing else. */
export function Prose({html}) {
  return html ? <div className="prose" dangerouslySetInnerHTML={{__html: html}} /> : null;
}
