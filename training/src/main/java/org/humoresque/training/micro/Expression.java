package org.humoresque.training.micro;

import org.humoresque.vision.micro.MicroEmotion;

/**
 * What a face shall do.
 *
 * @param emotion what it expresses
 * @param amplitude how far the part that moves farthest moves, as a share of the face's width
 */
record Expression(MicroEmotion emotion, double amplitude) {}
