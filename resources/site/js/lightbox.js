// A gallery, and each of its pictures large in a dialog.
import {h} from "./dom.js";
import {picture} from "./cards.js";

export function gallery(images) {
  const dialog = h("dialog", {class: "lightbox", "aria-label": "Picture"});
  const stage = h("figure", {});
  const button = (label, sign, action, name) => {
    const element = h("button", {type: "button", class: `step ${name}`, "aria-label": label}, sign);
    element.addEventListener("click", action);
    return element;
  };
  let place = 0;
  const step = (by) => {
    place = (place + by + images.length) % images.length;
    const image = images[place];
    stage.replaceChildren(picture(image, {eager: true}), h("figcaption", {"aria-live": "polite"},
      image.caption && h("span", {}, image.caption),
      h("span", {class: "details"}, `${place + 1} of ${images.length}`)));
  };
  dialog.append(stage, button("Close", "×", () => dialog.close(), "close"));
  if (images.length > 1) {
    dialog.append(button("Previous picture", "←", () => step(-1), "back"),
      button("Next picture", "→", () => step(1), "on"));
  }
  dialog.addEventListener("keydown", (event) => {
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (by) step(by);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target === stage) dialog.close();
  });

  const items = images.map((image, index) => {
    const opener = h("button", {type: "button", "aria-label": `Enlarge: ${image.alt || image.caption || `picture ${index + 1}`}`},
      picture(image));
    opener.addEventListener("click", () => {
      place = index;
      step(0);
      dialog.showModal();
    });
    return h("li", {}, h("figure", {}, opener, image.caption && h("figcaption", {}, image.caption)));
  });
  return [h("ul", {class: "gallery", role: "list"}, items), dialog];
}
