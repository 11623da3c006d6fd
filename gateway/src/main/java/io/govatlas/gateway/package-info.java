/**
 * The one door of the suite. {@code edge} takes connections and refuses what is malformed, {@code routing} forwards to the
 * services, and {@code apidocs}, {@code problems}, {@code health} and {@code landing} are what the gateway answers itself.
 */
package io.govatlas.gateway;
