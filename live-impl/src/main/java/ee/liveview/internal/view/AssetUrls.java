package ee.liveview.internal.view;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** What {@code asset} means in a template: {@code asset['app.css']} is the address of that file. */
public final class AssetUrls extends AbstractMap<String, String> {
  private final Assets assets;
  private final String contextPath;

  public AssetUrls(Assets assets, String contextPath) {
    this.assets = assets;
    this.contextPath = contextPath;
  }

  @Override
  public String get(Object path) {
    return contextPath + assets.versioned(path.toString());
  }

  @Override
  public boolean containsKey(Object path) {
    return true;
  }

  /** Nobody knows all of them. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
