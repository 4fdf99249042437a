// phx-window-focus and phx-window-blur: the page gets the focus of the person, or loses it. The
// client knows these bindings and listens, but takes no event whose target is the window, and so
// never sends them.

function tell(liveSocket, event) {
  const binding = liveSocket.binding(`window-${event}`);
  for (const element of document.querySelectorAll(`[${binding}]`)) {
    const written = element.getAttribute(binding);
    const commands = written.startsWith("[") ? written : JSON.stringify([["push", { event: written }]]);
    liveSocket.execJS(element, commands, event);
  }
}

export function windowFocus(liveSocket) {
  for (const event of ["focus", "blur"]) {
    window.addEventListener(event, (e) => {
      if (e.target === window) {
        tell(liveSocket, event);
      }
    });
  }
}
