/** The pages of a shop's tenants. */
@LiveSession(value = "tenants", host = "shop.", values = TenantValues.class)
package ee.liveview.docs.tenants;

import ee.liveview.LiveSession;
