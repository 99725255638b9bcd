// The search and the filters, and how they follow the view.
const search = document.getElementById("q");
const chips = [...document.querySelectorAll("[data-chip]")];
const sectionChoice = document.getElementById("section");
const tagChoice = document.getElementById("tag");
const resetButton = document.getElementById("reset");
const known = { verdict: chips.map(chip => chip.dataset.chip), section: choices(sectionChoice, sectionsThereAre()), tag: choices(tagChoice, filtered.flatMap(one => one.tags)) };

// A section stands for those below it: 6.2 for 6.2.3 as well.
function sectionsThereAre() {
  const isNumber = /^\d+(\.\d+)*$/;
  return filtered.flatMap(one => one.sections).flatMap(section =>
    isNumber.test(section) ? section.split(".").map((_, i, parts) => parts.slice(0, i + 1).join(".")) : [section]);
}

function choices(select, values) {
  const sorted = [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  select.append(...sorted.map(value => make("option", { value }, value)));
  return sorted;
}

function ifKnown(name, value) {
  return known[name].includes(value) ? value : "";
}

// Brings the page to what the view says.
function show() {
  view = { ...view, verdict: view.verdict.filter(one => known.verdict.includes(one)), section: ifKnown("section", view.section), tag: ifKnown("tag", view.tag) };
  if (search.value !== view.q) {
    search.value = view.q;
  }
  for (const chip of chips) {
    chip.setAttribute("aria-pressed", String(view.verdict.includes(chip.dataset.chip)));
  }
  sectionChoice.value = view.section;
  tagChoice.value = view.tag;
  resetButton.disabled = !isFiltering();
  showCounts(applyFilter());
}

function showCounts(counts) {
  const words = (kind, noun) => `${isFiltering() ? counts[kind][0] + " of " : ""}${counts[kind][1]} ${noun}`;
  document.getElementById("shown-scr").textContent = words("scr", "requirements");
  document.getElementById("shown-case").textContent = words("case", "cases");
}

let saying = 0;
function change(what, isChosen) {
  view = { ...view, ...what, at: "" };
  show();
  writeAddress(isChosen);
  clearTimeout(saying);
  saying = setTimeout(() => announce(document.querySelector("#filter .shown").textContent + " shown."), 400);
}

function reset() {
  change({ q: "", verdict: [], section: "", tag: "" }, true);
}

function toggleVerdict(verdict) {
  change({ verdict: view.verdict.includes(verdict) ? view.verdict.filter(one => one !== verdict) : [...view.verdict, verdict] }, true);
}

search.addEventListener("input", () => change({ q: search.value }, false));
chips.forEach(chip => chip.addEventListener("click", () => toggleVerdict(chip.dataset.chip)));
sectionChoice.addEventListener("change", () => change({ section: sectionChoice.value }, true));
tagChoice.addEventListener("change", () => change({ tag: tagChoice.value }, true));
resetButton.addEventListener("click", () => {
  reset();
  search.focus();
});
// A count in the head of the page leads to what it counts.
for (const count of document.querySelectorAll("[data-show]")) {
  count.addEventListener("click", () => change({ q: "", verdict: [count.dataset.show], section: "", tag: "" }, true));
}
document.getElementById("open-all").addEventListener("click", () => openCards(true));
document.getElementById("close-all").addEventListener("click", () => openCards(false));
document.getElementById("card-tools").hidden = false;
document.getElementById("filter").hidden = false;
