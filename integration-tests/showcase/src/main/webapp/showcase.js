// The page around the live views: marks the current link, empties a field when a view asks for it,
// and adds to a click on what has data-where its place, in thousandths of the element.
(() => {
  const thousandths = (part, whole) => Math.round((1000 * part) / whole);
  window.LiveView = window.LiveView || {};
  window.LiveView.metadata = {
    click: (event, element) => {
      if (element.dataset.where === undefined) return {};
      const box = element.getBoundingClientRect();
      return {
        x: thousandths(event.clientX - box.left, box.width),
        y: thousandths(event.clientY - box.top, box.height),
      };
    },
  };
  const mark = () => {
    for (const link of document.querySelectorAll("header.top a")) {
      if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("phx:page-loading-stop", mark);
  addEventListener("phx:showcase:clear", (event) => {
    const field = document.getElementById(event.detail.id);
    if (field) field.value = "";
  });
  mark();
})();
