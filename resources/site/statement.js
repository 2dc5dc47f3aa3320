// Fills in what the start begins with while the page is still being read, so that nothing below it moves. The server
// puts the words into the head, from its settings.
(() => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  document.querySelector("#statement").textContent = meta("vitrine:description") || meta("application-name") || "";
})();
