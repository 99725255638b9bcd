// '/' goes to the search, Escape clears it, and once more all filters; arrows go along the verdicts.
document.addEventListener("keydown", event => {
  const isTyping = event.target.closest("input, select, textarea") !== null;
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "Escape" && event.target.closest("#filter") !== null && isFiltering()) {
    event.preventDefault();
    if (event.target === search && search.value !== "") {
      change({ q: "" }, false);
    } else {
      reset();
    }
  }
});

const steps = { ArrowRight: 1, ArrowLeft: -1 };
chips.forEach((chip, i) => chip.addEventListener("keydown", event => {
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    chips[(i + step + chips.length) % chips.length].focus();
  }
}));
