/** Signed tokens, CSRF tokens and the secret behind both. */
@NullMarked
package ee.liveview.internal.token;

import org.jspecify.annotations.NullMarked;
