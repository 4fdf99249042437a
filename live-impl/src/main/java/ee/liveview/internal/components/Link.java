package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import ee.liveview.internal.router.LocalPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A link: to another view, to another URL of the same view, or to anywhere. */
@FunctionComponent(
    value = "live:link",
    doc = "A link. Paths that begin with one slash are paths of the application.")
record Link(
    @Attr(doc = "a path of another live view, opened without loading a page")
        @Nullable String navigate,
    @Attr(doc = "a path of the same live view, or ?query") @Nullable String patch,
    @Attr(doc = "any address, as text or URI, followed by the browser itself")
        @Nullable Object href,
    @Attr(
            values = {"get", "post", "put", "patch", "delete"},
            defaultValue = "get",
            doc = "how href is requested")
        String method,
    @Attr(doc = "whether the history gets no new entry") boolean replace,
    @Attr(doc = "a question that must be answered first") @Nullable String confirm,
    @Attr(
            defaultValue = "true",
            doc =
                "whether the CSRF token of the page goes along to a path of the application when"
                    + " the method is not get, or another token")
        Object csrf,
    @Attr(
            global = true,
            include = {"download", "hreflang", "referrerpolicy", "rel", "target", "type"})
        Map<String, Object> rest,
    Slot inner) {
  Link {
    navigate = Given.text(navigate);
    patch = Given.text(patch);
    confirm = Given.text(confirm);
    if (Stream.of(navigate, patch, href).filter(Objects::nonNull).count() > 1) {
      throw new IllegalArgumentException("a link has one of navigate, patch and href");
    }
    if (!method.equals("get") && href == null) {
      throw new IllegalArgumentException("the method of a link is for href");
    }
  }

  /**
   * @param csrfToken of the page; empty when it is not wanted
   */
  Map<String, @Nullable Object> attributes(String contextPath, String csrfToken) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    var address = address(contextPath);
    all.put("href", address);
    if (navigate != null || patch != null) {
      all.put("data-phx-link", navigate == null ? "patch" : "redirect");
      all.put("data-phx-link-state", replace ? "replace" : "push");
    }
    if (!method.equals("get")) {
      all.put("data-method", method);
      all.put("data-to", address);
      all.put("data-csrf", token(csrfToken));
    }
    if (confirm != null) {
      all.put("data-confirm", confirm);
    }
    all.putAll(rest);
    return all;
  }

  private String address(String contextPath) {
    if (navigate != null) {
      return local(navigate, contextPath);
    }
    if (patch != null) {
      return local(patch, contextPath);
    }
    return href == null ? "#" : Addresses.of(href, contextPath);
  }

  /** A query alone stands for the path that the browser shows. */
  private static String local(String path, String contextPath) {
    return path.startsWith("?") ? path : contextPath + LocalPath.check(path);
  }

  /** Other hosts must not learn the token of the page. */
  boolean wantsToken() {
    return !method.equals("get")
        && csrf.toString().equals("true")
        && Addresses.isLocal(String.valueOf(href));
  }

  private @Nullable String token(String ofPage) {
    return switch (csrf.toString()) {
      case "true" -> ofPage.isEmpty() ? null : ofPage;
      case "false" -> null;
      default -> csrf.toString();
    };
  }
}
