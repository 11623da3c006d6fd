/** How JSON is read and written: strictly in, canonically into the ledger. */
package io.govatlas.platform.json;
