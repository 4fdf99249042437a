package ee.liveview.starter;

import ee.liveview.starter.accounts.Accounts;
import ee.liveview.starter.accounts.AccountsInMemory;
import ee.liveview.starter.accounts.QuickHash;
import ee.liveview.starter.accounts.SessionServlet;
import ee.liveview.test.LiveTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jboss.weld.junit5.auto.AddPackages;
import org.jboss.weld.junit5.auto.ExcludeBeanClasses;

/** A test of live views without a server: what would be in the database is in memory. */
@AddPackages({GuestsView.class, Accounts.class})
@AddBeanClasses({GuestsInMemory.class, AccountsInMemory.class, QuickHash.class})
@ExcludeBeanClasses(SessionServlet.class)
@LiveTest
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithoutServer {}
