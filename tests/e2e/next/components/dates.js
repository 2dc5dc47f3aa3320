const day = new Intl.DateTimeFormat("en", {dateStyle: "long", timeZone: "UTC"});

export const inWords = (date) => day.format(new Date(date));

/** "2024–2025", "2024" or nothing. */
export function years({startedOn, endedOn}) {
  const all = [startedOn, endedOn].filter(Boolean).map((date) => date.slice(0, 4));
  return [...new Set(all)].join("–");
}
