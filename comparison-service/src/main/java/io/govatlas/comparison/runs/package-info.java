/** Indices computed: runs with frozen inputs, what their ranks are worth, and what can be asked of them afterwards. */
package io.govatlas.comparison.runs;
