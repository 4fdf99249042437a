/** Live views among the components of PrimeFaces. */
@NullMarked
package ee.liveview.servertests.primefaces;

import org.jspecify.annotations.NullMarked;
