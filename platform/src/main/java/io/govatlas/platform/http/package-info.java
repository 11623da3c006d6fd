/** What a request must keep to before anyone looks at its meaning; the gateway and every service ask the same. */
package io.govatlas.platform.http;
