/** How much one client may ask for, and who counts as one client. */
package io.govatlas.gateway.limits;
