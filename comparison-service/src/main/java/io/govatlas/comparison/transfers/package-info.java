/**
 * Transferable practice: what others do who are ahead on a dimension, what it presupposes and whether that is there, who
 * adopted it from whom, and what went wrong elsewhere. A pure function of the atlas.
 */
package io.govatlas.comparison.transfers;
