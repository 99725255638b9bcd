// What a link leads to is not hidden behind the bar, however high that is.
const bar = document.querySelector(".topbar");
new ResizeObserver(() => {
  const below = bar.offsetHeight + Math.min(0, parseFloat(getComputedStyle(bar).top));
  document.documentElement.style.setProperty("--bar", `${below}px`);
}).observe(bar);

// Marks in the contents which part of the page is being read.
const entries = new Map([...document.querySelectorAll("nav a")].map(link => [link.hash.slice(1), link]));
const inSight = new Set();
const watch = new IntersectionObserver(changes => {
  for (const change of changes) {
    inSight[change.isIntersecting ? "add" : "delete"](change.target.id);
  }
  const first = [...entries.keys()].find(id => inSight.has(id));
  for (const [id, link] of entries) {
    if (id === first) {
      link.setAttribute("aria-current", "true");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}, { rootMargin: "-20% 0px -70% 0px" });
document.querySelectorAll("main > section").forEach(section => watch.observe(section));
