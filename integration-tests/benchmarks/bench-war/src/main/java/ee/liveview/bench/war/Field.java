package ee.liveview.bench.war;

import ee.liveview.Attr;
import ee.liveview.FormField;
import ee.liveview.FunctionComponent;
import ee.liveview.Template;

/** An input with its label and its errors. */
@FunctionComponent("bench:field")
@Template(
    """
    <div class="field">
      <label for="#{field.id}">#{field.field}</label>
      <input type="text" id="#{field.id}" name="#{field.name}" value="#{field.value}">
      <p :for="e : field.used ? field.errors : []" class="err">#{e.message}</p>
    </div>
    """)
record Field(@Attr(required = true) FormField field) {}
