package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.UploadEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a picture that was chosen before any of it is sent, with the client's own hook. */
@FunctionComponent(
    value = "live:img-preview",
    doc = "The picture of an upload's entry, shown by the browser from the file itself.")
record ImgPreview(
    @Attr(required = true) UploadEntry entry,
    @Attr(doc = "for a second preview of the same entry") @Nullable String id,
    @Attr(
            global = true,
            include = {"alt", "height", "width"})
        Map<String, Object> rest) {

  String elementId() {
    return id == null ? "phx-preview-" + entry.ref() : id;
  }
}
