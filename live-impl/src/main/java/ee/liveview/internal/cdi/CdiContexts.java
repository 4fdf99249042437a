package ee.liveview.internal.cdi;

import ee.liveview.internal.form.FormEngine;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.Contexts;
import ee.liveview.internal.view.LiveScope;
import ee.liveview.internal.view.Turn;

/**
 * Switches on what a turn needs: the caller's identity and naming, the live scope, the request and
 * session scope.
 */
public final class CdiContexts implements Contexts {
  private final Turns turns;
  private final RequestScopes requests;
  private final FormEngine forms;

  CdiContexts(Turns turns, RequestScopes requests, FormEngine forms) {
    this.turns = turns;
    this.requests = requests;
    this.forms = forms;
  }

  @Override
  public LiveScope open() {
    return new BeanScope();
  }

  @Override
  public void run(Turn turn, Runnable work) {
    if (turn.http()) {
      forms.during(() -> runInside(turn, work));
    } else {
      turn.caller().context().execute(() -> forms.during(() -> runInside(turn, work)));
    }
  }

  @Override
  public void runOutside(Caller caller, Runnable work) {
    caller.context().execute(() -> forms.during(() -> requests.during(work)));
  }

  private void runInside(Turn turn, Runnable work) {
    var before = turns.enter(turn);
    try {
      if (turn.http() || before != null) {
        work.run();
      } else {
        requests.during(work);
      }
    } finally {
      turns.leave(before);
    }
  }
}
