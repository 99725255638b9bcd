// What is known of one event of an exchange: findings, message as XML and as octets, header fields.
const narrow = 620;

async function showEvent(place, event, marks) {
  const message = event.message === undefined ? null : await messageOf(event.message);
  const panels = [
    ["XML", message?.xml ? () => wire(xmlLines(message.xml, marks.map(mark => mark.command).filter(one => one)), "Message as XML", "xml") : null],
    ["Octets", message ? () => wire(octetDump(message, marks.filter(mark => mark.length > 0), place.clientWidth < narrow ? 8 : 16), "Message in octets", "octets") : null],
    ["Header fields", event.headers ? () => make("ul", { class: "plain headers" }, ...event.headers.map(one => make("li", {}, make("code", {}, one)))) : null],
  ].filter(([, panel]) => panel !== null);
  place.replaceChildren(
    make("h3", { id: "shown-event", tabindex: "-1" }, eventName(event)),
    make("p", { class: "under" }, [`${timeOf(event)} UTC`, event.exchange ? `exchange ${event.exchange}` : null, `entry ${event.n}`,
      message ? `${message.length.toLocaleString("en")} octets` : null].filter(one => one).join(" · ")),
    marks.length === 0 ? "" : make("ul", { class: "plain decides" }, ...marks.map(markLine)),
    make("ul", { class: "plain about" }, ...event.lines.map(line => make("li", {}, line))),
    message?.sha256 ? make("p", { class: "cut" }, `Too long to be shown whole. SHA-256 of all ${message.length.toLocaleString("en")} octets: ${message.sha256}`) : "",
    panels.length === 0 ? "" : tabs(panels));
  place.scrollTop = 0;
}

function markLine(mark) {
  return make("li", { class: mark.tone }, make("b", {}, `${mark.sign} ${mark.effect}: `), mark.message);
}

function wire(code, name, kind) {
  return make("pre", { class: `wire ${kind}`, tabindex: "0", role: "region", "aria-label": name }, code);
}

// Tabs: arrow keys go from one to the next; a panel is made when it is first opened.
function tabs(panels) {
  const panel = make("div", { role: "tabpanel", id: "shown-panel", "aria-labelledby": "shown-tab" });
  const list = make("div", { role: "tablist", "aria-label": "The event as" });
  const buttons = panels.map(([name]) => make("button", { type: "button", role: "tab", "aria-controls": "shown-panel" }, name));
  const open = at => {
    buttons.forEach((button, i) => {
      button.setAttribute("aria-selected", String(i === at));
      button.tabIndex = i === at ? 0 : -1;
      button.id = i === at ? "shown-tab" : `other-tab-${i}`;
    });
    panel.replaceChildren(panels[at][1]());
    requestAnimationFrame(() => scrollToMark(panel));
  };
  list.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = (buttons.indexOf(event.target) + step + buttons.length) % buttons.length;
      open(next);
      buttons[next].focus();
      event.preventDefault();
    }
  });
  buttons.forEach((button, at) => button.addEventListener("click", () => open(at)));
  list.append(...buttons);
  open(0);
  return make("div", { class: "tabs" }, list, panel);
}

function scrollToMark(panel) {
  const mark = panel.querySelector("mark");
  if (mark) {
    panel.querySelector("pre").scrollTop = mark.offsetTop - 40;
  }
}

const lifelineNames = { operator: "Operator", server: "DM server", device: "Device", packages: "Package server" };

function eventName(event) {
  const who = event.to ? `${lifelineNames[event.from]} → ${lifelineNames[event.to]}` : event.from ? lifelineNames[event.from] : "";
  return `${who}${who ? ": " : ""}${event.words.join(" · ")}`;
}

function timeOf(event) {
  return new Date(event.t).toISOString().slice(11, 23);
}
