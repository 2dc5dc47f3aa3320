/** A picture as the API tells of one: its size is known, so that nothing moves when it comes. */
export function Picture({image, isFirst = false}) {
  return (
    <img src={image.url} alt={image.alt} width={image.width ?? undefined} height={image.height ?? undefined}
      loading={isFirst ? "eager" : "lazy"} fetchPriority={isFirst ? "high" : undefined} />
  );
}
