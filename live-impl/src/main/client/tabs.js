// The hook of <live:tabs>: arrow keys, Home and End go from tab to tab and choose it, as the pattern
// "Tabs" of the ARIA Authoring Practices says. What a choice does stands on the tabs themselves.
export const Tabs = {
  mounted() {
    this.el.addEventListener("keydown", (event) => {
      const tabs = [...this.el.children];
      const from = tabs.indexOf(event.target);
      const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 }[event.key];
      const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (from < 0 || to === undefined || modified) {
        return;
      }
      event.preventDefault();
      const tab = tabs[(to + tabs.length) % tabs.length];
      tab.focus();
      tab.click();
    });
  },
};
