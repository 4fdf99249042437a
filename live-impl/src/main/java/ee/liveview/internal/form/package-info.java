/**
 * From what a browser sends of a form to values, errors and what its inputs show. In come decoded
 * parameters, out comes a {@link ee.liveview.Form}; the cdi room makes the {@link
 * ee.liveview.internal.form.FormEngine} of a deployment and lets turns use it, and {@code Form}
 * itself finds {@link ee.liveview.internal.form.LiveForms}.
 */
@NullMarked
package ee.liveview.internal.form;

import org.jspecify.annotations.NullMarked;
