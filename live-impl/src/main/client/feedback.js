// For markup from before the client marked unused fields: an element with phx-feedback-for="NAME"
// has the class phx-no-feedback until the input of that name, or the list NAME[], was used or its
// form was submitted; a reset puts it back.
export function feedback() {
  const used = new WeakSet();
  const show = () => {
    for (const place of document.querySelectorAll("[phx-feedback-for]")) {
      const name = place.getAttribute("phx-feedback-for");
      const inputs = [name, `${name}[]`].flatMap((each) => [
        ...document.querySelectorAll(`[name="${CSS.escape(each)}"]`),
      ]);
      const open = inputs.some((input) => used.has(input) || used.has(input.form));
      if (inputs.length > 0 && place.classList.contains("phx-no-feedback") === open) {
        place.classList.toggle("phx-no-feedback", !open);
      }
    }
  };
  const note = (event, change) => {
    change(event.target);
    show();
  };
  for (const type of ["input", "change"]) {
    window.addEventListener(type, (event) => note(event, (input) => used.add(input)), true);
  }
  window.addEventListener("submit", (event) => note(event, (form) => used.add(form)), true);
  window.addEventListener("reset", (event) => note(event, (form) => [form, ...form.elements].forEach((each) => used.delete(each))), true);
  // A patch writes the class as the server has it.
  const watch = { subtree: true, childList: true, attributes: true, attributeFilter: ["class", "phx-feedback-for"] };
  new MutationObserver(show).observe(document.documentElement, watch);
  show();
}
