/** The gateway's own readiness, and the state of the suite as a whole. */
package io.govatlas.gateway.health;
