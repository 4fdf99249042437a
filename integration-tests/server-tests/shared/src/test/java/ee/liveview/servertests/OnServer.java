package ee.liveview.servertests;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test whose deployment runs on the server of the module that runs it. */
@Documented
@ExtendWith(ArquillianExtension.class)
@DisabledIfSystemProperty(
    named = ServerJdk.PROPERTY,
    matches = ServerJdk.NONE,
    disabledReason = "no JDK newer than that of the build is installed beside it")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnServer {}
