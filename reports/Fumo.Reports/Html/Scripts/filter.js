// Shows of requirements, cases and findings what the view asks for: [data-section].
const filtered = [...document.querySelectorAll("[data-section]")].map(element => ({
  element,
  kind: "scr" in element.dataset ? "scr" : "case" in element.dataset ? "case" : "",
  verdict: element.dataset.verdict,
  sections: element.dataset.section.split(", "),
  tags: element.dataset.tags.split(" "),
  text: null,
}));
const groups = [...document.querySelectorAll("[data-group]")];

// Words in any order; each has to be there.
function hasWords(one, words) {
  one.text ??= one.element.textContent.toLowerCase();
  return words.every(word => one.text.includes(word));
}

function isShown(one, words) {
  return (view.verdict.length === 0 || view.verdict.includes(one.verdict))
    && (view.section === "" || one.sections.some(section => section === view.section || section.startsWith(view.section + ".")))
    && (view.tag === "" || one.tags.includes(view.tag))
    && (words.length === 0 || hasWords(one, words));
}

function isFiltering() {
  return view.q.trim() !== "" || view.verdict.length > 0 || view.section !== "" || view.tag !== "";
}

function applyFilter() {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = { scr: [0, 0], case: [0, 0], "": [0, 0] };
  for (const one of filtered) {
    const shown = isShown(one, words);
    one.element.hidden = !shown;
    counts[one.kind][0] += shown ? 1 : 0;
    counts[one.kind][1] += 1;
  }
  for (const group of groups) {
    group.hidden = group.querySelector("[data-section]:not([hidden])") === null;
  }
  return counts;
}
