// Asking the API. Everything that this site shows comes through here.

/** An answer that is no success: `status` is 0 when there was none at all. */
export class ApiError extends Error {
  constructor(status, problem = {}) {
    super(problem.detail ?? "The server does not answer.");
    this.status = status;
    this.code = problem.code ?? "unreachable";
  }
}

/** The answer to GET `path`, as it is: `{data, meta}`. Ends in an AbortError when `signal` says so. */
export async function read(path, signal) {
  let response;
  try {
    response = await fetch(path, {signal});
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, body);
  return body;
}

/** "?a=1&b=2" of those parameters that have a value. */
export function query(parameters) {
  const parts = Object.entries(parameters)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** What a card of a project or of an article shows. Pages preload lists, so their addresses have to be these. */
export const projectFields = "slug,title,summary,cover,tags,startedOn,endedOn";
export const articleFields = "slug,title,excerpt,cover,publishedAt,readingMinutes";
