/* Enter in the fields of somebody new books, as it would with the button; in the search it goes on finding. */
"use strict";
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches(".newcomer input")) return;
  event.preventDefault();
  event.target.form.requestSubmit(document.querySelector(".bookbar button"));
});
