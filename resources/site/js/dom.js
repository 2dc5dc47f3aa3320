// Making elements. Text only ever becomes text: nothing that the API says is read as HTML here.

/** An element with attributes (null and false leave one out, true sets it empty) and children, of which null is none. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const find = (selector) => document.querySelector(selector);

/** The link's address if a browser should go there; "#" for anything that would run a script. */
export function safeHref(address) {
  try {
    const url = new URL(address, location.href);
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href : "#";
  } catch {
    return "#";
  }
}

/** The element's new content, once it is there: nothing is seen half-way. */
export function show(element, ...children) {
  element.replaceChildren(...children);
  element.removeAttribute("aria-busy");
}
