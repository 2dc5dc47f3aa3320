// A row that scrolls sideways: by touch and wheel as the browser does it, by two buttons, and by the arrow keys from
// card to card. Nothing moves by itself.
import {h} from "./dom.js";

/** Fills `section`, which has a heading, with the cards. */
export function carousel(section, cards) {
  const track = section.querySelector(".track");
  const name = section.querySelector("h2").textContent;
  const button = (label, sign, direction) => {
    const element = h("button", {type: "button", class: "step", "aria-label": label}, sign);
    element.addEventListener("click", () => track.scrollBy({left: direction * track.clientWidth * 0.9}));
    return element;
  };
  const back = button(`${name}: back`, "←", -1);
  const on = button(`${name}: on`, "→", 1);

  // A disabled button would lose the focus that it has.
  const update = () => {
    const end = track.scrollWidth - track.clientWidth;
    back.setAttribute("aria-disabled", String(track.scrollLeft <= 1));
    on.setAttribute("aria-disabled", String(track.scrollLeft >= end - 1));
    section.querySelector(".steps").hidden = end <= 1;
  };
  section.querySelector(".steps").replaceChildren(back, on);
  track.replaceChildren(...cards);
  track.removeAttribute("aria-busy");
  track.addEventListener("scroll", update, {passive: true});
  new ResizeObserver(update).observe(track);

  track.addEventListener("keydown", (event) => {
    const links = [...track.querySelectorAll("h3 a")];
    const place = links.indexOf(document.activeElement);
    const next = {ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: links.length - 1}[event.key];
    if (place < 0 || !links[next]) return;
    event.preventDefault();
    links[next].focus({preventScroll: true});
    links[next].closest("li").scrollIntoView({block: "nearest", inline: "nearest"});
  });
}
