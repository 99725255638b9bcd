// What of an exchange is shown: all of a short one; of a long one what lies around the findings, folds between.
const around = 4;
const shortEnough = 36;

function marksAt(event) {
  return exchange.marks.filter(mark => mark.scenario === exchange.id && mark.n === event.n);
}

// Events that are shown, and folds between them: what lies around the findings, or the beginning where there is none.
function shownRows() {
  const { events } = exchange.scenario;
  const decisive = events.map((event, at) => marksAt(event).length > 0 ? at : -1).filter(at => at >= 0);
  const isShown = at => exchange.all || events.length <= shortEnough || exchange.open.has(at) || events[at].tone === "trouble"
    || (decisive.length === 0 ? at < shortEnough : decisive.some(one => Math.abs(one - at) <= around));
  const rows = [];
  for (const run of marked(events.length, isShown)) {
    if (run.marked) {
      rows.push(...events.slice(run.from, run.to).map(event => ({ event })));
    } else {
      rows.push({ fold: run.to - run.from, at: `${run.from} ${run.to}` });
    }
  }
  return rows;
}

function tell() {
  const { story, scenario } = exchange;
  const rows = shownRows();
  exchange.width = story.clientWidth;
  if (exchange.view === "diagram") {
    const { heads, body } = sequenceDiagram(rows, scenario, marksAt, Math.max(340, exchange.width - 2));
    story.replaceChildren(heads, body);
  } else {
    story.replaceChildren(make("ol", { class: "steps" }, ...rows.map(row => row.event ? step(row.event) : foldStep(row))));
  }
  tools(rows);
  mark(exchange.chosen);
}

function step(event) {
  const marks = marksAt(event);
  return make("li", {}, make("button", { type: "button", class: `step ${event.tone} ${marks[0]?.tone ?? ""}`, "data-entry": event.n },
    make("span", { class: "time" }, timeOf(event)), " ", make("b", {}, marks[0] ? `${marks[0].sign} ` : ""), eventName(event),
    event.states ? make("span", { class: "state" }, ` State ${event.states.join(", ")}`) : "",
    ...marks.map(one => make("span", { class: "said-of-it" }, ` Decisive, ${one.effect}: ${one.message}`))));
}

function foldStep(row) {
  return make("li", {}, make("button", { type: "button", class: "step fold", "data-fold": row.at }, `⋯ ${row.fold} more`));
}

function tools(rows) {
  const { events } = exchange.scenario;
  const toggle = (text, isOn, act) => {
    const button = make("button", { type: "button", "aria-pressed": String(isOn) }, text);
    button.addEventListener("click", () => {
      const at = [...exchange.tools.children].indexOf(button);
      act();
      tell();
      exchange.tools.children[at].focus();
    });
    return button;
  };
  const folds = exchange.all || rows.some(row => row.fold)
    ? [toggle(`Show all ${events.length}`, exchange.all, () => { exchange.all = !exchange.all; exchange.open.clear(); })] : [];
  exchange.tools.replaceChildren(
    toggle("Diagram", exchange.view === "diagram", () => { exchange.view = "diagram"; }),
    toggle("List", exchange.view === "list", () => { exchange.view = "list"; }),
    ...folds,
    ...exchange.marks.map(goTo));
}

function goTo(mark) {
  const button = make("button", { type: "button", class: `go ${mark.tone}` }, `${mark.sign} ${mark.exchange ? `Exchange ${mark.exchange}: ` : ""}${mark.message}`);
  button.addEventListener("click", async () => {
    if (mark.scenario !== exchange.id) {
      await openScenario(mark.scenario);
    }
    await choose(mark.n);
  });
  return button;
}
