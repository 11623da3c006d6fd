/** Which service answers which path, and forwarding to it: streamed, bounded, and never waiting for longer than promised. */
package io.govatlas.gateway.routing;
