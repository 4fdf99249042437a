package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A picture of strokes in the colour and size of the text around it. */
@FunctionComponent(
    value = "live:icon",
    doc = "A small picture; for decoration, unless it has a label.")
record Icon(
    @Attr(
            required = true,
            values = {
              "arrow-down",
              "arrow-left",
              "arrow-right",
              "arrow-up",
              "calendar",
              "check",
              "chevron-down",
              "chevron-left",
              "chevron-right",
              "chevron-up",
              "clock",
              "close",
              "download",
              "edit",
              "error",
              "external",
              "home",
              "info",
              "mail",
              "menu",
              "minus",
              "more",
              "plus",
              "refresh",
              "search",
              "sort",
              "success",
              "trash",
              "upload",
              "user",
              "warning"
            })
        String name,
    @Attr(doc = "what a screen reader says; without it the icon is decoration")
        @Nullable String label,
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest) {

  Icon {
    label = Given.text(label);
  }

  // On a square of 24 units, drawn with a stroke of 2.
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("arrow-down", "M12 5v14M6 13l6 6 6-6"),
          Map.entry("arrow-left", "M19 12H5M11 6l-6 6 6 6"),
          Map.entry("arrow-right", "M5 12h14M13 6l6 6-6 6"),
          Map.entry("arrow-up", "M12 19V5M6 11l6-6 6 6"),
          Map.entry("calendar", "M4 6h16v14H4zM4 11h16M8 3v5M16 3v5"),
          Map.entry("check", "M5 13l4 4L19 7"),
          Map.entry("chevron-down", "M6 9l6 6 6-6"),
          Map.entry("chevron-left", "M15 6l-6 6 6 6"),
          Map.entry("chevron-right", "M9 6l6 6-6 6"),
          Map.entry("chevron-up", "M6 15l6-6 6 6"),
          Map.entry("clock", circle() + "M12 7v5l3 3"),
          Map.entry("close", "M6 6l12 12M18 6L6 18"),
          Map.entry("download", "M12 4v11M7 10l5 5 5-5M5 20h14"),
          Map.entry("edit", "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4"),
          Map.entry("error", circle() + "M9 9l6 6M15 9l-6 6"),
          Map.entry("external", "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"),
          Map.entry("home", "M4 11l8-7 8 7v9h-5v-6H9v6H4z"),
          Map.entry("info", circle() + "M12 11v5M12 8v.01"),
          Map.entry("mail", "M3 6h18v12H3zM3 7l9 7 9-7"),
          Map.entry("menu", "M4 7h16M4 12h16M4 17h16"),
          Map.entry("minus", "M5 12h14"),
          Map.entry("more", "M5 12v.01M12 12v.01M19 12v.01"),
          Map.entry("plus", "M12 5v14M5 12h14"),
          Map.entry("refresh", "M20 12a8 8 0 1 1-2.3-5.7L20 8.5M20 4v4.5h-4.5"),
          Map.entry("search", "M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM20 20l-4.7-4.7"),
          Map.entry("sort", "M8 10l4-4 4 4M8 14l4 4 4-4"),
          Map.entry("success", circle() + "M8 12.5l3 3 5-6"),
          Map.entry("trash", "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"),
          Map.entry("upload", "M12 15V4M7 9l5-5 5 5M5 20h14"),
          Map.entry("user", "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4 21c0-5 4-7 8-7s8 2 8 7"),
          Map.entry("warning", "M12 4l9 16H3zM12 10v4M12 17v.01"));

  private static String circle() {
    return "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z";
  }

  String path() {
    var path = PATHS.get(name);
    if (path == null) {
      throw new IllegalArgumentException("there is no icon " + name);
    }
    return path;
  }

  String classes() {
    return Classes.of("live-icon", css);
  }
}
