/**
 * Training and measuring of micro-expressions: readers of the published sets, and clips made from
 * faces at hand with known onset, apex and offset, for want of the sets themselves.
 */
@NullMarked
package org.humoresque.training.micro;

import org.jspecify.annotations.NullMarked;
