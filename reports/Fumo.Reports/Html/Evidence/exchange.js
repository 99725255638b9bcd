// The exchange of a case: opened by its button, in a dialog that all cases share.
let exchange = null;

for (const button of document.querySelectorAll(".show-exchange")) {
  button.hidden = !("DecompressionStream" in window);
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
  const said = make("p", { class: "said", role: "status" });
  const dialog = make("dialog", { class: "exchange", "aria-labelledby": "exchange-title" },
    make("header", {}, title, close), tools, make("div", { class: "panes" }, story, event), said);
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => story.replaceChildren());
  const made = { dialog, title, tools, story, event, said, marks: [], view: "diagram", all: false, open: new Set() };
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

async function choose(number) {
  const event = exchange.scenario.events.find(one => one.n === number);
  exchange.chosen = number;
  mark(number);
  await showEvent(exchange.event, event, marksAt(event));
  exchange.said.textContent = `Shown: ${eventName(event)}`;
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
