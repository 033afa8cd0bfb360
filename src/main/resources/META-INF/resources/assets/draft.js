/* What is changed on a page of the form and not saved yet goes out when the page is left. A page that comes back out of
   the browser's memory is asked for anew: it may have been changed elsewhere since. */
"use strict";
(() => {
  const form = document.querySelector("form[data-keeping]");
  let changed = false;
  let sent = false;

  function keep() {
    if (!changed || sent) return;
    changed = false;
    navigator.sendBeacon(new URL(form.getAttribute("hx-post"), location.href), new URLSearchParams(new FormData(form)));
  }

  addEventListener("input", () => { changed = true; sent = false; });
  addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) changed = false; });
  form.addEventListener("submit", () => { sent = true; });
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
