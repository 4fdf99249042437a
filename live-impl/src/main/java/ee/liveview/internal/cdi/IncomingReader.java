package ee.liveview.internal.cdi;

import ee.liveview.Subscribe;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.view.Handler;
import ee.liveview.internal.view.Incoming;
import ee.liveview.internal.view.ViewType;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the {@code @Subscribe} and {@code @Observes} methods of one view class. */
final class IncomingReader {
  private final Function<Method, Optional<Handler>> bind;
  private final Consumer<Problem> problems;
  private final TopicReader topics;
  private final List<Incoming.Subscribed> subscribed = new ArrayList<>();
  private final Map<String, Handler> observers = new HashMap<>();

  /**
   * @param bind makes a handler of a method that takes a message
   */
  IncomingReader(
      Class<?> view, Function<Method, Optional<Handler>> bind, Consumer<Problem> problems) {
    this.bind = bind;
    this.problems = problems;
    this.topics = new TopicReader(view, problems);
  }

  Incoming found() {
    return subscribed.isEmpty() && observers.isEmpty()
        ? Incoming.NONE
        : new Incoming(subscribed, observers);
  }

  void read(Method method) {
    var annotation = method.getAnnotation(Subscribe.class);
    if (annotation != null) {
      subscribe(method, annotation.value());
    }
    if (LiftedObservers.observed(method).isPresent()) {
      observe(method);
    }
  }

  private void subscribe(Method method, String text) {
    var messages = messages(method);
    if (messages.size() != 1) {
      report(
          DefinitionProblem.BAD_SUBSCRIBE,
          Members.describe(method) + " takes " + messages.size() + " messages",
          "A @Subscribe method takes exactly one parameter besides LiveSocket: the message, whose"
              + " type chooses the method.");
      return;
    }
    var type = MethodType.methodType(messages.get(0).getType()).wrap().returnType();
    var topic = topics.read(text, Members.describe(method));
    var handler = bind.apply(method);
    if (topic.isPresent() && handler.isPresent()) {
      subscribed.add(new Incoming.Subscribed(topic.get(), new ViewType.Info(type, handler.get())));
    }
  }

  private void observe(Method method) {
    if (messages(method).size() != 1) {
      report(
          DefinitionProblem.BAD_OBSERVER,
          Members.describe(method) + " takes more than the event that it observes",
          "It runs later, in a turn of the view: take the event and LiveSocket only, and inject the"
              + " rest into fields.");
      return;
    }
    bind.apply(method).ifPresent(handler -> observers.put(LiftedObservers.key(method), handler));
  }

  private static List<Parameter> messages(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> !Members.isGiven(parameter.getType()))
        .toList();
  }

  private void report(DefinitionProblem code, String sentence, String remedy) {
    problems.accept(Problem.of(code, sentence, remedy));
  }
}
