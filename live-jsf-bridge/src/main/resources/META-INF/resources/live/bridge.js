// Keeps live views alive in a page whose parts Faces renders again. An update replaces whole
// elements; the client of the live views holds on to the elements that it knows. So before an
// update the elements of live views are put aside, and afterwards
//
//   A  one whose place is there again goes back to it, as it was;
//   B  fresh markup of a view that the page shows already never gets into the page;
//   C  one whose place now has another view is left, and the other one is joined;
//   D  one that is new is joined;
//   E  one whose place has gone is left, so that its instance on the server ends.
//
// This is the only place that knows the inner parts of the client: roots, joinRootViews,
// destroyViewByEl, applyDiff, channel, bindNav and bindForms. Clients 1.1 and 1.2.
(() => {
  if (window.LiveFaces) {
    return;
  }
  const ROOT = "[data-live-view]";
  const SESSION = "data-phx-session";
  const STATIC = "data-phx-static";
  // A code of our own, which tells the client to connect again.
  const RECONNECT = 4000;
  const WHOLE_PAGE = ["jakarta.faces.ViewRoot", "jakarta.faces.ViewBody"];
  // What a view in a form has of its own, so that the form neither sends it nor is sent by it.
  const CONTROLS = "button, fieldset, input, object, output, select, textarea";

  // By id: the element, and what the page last said about it.
  const shown = new Map();
  let liveSocket = null;
  let late = false;
  let parking = null;
  let user;

  // ---- Elements

  function roots() {
    return [...document.querySelectorAll(ROOT)];
  }

  // Where the browser can, focus, selection, composition and frames survive the way.
  function move(element, parent, before) {
    if (parent.moveBefore && element.isConnected && parent.isConnected) {
      parent.moveBefore(element, before);
    } else {
      parent.insertBefore(element, before);
    }
  }

  function said(element) {
    const { dataset, className, style } = element;
    return {
      element,
      view: dataset.liveView,
      given: dataset.liveGiven,
      classes: className.split(/\s+/).filter((name) => name && !name.startsWith("phx-")),
      style: style.cssText,
    };
  }

  // ---- Focus, for browsers that lose it on the way

  function remembered() {
    const active = document.activeElement;
    if (!active?.closest(ROOT)) {
      return () => {};
    }
    let range = null;
    try {
      range = [active.selectionStart, active.selectionEnd, active.selectionDirection];
    } catch {
      // not a field with text
    }
    return () => {
      if (active.isConnected && document.activeElement !== active) {
        active.focus({ preventScroll: true });
        if (range && range[0] !== null && range[0] !== undefined) {
          active.setSelectionRange(...range);
        }
      }
    };
  }

  // ---- Forms

  function formOf(root) {
    return root.parentElement?.closest("form") ?? null;
  }

  // Faces sends the elements of its form, and Enter in one of them sends the form. Those of a live
  // view belong to a form of their own, which is never sent. Patches take that away again.
  function separate(root) {
    const outer = formOf(root);
    if (!outer) {
      return;
    }
    const id = root.id + ":live";
    if (!document.getElementById(id)) {
      const own = document.createElement("form");
      own.id = id;
      own.hidden = true;
      own.noValidate = true;
      own.addEventListener("submit", (event) => event.preventDefault());
      document.documentElement.append(own);
    }
    root.querySelectorAll(CONTROLS).forEach((control) => {
      if (!control.hasAttribute("form") && control.closest("form") === outer) {
        control.setAttribute("form", id);
      }
    });
    const inner = [...root.querySelectorAll("form")].find((form) => form.parentElement.closest("form"));
    if (inner && !inner.dataset.liveReported) {
      inner.dataset.liveReported = "";
      console.error(`LIVE-F001  ${root.dataset.liveView} has a form inside of the form ${outer.id}`, inner);
    }
  }

  // ---- Events of views

  // The client tells the window alone, which cannot know whose event it was.
  function listen(kept) {
    const view = liveSocket.roots[kept.element.id];
    if (!view || view.ofFaces) {
      return;
    }
    view.ofFaces = true;
    const apply = view.applyDiff;
    view.applyDiff = function (kind, diff, done) {
      const events = (diff.e ?? []).map(([name, payload]) => [name, payload]);
      apply.call(this, kind, diff, done);
      events.forEach(([name, payload]) => tell(view.el, name, payload));
    };
  }

  function tell(root, name, detail) {
    const event = new CustomEvent(name, { detail, cancelable: true });
    if (!root.dispatchEvent(event)) {
      return;
    }
    if (name === "value" && root.dataset.liveField) {
      change(root, detail?.value);
    } else {
      behave(root, event);
    }
  }

  function behave(root, event) {
    const behaviors = JSON.parse(root.dataset.liveOn ?? "{}")[event.type] ?? [];
    behaviors.forEach((behavior) => post(root, event, behavior));
  }

  // The view of a <live:input> has chosen a value.
  function change(root, value) {
    const field = document.getElementById(root.dataset.liveField);
    field.value = value ?? "";
    shown.get(root.id).value = field.value;
    behave(root, new CustomEvent("change", { detail: field.value }));
  }

  function called(name) {
    return name?.split(".").reduce((object, part) => object?.[part], window);
  }

  function post(root, event, { execute, render, delay, resetValues, onevent, onerror }) {
    const source = root.dataset.liveSource ? document.getElementById(root.dataset.liveSource) : root;
    const form = root.dataset.liveForm ? document.getElementById(root.dataset.liveForm) : formOf(root);
    if (!form) {
      console.error(`LIVE-F003  ${root.id} is in no form and names none, so '${event.type}' is not sent`);
      return;
    }
    source.form = form; // where faces.js looks before it takes the first form of the page
    const options = {
      execute,
      render,
      params: {
        "jakarta.faces.behavior.event": event.type,
        "ee.liveview.payload": JSON.stringify(event.detail ?? null),
      },
    };
    Object.entries({ delay, resetValues, onevent: called(onevent), onerror: called(onerror) })
      .filter(([, value]) => value !== undefined)
      .forEach(([name, value]) => (options[name] = value));
    faces.ajax.request(source, event, options);
  }

  // ---- Joining and leaving

  function adopt() {
    const fresh = roots().filter((root) => shown.get(root.id)?.element !== root);
    if (fresh.length === 0) {
      return;
    }
    liveSocket.joinRootViews();
    recognize(fresh[0]);
    if (late) {
      late = false; // the client has found no view at first and so listens to half of it only
      liveSocket.bindNav();
      liveSocket.bindForms();
      liveSocket.getSocket().connect();
    }
    fresh.forEach((root) => {
      const kept = said(root);
      shown.set(root.id, kept);
      listen(kept);
      separate(root);
    });
  }

  // A connection is that of whoever opened it: after a login or logout another one is needed.
  function recognize({ dataset }) {
    if (user !== undefined && user !== dataset.liveUser) {
      liveSocket.getSocket().conn?.close(RECONNECT);
    }
    user = dataset.liveUser;
  }

  function leave(kept) {
    shown.delete(kept.element.id);
    liveSocket.destroyViewByEl(kept.element);
    document.getElementById(kept.element.id + ":live")?.remove();
    kept.element.remove();
  }

  // The page has rendered the place again: what it says now counts.
  function follow(kept, place) {
    const { element } = kept;
    const now = said(place);
    recognize(place);
    [SESSION, STATIC].forEach((name) => element.setAttribute(name, place.getAttribute(name)));
    for (const name of ["liveOn", "liveForm", "liveField", "liveSource", "liveGiven"]) {
      if (name in place.dataset) {
        element.dataset[name] = place.dataset[name];
      } else {
        delete element.dataset[name];
      }
    }
    element.classList.remove(...kept.classes);
    element.classList.add(...now.classes);
    if (now.style !== kept.style) {
      element.style.cssText = now.style;
    }
    const view = liveSocket.roots[element.id];
    if (now.given !== kept.given && view) {
      // Waits until the view is joined, if it is not.
      view.channel.push("given", { session: place.getAttribute(SESSION) });
    }
    const next = { ...now, element };
    if (now.given === kept.given && kept.value !== undefined) {
      // The view has chosen, and the form was not sent since.
      document.getElementById(element.dataset.liveField).value = kept.value;
      next.value = kept.value;
    }
    shown.set(element.id, next);
  }

  // ---- Updates

  // Those inside of what is replaced, and those that a script has taken elsewhere, as dialogs to the
  // end of the page: once the response has their place, that script replaces what it took.
  function park({ areas, markup }) {
    if (!liveSocket) {
      return;
    }
    const endangered = [...shown.values()].filter(
      ({ element }) =>
        element.isConnected &&
        element.parentNode !== parking &&
        (areas.some((area) => area.contains(element)) || markup.includes(`id="${element.id}"`)),
    );
    if (endangered.length === 0) {
      return;
    }
    const refocus = remembered();
    if (!parking) {
      parking = document.createElement("div");
      parking.style.cssText = "position:fixed;width:0;height:0;overflow:hidden;opacity:0";
    }
    document.documentElement.append(parking);
    endangered.forEach((kept) => {
      const { element } = kept;
      kept.stub = document.createElement(element.localName);
      kept.stub.id = element.id; // which Faces looks for, when it updates the view itself
      kept.scrolled = [element, ...element.querySelectorAll("*")]
        .filter((e) => e.scrollTop || e.scrollLeft)
        .map((e) => [e, e.scrollTop, e.scrollLeft]);
      kept.refocus = element.contains(document.activeElement) ? refocus : null;
      element.before(kept.stub);
      move(element, parking, null);
    });
  }

  function unpark(kept, place) {
    const { element, scrolled, refocus } = kept;
    move(element, place.parentNode, place);
    place.remove();
    scrolled?.forEach(([e, top, left]) => e.scrollTo({ top, left, behavior: "instant" }));
    refocus?.();
  }

  // Makes what the client knows and what the page shows the same again; does nothing when they are.
  function settle() {
    if (!liveSocket) {
      return;
    }
    const places = new Map(
      roots()
        .filter((root) => shown.get(root.id)?.element !== root)
        .map((root) => [root.id, root]),
    );
    for (const kept of [...shown.values()]) {
      const { element, stub } = kept;
      const place = places.get(element.id);
      if (place && place.dataset.liveView === kept.view) {
        follow(kept, place);
        unpark(kept, place);
        separate(element);
      } else if (place) {
        leave(kept);
      } else if (stub?.isConnected) {
        unpark(kept, stub); // the update has not come to pass
      } else if (!element.isConnected || element.parentNode === parking) {
        leave(kept);
      }
      stub?.remove();
      delete kept.stub;
      delete kept.scrolled;
      delete kept.refocus;
    }
    parking?.remove();
    adopt();
  }

  function byIds(ids) {
    return ids.some((id) => WHOLE_PAGE.includes(id))
      ? [document.body]
      : ids.map((id) => document.getElementById(id)).filter((element) => element !== null);
  }

  function changed(xml) {
    const changes = [...(xml?.querySelectorAll("update, delete") ?? [])];
    return {
      areas: byIds(changes.map((change) => change.getAttribute("id"))),
      markup: changes.map((change) => change.textContent).join(""),
    };
  }

  // ---- Whom we listen to

  function listenToFaces() {
    window.faces?.ajax.addOnEvent(({ status, responseXML }) => {
      if (status === "complete") {
        park(changed(responseXML));
      } else if (status === "success") {
        settle();
      }
    });
    window.faces?.ajax.addOnError(settle);
  }

  // MyFaces sends every field inside of a form, also one that belongs to another form. While it
  // collects, first all fields and then all files, those have no name and no files.
  function hideFromMyFaces() {
    if (!window.myfaces) {
      return;
    }
    const collect = faces.getViewState;
    faces.getViewState = function (form) {
      const others = [...document.querySelectorAll(`${ROOT} [name][form]`)].filter(
        (control) => form.contains(control) && control.form !== form,
      );
      const names = others.map((control) => control.getAttribute("name"));
      others.forEach((control) => {
        control.removeAttribute("name");
        Object.defineProperty(control, "files", { value: null, configurable: true });
      });
      queueMicrotask(() =>
        others.forEach((control, i) => {
          control.setAttribute("name", names[i]);
          delete control.files;
        }),
      );
      return collect.call(this, form);
    };
  }

  // PrimeFaces has requests of its own. Its events come too late: tables and tabs have taken their
  // new content before pfAjaxSuccess, and requests that are not global have no events. All of them
  // hand their response to this function, which is done when it returns.
  function listenToPrimeFaces() {
    const responses = window.PrimeFaces?.ajax?.Response;
    if (!responses || responses.ofLive) {
      return;
    }
    responses.ofLive = true;
    const handle = responses.handle;
    responses.handle = function (xml, ...more) {
      park(changed(xml));
      try {
        return handle.call(this, xml, ...more);
      } finally {
        settle();
      }
    };
  }

  function has(node, selector) {
    return node.nodeType === Node.ELEMENT_NODE && (node.matches(selector) || node.querySelector(selector) !== null);
  }

  // Whoever else replaces parts of the page: scripts of it, and what tells nobody beforehand.
  const observer = new MutationObserver((records) => {
    const ours = records.some(
      ({ addedNodes, removedNodes }) =>
        [...addedNodes].some((node) => has(node, ROOT)) || [...removedNodes].some((node) => has(node, ROOT)),
    );
    if (ours) {
      settle();
    }
    new Set(records.map(({ target }) => target.closest?.(ROOT))).forEach((root) => root && separate(root));
  });

  window.addEventListener("live:started", ({ detail }) => {
    liveSocket = detail;
    late = roots().length === 0;
    adopt();
    listenToFaces();
    listenToPrimeFaces();
    hideFromMyFaces();
    observer.observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["form"] });
  });

  window.LiveFaces = { settle };
})();
