package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.FormField;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs of a nested record, or of each one in a list. */
@FunctionComponent(
    value = "live:inputs-for",
    doc = "Shows its content once for each nested form, which :let names.")
record InputsFor(
    @Attr(required = true) FormField field,
    @Attr(doc = "entries shown before the others until something was sent")
        @Nullable List<?> prepend,
    @Attr(doc = "entries shown after the others until something was sent") @Nullable List<?> append,
    @Attr(name = "default", doc = "entries shown while there are none") @Nullable List<?> otherwise,
    @Attr(doc = "whether the inputs that keep entries apart are left out") boolean skipHidden,
    @Attr(required = true) Slot inner) {

  List<Form<?>> forms() {
    var form = field.form();
    var before = prepend == null ? List.of() : prepend;
    var after = append == null ? List.of() : append;
    var forms = form.nested(field.field(), before, after);
    return forms.isEmpty() && otherwise != null
        ? form.nested(field.field(), List.of(), otherwise)
        : forms;
  }

  /** The name of an input that lets the last entry go; null when there is no list. */
  @Nullable String drop() {
    return skipHidden || !field.multiple() ? null : EntryNames.of(field.name(), "drop");
  }

  @Nullable String sort() {
    return skipHidden || !field.multiple() ? null : EntryNames.of(field.name(), "sort");
  }
}
