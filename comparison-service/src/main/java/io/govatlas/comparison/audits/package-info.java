/** What there is to say about an index: how it is made, and whether it holds, step by step after the OECD/JRC handbook. */
package io.govatlas.comparison.audits;
