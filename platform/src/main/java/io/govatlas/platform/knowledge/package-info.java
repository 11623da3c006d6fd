/** What is known and how well: periods, sources, evidence, and statements as the atom of knowledge. */
package io.govatlas.platform.knowledge;
