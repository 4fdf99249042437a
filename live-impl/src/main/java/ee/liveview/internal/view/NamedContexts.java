package ee.liveview.internal.view;

import ee.liveview.internal.telemetry.LogContext;

/** Contexts in which what the application logs has the id of the request. */
public record NamedContexts(Contexts real, LogContext log) implements Contexts {

  @Override
  public LiveScope open() {
    return real.open();
  }

  @Override
  public void runOutside(Caller caller, Runnable work) {
    real.runOutside(caller, () -> log.during(caller.requestId(), work));
  }

  @Override
  public void run(Turn turn, Runnable work) {
    real.run(turn, () -> log.during(turn.caller().requestId(), work));
  }
}
