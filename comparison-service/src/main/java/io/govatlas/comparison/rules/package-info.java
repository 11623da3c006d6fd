/** Rules as data: what has to be found on both sides, under which condition, and what then follows. */
package io.govatlas.comparison.rules;
