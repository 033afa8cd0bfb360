/* What htmx leaves to do for a form that saves itself: say what was not saved and why, and save once more when the page is
   left. Only what was typed is ever sent; nothing asks the server by itself. */
"use strict";
(() => {
  const form = document.querySelector("form[data-saves]");
  let typed = 0;
  let kept = 0;

  function say(problem) {
    const line = document.createElement("p");
    line.className = "tag attention";
    line.setAttribute("role", "alert");
    line.textContent = problem;
    document.querySelectorAll("#kept > p").forEach((old) => old.remove());
    document.getElementById("kept").append(line);
  }

  const saving = (event) => event.target === form || event.detail.elt === form;

  form.addEventListener("input", () => { typed += 1; });
  form.addEventListener("submit", () => { kept = typed; });

  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (!saving(event)) return;
    if (typed === kept) event.preventDefault();
    else event.detail.xhr.typed = typed;
  });

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.requestConfig?.elt !== form) return;
    const answer = event.detail.xhr;
    const ours = answer.responseText.includes('id="kept"');
    event.detail.shouldSwap = ours;
    event.detail.isError = !ours;
    if (ours && answer.status === 200) kept = answer.typed;
    if (!ours) say("Not saved. Sign in again in another tab, then go on here: what you typed is still on this page.");
  });

  document.body.addEventListener("htmx:sendError", (event) => {
    if (saving(event)) say("Not saved: the clinic can’t be reached just now. Keep this page open.");
  });

  /* A tab that is closed ends its requests; a beacon arrives all the same. */
  addEventListener("pagehide", () => {
    if (typed !== kept) navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)));
  });
})();
