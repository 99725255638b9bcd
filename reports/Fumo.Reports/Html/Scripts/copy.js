// A button behind every text that is there to be taken along: [data-copy].
for (const code of document.querySelectorAll("[data-copy]")) {
  const button = make("button", { type: "button", class: "copy" }, "Copy");
  button.addEventListener("click", () => copy(code, button));
  code.after(" ", button);
}

async function copy(code, button) {
  const done = await copied(code);
  button.textContent = done ? "Copied" : "Selected";
  announce(done ? "Copied." : "Selected: copy it with the keyboard.");
}

// Where the browser keeps the clipboard to itself, the text is selected instead.
async function copied(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(code);
    return false;
  }
}
