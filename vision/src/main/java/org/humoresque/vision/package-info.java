/**
 * Photo in, readings out: {@link org.humoresque.vision.FaceReader} runs the seeing half of the flow
 * from the bytes of a picture to the emotions of each face in it.
 *
 * <p>Its steps are packages of their own: {@code image} decodes, {@code face} finds and cuts out,
 * {@code emotion} classifies; {@code track} follows faces over time, {@code video} reads films.
 * Nothing of a picture is written to disk or logged.
 */
@NullMarked
package org.humoresque.vision;

import org.jspecify.annotations.NullMarked;
