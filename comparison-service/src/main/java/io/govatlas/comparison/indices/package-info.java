/** Index definitions: published recipes with every choice of method by name. */
package io.govatlas.comparison.indices;
