// A sequence diagram: lifelines, and a row for each event, drawn to the width that there is. Rows are the options of a list box.
const lineHeight = 16;
const gutter = 112;

// rows: [{event} | {fold: count}]; gives {heads, body}, two drawings of one width.
function sequenceDiagram(rows, scenario, marksOf, width) {
  const columns = lifelines(scenario, width);
  const drawn = [];
  let y = 8;
  for (const row of rows) {
    const shape = row.event ? eventShape(row.event, marksOf(row.event), columns, y, width) : foldShape(row, y, width);
    drawn.push(shape.element);
    y += shape.height;
  }
  const lines = Object.values(columns).map(x => draw("line", { class: "lifeline", x1: x, x2: x, y1: 0, y2: y }));
  const body = draw("svg", { class: "sequence", width, height: y + 8, viewBox: `0 0 ${width} ${y + 8}` },
    draw("g", { "aria-hidden": "true" }, ...lines),
    draw("g", { role: "listbox", "aria-label": "What happened, in order" }, ...drawn));
  return { heads: heads(columns, scenario, width), body };
}

// Server and device talk most: they stand further apart than the others.
function lifelines(scenario, width) {
  const order = Object.keys(lifelineNames).filter(one => ["server", "device"].includes(one) || scenario.events.some(event => event.from === one || event.to === one));
  const gaps = order.slice(1).map((one, i) => one === "device" && order[i] === "server" ? 3 : 1.6);
  const first = gutter + 56;
  const unit = (width - first - 64) / gaps.reduce((sum, gap) => sum + gap, 0);
  let x = first;
  return Object.fromEntries(order.map((one, i) => [one, x += i === 0 ? 0 : unit * gaps[i - 1]]));
}

function heads(columns, scenario, width) {
  const tested = scenario.role === "client" ? "device" : "server";
  const played = scenario.role === "client" ? "server" : "device";
  const places = Object.values(columns);
  const half = Math.min(54, ...places.slice(1).map((x, i) => (x - places[i]) / 2 - 3));
  const boxes = Object.entries(columns).map(([one, x]) => {
    const role = one === tested ? "◆ under test" : one === played ? "harness" : "";
    return draw("g", { class: one === tested ? "head tested" : "head" },
      draw("rect", { x: x - half, y: 4, width: 2 * half, height: 36, rx: 6 }),
      draw("text", { x, y: role ? 19 : 26, "text-anchor": "middle", class: "name" }, half < 46 ? lifelineNames[one].replace(/ .*|^DM /, "") : lifelineNames[one]),
      draw("text", { x, y: 34, "text-anchor": "middle", class: "role" }, role));
  });
  return draw("svg", { class: "heads", width, height: 44, viewBox: `0 0 ${width} 44`, "aria-hidden": "true" }, ...boxes);
}

function eventShape(event, marks, columns, y, width) {
  const [left, right] = span(event, columns, width);
  const lines = wrap(event.words.join(" · "), event.to ? right - left - 24 : right - left - 16);
  const text = lines.length * lineHeight;
  const height = text + (event.to ? 22 : 18);
  const shapes = event.to ? arrow(columns[event.from], columns[event.to], y + text + 8) : [noteBox(event, left, right, y, text)];
  const worst = marks[0];
  const parts = [
    draw("rect", { class: "row", x: 2, y, width: width - 4, height: height - 2, rx: 5 }),
    draw("text", { class: "time", x: 30, y: y + 15 }, timeOf(event).slice(0, 12)),
    ...shapes,
    ...lines.map((line, i) => draw("text", { class: "words", x: (left + right) / 2, y: y + 15 + i * lineHeight, "text-anchor": "middle" }, line)),
    ...(event.states ?? []).map((state, i) => chip(state, columns.device, y + height - 26 - i * 18)),
  ];
  if (worst) {
    parts.push(draw("circle", { class: "sign", cx: 16, cy: y + 11, r: 9 }), draw("text", { class: "sign", x: 16, y: y + 15.5, "text-anchor": "middle" }, worst.sign));
  }
  return { height, element: option(`${event.to ? "arrow" : "note"} ${event.tone} ${worst ? "decisive " + worst.tone : ""}`, spoken(event, marks), { "data-entry": event.n }, parts) };
}

function foldShape(row, y, width) {
  const words = `⋯ ${row.fold} more: show ${row.fold === 1 ? "it" : "them"}`;
  return {
    height: 30,
    element: option("fold", `${row.fold} more events are folded; show them`, { "data-fold": row.at }, [
      draw("rect", { class: "row", x: 2, y, width: width - 4, height: 26, rx: 5 }),
      draw("text", { class: "words", x: width / 2, y: y + 17, "text-anchor": "middle" }, words)]),
  };
}

// An option is named by its first text, which is there to be heard; what is there to be seen is not told again.
function option(kind, label, data, parts) {
  return draw("g", { role: "option", "aria-selected": "false", tabindex: "-1", class: kind, ...data },
    draw("text", { class: "spoken", x: 30, y: Number(parts[0].getAttribute("y")) + 12 }, label),
    draw("g", { "aria-hidden": "true" }, ...parts));
}

// From where to where the words of an event may go.
function span(event, columns, width) {
  if (event.to) {
    const ends = [columns[event.from], columns[event.to]].sort((one, other) => one - other);
    const missing = Math.max(0, 300 - (ends[1] - ends[0])) / 2;
    return [Math.max(gutter, ends[0] - missing), Math.min(width - 4, ends[1] + missing)];
  }
  if (!event.from) {
    return [gutter, width - 8];
  }
  const at = columns[event.from];
  return width - at > at - gutter ? [at - 40, Math.min(width - 8, at + 320)] : [Math.max(gutter, at - 320), Math.min(width - 8, at + 40)];
}

function spoken(event, marks) {
  const states = event.states ? `. State ${event.states.join(", ")}` : "";
  return `${timeOf(event)}, ${eventName(event).replace("→", "to")}${states}${marks.map(mark => `. Decisive, ${mark.effect}: ${mark.message}`).join("")}`;
}
