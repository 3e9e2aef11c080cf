package org.humoresque.recommend.journey;

import org.humoresque.kernel.Mood;
import org.humoresque.recommend.Choice;

/**
 * One song of a journey.
 *
 * @param waypoint where on the way it should lie
 * @param choice the song and why
 * @param smoothness how well it connects to the song before it by tempo, key and loudness, from 0
 *     to 1; 1 for the first
 */
public record Leg(Mood waypoint, Choice choice, double smoothness) {}
