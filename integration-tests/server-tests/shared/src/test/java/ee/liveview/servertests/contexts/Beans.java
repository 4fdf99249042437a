package ee.liveview.servertests.contexts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What views find around them. */
public final class Beans {
  private Beans() {}

  /** One per request, and one per turn. */
  @RequestScoped
  public static class Visit {
    private final String id = UUID.randomUUID().toString();

    public String id() {
      return id;
    }
  }

  /** Something with an identity and a state. */
  public abstract static class Basket implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String id = UUID.randomUUID().toString();
    private int items;

    public String show() {
      return id + " " + items;
    }

    public void add() {
      items++;
    }
  }

  /** One per HTTP session. */
  @SessionScoped
  public static class Cart extends Basket {
    private static final long serialVersionUID = 1L;
  }

  /** Also one per HTTP session; nobody touches it before the test wants. */
  @SessionScoped
  public static class Wishes extends Basket {
    private static final long serialVersionUID = 1L;
  }

  /** Writes to the server's own data source. */
  @ApplicationScoped
  public static class Ledger {
    @Resource(lookup = "java:comp/DefaultDataSource")
    private @Nullable DataSource source;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    @PostConstruct
    void create() {
      update("create table if not exists ledger (what varchar(80))");
    }

    /** Writes in a transaction and says whether there was one. */
    @Transactional
    public String write(String what) {
      update("insert into ledger values ('" + what + "')");
      return transactions.getTransactionStatus() == Status.STATUS_ACTIVE ? "active" : "none";
    }

    /** Writes and fails: nothing stays. */
    @Transactional
    public void writeAndFail(String what) {
      update("insert into ledger values ('" + what + "')");
      throw new IllegalStateException("on purpose");
    }

    /** How often that was written for good. */
    public int count(String what) {
      try (var connection = source.getConnection();
          var statement = connection.createStatement();
          var rows =
              statement.executeQuery("select count(*) from ledger where what = '" + what + "'")) {
        rows.next();
        return rows.getInt(1);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void update(String sql) {
      try (var connection = source.getConnection();
          var statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Marks what is counted. */
  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  public @interface Counted {}

  /** Counts. */
  @Counted
  @Interceptor
  @Priority(Interceptor.Priority.APPLICATION)
  public static class Counter implements Serializable {
    private static final long serialVersionUID = 1L;

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
      ((FactsView) call.getTarget()).intercepted++;
      return call.proceed();
    }
  }

  /** Who may come in: bob, with the password secret. */
  @ApplicationScoped
  @BasicAuthenticationMechanismDefinition(realmName = "contexts")
  public static class Door implements IdentityStore {
    /** The method that the default one of the interface looks for. */
    public CredentialValidationResult validate(UsernamePasswordCredential given) {
      return given.compareTo("bob", "secret")
          ? new CredentialValidationResult("bob", Set.of("staff"))
          : CredentialValidationResult.INVALID_RESULT;
    }
  }
}
