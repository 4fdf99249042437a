package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import ee.liveview.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The element around the inputs of a form; it hands the form to what is in it. */
@FunctionComponent(
    value = "live:form",
    doc = "A form. Without an action it is for live views alone and carries no token.")
@Template(
    "<form :attrs=\"attributes(contextPath)\"><input :for=\"h : hidden(wantsToken() ? csrfToken : '', guarded() ? live.formToken(elementId()) : '')\" type=\"hidden\""
        + " name=\"#{h.key}\" value=\"#{h.value}\"><live:slot value=\"#{form()}\"/></form>")
record FormTag(
    @Attr(name = "for", required = true, doc = "a Form, or what one can be made of") Object source,
    @Attr(doc = "another prefix of names and ids") @Nullable String as,
    @Attr(doc = "the id; that of the form if there is none") @Nullable String id,
    @Attr(doc = "where it is sent over HTTP; a path of the application begins with one slash")
        @Nullable Object action,
    @Attr(
            values = {"get", "post", "put", "patch", "delete"},
            defaultValue = "post",
            doc = "how it is sent to the action")
        String method,
    @Attr(
            defaultValue = "true",
            doc =
                "whether the CSRF token of the page goes along to an action of the application, or"
                    + " another token")
        Object csrf,
    @Attr(
            defaultValue = "true",
            doc = "whether what is sent with phx-submit is handled once, even if it is sent again")
        boolean once,
    @Attr(doc = "whether files are sent with it over HTTP") boolean multipart,
    @Attr(doc = "errors to show, by field; the field without a name is the whole form")
        @Nullable Map<String, Object> errors,
    @Attr(
            global = true,
            include = {
              "accept-charset",
              "autocomplete",
              "enctype",
              "name",
              "novalidate",
              "rel",
              "target"
            })
        Map<String, Object> rest,
    Slot inner) {
  FormTag {
    as = Given.text(as);
    id = Given.text(id);
    action = "".equals(action) ? null : action;
  }

  /** The form that its content is given. */
  Form<?> form() {
    var form = source instanceof Form<?> made ? made : Form.of(source);
    return withErrors(as == null ? form : form.named(as));
  }

  private Form<?> withErrors(Form<?> form) {
    if (errors == null || errors.isEmpty()) {
      return form;
    }
    var wrong = form.action().isPresent() ? form : form.withAction("check");
    for (var error : errors.entrySet()) {
      var messages = error.getValue() instanceof List<?> many ? many : List.of(error.getValue());
      for (var message : messages) {
        wrong = wrong.withError(error.getKey(), message.toString());
      }
    }
    return wrong;
  }

  Map<String, @Nullable Object> attributes(String contextPath) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("id", Given.text(elementId()));
    if (action != null) {
      all.put("action", Addresses.of(action, contextPath));
      all.put("method", method.equals("get") ? "get" : "post");
    }
    if (multipart) {
      all.put("enctype", "multipart/form-data");
    }
    all.putAll(rest);
    return all;
  }

  String elementId() {
    return id == null ? form().id() : id;
  }

  boolean guarded() {
    return once && rest.containsKey("phx-submit");
  }

  /** Other hosts must not learn the token of the page. */
  boolean wantsToken() {
    return posts() && csrf.toString().equals("true") && Addresses.isLocal(String.valueOf(action));
  }

  private boolean posts() {
    return action != null && !method.equals("get");
  }

  /**
   * What HTML cannot say otherwise.
   *
   * @param ofPage the token of the page; empty when it is not wanted
   * @param ofForm the token of the next submission; empty when it is not wanted
   */
  Map<String, String> hidden(String ofPage, String ofForm) {
    var all = new LinkedHashMap<String, String>();
    if (posts() && !method.equals("post")) {
      all.put("_method", method);
    }
    var token =
        switch (csrf.toString()) {
          case "true" -> ofPage;
          case "false" -> "";
          default -> csrf.toString();
        };
    if (posts() && !token.isEmpty()) {
      all.put("_csrf_token", token);
    }
    if (!ofForm.isEmpty()) {
      all.put("_once", ofForm);
    }
    return all;
  }
}
