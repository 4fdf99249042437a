/**
 * What travels through the browser and has to come back unchanged: signed tokens, CSRF tokens, and
 * the secret behind both. The {@code http} room signs, the {@code view} room verifies.
 */
@NullMarked
package ee.liveview.internal.token;

import org.jspecify.annotations.NullMarked;
