/** Views of a live session with a host and values. */
@LiveSession(
    value = "tenants",
    host = "shop.",
    values = {HostedTest.Tenant.class, HostedTest.Visit.class})
package ee.liveview.test.hosted;

import ee.liveview.LiveSession;
