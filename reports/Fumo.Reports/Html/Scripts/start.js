// The view that the address asks for, now and whenever it changes.
function follow() {
  view = readAddress();
  applyTheme();
  show();
  reveal(view.at);
  writeAddress(false);
}

addEventListener("hashchange", follow);
// The same link once more changes no address, but what it leads to may have been closed since.
document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (link !== null && link.hash === location.hash) {
    reveal(link.hash.slice(1));
  }
});
follow();
