// Light or dark: as the system says, until the button says otherwise; the choice is in the address alone.
const themeButton = document.getElementById("theme");
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return view.theme === "" ? systemIsDark.matches : view.theme === "dark";
}

function applyTheme() {
  if (view.theme === "dark" || view.theme === "light") {
    document.documentElement.dataset.theme = view.theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
  themeButton.textContent = isDark() ? "Light" : "Dark";
  themeButton.title = isDark() ? "Show the page in light colours" : "Show the page in dark colours";
}

themeButton.hidden = false;
themeButton.addEventListener("click", () => {
  const wanted = isDark() ? "light" : "dark";
  view = { ...view, theme: (wanted === "dark") === systemIsDark.matches ? "" : wanted };
  applyTheme();
  writeAddress(false);
});
systemIsDark.addEventListener("change", applyTheme);
