/** Who is like whom: areas in groups by their figures, and the nearest peers of one by several named strategies. */
package io.govatlas.comparison.peers;
