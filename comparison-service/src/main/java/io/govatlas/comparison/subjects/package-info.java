/** Everything that can be compared, and what is stated about it. */
package io.govatlas.comparison.subjects;
