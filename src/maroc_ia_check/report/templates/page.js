"use strict";
(() => {
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const bar = document.getElementById("filters");
  const buttons = [...bar.querySelectorAll("button")];
  const pick = document.getElementById("pick");
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";

  function apply() {
    const kinds = new Set(buttons.filter(pressed).map((button) => button.dataset.filter));
    const chosen = pick ? pick.value : "";
    const elsewhere = (node) => {
      const home = node.closest("[data-doc]");
      return Boolean(chosen) && home !== null && home.dataset.doc !== chosen;
    };
    each("section[data-doc]", (node) => { node.hidden = elsewhere(node); });
    each("[data-kinds]", (node) => { node.hidden = !kinds.has(node.dataset.kinds); });
    each("li[data-kind], .card", (node) => { node.hidden = elsewhere(node) || !kinds.has(node.dataset.kind); });
    each(".figure", (node) => { node.classList.toggle("off", !kinds.has(node.dataset.kind)); });
    const cards = [...document.querySelectorAll(".card")];
    document.getElementById("shown").textContent =
      cards.filter((card) => !card.hidden).length + " / " + cards.length;
  }

  // a link to a finding shows it, whatever is folded or filtered
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    const home = target.closest("[data-doc]");
    if (pick && home && pick.value && pick.value !== home.dataset.doc) pick.value = "";
    const kind = target.dataset.kind;
    for (const button of buttons) if (button.dataset.filter === kind) button.setAttribute("aria-pressed", "true");
    apply();
    target.scrollIntoView({ block: "nearest" });
    if (target.classList.contains("card")) target.focus({ preventScroll: true });
  }

  async function copy(button) {
    const words = button.dataset.copy, before = button.textContent;
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const field = document.createElement("textarea");
      field.value = words;
      button.after(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      button.focus();
      if (!done) return;
    }
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 2000);
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(!pressed(button)));
      apply();
    });
  }
  if (pick) pick.addEventListener("change", apply);
  each(".copy", (button) => {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => copy(button));
  });
  addEventListener("hashchange", reveal);
  bar.hidden = buttons.length === 0;
  apply();
  if (location.hash) reveal();
})();
