// Octets as people read them: offset, hexadecimal, ASCII; ranges of findings are marked in both.
function octetDump(message, ranges, perRow) {
  const code = make("code");
  let end = 0;
  for (const part of message.parts) {
    gap(code, end, part.offset);
    for (let at = 0; at < part.octets.length; at += perRow) {
      octetRow(code, part.octets.subarray(at, at + perRow), part.offset + at, ranges, perRow);
    }
    end = part.offset + part.octets.length;
  }
  gap(code, end, message.length);
  return code;
}

function gap(code, from, to) {
  if (to > from) {
    code.append(`… ${(to - from).toLocaleString("en")} octets are in the transcript only …\n`);
  }
}

function octetRow(code, octets, offset, ranges, perRow) {
  const runs = marked(octets.length, at => ranges.some(range => offset + at >= range.from && offset + at < range.from + range.length));
  code.append(`${offset.toString(16).padStart(8, "0")}  `);
  for (const run of runs) {
    const hex = Array.from(octets.subarray(run.from, run.to), one => one.toString(16).padStart(2, "0")).join(" ");
    code.append(run.marked ? make("mark", {}, hex) : hex, " ");
  }
  code.append("   ".repeat(perRow - octets.length), " ");
  for (const run of runs) {
    const ascii = Array.from(octets.subarray(run.from, run.to), one => one > 31 && one < 127 ? String.fromCharCode(one) : ".").join("");
    code.append(run.marked ? make("mark", { class: "ascii" }, ascii) : ascii);
  }
  code.append("\n");
}

// Neighbours of a kind together: [{from, to, marked}].
function marked(count, isMarked) {
  const runs = [];
  for (let at = 0; at < count; at++) {
    const now = isMarked(at);
    if (runs.length === 0 || runs.at(-1).marked !== now) {
      runs.push({ from: at, to: at, marked: now });
    }
    runs.at(-1).to = at + 1;
  }
  return runs;
}

// The lines of a message as XML; those of the commands that findings lie in are marked.
function xmlLines(xml, commands) {
  const lines = xml.replace(/\n$/, "").split("\n");
  const ranges = commands.map(command => commandLines(lines, command)).filter(range => range !== null);
  const code = make("code");
  for (const run of marked(lines.length, at => ranges.some(range => at >= range.from && at < range.to))) {
    const text = lines.slice(run.from, run.to).join("\n");
    code.append(run.marked ? make("mark", {}, text) : text, run.to < lines.length ? "\n" : "");
  }
  return code;
}

// The XML is indented: a command begins above its CmdID and ends below it, at the first lines that stand further to the left.
function commandLines(lines, command) {
  const wanted = `<CmdID>${command.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</CmdID>`;
  const id = lines.findIndex(line => line.trim() === wanted);
  if (id < 0) {
    return null;
  }
  const depth = line => line.length - line.trimStart().length;
  let from = id;
  while (from > 0 && !(depth(lines[from]) < depth(lines[id]) && lines[from].trimStart().startsWith("<"))) {
    from--;
  }
  let to = id;
  while (to < lines.length - 1 && !(depth(lines[to]) <= depth(lines[from]) && lines[to].trimStart().startsWith("</"))) {
    to++;
  }
  return { from, to: to + 1 };
}
