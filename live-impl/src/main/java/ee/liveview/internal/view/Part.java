package ee.liveview.internal.view;

/** The view of a page or one of its components: whose code runs, and what belongs to it. */
record Part(PartTasks tasks, PartHooks hooks, FlashMessages flash) {}
