// The page around the live views: marks the current link, and empties a field when a view asks for it.
(() => {
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
