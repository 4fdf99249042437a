package ee.liveview.servertests.facesworld;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bean of the pages. */
@Named
@SessionScoped
public class World implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient @Nullable SecurityContext security;
  private Locale locale = Locale.ENGLISH;
  private int posts;

  /** Speaks German from now on. */
  public void german() {
    locale = Locale.GERMAN;
    FacesContext.getCurrentInstance().getViewRoot().setLocale(locale);
  }

  /** Logs somebody in. */
  public void enter() {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    security.authenticate(
        (HttpServletRequest) external.getRequest(),
        (HttpServletResponse) external.getResponse(),
        AuthenticationParameters.withParams().credential(new CallerOnlyCredential("ada")));
  }

  /** Logs them out again. */
  public void exit() throws ServletException {
    ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest())
        .logout();
  }

  /** Does nothing but count. */
  public void touch() {
    posts++;
  }

  public int getPosts() {
    return posts;
  }

  public Locale getLocale() {
    return locale;
  }

  public String getUser() {
    var user = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
    return user == null ? "nobody" : user;
  }
}
