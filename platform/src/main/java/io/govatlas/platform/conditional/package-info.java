/** ETags on everything that is read, 304 where nothing changed, and If-Match before anything is changed. */
package io.govatlas.platform.conditional;
