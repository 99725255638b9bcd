// What is shown stands in the address behind the '#', so that a view can be linked:
// q, verdict (several, by comma), section, tag, theme, and at: a place in the page. Without '=' it is a place alone.
const nothing = { q: "", verdict: [], section: "", tag: "", theme: "", at: "" };
let view = { ...nothing };

function readAddress() {
  const hash = location.hash.slice(1);
  if (hash === "") {
    return { ...nothing };
  }
  if (!hash.includes("=")) {
    return { ...view, at: hash };
  }
  const fields = new URLSearchParams(hash);
  const field = name => (fields.get(name) ?? "").slice(0, 500);
  return { q: field("q"), verdict: field("verdict").split(",").filter(Boolean), section: field("section"), tag: field("tag"), theme: field("theme"), at: field("at") };
}

function hashOf(shown) {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(shown)) {
    if (value.length > 0) {
      fields.set(name, String(value));
    }
  }
  const isPlace = shown.at !== "" && [...fields].length === 1;
  return isPlace ? "#" + shown.at : fields.size === 0 ? "" : "#" + fields;
}

// A view that was typed replaces the one before it; one that was chosen can be left by 'back'.
function writeAddress(isChosen) {
  const address = hashOf(view) || location.pathname + location.search;
  if ((location.hash || "#") !== (hashOf(view) || "#")) {
    history[isChosen ? "pushState" : "replaceState"](null, "", address);
  }
}
