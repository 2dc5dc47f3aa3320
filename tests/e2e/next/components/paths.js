/** Where the site shows an item. Slugs may be of any script. */
export const pathOf = (kind, slug) => `/${kind}/${encodeURIComponent(slug)}`;

/** The slug in an address: Next.js hands it over as it was encoded. */
export function slugIn(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A parameter of the address: the first when it was given twice, undefined when it is empty. */
export function one(value) {
  return (Array.isArray(value) ? value[0] : value) || undefined;
}
