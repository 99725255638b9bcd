// The exchange of a case: opened by its button, in a dialog that all cases share.
const around = 4;
const shortEnough = 36;
let exchange = null;

for (const button of document.querySelectorAll(".show-exchange")) {
  button.hidden = false;
  button.addEventListener("click", () => openExchange(button));
}

async function openExchange(button) {
  exchange ??= exchangeDialog();
  const marks = JSON.parse(button.dataset.marks);
  const here = marks.find(mark => mark.scenario)?.scenario ?? button.dataset.scenario;
  exchange.title.replaceChildren(button.dataset.title, " ", make("code", {}, button.dataset.id));
  exchange.marks = marks;
  exchange.dialog.showModal();
  await openScenario(marks.some(mark => mark.scenario === button.dataset.scenario) ? button.dataset.scenario : here);
}

function exchangeDialog() {
  const title = make("h2", { id: "exchange-title" });
  const close = make("button", { type: "button", class: "close" }, "Close");
  const tools = make("div", { class: "tools", role: "group", "aria-label": "What is shown" });
  const story = make("div", { class: "story" });
  const event = make("section", { class: "event", "aria-label": "The event that is chosen" });
  const dialog = make("dialog", { class: "exchange", "aria-labelledby": "exchange-title" }, make("header", {}, title, close), tools, make("div", { class: "panes" }, story, event));
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => story.replaceChildren());
  const made = { dialog, title, tools, story, event, marks: [], view: "diagram", all: false, open: new Set() };
  listen(made);
  new ResizeObserver(() => dialog.open && made.scenario && made.width !== story.clientWidth && tell()).observe(story);
  return made;
}

async function openScenario(id) {
  Object.assign(exchange, { id, scenario: await scenarioOf(id), all: false, open: new Set(), chosen: null });
  tell();
  const first = exchange.scenario.events.find(event => marksAt(event).length > 0) ?? exchange.scenario.events.find(event => event.to) ?? exchange.scenario.events[0];
  await choose(first.n);
}

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

async function choose(number) {
  const event = exchange.scenario.events.find(one => one.n === number);
  exchange.chosen = number;
  mark(number);
  await showEvent(exchange.event, event, marksAt(event));
}

function mark(number) {
  for (const one of exchange.story.querySelectorAll("[data-entry], [data-fold]")) {
    const isChosen = one.dataset.entry === String(number);
    one.classList.toggle("chosen", isChosen);
    if (one.getAttribute("role") === "option") {
      one.setAttribute("aria-selected", String(isChosen));
      one.setAttribute("tabindex", isChosen ? "0" : "-1");
    } else {
      one.toggleAttribute("aria-current", isChosen);
    }
    if (isChosen) {
      one.scrollIntoView({ block: "nearest" });
    }
  }
}

function unfold(one) {
  const [from, to] = one.dataset.fold.split(" ").map(Number);
  for (let at = from; at < to; at++) {
    exchange.open.add(at);
  }
  tell();
  const next = exchange.story.querySelector(`[data-entry="${exchange.scenario.events[from].n}"]`);
  next.focus();
}

// By mouse: a click on a row. By keyboard: up, down, Home and End go along, Enter and space choose.
function listen(made) {
  const rowOf = target => target.closest("[data-entry], [data-fold]");
  const take = one => one.dataset.fold ? unfold(one) : choose(Number(one.dataset.entry));
  made.story.addEventListener("click", event => rowOf(event.target) && take(rowOf(event.target)));
  made.story.addEventListener("keydown", event => {
    const row = rowOf(event.target);
    const rows = [...made.story.querySelectorAll("[data-entry], [data-fold]")];
    const at = rows.indexOf(row);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (rows[next]) {
      rows[next].focus();
      event.preventDefault();
    } else if (row?.getAttribute("role") === "option" && ["Enter", " "].includes(event.key)) {
      take(row);
      event.preventDefault();
    }
  });
}
