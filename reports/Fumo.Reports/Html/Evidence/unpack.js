// Data that lies in the page as base64 of deflated octets: unpacked when it is asked for, and then kept.
const unpacked = new Map();
const messagesInChunk = 64;

function unpack(id) {
  if (!unpacked.has(id)) {
    unpacked.set(id, inflate(document.getElementById(id).textContent));
  }
  return unpacked.get(id);
}

async function inflate(base64) {
  const packed = Uint8Array.from(atob(base64), one => one.charCodeAt(0));
  const octets = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(octets).arrayBuffer());
}

function utf8(octets) {
  return new TextDecoder().decode(octets);
}

// What happened in a scenario: {role, events: [{n, t, tone, words, lines, from, to, exchange, message, headers, states}]}.
async function scenarioOf(id) {
  return JSON.parse(utf8(await unpack(id)));
}

// A message of the store: {parts: [{offset, octets}], xml, length, sha256}.
async function messageOf(number) {
  const chunk = await unpack(`m${Math.floor(number / messagesInChunk)}`);
  const head = new DataView(chunk.buffer, chunk.byteOffset).getInt32(0, true);
  const index = JSON.parse(utf8(chunk.subarray(4, 4 + head)));
  let at = 4 + head;
  const take = length => chunk.subarray(at, at += length);
  const messages = index.map(about => ({
    ...about,
    parts: about.parts.map(([offset, length]) => ({ offset, octets: take(length) })),
    xml: about.xml === undefined ? null : utf8(take(about.xml)),
  }));
  return messages[number % messagesInChunk];
}
