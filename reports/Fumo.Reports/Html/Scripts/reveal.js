// A link into what is hidden or closed shows it: filters that hide it are lifted, and what encloses it is opened.
let here = null;

function reveal(id) {
  const place = id === "" ? null : document.getElementById(id);
  here?.classList.remove("here");
  here = place;
  if (place === null) {
    return;
  }
  if (place.closest("[hidden]") !== null && isFiltering()) {
    view = { ...view, q: "", verdict: [], section: "", tag: "" };
    show();
    announce("Filters were lifted to show what the link leads to.");
  }
  for (let one = place; one !== null; one = one.parentElement) {
    if (one.localName === "details") {
      one.open = true;
    }
  }
  place.classList.add("here");
  place.scrollIntoView();
}

function openCards(isOpen) {
  for (const card of document.querySelectorAll("details.card:not([hidden])")) {
    card.open = isOpen;
  }
}
