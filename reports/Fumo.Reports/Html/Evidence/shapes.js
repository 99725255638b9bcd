// The pieces that diagrams are drawn of.
const ruler = document.createElement("canvas").getContext("2d");

function draw(name, attributes, ...content) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...content);
  return element;
}

function arrow(from, to, y) {
  const way = Math.sign(to - from);
  return [
    draw("line", { class: "shaft", x1: from, x2: to - way * 2, y1: y, y2: y }),
    draw("path", { class: "point", d: `M ${to} ${y} l ${-way * 10} -5 v 10 z` }),
  ];
}

function noteBox(event, left, right, y, text) {
  return draw("rect", { class: "box", x: left, y: y + 1, width: right - left, height: text + 9, rx: event.tone === "attempt" ? 0 : 4 });
}

function chip(state, x, y) {
  const width = Math.min(60, 12 + ruler.measureText(state).width);
  return draw("g", { class: "state" },
    draw("rect", { x: x + 8, y, width, height: 17, rx: 8 }),
    draw("text", { x: x + 8 + width / 2, y: y + 12.5, "text-anchor": "middle" }, state.length > 7 ? `${state.slice(0, 6)}…` : state));
}

// Words broken into lines that fit; what is too long for one line is cut.
function wrap(words, width) {
  ruler.font = "600 12.5px system-ui, sans-serif";
  const lines = [""];
  for (const word of words.split(/(?<= |[^.\/]\/)/)) {
    const longer = lines.at(-1) + word;
    if (ruler.measureText(longer.trimEnd()).width <= width) {
      lines[lines.length - 1] = longer;
    } else if (!lines.at(-1)) {
      lines[lines.length - 1] = fit(word, width);
    } else if (lines.length < 5) {
      lines.push(fit(word, width));
    } else {
      lines[4] = fit(`${lines[4]} …`, width);
      break;
    }
  }
  return lines.map(line => line.trim());
}

function fit(text, width) {
  let cut = text;
  while (cut.length > 4 && ruler.measureText(cut).width > width) {
    cut = `${cut.slice(0, Math.min(cut.length - 2, Math.floor(cut.length * width / ruler.measureText(cut).width)))}…`;
  }
  return cut;
}
