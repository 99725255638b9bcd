// Elements from names, attributes and text; text stays text.
function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    element.setAttribute(key, value);
  }
  element.append(...content.filter(one => one !== null && one !== undefined));
  return element;
}

// Says something to those who listen to the page.
function announce(text) {
  document.getElementById("said").textContent = text;
}
