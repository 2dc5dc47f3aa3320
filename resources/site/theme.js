// Runs before anything is drawn, so that no page is seen in the wrong theme first. "light" or "dark" when the visitor
// chose one; else the system decides.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; then the system decides.
  }
})();
