// Of a form that is handled once, a double click is one submission, even if the first click was
// answered before the second came; so is a key that is held down.
function guarded(control) {
  return control?.form?.querySelector('input[name="_once"]') != null;
}

export function submitOnce() {
  window.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest?.("button, input");
      if (event.detail > 1 && /^(submit|image)$/.test(button?.type) && guarded(button)) {
        event.preventDefault();
      }
    },
    true,
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.repeat && event.key === "Enter" && event.target.type !== "textarea" && guarded(event.target)) {
        event.preventDefault();
      }
    },
    true,
  );
}
