window.painted = { mounted: 0, destroyed: 0 };
window.LiveView = window.LiveView || {};
(LiveView.hooks = LiveView.hooks || {}).Painter = {
  mounted() {
    window.painted.mounted++;
  },
  destroyed() {
    window.painted.destroyed++;
  },
};
